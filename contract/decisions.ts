import * as v from 'valibot'
import { REASON_MAX } from './limits'
import { Count, Cursor, Id, Instant, PageSize, RequestId, optionalText, pageOf, typedText } from './primitives'
import { Party, SignUpView } from './sign-ups'

/** `activities.review`: approve a sign-up that staff look at first, or reject it with a reason the person reads. */
export const ReviewInput = v.pipe(
  v.strictObject({
    signUpId: Id, approve: v.boolean(), reason: v.optional(optionalText(REASON_MAX), ''), requestId: RequestId,
  }),
  v.check(({ approve, reason }) => approve || reason !== ''),
)
export type ReviewInput = v.InferOutput<typeof ReviewInput>

/** `activities.settleWithdrawal`: agree to a late withdrawal or not; `reason` is read by the person. */
export const SettleWithdrawalInput = v.strictObject({
  signUpId: Id, agree: v.boolean(), reason: v.optional(optionalText(REASON_MAX), ''), requestId: RequestId,
})
export type SettleWithdrawalInput = v.InferOutput<typeof SettleWithdrawalInput>

/** `activities.answerFor`: what somebody without WeChat said on the telephone about the place offered to them. */
export const AnswerForInput = v.strictObject({ signUpId: Id, accept: v.boolean(), requestId: RequestId })
export type AnswerForInput = v.InferOutput<typeof AnswerForInput>

/** `activities.removeSignUp`: take somebody off the roster, with a reason they read. */
export const RemoveSignUpInput = v.strictObject({ signUpId: Id, reason: typedText(REASON_MAX), requestId: RequestId })
export type RemoveSignUpInput = v.InferOutput<typeof RemoveSignUpInput>

/** `activities.moveParty`: the same number of people in places of another kind. */
export const MovePartyInput = v.strictObject({ signUpId: Id, party: Party, requestId: RequestId })
export type MovePartyInput = v.InferOutput<typeof MovePartyInput>

/** What the entry is after a decision; null: it has ended. */
export const DecisionView = v.strictObject({ signUp: v.nullable(SignUpView) })
export type DecisionView = v.InferOutput<typeof DecisionView>

/** What waits for staff: a review, a late withdrawal, an offer to somebody without WeChat. */
export const TodoKind = v.picklist(['review', 'withdrawal', 'offer'])
export type TodoKind = v.InferOutput<typeof TodoKind>

export const TodoItem = v.strictObject({
  /** Of the sign-up. */
  id: Id,
  kind: TodoKind,
  activity: v.strictObject({ id: Id, title: v.string(), startsAt: Instant, stationName: v.string() }),
  name: v.string(),
  places: Count,
  /** Masked for who may not see it. */
  phone: v.nullable(v.string()),
  reviewReason: v.nullable(v.picklist(['activity', 'no_shows'])),
  /** Why they would like to withdraw. */
  reason: v.nullable(v.string()),
  /** Until when the offered place is kept. */
  until: v.nullable(Instant),
  since: Instant,
})
export type TodoItem = v.InferOutput<typeof TodoItem>

/** `activities.todo`: by the start of the activity, for the stations of the staff member. */
export const TodoInput = v.strictObject({ cursor: v.optional(Cursor), limit: v.optional(PageSize, 20) })
export const TodoView = pageOf(TodoItem)
export type TodoView = v.InferOutput<typeof TodoView>

/** Somebody who says they are a member of the Party, and nobody on the staff has confirmed it yet. */
export const DeclaredMember = v.strictObject({
  id: Id, nickname: v.string(), communityName: v.nullable(v.string()), since: Instant,
})
export type DeclaredMember = v.InferOutput<typeof DeclaredMember>

/** `residents.declaredMembers`: the oldest first. */
export const DeclaredMembersInput = v.strictObject({ cursor: v.optional(Cursor), limit: v.optional(PageSize, 20) })
export const DeclaredMembersView = v.strictObject({ ...pageOf(DeclaredMember).entries, total: Count })

/** `residents.confirmMember`: staff confirm it, or take the word back (`isMember: false`). */
export const ConfirmMemberInput = v.strictObject({ residentId: Id, isMember: v.boolean(), requestId: RequestId })
export const ConfirmMemberView = v.strictObject({ isConfirmed: v.boolean() })
