import type { DayHours, Interval, OpeningHours } from '../../contract/opening-hours'
import { instantAt } from '../../contract/time'

const minutes = (clock: string): number => Number(clock.slice(0, -3)) * 60 + Number(clock.slice(-2))

/** `8:00-12:00 13:30-17:00` as intervals; `18:00-26:00` runs past midnight. */
export const intervals = (text: string): Interval[] =>
  text.split(' ').filter(Boolean).map((interval) => {
    const [from = '', to = ''] = interval.split('-')
    return { from: minutes(from), to: minutes(to) }
  })

export const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]

/** The same hours on each of the weekdays. */
export const on = (weekdays: readonly number[], text: string): DayHours[] =>
  weekdays.map((weekday) => ({ weekday, intervals: intervals(text) }))

/** A week that says nothing of seasons and moved days, unless told. */
export const yearOf = (weekly: DayHours[], rules: Partial<OpeningHours> = {}): OpeningHours =>
  ({ weekly, seasons: [], holidays: { rule: 'unstated' }, shiftedWorkdays: 'unstated', ...rules })

/** A local time of a day, `at('2026-02-14', '8:30')`. */
export const at = (day: string, clock: string): Date => instantAt(day, minutes(clock))
export const iso = (day: string, clock: string): string => at(day, clock).toISOString()
