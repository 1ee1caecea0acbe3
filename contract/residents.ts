import * as v from 'valibot'
import { ActivitySummary } from './activities'
import { IdeaSummary } from './ideas'
import { LessonSummary } from './lessons'
import { NICKNAME_MAX } from './limits'
import { Count, Cursor, Id, Instant, PageSize, RequestId, pageOf, typedText } from './primitives'

export const ResidentView = v.strictObject({
  id: Id,
  nickname: v.string(),
  isPartyMember: v.boolean(),
  isStaff: v.boolean(),
  /** `null`: never said, follow the phone's own font setting. */
  elderMode: v.nullable(v.boolean()),
})
export type ResidentView = v.InferOutput<typeof ResidentView>

export const ConsentView = v.strictObject({ version: v.string(), at: Instant })
export type ConsentView = v.InferOutput<typeof ConsentView>

/**
 * `residents.me`: everything one person finds again under 我的. For a caller nobody knows yet `resident` is null and
 * the lists are empty; `loginUrl` then says where this door lets people log in, or null where it cannot.
 */
export const MeView = v.strictObject({
  resident: v.nullable(ResidentView),
  consents: v.array(ConsentView),
  signUps: v.array(ActivitySummary),
  lessons: v.array(LessonSummary),
  ideas: v.array(IdeaSummary),
  unreadCount: Count,
  loginUrl: v.nullable(v.string()),
  can: v.strictObject({ manageActivities: v.boolean(), answerIdeas: v.boolean(), manageStations: v.boolean() }),
})
export type MeView = v.InferOutput<typeof MeView>

/** `residents.consent`: the person read the privacy text of this version and agreed. Makes them a resident. */
export const ConsentInput = v.strictObject({ version: typedText(20), requestId: RequestId })

export const UpdateSettingsInput = v.strictObject({
  elderMode: v.optional(v.boolean()),
  nickname: v.optional(typedText(NICKNAME_MAX)),
  requestId: RequestId,
})

/** What a notification is about; the client chooses words and the page to open. */
export const NotificationKind = v.picklist([
  'sign_up_confirmed', 'sign_up_waiting', 'sign_up_review', 'sign_up_approved', 'sign_up_rejected', 'sign_up_promoted', 'sign_up_offered',
  'sign_up_lapsed', 'sign_up_moved', 'withdrawal_agreed', 'withdrawal_declined', 'activity_changed', 'activity_cancelled', 'activity_reminder',
  'sign_up_removed', 'first_visit', 'party_confirmed', 'party_unconfirmed',
  'idea_published', 'idea_withheld', 'idea_answered', 'wall_published', 'wall_withheld',
  'film_published', 'film_withheld', 'film_scheduled',
])
export type NotificationKind = v.InferOutput<typeof NotificationKind>

export const NotificationView = v.strictObject({
  id: Id,
  kind: NotificationKind,
  at: Instant,
  read: v.boolean(),
  /** What it is about: the activity's or idea's id and its title at that time. */
  subjectId: Id,
  title: v.string(),
  text: v.string(),
})
export type NotificationView = v.InferOutput<typeof NotificationView>

export const InboxInput = v.strictObject({ cursor: v.optional(Cursor), limit: v.optional(PageSize, 20) })
export const InboxView = pageOf(NotificationView)
export const MarkReadInput = v.strictObject({ requestId: RequestId })
export const MarkReadView = v.strictObject({ unreadCount: Count })
