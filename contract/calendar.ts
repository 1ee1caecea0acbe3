import * as v from 'valibot'
import { CALENDAR_DAYS_MAX, CALENDAR_NAME_MAX, CALENDAR_SOURCE_MAX } from './limits'
import { Instant, LocalDate, RequestId, typedText } from './primitives'

/** A year a notice of the State Council may be about. */
export const NoticeYear = v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2100))

/**
 * A day that the yearly notice of the State Council (国务院办公厅关于部分节假日安排的通知) moves: a day off, or a
 * Saturday or Sunday that is worked instead (调休).
 */
export const MovedDay = v.strictObject({
  date: LocalDate,
  /** The festival it belongs to: 春节. */
  name: typedText(CALENDAR_NAME_MAX),
  kind: v.picklist(['holiday', 'workday']),
})
export type MovedDay = v.InferOutput<typeof MovedDay>

/** `calendar.year`. */
export const CalendarYearInput = v.strictObject({ year: NoticeYear })

/** What is known of a year. Not published yet is a state: nobody guesses its days. */
export const CalendarYearView = v.strictObject({
  year: NoticeYear,
  published: v.boolean(),
  /** By date. A notice may begin in the last days of December before its year. */
  days: v.array(MovedDay),
  /** The notice, by its number; `null` while there is none. */
  source: v.nullable(v.string()),
  /** When staff entered or corrected the year; `null` as the software came with it. */
  updatedAt: v.nullable(Instant),
})
export type CalendarYearView = v.InferOutput<typeof CalendarYearView>

/** `calendar.setYear`: all days of the notice; what was known of the year before is replaced. */
export const SetCalendarYearInput = v.strictObject({
  requestId: RequestId,
  year: NoticeYear,
  days: v.pipe(v.array(MovedDay), v.minLength(1), v.maxLength(CALENDAR_DAYS_MAX)),
  source: typedText(CALENDAR_SOURCE_MAX),
})
