import type { DayHours, HolidayRule, Interval, OpeningHours, Season } from '../../../contract/opening-hours'

const minute = (time: string): number => {
  const [hour = 0, minutes = 0] = time.split(':').map(Number)
  return hour * 60 + minutes
}

/** `8:30-12:30 13:30-20:00` as intervals. */
const intervals = (text: string): Interval[] =>
  text.split(' ').map((span) => {
    const [from = '', to = ''] = span.split('-')
    return { from: minute(from), to: minute(to) }
  })

/** A week: Monday to Friday, Saturday, Sunday; an empty text is a day off. */
function weekOf(weekdays: string, saturday: string, sunday: string): DayHours[] {
  return [weekdays, weekdays, weekdays, weekdays, weekdays, saturday, sunday].map((text, index) => ({
    weekday: index + 1,
    intervals: text === '' ? [] : intervals(text),
  }))
}

/** A week of which nobody has said what it does on public holidays and shifted workdays. */
export const week = (weekdays: string, saturday: string, sunday: string): OpeningHours =>
  ({ weekly: weekOf(weekdays, saturday, sunday), seasons: [], holidays: { rule: 'unstated' }, shiftedWorkdays: 'unstated' })

export const daily = (text: string): OpeningHours => week(text, text, text)

/** 节假日照常. */
export const asUsual = (hours: OpeningHours): OpeningHours =>
  ({ ...hours, holidays: { rule: 'as_usual' }, shiftedWorkdays: 'as_usual' })

/** 法定节假日休息，调休上班日照工作日开. */
export const asOffice = (hours: OpeningHours): OpeningHours =>
  ({ ...hours, holidays: { rule: 'closed' }, shiftedWorkdays: 'as_workday' })

/** Public holidays from … to …, the other days as they are. */
export const onHolidays = (text: string, hours: OpeningHours): OpeningHours => {
  const holidays: HolidayRule = { rule: 'own', intervals: intervals(text) }
  return { ...hours, holidays, shiftedWorkdays: 'as_workday' }
}

/** Other hours on each day of a season; both its days (`MM-DD`) belong to it. */
export const inSeason = ({ text, ...season }: Omit<Season, 'weekly'> & { text: string }, hours: OpeningHours): OpeningHours =>
  ({ ...hours, seasons: [...hours.seasons, { ...season, weekly: weekOf(text, text, text) }] })
