import type { ActivityDraft, ActivityView } from '../../../contract/activities'
import { clockText, instantAt, localDateOf, MINUTE_MS, minuteOfDay } from '../../../contract/time'
import { isDate, startMinute } from './typed-time'

/** When one can sign up and give a place back, as typed: a day and a time in Shanghai, minutes before the start. */
export interface WindowForm {
  /** False: as soon as it is published, or as it was. */
  readonly opensLater: boolean
  /** Empty: nobody chose a day. */
  readonly opensOn: string
  readonly opensAt: string
  readonly closesBefore: string
  readonly withdrawBefore: string
}

export const plainWindow: WindowForm = {
  opensLater: false, opensOn: '', opensAt: '08:00', closesBefore: '30', withdrawBefore: '120',
}

/** The times of an activity, to be changed; an opening that has passed is not one to choose. */
export function windowFormOf(activity: ActivityView): WindowForm {
  const { startsAt, signUpOpensAt, signUpClosesAt, withdrawUntil, phase } = activity
  const before = (at: string): string => String(Math.round((Date.parse(startsAt) - Date.parse(at)) / MINUTE_MS))
  const opens = new Date(signUpOpensAt)
  return {
    ...plainWindow,
    ...(phase === 'not_open' && {
      opensLater: true, opensOn: localDateOf(opens), opensAt: clockText(minuteOfDay(opens)).padStart(5, '0'),
    }),
    closesBefore: before(signUpClosesAt),
    withdrawBefore: before(withdrawUntil),
  }
}

/** When a chosen opening is; null while it is not typed whole. */
export function openingOf({ opensOn, opensAt }: WindowForm): Date | null {
  const minute = startMinute(opensAt)
  return isDate(opensOn) && minute !== null ? instantAt(opensOn, minute) : null
}

/** Whether a chosen opening comes before the sign-up of an activity that starts then is over. */
export function opensInTime(window: WindowForm, startsAt: Date): boolean {
  if (!window.opensLater) return true
  const opens = openingOf(window)
  return opens !== null && opens < minutesBefore(startsAt, window.closesBefore)
}

const minutesBefore = (startsAt: Date, minutes: string): Date =>
  new Date(startsAt.getTime() - Number(minutes) * MINUTE_MS)

type Window = Pick<ActivityDraft, 'signUpOpensAt' | 'signUpClosesAt' | 'withdrawUntil'>

/** What is sent. An opening that was chosen and given up is now; one that nobody chose stays what it is. */
export function windowOf(window: WindowForm, { startsAt, now }: { startsAt: Date; now: Date }): Window {
  const opens = window.opensLater ? openingOf(window) : window.opensOn === '' ? null : now
  return {
    ...(opens && { signUpOpensAt: opens.toISOString() }),
    signUpClosesAt: minutesBefore(startsAt, window.closesBefore).toISOString(),
    withdrawUntil: minutesBefore(startsAt, window.withdrawBefore).toISOString(),
  }
}
