import type { MovedDay } from '../../../contract/calendar'
import type { OpeningHours } from '../../../contract/opening-hours'
import type { OpenState } from '../../../contract/stations'
import { addDays, DAY_MS, instantAt, localDateOf, weekdayOf } from '../../../contract/time'

/** What the rules ask of the Chinese calendar. */
export interface CalendarFacts {
  /** How a notice moves a day; null is a day like any other, or one nothing is known of. */
  movedDay(date: string): MovedDay | null
  /** Whether the notice of the day's year is known. */
  isPublished(date: string): boolean
}

/** A calendar day in China. */
export interface Day {
  readonly date: string
  /** Its midnight, epoch milliseconds. */
  readonly beginMs: number
  readonly weekday: number
  /** `MM-DD`. */
  readonly monthDay: string
  readonly moved: MovedDay | null
  readonly isPublished: boolean
}

/** An instant, and the days around it. */
export interface Moment {
  readonly nowMs: number
  /** The day `offset` days after today. Worked out once, however many stations ask. */
  readonly day: (offset: number) => Day
  /** How many days after today an instant falls. */
  readonly offsetOf: (instantMs: number) => number
  /** The doors without exceptions that were asked about: stations of the same week are in the same state. */
  readonly doors: Map<OpeningHours, OpenState>
}

/** Looks at an instant once for all the stations of an answer. */
export const momentOf = (now: Date, calendar: CalendarFacts): Moment =>
  ({ nowMs: now.getTime(), ...daysAround(localDateOf(now), calendar), doors: new Map() })

type Days = Pick<Moment, 'day' | 'offsetOf'>

/** The days around the last date that was asked about, for each calendar: the same ones all day long. */
const known = new WeakMap<CalendarFacts, { readonly today: string; readonly days: Days }>()

function daysAround(today: string, calendar: CalendarFacts): Days {
  const last = known.get(calendar)
  if (last?.today === today) return last.days
  const midnight = instantAt(today).getTime()
  const made = new Map<number, Day>()
  const day = (offset: number): Day => {
    const before = made.get(offset)
    if (before) return before
    const date = addDays(today, offset)
    const one = dayOf(date, { beginMs: midnight + offset * DAY_MS, calendar })
    made.set(offset, one)
    return one
  }
  const days: Days = { day, offsetOf: (ms) => Math.floor((ms - midnight) / DAY_MS) }
  known.set(calendar, { today, days })
  return days
}

const dayOf = (date: string, { beginMs, calendar }: { beginMs: number; calendar: CalendarFacts }): Day => ({
  date,
  beginMs,
  weekday: weekdayOf(date),
  monthDay: date.slice(5),
  moved: calendar.movedDay(date),
  isPublished: calendar.isPublished(date),
})
