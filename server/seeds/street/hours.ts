import type { DayHours } from '../../../contract/opening-hours'

type Interval = DayHours['intervals'][number]

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
export function week(weekdays: string, saturday: string, sunday: string): DayHours[] {
  return [weekdays, weekdays, weekdays, weekdays, weekdays, saturday, sunday].map((text, index) => ({
    weekday: index + 1,
    intervals: text === '' ? [] : intervals(text),
  }))
}

export const daily = (text: string): DayHours[] => week(text, text, text)
