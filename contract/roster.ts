import * as v from 'valibot'
import { SEARCH_TEXT_MAX } from './limits'
import { Count, Cursor, Id, Instant, PageSize, optionalText } from './primitives'
import { Channel, Companion, PartyPart, SignUpView } from './sign-ups'

/** Which entries: with a place, in the line (an offer included), before a review, wanting to withdraw. */
export const RosterState = v.picklist(['confirmed', 'waiting', 'review', 'withdrawal'])
export type RosterState = v.InferOutput<typeof RosterState>

/** One line of the roster. Names are nicknames, or what a person without WeChat or a group told staff. */
export const RosterEntry = v.strictObject({
  signUpId: Id,
  nickname: v.string(),
  groupName: v.nullable(v.string()),
  /** In full only for who may see it, else `138 **** 5678`. Null: none was given. */
  phone: v.nullable(v.string()),
  /** Nobody reaches them in WeChat: they are rung. */
  isRung: v.boolean(),
  signUp: SignUpView,
  channel: Channel,
  places: Count,
  party: v.array(PartyPart),
  companions: v.array(Companion),
  guardianName: v.nullable(v.string()),
  note: v.nullable(v.string()),
  /** Names on a group's list. */
  members: Count,
  reviewReason: v.nullable(v.picklist(['activity', 'no_shows'])),
  /** Why they would like to withdraw though it is late, while nobody has decided. */
  withdrawAsked: v.nullable(v.strictObject({ reason: v.string(), at: Instant })),
  checkedInAt: v.nullable(Instant),
  answers: v.array(v.strictObject({ label: v.string(), answer: v.string() })),
  signedUpAt: Instant,
})
export type RosterEntry = v.InferOutput<typeof RosterEntry>

/** `activities.roster`; `text`: part of a name or of a telephone number. */
export const RosterInput = v.strictObject({
  activityId: Id,
  state: v.optional(RosterState),
  text: v.optional(optionalText(SEARCH_TEXT_MAX), ''),
  cursor: v.optional(Cursor),
  limit: v.optional(PageSize, 30),
})
export type RosterInput = v.InferOutput<typeof RosterInput>

/** Parties by what they hold, of the whole activity whatever was looked for; `people` are the confirmed places. */
export const RosterTotals = v.strictObject({
  confirmed: Count, waiting: Count, review: Count, withdrawal: Count, people: Count,
})
export type RosterTotals = v.InferOutput<typeof RosterTotals>

export const RosterView = v.strictObject({
  ...RosterTotals.entries,
  items: v.array(RosterEntry),
  nextCursor: v.nullable(v.string()),
})
export type RosterView = v.InferOutput<typeof RosterView>
