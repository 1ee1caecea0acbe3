export { calendarOf, forgetCalendar } from './kept-calendar'
export { calendarRouter } from './procedures'
