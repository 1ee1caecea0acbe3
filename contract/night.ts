import { NIGHT_FROM_MINUTE, NIGHT_TO_MINUTE } from './limits'
import { addDays, instantAt, localDateOf, minuteOfDay } from './time'

/** Whether nobody is to be asked for anything at this instant: `[22:00, 7:30)` in Shanghai. */
export const isNight = (instant: Date): boolean =>
  minuteOfDay(instant) >= NIGHT_FROM_MINUTE || minuteOfDay(instant) < NIGHT_TO_MINUTE

/** The first instant from `from` on at which people are awake. */
export function afterNight(from: Date): Date {
  if (!isNight(from)) return from
  const today = localDateOf(from)
  const isEvening = minuteOfDay(from) >= NIGHT_FROM_MINUTE
  return instantAt(isEvening ? addDays(today, 1) : today, NIGHT_TO_MINUTE)
}
