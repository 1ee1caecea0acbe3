import type { CalendarYearView } from '../../../contract/calendar'
import type { YearNotice } from './notice-rules'

/** What anybody may read of a year; without a notice it is not published yet. */
export const yearView = (year: number, notice: YearNotice | null): CalendarYearView => ({
  year,
  published: notice !== null,
  days: notice ? [...notice.days] : [],
  source: notice?.source ?? null,
  text: notice?.text ?? null,
  updatedAt: notice?.updatedAt?.toISOString() ?? null,
})
