import * as v from 'valibot'
import { MovedDay, NoticeYear } from '../../../contract/calendar'
import { calendarFrom, type ChineseCalendar, type YearNotice } from './notice-rules'
import year2024 from './years/2024.json'
import year2025 from './years/2025.json'
import year2026 from './years/2026.json'

const YearFile = v.strictObject({ year: NoticeYear, source: v.string(), days: v.array(MovedDay) })

/**
 * The years the software comes with, one file each. The days are those of chinese-days 1.5.7 (MIT licence), of which
 * only the data is used, compared with the notices themselves in shipped-years.test.ts. A year the State Council has
 * not published has no file.
 */
export const shippedYears: readonly YearNotice[] = [year2024, year2025, year2026].map((file) => ({
  ...v.parse(YearFile, file),
  text: null,
  updatedAt: null,
}))

/** The calendar of these years alone, as it is before staff have entered anything: for seeds. */
export const shippedCalendar: ChineseCalendar = calendarFrom(shippedYears)
