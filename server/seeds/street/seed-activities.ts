import { addDays, instantAt, localDateOf, MINUTE_MS, weekdayOf } from '../../../contract/time'
import type { Database } from '../../kernel/database'
import { idForName } from '../../kernel/ids'
import { insertActivity, plainRules, takePlaces, type PlaceAnswer } from '../../modules/activities'
import type { SeedProgress } from '../progress'
import { seedActivities, type SeedActivity } from './activities'
import { lessonId } from './seed-lessons'
import { personaId, type Person } from './seed-people'
import { stationId } from './seed-stations'

/** How far ahead the street has planned, days, today included. */
const DAYS_AHEAD = 14

/** Sign-up opened this long before the start. */
const OPEN_BEFORE_MS = 20 * 24 * 60 * MINUTE_MS

interface Calendar {
  readonly now: Date
  readonly people: readonly Person[]
  readonly progress: SeedProgress
}

/** One of the street's activities on one of its days. */
export interface Occurrence {
  readonly id: string
  readonly activity: SeedActivity
  readonly startsAt: Date
  /** The first of its kind that is still to come. */
  readonly isNext: boolean
}

/** Writes the fortnight from today on and lets neighbours sign up; what has been there stays. */
export async function seedActivityCalendar(database: Database, { now, people, progress }: Calendar): Promise<number> {
  const all = occurrences(now)
  for (const [index, occurrence] of all.entries()) {
    await writeActivity(database, occurrence, now)
    await signUpNeighbours(database, { occurrence, now, people })
    progress('activities', index + 1, all.length)
  }
  return all.length
}

function occurrences(now: Date): Occurrence[] {
  const today = localDateOf(now)
  const dates = Array.from({ length: DAYS_AHEAD }, (_, day) => addDays(today, day))
  return seedActivities.flatMap((activity) => {
    const days = dates.filter((date) => activity.on.includes(weekdayOf(date)))
    const starts = days.map((date) => ({ date, startsAt: instantAt(date, minuteOf(activity.from)) }))
    const next = starts.find(({ startsAt }) => startsAt > now)
    return starts.map(({ date, startsAt }) => ({
      id: occurrenceId(activity, date),
      activity,
      startsAt,
      isNext: startsAt === next?.startsAt,
    }))
  })
}

/** The id of an activity on one of its days, the same in every database. */
export const occurrenceId = ({ key }: SeedActivity, date: string): string => idForName(`activity:${key}:${date}`)

/** `12:10` as a minute of the day. */
export const minuteOf = (time: string): number => {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}

/** Writes an activity as if it had been published at `now`. */
export async function writeActivity(
  database: Database,
  { id, activity, startsAt }: Occurrence,
  now: Date,
): Promise<void> {
  const { title, kind, description, room, bring, lecturer, capacity, minutes } = activity
  const before = (amount: number): Date => new Date(startsAt.getTime() - amount * MINUTE_MS)
  await insertActivity(database, {
    id, title, kind, description, room, bring, lecturer, startsAt, ...plainRules,
    pools: [{ id: idForName(`pool:${id}`), position: 0, mode: 'on_site', who: 'anyone', capacity, releasesAt: null }],
    stationId: stationId(activity.station),
    lessonId: activity.lesson === null ? null : lessonId(activity.lesson),
    endsAt: before(-minutes),
    signUpOpensAt: new Date(startsAt.getTime() - OPEN_BEFORE_MS),
    signUpClosesAt: before(kind === 'lesson' ? 10 : 30),
    withdrawUntil: before(kind === 'lesson' ? 30 : 120),
    createdBy: personaId('staff'),
    createdAt: now,
    publishedAt: now,
  })
}

/** Neighbours sign up through the one door everybody uses; the same neighbours for the same day in every run. */
async function signUpNeighbours(
  database: Database,
  { occurrence, now, people }: { occurrence: Occurrence; now: Date; people: readonly Person[] },
): Promise<void> {
  if (occurrence.startsAt <= now) return
  for (const residentId of lineFor(occurrence, people)) await signUpNeighbour(database, { occurrence, residentId, now })
}

/** Who signs up, in order: the same neighbours for the same day in every run. */
export function lineFor({ id, activity, isNext }: Occurrence, people: readonly Person[]): string[] {
  const { signedUp, persona } = activity
  const first = Number.parseInt(id.slice(0, 4), 16)
  const neighbours = people.filter((person) => !person.isStaff && person.id !== personaId('resident'))
  const line = Array.from({ length: signedUp }, (_, index) => neighbours[(first + index) % neighbours.length]!.id)
  return persona === undefined || !isNext ? line : line.toSpliced(persona, 0, personaId('resident'))
}

/** One neighbour signs up for an activity at `now`; null when its window is not open then. */
export function signUpNeighbour(
  database: Database,
  { occurrence: { id }, residentId, now }: { occurrence: Occurrence; residentId: string; now: Date },
): Promise<PlaceAnswer | null> {
  return takePlaces(database, {
    activityId: id,
    residentId,
    requestId: idForName(`sign-up:${id}:${residentId}`),
    party: [{ poolId: idForName(`pool:${id}`), places: 1 }],
    channel: 'app',
    version: 1,
    needsReview: false,
    signUpId: idForName(`sign-up-row:${id}:${residentId}`),
    messageId: idForName(`sign-up-message:${id}:${residentId}`),
    now,
  })
}
