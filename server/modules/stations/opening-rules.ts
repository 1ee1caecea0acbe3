import { CLOSING_SOON_MINUTES } from '../../../contract/limits'
import type { DayHours } from '../../../contract/opening-hours'
import type { OpenState } from '../../../contract/stations'
import { DAY_MS, MINUTE_MS, instantAt, localDateOf, weekdayOf } from '../../../contract/time'

const WEEK_MS = 7 * DAY_MS
const MINUTES_OF_DAY = 1440

/**
 * Whether one can go in at `now`, and what comes next. Hours that run to midnight and go on after it are one opening.
 * `resumesAt` is named when it opens again on the same Shanghai day, after a lunch break for instance.
 */
export function openState(hours: readonly DayHours[] | null, now: Date): OpenState {
  if (hours === null) return { state: 'unknown' }
  const nowMs = now.getTime()
  const { current, next } = around(hours, now, NEAR_DAYS) ?? around(hours, now, FAR_DAYS) ?? {}
  if (!current) return { state: 'closed', opensAt: next ? instant(next.from) : null }
  if (current.to - current.from >= WEEK_MS) return { state: 'open', until: null, resumesAt: null }
  const resumes = next !== undefined && localDateOf(next.from) === localDateOf(now)
  return {
    state: current.to - nowMs <= CLOSING_SOON_MINUTES * MINUTE_MS ? 'closing_soon' : 'open',
    until: instant(current.to),
    resumesAt: resumes ? instant(next.from) : null,
  }
}

/** Whether hours make sense: each weekday once, its intervals ascending, apart, and inside the day. */
export function areSoundHours(hours: readonly DayHours[]): boolean {
  const weekdays = new Set(hours.map((day) => day.weekday))
  return weekdays.size === hours.length && hours.every((day) => areSoundIntervals(day.intervals))
}

/** An unbroken time in which one can go in; half-open, epoch milliseconds. */
interface Opening {
  from: number
  to: number
}

/** Days looked at, from today. Most answers lie within a day; a long closure or an unbroken opening needs weeks. */
interface Days {
  readonly first: number
  readonly last: number
  /** Whether what this window cannot settle stays unsettled. */
  readonly isAll: boolean
}

const NEAR_DAYS: Days = { first: -1, last: 1, isAll: false }
const FAR_DAYS: Days = { first: -7, last: 14, isAll: true }

/** The opening at `now` and the one after it; null when the window is too small to tell. */
function around(hours: readonly DayHours[], now: Date, days: Days): { current?: Opening; next?: Opening } | null {
  const nowMs = now.getTime()
  const midnight = instantAt(localDateOf(now)).getTime()
  const openings = joined(openingsOf(hours, midnight, days))
  const current = openings.find((opening) => opening.from <= nowMs && nowMs < opening.to)
  const next = openings.find((opening) => opening.from > nowMs)
  const end = midnight + (days.last + 1) * DAY_MS
  const isSettled = current ? current.from > midnight + days.first * DAY_MS && current.to < end : next !== undefined
  return isSettled || days.isAll ? { ...(current && { current }), ...(next && { next }) } : null
}

/** The openings of a window of days, ascending. */
function openingsOf(hours: readonly DayHours[], midnight: number, { first, last }: Days): Opening[] {
  const today = weekdayOf(localDateOf(midnight))
  const openings: Opening[] = []
  for (let day = first; day <= last; day += 1) {
    const weekday = ((((today - 1 + day) % 7) + 7) % 7) + 1
    const begin = midnight + day * DAY_MS
    for (const { from, to } of hours.find((one) => one.weekday === weekday)?.intervals ?? []) {
      openings.push({ from: begin + from * MINUTE_MS, to: begin + to * MINUTE_MS })
    }
  }
  return openings
}

function joined(ascending: readonly Opening[]): Opening[] {
  const openings: Opening[] = []
  for (const { from, to } of ascending) {
    const last = openings.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else openings.push({ from, to })
  }
  return openings
}

function areSoundIntervals(intervals: DayHours['intervals']): boolean {
  return intervals.every(({ from, to }, index) => {
    const earliest = intervals[index - 1]?.to ?? 0
    return earliest <= from && from < to && to <= MINUTES_OF_DAY
  })
}

const instant = (ms: number): string => new Date(ms).toISOString()
