import type { ScanState, ScreenCodeView } from '../../../contract/check-ins'
import type { ErrorCode } from '../../../contract/errors'
import { CHECK_IN_BEFORE_MINUTES, SCAN_AGE_HOURS_MAX } from '../../../contract/limits'
import { HOUR_MS, MINUTE_MS } from '../../../contract/time'
import { CODE_START_CHARS, sameText, screenDigits, screenText, stepAt, type Door, type Sign } from './code-rules'

/** What decides about being seen at an activity. Spans are half-open. */
export interface SessionFacts {
  readonly startsAt: Date
  readonly endsAt: Date
  readonly cancelledAt: Date | null
}

/** A party of the roll, as far as its being seen depends on it. */
export interface PartyFacts {
  readonly places: number
  /** How many of them are places over the net. */
  readonly remotePlaces: number
  readonly isConfirmed: boolean
  readonly isEnded: boolean
  /** A place is offered to them and they have not answered. */
  readonly offerUntil: Date | null
}

/** When one can check in in the room. */
export const windowOf = ({ startsAt, endsAt }: SessionFacts): { opensAt: Date; closesAt: Date } => ({
  opensAt: new Date(startsAt.getTime() - CHECK_IN_BEFORE_MINUTES * MINUTE_MS),
  closesAt: endsAt,
})

/** What the station's screen says now. */
export function screenState(session: SessionFacts, now: Date): ScreenCodeView['state'] {
  const { opensAt, closesAt } = windowOf(session)
  if (session.cancelledAt !== null) return 'cancelled'
  if (now < opensAt) return 'early'
  return now < closesAt ? 'open' : 'over'
}

/** Why nobody can check in in the room now; null while they can. */
function timeRefusal(session: SessionFacts, now: Date): ErrorCode | null {
  const state = screenState(session, now)
  if (state === 'cancelled') return 'activity.cancelled'
  if (state === 'early') return 'check_in.too_early'
  return state === 'over' ? 'check_in.too_late' : null
}

/** Why somebody has no place to check in with; null when they have. */
function placeRefusal(party: PartyFacts | null): ErrorCode | null {
  if (party?.isConfirmed && !party.isEnded) return null
  return party !== null && !party.isEnded && party.offerUntil !== null ? 'check_in.offer_first' : 'check_in.no_place'
}

export interface CodeCheck {
  readonly sign: Sign
  readonly door: Door
  /** As it was scanned or typed. */
  readonly code: string
  readonly now: Date
}

/**
 * Why a resident cannot check in by the code on the screen; null when they can. The code holds in its own step and in
 * the next one, by the server's clock, so a photograph of it is worth nothing after a minute at most.
 */
export function codeRefusal(session: SessionFacts, party: PartyFacts | null, check: CodeCheck): ErrorCode | null {
  return timeRefusal(session, check.now) ?? wrongCode(check) ?? placeRefusal(party)
    ?? (party && party.places === party.remotePlaces ? 'check_in.remote_place' : null)
}

function wrongCode({ sign, door, code, now }: CodeCheck): ErrorCode | null {
  const typed = code.replace(/\s/g, '')
  const steps = [stepAt(now), stepAt(now) - 1]
  const isDigits = /^\d{6}$/.test(typed)
  const expected = steps.map((step) => (isDigits ? screenDigits(sign, door, step) : screenText(sign, door, step)))
  if (expected.some((text) => sameText(text, typed))) return null
  const isOther = !isDigits && typed.startsWith('ys:') && !expected[0]?.startsWith(typed.slice(0, CODE_START_CHARS))
  return isOther ? 'check_in.other_activity' : 'check_in.code_wrong'
}

/** Why somebody cannot check in from home; null when they can: with a remote place, from the start until the end. */
export function remoteRefusal(session: SessionFacts, party: PartyFacts | null, now: Date): ErrorCode | null {
  if (session.cancelledAt !== null) return 'activity.cancelled'
  const refusal = placeRefusal(party)
  if (refusal) return refusal
  if (party?.remotePlaces === 0) return 'check_in.on_site_place'
  if (now < session.startsAt) return 'check_in.remote_too_early'
  return now < session.endsAt ? null : 'check_in.too_late'
}

/** How many of a party are counted; null when more are said to have come than signed up. */
export function headsOf(most: number, said: number | undefined): number | null {
  if (said === undefined) return most
  return said <= most ? said : null
}

/**
 * When a scan took place, by the server's clock. A device may run wrong by years; only the time it says has passed
 * between scan and sending is believed, and that from 0 to `SCAN_AGE_HOURS_MAX`. Otherwise it is dated now.
 */
export function scanTime({ at, sentAt }: { at: Date; sentAt: Date }, now: Date): Date {
  const ageMs = sentAt.getTime() - at.getTime()
  return ageMs >= 0 && ageMs <= SCAN_AGE_HOURS_MAX * HOUR_MS ? new Date(now.getTime() - ageMs) : now
}

/**
 * Whether staff's scan of a party counts. After the end it still does: they know who was there. `null`: the ticket is
 * not one of ours.
 */
export function scanState(
  session: SessionFacts,
  party: (PartyFacts & { readonly isHere: boolean }) | null,
  seenAt: Date,
): Exclude<ScanState, 'already' | 'undone'> {
  if (party === null) return 'unknown'
  if (!party.isHere) return 'other_activity'
  if (!party.isConfirmed || party.isEnded) return 'not_confirmed'
  return seenAt < windowOf(session).opensAt ? 'too_early' : 'checked_in'
}
