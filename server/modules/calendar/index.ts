export { calendarOf, forgetCalendar } from './kept-calendar'
export type { ChineseCalendar } from './notice-rules'
export { calendarRouter } from './procedures'
export { shippedCalendar } from './shipped-years'
