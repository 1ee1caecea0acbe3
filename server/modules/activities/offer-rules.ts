import { CONFIRM_AT_ONCE_HOURS, HOLD_HOURS_MAX, NIGHT_FROM_MINUTE, OFFER_HOURS_MAX } from '../../../contract/limits'
import { afterNight } from '../../../contract/night'
import { HOUR_MS, instantAt, localDateOf } from '../../../contract/time'

const THIRD = 1 / 3

/** When the night begins that follows a waking instant. */
const nightAfter = (at: Date): Date => instantAt(localDateOf(at), NIGHT_FROM_MINUTE)

/** Milliseconds of `[from, to)` that are not night; 0 when `to` is not later. */
export function wakingMs(from: Date, to: Date): number {
  let total = 0
  for (let at = afterNight(from); at < to; at = afterNight(nightAfter(at))) {
    total += Math.min(nightAfter(at).getTime(), to.getTime()) - at.getTime()
  }
  return total
}

/** The instant at which `ms` of waking time have passed since `from`; never inside a night. */
export function addWaking(from: Date, ms: number): Date {
  let left = ms
  for (let at = afterNight(from); ; at = afterNight(nightAfter(at))) {
    const untilNight = nightAfter(at).getTime() - at.getTime()
    if (left <= untilNight) return new Date(at.getTime() + left)
    left -= untilNight
  }
}

/**
 * Until when an offered place is kept: 12 waking hours, or a third of the waking time that is left before the start,
 * whichever is shorter. Nights do not count, so no deadline falls into one.
 */
export function offerDeadline(now: Date, startsAt: Date): Date {
  return addWaking(now, Math.min(OFFER_HOURS_MAX * HOUR_MS, wakingMs(now, startsAt) * THIRD))
}

/** Whether a freed place is given without asking: the activity says so, or too little waking time is left to ask. */
export function confirmsAtOnce(promotion: 'ask' | 'confirm', now: Date, startsAt: Date): boolean {
  return promotion === 'confirm' || wakingMs(now, startsAt) < CONFIRM_AT_ONCE_HOURS * HOUR_MS
}

/** Until when freed places are kept together for a group: 24 hours or a third of the time left, the shorter of both. */
export function holdDeadline(now: Date, startsAt: Date): Date {
  const left = (startsAt.getTime() - now.getTime()) * THIRD
  return new Date(now.getTime() + Math.min(HOLD_HOURS_MAX * HOUR_MS, left))
}
