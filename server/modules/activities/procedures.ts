import {
  ActivityInput, ActivityListInput, ActivityListView, ActivityRef, ActivityView, CancelActivityInput,
  CreateActivityInput, EditActivityInput, PublishActivityInput,
} from '../../../contract/activities'
import { RosterInput, RosterView } from '../../../contract/roster'
import {
  AnswerOfferInput, AnswerOfferView, ComeFewerInput, SignUpInput, SignUpView, WithdrawInput, WithdrawView,
} from '../../../contract/sign-ups'
import { anyone, mergeRouters, residents, router, staff } from '../../kernel/procedure'
import { answerOffer } from './answer-offer'
import { cancel } from './cancel'
import { checkInRouter } from './check-in-procedures'
import { comeFewer } from './come-fewer'
import { create } from './create'
import { edit } from './edit'
import { getActivity } from './get-activity'
import { getRoster } from './get-roster'
import { publish } from './publish'
import { listActivities } from './queries'
import { seriesRouter } from './series-procedures'
import { signUp } from './sign-up'
import { activitiesStaffRouter } from './staff-procedures'
import { withdraw } from './withdraw'

const ownRouter = router({
  list: anyone
    .meta({ summary: 'Activities by start, with places left and what I hold' })
    .input(ActivityListInput)
    .output(ActivityListView)
    .query(({ ctx, input }) => listActivities(ctx, input)),

  get: anyone
    .meta({ summary: 'One activity, and what I can do with it' })
    .input(ActivityInput)
    .output(ActivityView)
    .query(({ ctx, input }) => getActivity(ctx, input.id)),

  signUp: residents
    .meta({ summary: 'Take a place, or a rank in the waiting list' })
    .input(SignUpInput)
    .output(SignUpView)
    .mutation(({ ctx, input }) => signUp(ctx, input)),

  withdraw: residents
    .meta({ summary: 'Give my place or rank back; after the deadline, ask staff to' })
    .input(WithdrawInput)
    .output(WithdrawView)
    .mutation(({ ctx, input }) => withdraw(ctx, input)),

  comeFewer: residents
    .meta({ summary: 'Some of my party do not come: give their places back and keep the others' })
    .input(ComeFewerInput)
    .output(SignUpView)
    .mutation(({ ctx, input }) => comeFewer(ctx, input)),

  answerOffer: residents
    .meta({ summary: 'Take the place that is offered to me, or leave it to the next' })
    .input(AnswerOfferInput)
    .output(AnswerOfferView)
    .mutation(({ ctx, input }) => answerOffer(ctx, input)),

  create: staff
    .meta({ summary: 'Staff: publish an activity' })
    .input(CreateActivityInput)
    .output(ActivityRef)
    .mutation(({ ctx, input }) => create(ctx, input)),

  edit: staff
    .meta({ summary: 'Staff: change an activity' })
    .input(EditActivityInput)
    .output(ActivityRef)
    .mutation(({ ctx, input }) => edit(ctx, input)),

  publish: staff
    .meta({ summary: 'Staff: show a draft to everybody' })
    .input(PublishActivityInput)
    .output(ActivityRef)
    .mutation(({ ctx, input }) => publish(ctx, input)),

  cancel: staff
    .meta({ summary: 'Staff: cancel an activity and tell everybody who signed up' })
    .input(CancelActivityInput)
    .output(ActivityRef)
    .mutation(({ ctx, input }) => cancel(ctx, input)),

  roster: staff
    .meta({ summary: 'Staff: who has a place and who waits' })
    .input(RosterInput)
    .output(RosterView)
    .query(({ ctx, input }) => getRoster(ctx, input)),
})

export const activitiesRouter = mergeRouters(ownRouter, checkInRouter, seriesRouter, activitiesStaffRouter)
