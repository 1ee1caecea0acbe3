import * as v from 'valibot'
import { Count } from './primitives'

/** Latest minute an interval may end at, counted from the midnight it begins after: the end of the next day. */
export const LAST_MINUTE = 2880

/**
 * A time between two doors' movements, in local minutes after the midnight its day begins with; half-open.
 * `to` beyond 1440 runs past midnight: `{ from: 1080, to: 1560 }` is 18:00 to 2:00 of the next day.
 */
export const Interval = v.strictObject({ from: Count, to: Count })
export type Interval = v.InferOutput<typeof Interval>

/** Opening hours of one weekday (Monday 1 … Sunday 7); no interval means closed. */
export const DayHours = v.strictObject({
  weekday: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7)),
  intervals: v.array(Interval),
})
export type DayHours = v.InferOutput<typeof DayHours>

/** A day of any year, `MM-DD`. */
export const MonthDay = v.pipe(v.string(), v.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/))

/** A part of the year with hours of its own, both ends included; `from` after `to` runs over New Year. */
export const Season = v.strictObject({
  /** As the source says it: 夏令、暑期、11月至次年3月. */
  name: v.string(),
  from: MonthDay,
  to: MonthDay,
  weekly: v.array(DayHours),
})
export type Season = v.InferOutput<typeof Season>

/**
 * What happens on days the calendar moves. `unstated` is honest ignorance: the week's hours are shown, with a word of
 * caution. A public holiday is a day off by law; a shifted workday (调休) is a Saturday or Sunday people work.
 */
export const HolidayRule = v.variant('rule', [
  v.strictObject({ rule: v.picklist(['unstated', 'closed', 'as_usual']) }),
  v.strictObject({ rule: v.literal('own'), intervals: v.array(Interval) }),
])
export type HolidayRule = v.InferOutput<typeof HolidayRule>

/** `as_workday`: the hours of Monday to Friday hold, as for hours written 工作日 / 周末. */
export const ShiftedWorkdayRule = v.picklist(['unstated', 'as_usual', 'as_workday'])
export type ShiftedWorkdayRule = v.InferOutput<typeof ShiftedWorkdayRule>

/** The hours of a place over a year. A weekday that is not listed is closed. */
export const OpeningHours = v.strictObject({
  weekly: v.array(DayHours),
  /** Where seasons overlap, the first one holds. */
  seasons: v.array(Season),
  holidays: HolidayRule,
  shiftedWorkdays: ShiftedWorkdayRule,
})
export type OpeningHours = v.InferOutput<typeof OpeningHours>

/**
 * How well a text of opening hours was understood. `partial`: `hours` hold as far as they go, `unread` has the pieces
 * that were not understood. `unknown`: the text says no hours. The text itself is always kept beside it.
 */
export const HoursCertainty = v.picklist(['exact', 'partial', 'unknown'])
export type HoursCertainty = v.InferOutput<typeof HoursCertainty>
