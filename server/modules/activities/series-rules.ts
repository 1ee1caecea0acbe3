import type { MovedDay } from '../../../contract/calendar'
import type { DateNote, OnHolidays, SeriesDate } from '../../../contract/series'
import { addDays, weekdayOf } from '../../../contract/time'

/** What the calendar knows of days: modules/calendar. */
export interface KnownDays {
  movedDay(date: string): MovedDay | null
  isPublished(date: string): boolean
}

/** A stretch of public holidays, with the weekends around it, is over after this many days. */
export const LONGEST_HOLIDAY_DAYS = 16

/**
 * What becomes of the days of a rule, in order, by the public holidays that are known. On a day of a year whose notice
 * is not published nothing is moved, and `note` says so. Two activities never fall on one day: the later is `taken`.
 */
export function settleDates(days: readonly string[], onHolidays: OnHolidays, calendar: KnownDays): SeriesDate[] {
  const own = new Set(days)
  const movedTo = new Set<string>()
  return days.map((on) => {
    const settled = dateOf(on, onHolidays, calendar)
    if (settled.date === null || settled.date === on) return settled
    if (own.has(settled.date) || movedTo.has(settled.date)) {
      return { on, date: null, note: { kind: 'taken' as const, name: settled.note?.name ?? '' } }
    }
    movedTo.add(settled.date)
    return settled
  })
}

function dateOf(on: string, onHolidays: OnHolidays, calendar: KnownDays): SeriesDate {
  const note = noteOf(on, calendar)
  if (note?.kind !== 'holiday' || onHolidays === 'keep') return { on, date: on, note }
  return { on, date: onHolidays === 'skip' ? null : nextWorkday(on, calendar), note }
}

/** What the calendar says about a day; null: a day like any other. */
function noteOf(date: string, calendar: KnownDays): DateNote | null {
  const moved = calendar.movedDay(date)
  if (moved) return { kind: moved.kind, name: moved.name }
  return calendar.isPublished(date) ? null : { kind: 'unpublished', name: '' }
}

/** The first day after one that is worked; of a year that is not published yet, by its weekday. */
function nextWorkday(date: string, calendar: KnownDays): string {
  const next = addDays(date, 1)
  const moved = calendar.movedDay(next)
  const isWorked = moved ? moved.kind === 'workday' : weekdayOf(next) <= 5
  return isWorked ? next : nextWorkday(next, calendar)
}
