import { RRule } from 'rrule'
import type { OnHolidays, SeriesDate, SeriesRule } from '../../../contract/series'
import { addDays } from '../../../contract/time'
import { LONGEST_HOLIDAY_DAYS, settleDates, type KnownDays } from './series-rules'

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
  const until = endsOn === null ? null : midnight(endsOn)
  const days: string[] = []
  const dates = new RRule({ ...parts, dtstart: midnight(startsOn), until, wkst: RRule.MO })
  dates.between(midnight(from), midnight(to), true, (date) => {
    if (days.length < limit) days.push(date.toISOString().slice(0, 10))
    return days.length < limit
  })
  return days
}

/** What becomes of the days of a rule within a span, by the public holidays that are known. */
export function datesOf(plan: SeriesPlan, { from, to }: Span, calendar: KnownDays): SeriesDate[] {
  // A day before the span may move into it, and one after it may be where a day of the span would move to.
  const wide = { from: addDays(from, -2 * LONGEST_HOLIDAY_DAYS), to: addDays(to, LONGEST_HOLIDAY_DAYS) }
  return settleDates(ruleDays(plan, wide), plan.onHolidays, calendar).filter(({ on }) => on >= from && on <= to)
}

/** How far ahead dates are looked for. */
const LOOK_AHEAD_YEARS = 12

/** The first `limit` days of a rule from a day on, years ahead if need be. */
export function nextDates(
  plan: SeriesPlan,
  { from, limit }: { from: string; limit: number },
  calendar: KnownDays,
): SeriesDate[] {
  const to = `${Number(from.slice(0, 4)) + LOOK_AHEAD_YEARS}-12-31`
  const last = ruleDays(plan, { from, to }, limit).at(-1)
  return last === undefined ? [] : datesOf(plan, { from, to: last }, calendar)
}
