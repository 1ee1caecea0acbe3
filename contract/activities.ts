import * as v from 'valibot'
import { ACTIVITY_CAPACITY_MAX, ACTIVITY_DESCRIPTION_MAX, ACTIVITY_TITLE_MAX } from './limits'
import { Count, Cursor, Id, Instant, PageSize, RequestId, optionalText, pageOf, typedText } from './primitives'

export const ActivityKind = v.picklist([
  'lesson', 'party_day', 'course', 'volunteer', 'family', 'health', 'culture', 'meeting',
])
export type ActivityKind = v.InferOutput<typeof ActivityKind>

/** What a resident holds in one activity. `position` is the place in the waiting list, from 1. */
export const SignUpView = v.variant('state', [
  v.strictObject({ state: v.literal('confirmed') }),
  v.strictObject({ state: v.literal('waiting'), position: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
])
export type SignUpView = v.InferOutput<typeof SignUpView>

/** Places of an activity. `capacity` and `left` are `null` when there is no limit. */
export const Places = v.strictObject({ capacity: v.nullable(Count), left: v.nullable(Count), waiting: Count })
export type Places = v.InferOutput<typeof Places>

/** Where an activity stands for somebody who would like to come. */
export const ActivityPhase = v.picklist(['not_open', 'open', 'closed', 'started', 'ended', 'cancelled'])
export type ActivityPhase = v.InferOutput<typeof ActivityPhase>

const summaryFacts = {
  id: Id,
  title: v.string(),
  kind: ActivityKind,
  startsAt: Instant,
  endsAt: Instant,
  station: v.strictObject({ id: Id, name: v.string(), lat: v.number(), lng: v.number() }),
  lessonId: v.nullable(Id),
  lecturer: v.nullable(v.string()),
  places: Places,
  phase: ActivityPhase,
  mine: v.nullable(SignUpView),
}

export const ActivitySummary = v.strictObject(summaryFacts)
export type ActivitySummary = v.InferOutput<typeof ActivitySummary>

export const ActivityView = v.strictObject({
  ...summaryFacts,
  description: v.string(),
  room: v.nullable(v.string()),
  bring: v.nullable(v.string()),
  phone: v.nullable(v.string()),
  signUpOpensAt: Instant,
  signUpClosesAt: Instant,
  withdrawUntil: Instant,
  cancelledReason: v.nullable(v.string()),
  can: v.strictObject({ signUp: v.boolean(), withdraw: v.boolean(), edit: v.boolean(), seeRoster: v.boolean() }),
})
export type ActivityView = v.InferOutput<typeof ActivityView>

/** `activities.list`: those that start in `[from, to)`, by start; without `from`, from now on. */
export const ActivityListInput = v.strictObject({
  from: v.optional(Instant),
  to: v.optional(Instant),
  stationId: v.optional(Id),
  kind: v.optional(ActivityKind),
  cursor: v.optional(Cursor),
  limit: v.optional(PageSize, 20),
})
export const ActivityListView = pageOf(ActivitySummary)

export const ActivityInput = v.strictObject({ id: Id })
export const SignUpInput = v.strictObject({ activityId: Id, requestId: RequestId })
export const WithdrawInput = v.strictObject({ activityId: Id, requestId: RequestId })
export const WithdrawView = v.strictObject({ state: v.literal('withdrawn') })

/** What staff write about an activity. Times are instants; `capacity: null` means no limit. */
const draftFacts = {
  title: typedText(ACTIVITY_TITLE_MAX),
  kind: ActivityKind,
  stationId: Id,
  description: v.optional(optionalText(ACTIVITY_DESCRIPTION_MAX), ''),
  room: v.optional(v.nullable(typedText(40)), null),
  bring: v.optional(v.nullable(typedText(100)), null),
  lecturer: v.optional(v.nullable(typedText(20)), null),
  lessonId: v.optional(v.nullable(Id), null),
  startsAt: Instant,
  endsAt: Instant,
  signUpOpensAt: v.optional(Instant),
  signUpClosesAt: v.optional(Instant),
  withdrawUntil: v.optional(Instant),
  capacity: v.optional(
    v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(ACTIVITY_CAPACITY_MAX))),
    null,
  ),
}
export const ActivityDraft = v.strictObject(draftFacts)
export type ActivityDraft = v.InferOutput<typeof ActivityDraft>

export const CreateActivityInput = v.strictObject({ ...draftFacts, requestId: RequestId })
export const EditActivityInput = v.strictObject({ ...draftFacts, activityId: Id, requestId: RequestId })
export const CancelActivityInput = v.strictObject({ activityId: Id, reason: typedText(100), requestId: RequestId })
export const ActivityRef = v.strictObject({ id: Id })

/** One line of the roster. Names are nicknames; staff see no phone here. */
export const RosterEntry = v.strictObject({
  signUpId: Id,
  nickname: v.string(),
  signUp: SignUpView,
  signedUpAt: Instant,
})
export type RosterEntry = v.InferOutput<typeof RosterEntry>
export const RosterInput = v.strictObject({
  activityId: Id,
  cursor: v.optional(Cursor),
  limit: v.optional(PageSize, 30),
})
export const RosterView = v.strictObject({
  confirmed: Count,
  waiting: Count,
  items: v.array(RosterEntry),
  nextCursor: v.nullable(v.string()),
})
export type RosterView = v.InferOutput<typeof RosterView>
