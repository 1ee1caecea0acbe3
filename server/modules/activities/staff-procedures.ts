import { ActivityListView, DraftListInput } from '../../../contract/activities'
import { BookInput, BookView, GroupInput, GroupView, MembersView, SetMembersInput } from '../../../contract/bookings'
import {
  AnswerForInput, DecisionView, MovePartyInput, RemoveSignUpInput, ReviewInput, SettleWithdrawalInput, TodoInput,
  TodoView,
} from '../../../contract/decisions'
import { StatisticsInput, StatisticsView } from '../../../contract/registers'
import { router, staff } from '../../kernel/procedure'
import { answerFor } from './answer-for'
import { book } from './book'
import { moveParty } from './move-party'
import { removeSignUp } from './remove-sign-up'
import { review } from './review'
import { getGroup, setMembers } from './set-members'
import { settleWithdrawal } from './settle-withdrawal'
import { getStatistics } from './statistics'
import { listDrafts, listTodo } from './todo'

/** What staff do about sign-ups: enter them, decide about them, and add them up. */
export const activitiesStaffRouter = router({
  book: staff
    .meta({ summary: 'Staff: book by telephone or at the desk, for somebody without WeChat or a group' })
    .input(BookInput)
    .output(BookView)
    .mutation(({ ctx, input }) => book(ctx, input)),

  group: staff
    .meta({ summary: 'Staff: the list of names a group handed in' })
    .input(GroupInput)
    .output(GroupView)
    .query(({ ctx, input }) => getGroup(ctx, input.signUpId)),

  setMembers: staff
    .meta({ summary: 'Staff: keep a group’s list of names, pasted as text' })
    .input(SetMembersInput)
    .output(MembersView)
    .mutation(({ ctx, input }) => setMembers(ctx, input)),

  todo: staff
    .meta({ summary: 'Staff: reviews, late withdrawals and offers to telephone' })
    .input(TodoInput)
    .output(TodoView)
    .query(({ ctx, input }) => listTodo(ctx, input)),

  drafts: staff
    .meta({ summary: 'Staff: activities that are written and not published yet' })
    .input(DraftListInput)
    .output(ActivityListView)
    .query(({ ctx, input }) => listDrafts(ctx, input)),

  review: staff
    .meta({ summary: 'Staff: approve a sign-up, or reject it with a reason' })
    .input(ReviewInput)
    .output(DecisionView)
    .mutation(({ ctx, input }) => review(ctx, input)),

  settleWithdrawal: staff
    .meta({ summary: 'Staff: agree to a late withdrawal, or not' })
    .input(SettleWithdrawalInput)
    .output(DecisionView)
    .mutation(({ ctx, input }) => settleWithdrawal(ctx, input)),

  answerFor: staff
    .meta({ summary: 'Staff: what somebody without WeChat said about the place offered to them' })
    .input(AnswerForInput)
    .output(DecisionView)
    .mutation(({ ctx, input }) => answerFor(ctx, input)),

  removeSignUp: staff
    .meta({ summary: 'Staff: take somebody off the roster, with a reason' })
    .input(RemoveSignUpInput)
    .output(DecisionView)
    .mutation(({ ctx, input }) => removeSignUp(ctx, input)),

  moveParty: staff
    .meta({ summary: 'Staff: move a party to places of another kind' })
    .input(MovePartyInput)
    .output(DecisionView)
    .mutation(({ ctx, input }) => moveParty(ctx, input)),

  statistics: staff
    .meta({ summary: 'Staff: activities, people and attendance by station, month, kind or channel' })
    .input(StatisticsInput)
    .output(StatisticsView)
    .query(({ ctx, input }) => getStatistics(ctx, input)),
})
