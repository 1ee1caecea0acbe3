import type { PartyPart } from '../../../contract/sign-ups'
import { addDays, HOUR_MS, instantAt, localDateOf, MINUTE_MS, weekdayOf } from '../../../contract/time'
import type { Database } from '../../kernel/database'
import { idForName } from '../../kernel/ids'
import {
  endSignUps, insertActivity, knownActivities, lockLine, plainRules, questionsOf, settle, storeQuestions, takePlaces,
  without, type PlaceAnswer,
} from '../../modules/activities'
import type { SeedProgress } from '../progress'
import { seedActivities, type SeedActivity, type SeedPool } from './activities'
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

/** One of the street's activities on one of its days. */
export interface Occurrence {
  readonly id: string
  readonly activity: SeedActivity
  readonly startsAt: Date
  /** The one the persona signs up for: the first that is still to come, and far enough away to be asked. */
  readonly isNext: boolean
}

/** An offer in something that starts this far away holds for 12 waking hours. */
const ASKED_BEFORE_MS = 72 * HOUR_MS

/** Writes the fortnight from today on and lets neighbours sign up; what has been there stays. */
export async function seedActivityCalendar(database: Database, { now, people, progress }: Calendar): Promise<number> {
  const all = occurrences(now)
  const known = await knownActivities(database, all.map(({ id }) => id))
  for (const [index, occurrence] of all.entries()) {
    const isKnown = known.has(occurrence.id)
    if (!isKnown) await writeActivity(database, occurrence, now)
    if (!isKnown || occurrence.isNext) await fill(database, { occurrence, now, people, isKnown })
    progress('activities', index + 1, all.length)
  }
  return all.length
}

interface Filling {
  readonly occurrence: Occurrence
  readonly now: Date
  readonly people: readonly Person[]
  /** Written before: of all who come only the persona may be missing, whose next one it has become. */
  readonly isKnown: boolean
}

async function fill(database: Database, filling: Filling): Promise<void> {
  const { occurrence, now } = filling
  await signUpNeighbours(database, filling)
  if (occurrence.isNext && occurrence.activity.isOffered) await freePlace(database, filling)
  await bookOthers(database, occurrence, now)
}

function occurrences(now: Date): Occurrence[] {
  const today = localDateOf(now)
  const dates = Array.from({ length: DAYS_AHEAD }, (_, day) => addDays(today, day))
  return seedActivities.flatMap((activity) => {
    const days = dates.filter((date) => activity.on.includes(weekdayOf(date)))
    const starts = days.map((date) => ({ date, startsAt: instantAt(date, minuteOf(activity.from)) }))
    const from = activity.isOffered ? new Date(now.getTime() + ASKED_BEFORE_MS) : now
    const next = starts.find(({ startsAt }) => startsAt > from)
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
  const { title, kind, description, room, bring, lecturer, minutes, forms, rules = {} } = activity
  const { companionsMax = 0, audience = null, remoteLink = null } = rules
  const before = (amount: number): Date => new Date(startsAt.getTime() - amount * MINUTE_MS)
  await insertActivity(database, {
    id, title, kind, description, room, bring, lecturer, startsAt,
    ...plainRules, forms, companionsMax, audience, remoteLink, needsApproval: activity.inReview !== undefined,
    pools: poolsOf(activity).map(({ mode, who, capacity, releasesHoursBefore }, position) => ({
      id: poolId(id, position), position, mode, who, capacity,
      releasesAt: releasesHoursBefore === undefined ? null : before(releasesHoursBefore * 60).toISOString(),
    })),
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
  await ask(database, { id, activity, now })
}

/** An activity that asks something already is left as staff made it. */
async function ask(database: Database, { id, activity, now }: Pick<Occurrence, 'id' | 'activity'> & { now: Date }): Promise<void> {
  const questions = activity.rules?.questions ?? []
  if (questions.length === 0 || (await questionsOf(database, id)).length > 0) return
  await storeQuestions(database, id, {
    now,
    questions: questions.map(({ kind, label, options = [], required = false }) => ({
      id: idForName(`question:${id}:${label}`), kind, label, options: [...options], required,
    })),
  })
}

const poolsOf = ({ rules, capacity }: SeedActivity): SeedPool[] =>
  [...(rules?.pools ?? [{ mode: 'on_site' as const, who: 'anyone' as const, capacity, each: 1 }])]

const poolId = (activityId: string, position: number): string =>
  idForName(position === 0 ? `pool:${activityId}` : `pool:${activityId}:${position}`)

async function bookOthers(database: Database, { id, activity, startsAt }: Occurrence, now: Date): Promise<void> {
  if (startsAt > now) await seedBookings(database, { id, bookings: activity.bookings ?? [], now })
}

/** Neighbours sign up through the one door everybody uses; the same neighbours for the same day in every run. */
async function signUpNeighbours(
  database: Database,
  { occurrence, now, people, isKnown }: Filling,
): Promise<void> {
  if (occurrence.startsAt <= now) return
  const line = lineFor(occurrence, people)
  const firstInReview = line.length - (occurrence.activity.inReview ?? 0)
  for (const [index, residentId] of line.entries()) {
    if (isKnown && residentId !== personaId('resident')) continue
    await signUpNeighbour(database, { occurrence, residentId, needsReview: index >= firstInReview, now })
  }
}

/** Who signs up, in order: the same neighbours for the same day in every run. */
export function lineFor(occurrence: Occurrence, people: readonly Person[]): string[] {
  const { activity: { persona }, isNext } = occurrence
  const line = meantBy(occurrence, people)
  return persona === undefined || !isNext ? line : line.toSpliced(persona, 0, personaId('resident'))
}

interface Neighbour {
  readonly occurrence: Occurrence
  readonly residentId: string
  /** Staff look at it first. */
  readonly needsReview?: boolean
  readonly now: Date
}

/** One neighbour signs up for an activity at `now`; null when its window is not open then. */
export function signUpNeighbour(
  database: Database,
  { occurrence, residentId, needsReview = false, now }: Neighbour,
): Promise<PlaceAnswer | null> {
  const { id } = occurrence
  return takePlaces(database, {
    activityId: id,
    residentId,
    requestId: idForName(`sign-up:${id}:${residentId}`),
    party: partyIn(occurrence),
    channel: 'app',
    version: 1,
    needsReview,
    signUpId: idForName(`sign-up-row:${id}:${residentId}`),
    messageId: idForName(`sign-up-message:${id}:${residentId}`),
    now,
  })
}

const partyIn = ({ id, activity }: Occurrence): PartyPart[] =>
  poolsOf(activity)
    .map(({ each = 0 }, position) => ({ poolId: poolId(id, position), places: each }))
    .filter(({ places }) => places > 0)

/** Who comes: anybody but staff, or Party members where it is for them. */
function meantBy({ id, activity }: Occurrence, people: readonly Person[]): string[] {
  const first = Number.parseInt(id.slice(0, 4), 16)
  const isMeant = ({ isPartyMember }: Person): boolean => activity.rules?.audience?.party === undefined || isPartyMember
  const others = people.filter((person) => !person.isStaff && person.id !== personaId('resident') && isMeant(person))
  const { signedUp, inReview = 0 } = activity
  return Array.from({ length: signedUp + inReview }, (_, index) => others[(first + index) % others.length]!.id)
}

/** The first who signed up withdraws, once; whoever stands first in the line is offered the place. */
async function freePlace(
  database: Database,
  { occurrence, now, people }: Filling,
): Promise<void> {
  const { id } = occurrence
  const [first] = meantBy(occurrence, people)
  await database.transaction(async (tx) => {
    const line = await lockLine(tx, id)
    if (!line || first === undefined) return
    const ended = await endSignUps(tx, [idForName(`sign-up-row:${id}:${first}`)], { as: 'self', by: first, now })
    if (ended.length > 0) await settle(tx, without(line, ended), now)
  })
}

/** Those who sign up by themselves in the demo. */
export const neighboursOf = (people: readonly Person[]): Person[] =>
  people.filter((person) => !person.isStaff && person.id !== personaId('resident'))

/** Lets people sign up for an activity of one pool, one after another. */
export async function signUpInOrder(
  database: Database,
  { activityId, residents, now }: { activityId: string; residents: readonly string[]; now: Date },
): Promise<void> {
  for (const residentId of residents) {
    await takePlaces(database, {
      activityId,
      residentId,
      requestId: idForName(`sign-up:${activityId}:${residentId}`),
      party: [{ poolId: idForName(`pool:${activityId}`), places: 1 }],
      channel: 'app',
      version: 1,
      needsReview: false,
      signUpId: idForName(`sign-up-row:${activityId}:${residentId}`),
      messageId: idForName(`sign-up-message:${activityId}:${residentId}`),
      now,
    })
  }
}
