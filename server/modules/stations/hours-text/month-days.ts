/** Days of the months of a leap year: 02-29 is a day of some year. */
const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
const YEAR = LENGTHS.flatMap((length, index) =>
  Array.from({ length }, (_, day) => `${String(index + 1).padStart(2, '0')}-${String(day + 1).padStart(2, '0')}`))

/** The last day of a month, 29 for February. */
export const lastDayOf = (month: number): number => LENGTHS[month - 1] ?? 0

/** Whether a month has that day, `MM-DD`. */
export const isMonthDay = (monthDay: string): boolean => YEAR.includes(monthDay)

/** The day so many days later, round the year. */
export function daysAfter(monthDay: string, days: number): string {
  return YEAR[(YEAR.indexOf(monthDay) + days + YEAR.length) % YEAR.length] ?? monthDay
}

/** 10月1日 of `10-01`. */
export const dayText = (monthDay: string): string => `${Number(monthDay.slice(0, 2))}月${Number(monthDay.slice(3))}日`

/** Whether parts of the year, both ends included, leave no day out. */
export function coverTheYear(ranges: readonly { readonly from: string; readonly to: string }[]): boolean {
  return YEAR.every((day) => ranges.some(({ from, to }) =>
    from <= to ? from <= day && day <= to : from <= day || day <= to))
}
