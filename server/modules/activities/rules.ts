import type { ActivityPhase } from '../../../contract/activities'
import type { Places } from '../../../contract/places'
import type { SignUpView } from '../../../contract/sign-ups'
import type { ErrorCode } from '../../../contract/errors'
import { HOUR_MS, MINUTE_MS } from '../../../contract/time'
import type { Pool } from './line-rules'

/**
 * What decides about an activity at a moment. Spans are half-open: a window `[opens, closes)`, an activity
 * `[starts, ends)`.
 */
export interface ActivityFacts {
  readonly startsAt: Date
  readonly endsAt: Date
  readonly signUpOpensAt: Date
  readonly signUpClosesAt: Date
  readonly withdrawUntil: Date
  readonly cancelledAt: Date | null
}

/** Where an activity stands for somebody who would like to come. */
export function phaseOf(activity: ActivityFacts, now: Date): ActivityPhase {
  if (activity.cancelledAt !== null) return 'cancelled'
  if (now >= activity.endsAt) return 'ended'
  if (now >= activity.startsAt) return 'started'
  if (now >= activity.signUpClosesAt) return 'closed'
  return now >= activity.signUpOpensAt ? 'open' : 'not_open'
}

/** Why nobody can sign up now; null while the window is open. */
export function refusalOf(activity: ActivityFacts, now: Date): ErrorCode | null {
  const phase = phaseOf(activity, now)
  if (phase === 'open') return null
  if (phase === 'cancelled') return 'activity.cancelled'
  return phase === 'not_open' ? 'sign_up.not_open' : 'sign_up.closed'
}

/**
 * Why somebody cannot withdraw now; null when they can. A place can be given back until the stated minute,
 * a rank, an offer or a sign-up under review until the activity starts: nobody has planned for it.
 */
export function withdrawRefusal(activity: ActivityFacts, mine: SignUpView, now: Date): ErrorCode | null {
  if (activity.cancelledAt !== null) return 'activity.cancelled'
  const until = mine.state === 'confirmed' ? activity.withdrawUntil : activity.startsAt
  return now < until ? null : 'sign_up.withdraw_closed'
}

/** Places an activity shows. While anybody waits nothing is left for a newcomer, so none is shown. */
export function placesOf(pool: Omit<Pool, 'id'>): Places {
  if (pool.capacity === null) return { capacity: null, left: null, waiting: pool.waiting }
  const left = pool.waiting > 0 ? 0 : Math.max(0, pool.capacity - pool.placesTaken)
  return { capacity: pool.capacity, left, waiting: pool.waiting }
}

/** The places of an activity as a list shows them: all kinds together, and how many parties wait. */
export function allPlacesOf(pools: readonly Pool[], waiting: number): Places {
  const each = pools.map(placesOf)
  const sum = (values: readonly (number | null)[]): number | null =>
    values.reduce<number | null>((total, value) => (total === null || value === null ? null : total + value), 0)
  return { capacity: sum(each.map(({ capacity }) => capacity)), left: sum(each.map(({ left }) => left)), waiting }
}

/** `greatest(capacity, places_taken)`: what the database's check holds the taken places to; null when unlimited. */
export const seatsOf = (capacity: number | null, placesTaken: number): number | null =>
  capacity === null ? null : Math.max(capacity, placesTaken)

/**
 * Kept places whose time has come go to the first pool of the same mode, as far as nobody took them: the pool they were
 * kept in shrinks to what is taken. A first pool without a limit needs none.
 */
export function releaseKept<Kept extends KeptPool>(pools: readonly Kept[], now: Date): Kept[] {
  const due = pools.filter(({ releasesAt }) => releasesAt !== null && releasesAt <= now)
  return due.reduce<Kept[]>((before, { id, mode }) => {
    const kept = before.find((pool) => pool.id === id)
    const target = before.find((pool) => pool.id !== id && pool.mode === mode)
    const free = kept && kept.capacity !== null ? Math.max(0, kept.capacity - kept.placesTaken) : 0
    return before.map((pool) => {
      if (pool.id === id) return { ...pool, releasesAt: null, capacity: pool.capacity && pool.capacity - free }
      return pool.id === target?.id && pool.capacity !== null ? { ...pool, capacity: pool.capacity + free } : pool
    })
  }, [...pools])
}

interface KeptPool extends Pool {
  readonly mode: string
  readonly releasesAt: Date | null
}

/** Times as staff gave them; what they left out follows from the start. */
export interface DraftTimes {
  readonly startsAt: Date
  readonly endsAt: Date
  readonly signUpOpensAt: Date | null
  readonly signUpClosesAt: Date | null
  readonly withdrawUntil: Date | null
}

const CLOSES_BEFORE_START_MS = 30 * MINUTE_MS
const WITHDRAW_BEFORE_START_MS = 2 * HOUR_MS

/**
 * Completes an activity's times: sign-up opens now, closes 30 minutes before the start, places can be given back until
 * 2 hours before it. Answers `activity.times_invalid` when they do not follow each other.
 */
export function completeTimes(
  draft: DraftTimes,
  now: Date,
): Omit<ActivityFacts, 'cancelledAt'> | 'activity.times_invalid' {
  const { startsAt, endsAt } = draft
  const before = (ms: number): Date => new Date(startsAt.getTime() - ms)
  const signUpOpensAt = draft.signUpOpensAt ?? now
  const signUpClosesAt = draft.signUpClosesAt ?? before(CLOSES_BEFORE_START_MS)
  const withdrawUntil = draft.withdrawUntil ?? before(WITHDRAW_BEFORE_START_MS)
  const follow = signUpOpensAt < signUpClosesAt && signUpClosesAt <= startsAt && startsAt < endsAt
  if (!follow || withdrawUntil > startsAt) return 'activity.times_invalid'
  return { startsAt, endsAt, signUpOpensAt, signUpClosesAt, withdrawUntil }
}
