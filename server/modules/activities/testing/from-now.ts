import { DAY_MS, HOUR_MS } from '../../../../contract/time'
import { systemClock } from '../../../kernel/clock'

/** The times of an activity in a month, open now: for processes whose clock is the real one. */
export function fromNow() {
  const inHours = (hours: number): Date => new Date(systemClock.now().getTime() + hours * HOUR_MS)
  const startsAt = inHours(30 * (DAY_MS / HOUR_MS))
  const endsAt = inHours(30 * (DAY_MS / HOUR_MS) + 2)
  return { startsAt, endsAt, signUpOpensAt: inHours(-1), signUpClosesAt: startsAt, withdrawUntil: startsAt }
}
