import * as v from 'valibot'
import { ACTIVITY_CAPACITY_MAX, REASON_MAX, SCANS_MAX } from './limits'
import { Count, Id, Instant, RequestId, typedText } from './primitives'
import { Channel } from './sign-ups'

/** How somebody was seen: by the code on the screen, by their ticket, by their name, or from home. */
export const CheckInMethod = v.picklist(['code', 'ticket', 'roster', 'remote'])
export type CheckInMethod = v.InferOutput<typeof CheckInMethod>

/** Somebody was there: when, how many of the party, and how we know. */
export const SeenView = v.strictObject({ at: Instant, places: Count, method: CheckInMethod })
export type SeenView = v.InferOutput<typeof SeenView>

/** People, told apart by where they take part. */
export const Heads = v.strictObject({ onSite: Count, remote: Count })
export type Heads = v.InferOutput<typeof Heads>

/** When and where, as a ticket, a screen and the desk show it. Check-in in the room: `[opensAt, closesAt)`. */
const session = {
  activityId: Id,
  title: v.string(),
  startsAt: Instant,
  endsAt: Instant,
  station: v.strictObject({ id: Id, name: v.string(), lat: v.number(), lng: v.number() }),
  room: v.nullable(v.string()),
  isCancelled: v.boolean(),
  opensAt: Instant,
  closesAt: Instant,
}

const Party = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(ACTIVITY_CAPACITY_MAX))
const Digits = v.pipe(v.string(), v.regex(/^\d{6}$/))

export const CheckInInput = v.strictObject({ activityId: Id })

/** `activities.ticket`: what a resident shows at the door. It stays the same, so a phone can keep it. */
export const TicketView = v.strictObject({
  ...session,
  /** Six digits to say, and the text of the QR code. */
  digits: Digits,
  code: v.string(),
  /** The person first, then those who come along as far as they have names. */
  names: v.array(v.string()),
  places: Heads,
  remoteLink: v.nullable(v.string()),
  seen: v.nullable(SeenView),
})
export type TicketView = v.InferOutput<typeof TicketView>

/** `activities.checkIn`: QR text or six digits of the station's screen, and how many came: unless given, all. */
export const CheckInByCodeInput = v.strictObject({
  activityId: Id,
  code: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(100)),
  places: v.optional(Party),
  requestId: RequestId,
})

/** `activities.checkInRemote`: those with a remote place, while the activity is on. */
export const CheckInRemoteInput = v.strictObject({ activityId: Id, requestId: RequestId })

/** `already`: they had been seen before; that holds. */
export const CheckInView = v.strictObject({ seen: SeenView, already: v.boolean() })
export type CheckInView = v.InferOutput<typeof CheckInView>

/** `activities.screenCode`: what the station's screen shows until `nextAt`, when there is a new one. */
export const ScreenCodeView = v.strictObject({
  ...session,
  state: v.picklist(['early', 'open', 'over', 'cancelled']),
  /** Only while one can check in. */
  code: v.nullable(v.strictObject({ text: v.string(), digits: Digits, since: Instant, nextAt: Instant })),
  came: Heads,
  expected: Heads,
})
export type ScreenCodeView = v.InferOutput<typeof ScreenCodeView>

/** Somebody who has a place, as staff at the door need them: enough to be found without a network. */
export const Guest = v.strictObject({
  signUpId: Id,
  /** A nickname, or what a person without WeChat or a group told staff. */
  name: v.string(),
  /** Last four digits of the telephone number that staff took down. */
  tail: v.nullable(v.string()),
  channel: Channel,
  places: Count,
  isRemote: v.boolean(),
  /** What their ticket says: the digits, and how the text of its QR code begins. */
  digits: Digits,
  codeStart: v.string(),
  seen: v.nullable(SeenView),
  /** How often they did not come within 90 days. */
  noShows: Count,
})
export type Guest = v.InferOutput<typeof Guest>

/** `activities.checkInDesk`: everybody who has a place, in order of arrival. */
export const CheckInDeskView = v.strictObject({ ...session, came: Heads, expected: Heads, guests: v.array(Guest) })
export type CheckInDeskView = v.InferOutput<typeof CheckInDeskView>

/** What staff saw: a QR code, digits somebody said, or a name on the roster. */
export const Sight = v.variant('kind', [
  v.strictObject({ kind: v.literal('ticket'), text: v.pipe(v.string(), v.maxLength(500)) }),
  v.strictObject({ kind: v.literal('digits'), digits: Digits }),
  v.strictObject({ kind: v.literal('roster'), signUpId: Id }),
])
export type Sight = v.InferOutput<typeof Sight>

/** One scan, perhaps made long ago without a network. `at`: by the device's own clock. */
export const Scan = v.strictObject({ scanId: Id, sight: Sight, places: v.optional(Party), at: Instant })
export type Scan = v.InferOutput<typeof Scan>

/** `activities.checkInFor`. `sentAt` by the same clock as the scans' `at`: only their distance counts. */
export const CheckInForInput = v.strictObject({
  activityId: Id,
  sentAt: Instant,
  scans: v.pipe(v.array(Scan), v.minLength(1), v.maxLength(SCANS_MAX)),
  requestId: RequestId,
})
export type CheckInForInput = v.InferOutput<typeof CheckInForInput>

/**
 * What became of a scan. `already`: seen before, the earlier of the two holds; `undone`: this very scan was taken back
 * meanwhile; `unknown`: no ticket of ours, or of nobody; `not_confirmed`: signed up, but without a place.
 */
export const ScanState = v.picklist([
  'checked_in', 'already', 'undone', 'unknown', 'not_confirmed', 'too_early', 'other_activity',
])
export type ScanState = v.InferOutput<typeof ScanState>

export const ScanAnswer = v.strictObject({
  scanId: Id,
  state: ScanState,
  signUpId: v.nullable(Id),
  name: v.nullable(v.string()),
  seen: v.nullable(SeenView),
  /** Which activity the ticket is for, where it is another. */
  otherTitle: v.nullable(v.string()),
})
export type ScanAnswer = v.InferOutput<typeof ScanAnswer>
export const CheckInForView = v.strictObject({ answers: v.array(ScanAnswer), came: Heads })

/** `activities.undoCheckIn`: it was somebody else, or nobody. */
export const UndoCheckInInput = v.strictObject({
  activityId: Id,
  signUpId: Id,
  reason: typedText(REASON_MAX),
  requestId: RequestId,
})
export const UndoCheckInView = v.strictObject({ came: Heads })
