import type { MovedDay } from '../../../contract/calendar'
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
}

/** Looks at an instant once for all the stations of an answer. */
export function momentOf(now: Date, calendar: CalendarFacts): Moment {
  const today = localDateOf(now)
  const midnight = instantAt(today).getTime()
  const days = new Map<number, Day>()
  const make = (offset: number): Day => {
    const date = addDays(today, offset)
    const [moved, isPublished] = [calendar.movedDay(date), calendar.isPublished(date)]
    const day = { date, beginMs: midnight + offset * DAY_MS, weekday: weekdayOf(date), monthDay: date.slice(5) }
    return { ...day, moved, isPublished }
  }
  const dayAt = (offset: number): Day => {
    const known = days.get(offset)
    if (known) return known
    const day = make(offset)
    days.set(offset, day)
    return day
  }
  return { nowMs: now.getTime(), day: dayAt, offsetOf: (ms) => Math.floor((ms - midnight) / DAY_MS) }
}
