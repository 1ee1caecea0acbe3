import { addDays, instantAt, localDateOf, MINUTE_MS, weekdayOf } from '../../../contract/time'
import type { Database } from '../../kernel/database'
import { idForName } from '../../kernel/ids'
import { insertActivity, plainRules, takePlaces } from '../../modules/activities'
import type { SeedProgress } from '../progress'
import { seedActivities, type SeedActivity } from './activities'
import { seedBookings } from './seed-bookings'
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

interface Occurrence {
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
    await write(database, occurrence, now)
    await signUpNeighbours(database, { occurrence, now, people })
    await bookOthers(database, occurrence, now)
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
      id: idForName(`activity:${activity.key}:${date}`),
      activity,
      startsAt,
      isNext: startsAt === next?.startsAt,
    }))
  })
}

const minuteOf = (time: string): number => {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}

async function write(database: Database, { id, activity, startsAt }: Occurrence, now: Date): Promise<void> {
  const { title, kind, description, room, bring, lecturer, capacity, minutes } = activity
  const before = (amount: number): Date => new Date(startsAt.getTime() - amount * MINUTE_MS)
  await insertActivity(database, {
    id, title, kind, description, room, bring, lecturer, startsAt, ...plainRules,
    needsApproval: activity.inReview !== undefined,
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

async function bookOthers(database: Database, { id, activity, startsAt }: Occurrence, now: Date): Promise<void> {
  if (startsAt > now) await seedBookings(database, { id, bookings: activity.bookings ?? [], now })
}

/** Neighbours sign up through the one door everybody uses; the same neighbours for the same day in every run. */
async function signUpNeighbours(
  database: Database,
  { occurrence, now, people }: { occurrence: Occurrence; now: Date; people: readonly Person[] },
): Promise<void> {
  const { id, activity, startsAt, isNext } = occurrence
  if (startsAt <= now) return
  const first = Number.parseInt(id.slice(0, 4), 16)
  const neighbours = people.filter((person) => !person.isStaff && person.id !== personaId('resident'))
  const { signedUp, persona, inReview = 0 } = activity
  const line = Array.from(
    { length: signedUp + inReview },
    (_, index) => neighbours[(first + index) % neighbours.length]!.id,
  )
  const joined = persona === undefined || !isNext ? line : line.toSpliced(persona, 0, personaId('resident'))
  for (const [index, residentId] of joined.entries()) {
    await takePlaces(database, {
      activityId: id,
      residentId,
      requestId: idForName(`sign-up:${id}:${residentId}`),
      party: [{ poolId: idForName(`pool:${id}`), places: 1 }],
      channel: 'app',
      version: 1,
      needsReview: index >= joined.length - inReview,
      signUpId: idForName(`sign-up-row:${id}:${residentId}`),
      messageId: idForName(`sign-up-message:${id}:${residentId}`),
      now,
    })
  }
}
