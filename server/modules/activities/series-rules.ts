import { RRule } from 'rrule'
import type { DateNote, OnHolidays, SeriesDate, SeriesRule } from '../../../contract/series'
import { addDays, weekdayOf } from '../../../contract/time'
import type { ChineseCalendar } from '../calendar'

/** On which days, and what holidays do to them. */
export interface SeriesPlan {
  readonly rule: SeriesRule
  readonly startsOn: string
  /** Included; null: no end. */
  readonly endsOn: string | null
  readonly onHolidays: OnHolidays
}

/** Both included. */
export interface Span {
  readonly from: string
  readonly to: string
}

/** A holiday of the State Council is over after this many days, with the weekends around it. */
const LONGEST_HOLIDAY_DAYS = 16

const RULE_WEEKDAYS = [RRule.MO, RRule.TU, RRule.WE, RRule.TH, RRule.FR, RRule.SA, RRule.SU] as const

/** A local day as the library wants it: midnight UTC. It never hears of a time zone. */
const midnight = (date: string): Date => new Date(`${date}T00:00:00Z`)

/** The library's weekday of an ISO number. */
const ruleWeekday = (weekday: number) => RULE_WEEKDAYS[weekday - 1] ?? RRule.MO

/** The days a rule gives by itself within a span, at most `limit`: holidays have not been looked at. */
export function ruleDays(plan: SeriesPlan, { from, to }: Span, limit = Infinity): string[] {
  const { rule, startsOn, endsOn } = plan
  const parts = rule.kind === 'weekly'
    ? { freq: RRule.WEEKLY, interval: rule.everyWeeks, byweekday: rule.weekdays.map(ruleWeekday) }
    : { freq: RRule.MONTHLY, byweekday: [ruleWeekday(rule.weekday).nth(rule.nth)] }
  const dates = new RRule({ ...parts, dtstart: midnight(startsOn), until: endsOn === null ? null : midnight(endsOn), wkst: RRule.MO })
  return dates.between(midnight(from), midnight(to), true, (_, found) => found < limit)
    .map((date) => date.toISOString().slice(0, 10))
}

/**
 * What becomes of the days of a rule within a span, by the public holidays that are known. On a day of a year whose
 * notice is not published nothing is moved, and `note` says so. Two days never fall on one: the later is `taken`.
 */
export function datesOf(plan: SeriesPlan, { from, to }: Span, calendar: ChineseCalendar): SeriesDate[] {
  const before = addDays(from, -2 * LONGEST_HOLIDAY_DAYS)
  const own = new Set(ruleDays(plan, { from: before, to: addDays(to, LONGEST_HOLIDAY_DAYS) }))
  const movedTo = new Set<string>()
  return ruleDays(plan, { from: before, to })
    .map((on) => {
      const seen = dateOf(on, { plan, calendar })
      if (seen.date === null || seen.date === on) return seen
      if (own.has(seen.date) || movedTo.has(seen.date)) return { on, date: null, note: { kind: 'taken' as const, name: seen.note?.name ?? '' } }
      movedTo.add(seen.date)
      return seen
    })
    .filter(({ on }) => on >= from)
}

/** How far ahead dates are looked for when a rule has gaps: a rule of eight weeks with holidays left out finds one. */
const LOOK_AHEAD_YEARS = 12

/** The first `limit` days of a rule from a day on, years ahead if need be. */
export function nextDates(plan: SeriesPlan, { from, limit }: { from: string; limit: number }, calendar: ChineseCalendar): SeriesDate[] {
  const last = `${Number(from.slice(0, 4)) + LOOK_AHEAD_YEARS}-12-31`
  const days = ruleDays(plan, { from, to: last }, limit)
  const to = days.at(-1)
  return to === undefined ? [] : datesOf(plan, { from, to }, calendar)
}

function dateOf(on: string, { plan, calendar }: { plan: SeriesPlan; calendar: ChineseCalendar }): SeriesDate {
  const note = noteOf(on, calendar)
  if (note?.kind !== 'holiday' || plan.onHolidays === 'keep') return { on, date: on, note }
  return { on, date: plan.onHolidays === 'skip' ? null : nextWorkday(on, calendar), note }
}

/** What the calendar says about a day; null: a day like any other. */
function noteOf(date: string, calendar: ChineseCalendar): DateNote | null {
  const moved = calendar.movedDay(date)
  if (moved) return { kind: moved.kind, name: moved.name }
  return calendar.isPublished(date) ? null : { kind: 'unpublished', name: '' }
}

/** The first day after one that is worked; of a year that is not published yet, by its weekday. */
function nextWorkday(date: string, calendar: ChineseCalendar): string {
  const next = addDays(date, 1)
  const moved = calendar.movedDay(next)
  const isWorked = moved ? moved.kind === 'workday' : weekdayOf(next) <= 5
  return isWorked ? next : nextWorkday(next, calendar)
}
