import type { MovedDay } from '../../../contract/calendar'
import { addDays, weekdayOf } from '../../../contract/time'

/** One year as the State Council's notice orders it. */
export interface YearNotice {
  readonly year: number
  readonly days: readonly MovedDay[]
  /** The notice, by its number: 国办发明电〔2025〕7号. */
  readonly source: string
  /** What staff pasted; null as the software came with it. */
  readonly text: string | null
  /** When staff entered or corrected it; null as the software came with it. */
  readonly updatedAt: Date | null
}

/** Every day that is known to be moved, and which years are known at all. */
export interface ChineseCalendar {
  /** The notice of a year; null: not published, or nobody entered it yet. */
  noticeOf(year: number): YearNotice | null
  /** How a notice moves a day (`YYYY-MM-DD`); null is a day like any other, or one nothing is known of. */
  movedDay(date: string): MovedDay | null
  /** Whether the notice of the day's year is known. */
  isPublished(date: string): boolean
}

/** Joins notices; of two for one year the later in the list holds, of two that name one day the later year's. */
export function calendarFrom(notices: readonly YearNotice[]): ChineseCalendar {
  const byYear = new Map(notices.map((notice) => [notice.year, notice]))
  const ascending = [...byYear.values()].sort((a, b) => a.year - b.year)
  const byDate = new Map(ascending.flatMap(({ days }) => days.map((day) => [day.date, day] as const)))
  return {
    noticeOf: (year) => byYear.get(year) ?? null,
    movedDay: (date) => byDate.get(date) ?? null,
    isPublished: (date) => byYear.has(Number(date.slice(0, 4))),
  }
}

/** New Year's Day may be joined to a weekend before it, as in 2023; so a notice may begin in the last December week. */
const FIRST_DAY_BEFORE = '12-25'

/**
 * Whether days can be those of a year's notice: real days of that year (or of the week before it), each once, and no
 * working day that is one anyway.
 */
export function areSoundDays(year: number, days: readonly MovedDay[]): boolean {
  const dates = new Set(days.map(({ date }) => date))
  return dates.size === days.length && days.every(({ date, kind }) => {
    if (!isRealDay(date)) return false
    const isInReach = date >= `${year - 1}-${FIRST_DAY_BEFORE}` && date <= `${year}-12-31`
    return isInReach && (kind === 'holiday' || weekdayOf(date) >= 6)
  })
}

/** Whether there is such a day in the calendar (`YYYY-MM-DD`). */
export const isRealDay = (date: string): boolean => !Number.isNaN(Date.parse(`${date}T00:00:00Z`)) && addDays(date, 0) === date

/** A notice's days in the order of the year. */
export const byDate = (days: readonly MovedDay[]): MovedDay[] => [...days].sort((a, b) => (a.date < b.date ? -1 : 1))
