export { calendarOf, forgetCalendar } from './kept-calendar'
export { calendarFrom, type ChineseCalendar } from './notice-rules'
export { calendarRouter } from './procedures'
