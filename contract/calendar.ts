import * as v from 'valibot'
import { CALENDAR_DAYS_MAX, CALENDAR_NAME_MAX, CALENDAR_NOTICE_MAX, CALENDAR_SOURCE_MAX } from './limits'
import { Count, Instant, LocalDate, optionalText, RequestId, typedText } from './primitives'

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
  /** The text the staff pasted, if they did. */
  text: v.nullable(v.string()),
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
  /** The notice as it was pasted; kept beside the days for whoever checks them. */
  text: v.optional(optionalText(CALENDAR_NOTICE_MAX), ''),
})

/** `calendar.readNotice`. */
export const ReadNoticeInput = v.strictObject({ year: NoticeYear, text: typedText(CALENDAR_NOTICE_MAX) })

const Weekday = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))

/** What a notice says that cannot be: nobody takes over its days before it is put right. */
export const NoticeDoubt = v.variant('kind', [
  /** It names a weekday the date does not fall on (ISO numbers). */
  v.strictObject({ kind: v.literal('weekday'), date: LocalDate, said: Weekday, is: Weekday }),
  /** It counts other days than it names: 共3天. */
  v.strictObject({ kind: v.literal('days'), name: v.string(), said: Count, is: Count }),
  /** A date there is not, or a stretch that ends before it begins. */
  v.strictObject({ kind: v.literal('date'), text: v.string() }),
  /** It is the notice of another year. */
  v.strictObject({ kind: v.literal('year'), said: v.number() }),
  /** A day twice, or a working day that is one anyway. */
  v.strictObject({ kind: v.literal('unsound') }),
])
export type NoticeDoubt = v.InferOutput<typeof NoticeDoubt>

/** What was understood of a notice's text, and what was not. */
export const NoticeReading = v.strictObject({
  days: v.array(MovedDay),
  /** 国办发明电〔2025〕7号; `null` when the text has none. */
  source: v.nullable(v.string()),
  doubts: v.array(NoticeDoubt),
  /** The sentences that were not understood, as they stand. */
  unread: v.array(v.string()),
})
export type NoticeReading = v.InferOutput<typeof NoticeReading>
