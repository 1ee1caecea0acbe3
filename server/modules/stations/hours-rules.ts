import type { DayHours, Interval, OpeningHours, Season } from '../../../contract/opening-hours'
import { LAST_MINUTE } from '../../../contract/opening-hours'
import type { DayCaution } from '../../../contract/stations'
import type { Day } from './day-rules'

const MINUTES_OF_DAY = 1440
const SATURDAY = 6
const NONE: readonly Interval[] = []

/**
 * The hours that hold on a day: those of a public holiday, else of a shifted workday, else of the season, else of the
 * week. Where nothing is said of a moved day, its weekday's hours stand, and `cautionOn` says so.
 */
export function intervalsOn(hours: OpeningHours, day: Day): readonly Interval[] {
  const { holidays, shiftedWorkdays } = hours
  const kind = day.moved?.kind
  if (kind === 'holiday' && holidays.rule === 'closed') return NONE
  if (kind === 'holiday' && holidays.rule === 'own') return holidays.intervals
  const weekly = weekOf(hours, day)
  if (kind === 'workday' && shiftedWorkdays === 'as_workday') return workdayOf(weekly) ?? weekdayIn(weekly, day.weekday)
  return weekdayIn(weekly, day.weekday)
}

/** What of a day the hours leave open; null when they say it, or when it makes no difference. */
export function cautionOn(hours: OpeningHours, day: Day): DayCaution['kind'] | null {
  const { holidays, shiftedWorkdays } = hours
  const kind = day.moved?.kind
  if (kind === 'holiday') return holidays.rule === 'unstated' ? 'public_holiday' : null
  if (kind === 'workday') return isShiftUnclear(hours, day) ? 'shifted_workday' : null
  if (day.isPublished) return null
  const isMoved = holidays.rule !== 'as_usual' || (day.weekday >= SATURDAY && shiftedWorkdays !== 'as_usual')
  return isMoved ? 'calendar_unpublished' : null
}

/** The name of the public holiday a station is closed for all day; null when it is not. */
export const holidayClosing = ({ holidays }: OpeningHours, { moved }: Day): string | null => {
  if (moved?.kind !== 'holiday') return null
  const isClosed = holidays.rule === 'closed' || (holidays.rule === 'own' && holidays.intervals.length === 0)
  return isClosed ? moved.name : null
}

function isShiftUnclear(hours: OpeningHours, day: Day): boolean {
  if (hours.shiftedWorkdays === 'as_usual') return false
  const weekly = weekOf(hours, day)
  const workday = workdayOf(weekly)
  if (hours.shiftedWorkdays === 'as_workday') return workday === null
  return workday === null || !areAlike(workday, weekdayIn(weekly, day.weekday))
}

/** The hours of a working day: those that the open days from Monday to Friday share; null when they differ. */
function workdayOf(weekly: readonly DayHours[]): readonly Interval[] | null {
  const open = weekly.filter(({ weekday, intervals }) => weekday < SATURDAY && intervals.length > 0)
  const [first, ...others] = open
  return first && others.every(({ intervals }) => areAlike(intervals, first.intervals)) ? first.intervals : null
}

const areAlike = (a: readonly Interval[], b: readonly Interval[]): boolean =>
  a.length === b.length && a.every(({ from, to }, index) => b[index]?.from === from && b[index].to === to)

/** The season a day lies in, by its place in the list: the first where they overlap; null outside of all. */
export function seasonOn({ seasons }: OpeningHours, { monthDay }: Day): number | null {
  const index = seasons.findIndex((season) => isWithin(season, monthDay))
  return index === -1 ? null : index
}

function weekOf(hours: OpeningHours, day: Day): readonly DayHours[] {
  const season = seasonOn(hours, day)
  return season === null ? hours.weekly : hours.seasons[season]?.weekly ?? hours.weekly
}

/** Both ends belong to a season; one that begins after it ends runs over New Year. */
const isWithin = ({ from, to }: Season, monthDay: string): boolean =>
  from <= to ? from <= monthDay && monthDay <= to : from <= monthDay || monthDay <= to

function weekdayIn(weekly: readonly DayHours[], weekday: number): readonly Interval[] {
  for (const day of weekly) if (day.weekday === weekday) return day.intervals
  return NONE
}

/** Whether hours make sense: real season days, each weekday once, intervals a clock can follow. */
export function areSoundHours({ weekly, seasons, holidays }: OpeningHours): boolean {
  return areSoundWeek(weekly)
    && seasons.every((season) => isRealDay(season.from) && isRealDay(season.to) && areSoundWeek(season.weekly))
    && (holidays.rule !== 'own' || areSoundIntervals(holidays.intervals))
}

function areSoundWeek(weekly: readonly DayHours[]): boolean {
  const weekdays = new Set(weekly.map((day) => day.weekday))
  return weekdays.size === weekly.length && weekly.every((day) => areSoundIntervals(day.intervals))
}

/** Ascending, apart, beginning on the day itself, each no longer than a day; only the last may run past midnight. */
function areSoundIntervals(intervals: readonly Interval[]): boolean {
  return intervals.every(({ from, to }, index) => {
    const earliest = intervals[index - 1]?.to ?? 0
    const isSpan = from < to && to <= LAST_MINUTE && to - from <= MINUTES_OF_DAY
    return isSpan && earliest <= from && from < MINUTES_OF_DAY
  })
}

/** 2024 had a 29 February: whatever day exists in some year exists in it. */
const isRealDay = (monthDay: string): boolean =>
  new Date(`2024-${monthDay}T00:00:00Z`).toISOString().slice(5, 10) === monthDay
