/**
 * Time in China without a time zone library: mainland China has been UTC+8 all year since 1991, and the WeChat
 * runtime on Android has no `Intl`. Instants are epoch milliseconds or `Date`; days are `YYYY-MM-DD` in Shanghai.
 */
export const ZONE = 'Asia/Shanghai'
export const ZONE_OFFSET_MS = 8 * 3_600_000

export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

/** A local minute of the day, 0 to 1440; 1440 is midnight at the end of the day. */
export type MinuteOfDay = number

/** The Shanghai calendar day (`YYYY-MM-DD`) on which `instant` falls. */
export function localDateOf(instant: Date | number): string {
  return new Date(Number(instant) + ZONE_OFFSET_MS).toISOString().slice(0, 10)
}

/** Minutes since Shanghai midnight, 0 to 1439, seconds cut off. */
export function minuteOfDay(instant: Date | number): MinuteOfDay {
  return Math.floor((((Number(instant) + ZONE_OFFSET_MS) % DAY_MS) + DAY_MS) % DAY_MS / MINUTE_MS)
}

/** ISO weekday of a local day: Monday is 1, Sunday is 7. */
export function weekdayOf(localDate: string): number {
  return ((new Date(`${localDate}T00:00:00Z`).getUTCDay() + 6) % 7) + 1
}

/** The instant at which `minute` of the local day begins. */
export function instantAt(localDate: string, minute: MinuteOfDay = 0): Date {
  return new Date(Date.parse(`${localDate}T00:00:00Z`) - ZONE_OFFSET_MS + minute * MINUTE_MS)
}

/** The local day `days` later; negative goes back. */
export function addDays(localDate: string, days: number): string {
  return new Date(Date.parse(`${localDate}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/** `8:30` as people write it, from a minute of the day. */
export function clockText(minute: MinuteOfDay): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
}
