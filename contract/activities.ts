import * as v from 'valibot'
import { ActivityForms } from './activity-forms'
import { AboutCaller, Audience } from './audience'
import {
  ACTIVITIES_RADIUS_MAX_M, ACTIVITY_DESCRIPTION_MAX, ACTIVITY_TITLE_MAX, COMPANIONS_MAX, COUNTED_DAYS_MAX,
  REMOTE_LINK_MAX,
} from './limits'
import { Capacity, Places, PoolDrafts, PoolView } from './places'
import { Count, Cursor, Id, Instant, LocalDate, PageSize, RequestId, optionalText, pageOf, typedText } from './primitives'
import { MySignUp, NoShows, QuestionDrafts, QuestionView, SignUpView } from './sign-ups'
import { positionFields } from './stations'

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
  /** Of a course, the same in all its sessions: one sign-up, the `mine` of each, counts for the whole term. */
  courseId: v.nullable(Id),
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
  about: AboutCaller,
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

/**
 * What somebody looks for. `kind`s widen one another, everything else narrows; `forms` must all apply. `near`: at
 * stations within so many metres; the position is used and forgotten.
 */
const filters = {
  stationId: v.optional(Id),
  kind: v.optional(ActivityKind),
  kinds: v.optional(v.pipe(v.array(ActivityKind), v.minLength(1), v.maxLength(ActivityKind.options.length))),
  forms: v.optional(ActivityForms, []),
  near: v.optional(v.strictObject({
    ...positionFields,
    radiusMeters: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(ACTIVITIES_RADIUS_MAX_M)),
  })),
}
export const ActivityFilters = v.strictObject(filters)
export type ActivityFilters = v.InferOutput<typeof ActivityFilters>

/** `activities.week`: how much is on, day by day, under the filters of the list; without `from` from today on. */
export const ActivityWeekInput = v.strictObject({
  ...filters,
  from: v.optional(LocalDate),
  days: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(COUNTED_DAYS_MAX)), 7),
})
export const ActivityWeekView = v.strictObject({
  days: v.array(v.strictObject({ date: LocalDate, count: Count })),
})
export type ActivityWeekView = v.InferOutput<typeof ActivityWeekView>

/** `activities.list`: those that start in `[from, to)`, by start; without `from`, from now on. */
export const ActivityListInput = v.strictObject({
  from: v.optional(Instant),
  to: v.optional(Instant),
  ...filters,
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
export const CreateActivityInput = v.strictObject({
  ...draftFacts,
  isDraft: v.optional(v.boolean(), false),
  requestId: RequestId,
})
export const PublishActivityInput = v.strictObject({ activityId: Id, requestId: RequestId })
export const EditActivityInput = v.strictObject({ ...draftFacts, activityId: Id, requestId: RequestId })
export const CancelActivityInput = v.strictObject({ activityId: Id, reason: typedText(100), requestId: RequestId })
export const ActivityRef = v.strictObject({ id: Id })
