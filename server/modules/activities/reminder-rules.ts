import {
  EVENING_REMINDER_MINUTE, LUNCH_FROM_MINUTE, LUNCH_REMINDER_MINUTE, LUNCH_TO_MINUTE, NIGHT_FROM_MINUTE,
  SOON_REMINDER_MINUTES,
} from '../../../contract/limits'
import { afterNight, isNight } from '../../../contract/night'
import { addDays, instantAt, localDateOf, MINUTE_MS, minuteOfDay } from '../../../contract/time'

/** `evening`: the evening before; `soon`: shortly before the start, at lunch before the break begins. */
export type ReminderKind = 'evening' | 'soon'

/** When a reminder is of use: `[from, until)`. Empty where it never is. */
export interface ReminderWindow {
  readonly kind: ReminderKind
  readonly from: Date
  readonly until: Date
}

/**
 * The reminders of an activity that starts at `startsAt`: at 19:00 of the day before, of use until that night begins;
 * and 90 minutes before the start, for one that starts between 11:30 and 13:30 at 11:00, of use until it starts. What
 * would come in the night comes in the morning, if that is still before the start.
 */
export function reminderWindows(startsAt: Date): ReminderWindow[] {
  const dayBefore = addDays(localDateOf(startsAt), -1)
  return [
    { kind: 'evening', from: instantAt(dayBefore, EVENING_REMINDER_MINUTE), until: instantAt(dayBefore, NIGHT_FROM_MINUTE) },
    { kind: 'soon', from: afterNight(soonFrom(startsAt)), until: startsAt },
  ]
}

function soonFrom(startsAt: Date): Date {
  const minute = minuteOfDay(startsAt)
  return minute >= LUNCH_FROM_MINUTE && minute <= LUNCH_TO_MINUTE
    ? instantAt(localDateOf(startsAt), LUNCH_REMINDER_MINUTE)
    : new Date(startsAt.getTime() - SOON_REMINDER_MINUTES * MINUTE_MS)
}

interface Moment {
  /** The kinds sent already for this start. */
  readonly sent: readonly string[]
  readonly now: Date
}

/** The reminders due at `now`: none twice, none before its time, none that is of no use any more, none in the night. */
export function remindersDue(startsAt: Date, { sent, now }: Moment): ReminderKind[] {
  if (isNight(now)) return []
  return reminderWindows(startsAt)
    .filter(({ kind, from, until }) => !sent.includes(kind) && from <= now && now < until)
    .map(({ kind }) => kind)
}
