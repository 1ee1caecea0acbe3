import { CalendarYearInput, CalendarYearView, NoticeReading, ReadNoticeInput, SetCalendarYearInput } from '../../../contract/calendar'
import { anyone, router, staff } from '../../kernel/procedure'
import { calendarOf } from './kept-calendar'
import { readNotice } from './read-notice'
import { setYear } from './set-year'
import { yearView } from './year-view'

export const calendarRouter = router({
  year: anyone
    .meta({ summary: 'Public holidays and shifted workdays of a year, or that they are not published yet' })
    .input(CalendarYearInput)
    .output(CalendarYearView)
    .query(async ({ ctx, input: { year } }) => yearView(year, (await calendarOf(ctx)).noticeOf(year))),

  readNotice: staff
    .meta({ summary: 'Staff: what is understood of the text of a holiday notice' })
    .input(ReadNoticeInput)
    .output(NoticeReading)
    .query(({ input }) => readNotice(input)),

  setYear: staff
    .meta({ summary: 'Staff: enter or correct the public holidays and shifted workdays of a year' })
    .input(SetCalendarYearInput)
    .output(CalendarYearView)
    .mutation(({ ctx, input }) => setYear(ctx, input)),
})
