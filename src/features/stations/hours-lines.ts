import type { HolidayRule, Interval, OpeningHours } from '../../../contract/opening-hours'
import type { StationView } from '../../../contract/stations'
import { clockText } from '../../../contract/time'
import { hoursCopy, weekdayNames } from './detail-copy'
import { groupDays, type DayGroup } from './group-days'

/** A line of the hours table. */
export interface HoursLine {
  readonly label: string
  readonly words: string
  readonly isToday: boolean
}

/** The week, or a season with its own: title, then lines. */
export interface HoursPart {
  readonly title: string | null
  readonly lines: readonly HoursLine[]
}

/** What of today matters for the table: ISO weekday, and what the server says of the day. */
export type Today = StationView['today'] & { readonly weekday: number }

/** The hours as a table to read: the week, each season, then what happens on days the calendar moves. */
export function hoursParts(hours: OpeningHours, today: Today): HoursPart[] {
  const { weekly, seasons } = hours
  const isOrdinary = followsWeek(hours, today)
  const lines = (week: OpeningHours['weekly'], season: number | null): HoursLine[] =>
    groupDays(week).map((group) => dayLine(group, isOrdinary && today.season === season ? today.weekday : null))
  return [
    { title: seasons.length > 0 ? hoursCopy.otherwise : null, lines: lines(weekly, null) },
    ...seasons.map((season, index) => ({ title: hoursCopy.season(season), lines: lines(season.weekly, index) })),
    { title: null, lines: movedLines(hours, today) },
  ].filter((part) => part.lines.length > 0)
}

/** On a moved day with a rule of its own no line of the week is today's. */
function followsWeek({ holidays, shiftedWorkdays }: OpeningHours, { moved }: Today): boolean {
  if (moved?.kind === 'holiday') return holidays.rule === 'unstated' || holidays.rule === 'as_usual'
  return moved?.kind !== 'workday' || shiftedWorkdays !== 'as_workday'
}

function dayLine({ from, to, intervals }: DayGroup, weekday: number | null): HoursLine {
  const names = [weekdayNames[from], weekdayNames[to]]
  const label = from === to ? `${names[0]}` : `${names[0]}到${names[1]}`
  return { label, words: intervalWords(intervals), isToday: weekday !== null && weekday >= from && weekday <= to }
}

function movedLines({ holidays, shiftedWorkdays }: OpeningHours, { moved }: Today): HoursLine[] {
  const lines: HoursLine[] = []
  if (holidays.rule !== 'unstated') {
    const isToday = moved?.kind === 'holiday' && holidays.rule !== 'as_usual'
    lines.push({ label: hoursCopy.holidays, words: holidayWords(holidays), isToday })
  }
  if (shiftedWorkdays === 'as_workday') {
    lines.push({ label: hoursCopy.shiftedWorkdays, words: hoursCopy.asWorkday, isToday: moved?.kind === 'workday' })
  }
  return lines
}

function holidayWords(holidays: HolidayRule): string {
  if (holidays.rule === 'own') return intervalWords(holidays.intervals)
  return holidays.rule === 'as_usual' ? hoursCopy.asUsual : hoursCopy.closedDay
}

/** `8:30–11:30  13:30–17:30`, `18:00–次日 2:00`; no interval is a day off. */
export const intervalWords = (intervals: readonly Interval[]): string =>
  intervals.map(({ from, to }) => `${clockText(from)}–${endWords(to)}`).join('  ') || hoursCopy.closedDay

const endWords = (minute: number): string =>
  minute > 1440 ? `${hoursCopy.nextDay} ${clockText(minute - 1440)}` : clockText(minute)
