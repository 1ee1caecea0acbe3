import * as v from 'valibot'
import { ActivityForms } from './activity-forms'
import { Audience } from './audience'
import { ACTIVITY_DESCRIPTION_MAX, ACTIVITY_TITLE_MAX, COMPANIONS_MAX, REMOTE_LINK_MAX } from './limits'
import { Capacity, Places, PoolDrafts, PoolView } from './places'
import { Count, Cursor, Id, Instant, PageSize, RequestId, optionalText, pageOf, typedText } from './primitives'
import { MySignUp, NoShows, QuestionDrafts, QuestionView, SignUpView } from './sign-ups'

export const ActivityKind = v.picklist([
  'lesson', 'party_day', 'course', 'volunteer', 'family', 'health', 'culture', 'meeting', 'film', 'forum', 'contest', 'exchange',
])
export type ActivityKind = v.InferOutput<typeof ActivityKind>

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
  forms: ActivityForms,
  /** Only for who has a place, and for staff. */
  remoteLink: v.nullable(v.string()),
  pools: v.array(PoolView),
  companionsMax: Count,
  audience: v.nullable(Audience),
  /** The communities the audience names, by name. */
  audienceCommunities: v.array(v.string()),
  needsApproval: v.boolean(),
  promotion: v.picklist(['ask', 'confirm']),
  questions: v.array(QuestionView),
  /** Null while it is a draft. */
  publishedAt: v.nullable(Instant),
  seriesId: v.nullable(Id),
  /** My sign-up with all I said; `mine` is its short form. */
  signUp: v.nullable(MySignUp),
  /** Mine, so that nobody learns only afterwards that staff look at their sign-ups first. */
  noShows: NoShows,
  can: v.strictObject({
    signUp: v.boolean(),
    /** Whether the place or rank can be given back at once, or only by asking staff. */
    withdraw: v.boolean(),
    askToWithdraw: v.boolean(),
    answerOffer: v.boolean(),
    edit: v.boolean(),
    publish: v.boolean(),
    seeRoster: v.boolean(),
  }),
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

/** `activities.drafts`: what staff have not published yet, by start. */
export const DraftListInput = v.strictObject({ cursor: v.optional(Cursor), limit: v.optional(PageSize, 20) })

export const ActivityInput = v.strictObject({ id: Id })

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
  /** Places in the room for anyone: what most activities have. */
  capacity: v.optional(Capacity, null),
  /** Places of several kinds; then `capacity` does not count. */
  pools: v.optional(PoolDrafts),
  forms: v.optional(ActivityForms, []),
  remoteLink: v.optional(v.nullable(v.pipe(typedText(REMOTE_LINK_MAX), v.url(), v.startsWith('https://'))), null),
  companionsMax: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(COMPANIONS_MAX)), 0),
  audience: v.optional(v.nullable(Audience), null),
  needsApproval: v.optional(v.boolean(), false),
  /** `ask`: a freed place is offered with a deadline; `confirm`: it is given at once. */
  promotion: v.optional(v.picklist(['ask', 'confirm']), 'ask'),
  questions: v.optional(QuestionDrafts, []),
}
export const ActivityDraft = v.strictObject(draftFacts)
export type ActivityDraft = v.InferOutput<typeof ActivityDraft>

/** `activities.create`; as a draft it is seen by staff only, until `activities.publish`. */
export const CreateActivityInput = v.strictObject({ ...draftFacts, isDraft: v.optional(v.boolean(), false), requestId: RequestId })
export const PublishActivityInput = v.strictObject({ activityId: Id, requestId: RequestId })
export const EditActivityInput = v.strictObject({ ...draftFacts, activityId: Id, requestId: RequestId })
export const CancelActivityInput = v.strictObject({ activityId: Id, reason: typedText(100), requestId: RequestId })
export const ActivityRef = v.strictObject({ id: Id })
