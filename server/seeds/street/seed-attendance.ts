import { addDays, DAY_MS, instantAt, localDateOf, MINUTE_MS, weekdayOf } from '../../../contract/time'
import { NO_SHOWS_MAX } from '../../../contract/limits'
import type { Database } from '../../kernel/database'
import { idForName } from '../../kernel/ids'
import { knownActivities, recordCheckIn } from '../../modules/activities'
import { seedActivities } from './activities'
import { lineFor, minuteOf, occurrenceId, signUpNeighbour, writeActivity, type Occurrence } from './seed-activities'
import { personaId, type Person } from './seed-people'
import type { Attendance } from './seed-wall'

/** How far back the street remembers, days: one occurrence of everything. */
const DAYS_BACK = 7

/** One in so many who had a place did not come. */
const ABSENT_OF = 8

/** Minutes before the start at which the first is there; then one after the other. */
const FIRST_COMES_MINUTES = 12

/**
 * Writes the week that has just passed: who had a place, who was seen, and how. Only activities that this run adds, so
 * that one somebody held in the demo stays as they left it. Nobody is missed so often that
 * their next sign-up would be looked at first. Answers who came to what.
 */
export async function seedAttendance(database: Database, now: Date, people: readonly Person[]): Promise<Attendance[]> {
  const attendances: Attendance[] = []
  const missed = new Map<string, number>()
  const past = pastWeek(now)
  const known = await knownActivities(database, past.map(({ id }) => id))
  for (const occurrence of past.filter(({ id }) => !known.has(id))) {
    const before = new Date(occurrence.startsAt.getTime() - DAY_MS)
    await writeActivity(database, occurrence, before)
    const confirmed = await signUpAll(database, { occurrence, people, now: before })
    const came = confirmed.filter(({ residentId }, index) => !staysAway(residentId, index, missed))
    for (const [index, { signUpId }] of came.entries()) await see(database, occurrence, { signUpId, index })
    attendances.push({ occurrence, residentIds: came.map(({ residentId }) => residentId) })
  }
  return attendances
}

/** Those whose sign-ups this run added, and who have a place. */
async function signUpAll(
  database: Database,
  { occurrence, people, now }: { occurrence: Occurrence; people: readonly Person[]; now: Date },
): Promise<{ residentId: string; signUpId: string }[]> {
  const confirmed: { residentId: string; signUpId: string }[] = []
  for (const residentId of lineFor(occurrence, people)) {
    const answer = await signUpNeighbour(database, { occurrence, residentId, now })
    if (answer?.isNew && answer.state === 'confirmed') confirmed.push({ residentId, signUpId: answer.signUpId })
  }
  return confirmed
}

/** The last occurrence of each activity before today. */
function pastWeek(now: Date): Occurrence[] {
  const today = localDateOf(now)
  const dates = Array.from({ length: DAYS_BACK }, (_, day) => addDays(today, -1 - day))
  return seedActivities.flatMap((activity) => {
    const date = dates.find((day) => activity.on.includes(weekdayOf(day)))
    if (date === undefined) return []
    const startsAt = instantAt(date, minuteOf(activity.from))
    return [{ id: occurrenceId(activity, date), activity, startsAt, isNext: true }]
  })
}

function staysAway(residentId: string, index: number, missed: Map<string, number>): boolean {
  const times = missed.get(residentId) ?? 0
  const isTurn = index % ABSENT_OF === ABSENT_OF - 1 && residentId !== personaId('resident')
  if (!isTurn || times + 1 >= NO_SHOWS_MAX) return false
  missed.set(residentId, times + 1)
  return true
}

const methods = ['code', 'ticket', 'code', 'roster'] as const

function see(
  database: Database,
  { id, startsAt }: Occurrence,
  { signUpId, index }: { signUpId: string; index: number },
) {
  const seenAt = new Date(startsAt.getTime() + (index / 2 - FIRST_COMES_MINUTES) * MINUTE_MS)
  const method = methods[index % methods.length] ?? 'code'
  return recordCheckIn(database, {
    id: idForName(`check-in:${id}:${signUpId}`), activityId: id, signUpId, places: 1, isCounted: false, method,
    seenAt, recordedAt: seenAt, seenBy: method === 'code' ? null : personaId('staff'),
  })
}
