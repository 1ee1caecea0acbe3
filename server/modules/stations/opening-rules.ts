import { CLOSING_SOON_MINUTES } from '../../../contract/limits'
import type { DayHours, OpenState } from '../../../contract/stations'
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
  const openings = openingsAround(hours, now)
  const current = openings.find((opening) => opening.from <= nowMs && nowMs < opening.to)
  const next = openings.find((opening) => opening.from > nowMs)
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

/** The openings of the week of `now`, of the one before and of the one after, ascending, touching ones joined. */
function openingsAround(hours: readonly DayHours[], now: Date): Opening[] {
  const today = localDateOf(now)
  const monday = instantAt(today).getTime() - (weekdayOf(today) - 1) * DAY_MS
  const intervals = [monday - WEEK_MS, monday, monday + WEEK_MS].flatMap((week) => openingsOfWeek(hours, week))
  return joined(intervals.sort((a, b) => a.from - b.from))
}

function openingsOfWeek(hours: readonly DayHours[], monday: number): Opening[] {
  return hours.flatMap(({ weekday, intervals }) => {
    const midnight = monday + (weekday - 1) * DAY_MS
    return intervals.map(({ from, to }) => ({ from: midnight + from * MINUTE_MS, to: midnight + to * MINUTE_MS }))
  })
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
