import { clockText, instantAt, localDateOf, minuteOfDay } from '../../../contract/time'

/** A day and a time as two fields hold them, Shanghai time. */
export interface LocalTime {
  readonly date: string
  readonly time: string
}

/** `2026-10-10` and `08:30` of an instant, as the fields want them. */
export const localTimeOf = (instant: Date): LocalTime =>
  ({ date: localDateOf(instant), time: clockText(minuteOfDay(instant)).padStart(5, '0') })

/** The instant two fields name; null while one of them is not filled in. */
export function instantOf({ date, time }: LocalTime): Date | null {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})/.exec(time) ?? []
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || hours === undefined || minutes === undefined) return null
  return instantAt(date, Number(hours) * 60 + Number(minutes))
}
