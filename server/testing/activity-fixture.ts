import { HOUR_MS } from '../../contract/time'
import { sql, type Database } from '../kernel/database'
import { newId } from '../kernel/ids'
import { insertActivity, plainRules } from '../modules/activities'
import { isWaiting } from '../modules/activities/place-repository'
import type { NewPool } from '../modules/activities/pool-repository'
import type { ActivityValues } from '../modules/activities/repository'
import { insertStation } from '../modules/stations'
import { MONDAY_TEN } from './harness'
import { EVERY_DAY, on, yearOf } from './hours'

/** A station for tests that need one, open every day from 8 to 20. */
export async function aStation(database: Database, name = '望湖驿站'): Promise<string> {
  const id = newId(MONDAY_TEN)
  await insertStation(database, {
    id, name, kind: 'post', address: '菱香路 12 号', doorNote: null, phone: '0573-5550101', lat: 30.762, lng: 120.764,
    datum: 'gcj02', areaSquareMeters: null, amenities: [], createdAt: MONDAY_TEN,
    hours: yearOf(on(EVERY_DAY, '8:00-20:00')),
  })
  return id
}

interface ActivityFixture {
  readonly stationId: string
  /** Of one pool for anyone in the room, whose id is the activity's. */
  readonly capacity?: number | null
  /** Hours after Monday ten o'clock. */
  readonly startsInHours?: number
  /** Unless given, freed places are given without asking. */
  readonly promotion?: 'ask' | 'confirm'
  readonly pools?: readonly NewPool[]
  readonly rules?: Partial<ActivityValues>
}

/** An activity that lasts two hours, open for sign-up from an hour before Monday ten until it starts. */
export async function anActivity(database: Database, fixture: ActivityFixture): Promise<string> {
  const { stationId, capacity = null, startsInHours = 26, promotion = 'confirm', pools, rules } = fixture
  const id = newId(MONDAY_TEN)
  const inHours = (hours: number): Date => new Date(MONDAY_TEN.getTime() + hours * HOUR_MS)
  await insertActivity(database, {
    id, title: '旧衣改布袋', kind: 'culture', stationId, description: '',
    room: '手工间', bring: null, lecturer: null, lessonId: null,
    startsAt: inHours(startsInHours), endsAt: inHours(startsInHours + 2), signUpOpensAt: inHours(-1),
    signUpClosesAt: inHours(startsInHours), withdrawUntil: inHours(startsInHours - 2),
    ...plainRules, promotion, ...rules,
    pools: pools ?? [{ id, position: 0, mode: 'on_site', who: 'anyone', capacity, releasesAt: null }],
    createdBy: newId(MONDAY_TEN), createdAt: MONDAY_TEN, publishedAt: MONDAY_TEN,
  })
  return id
}

/** The pools as they are, and as their rows say they should be: the two must always agree. */
export async function poolAndRows(database: Database, activityId: string) {
  const [both] = await database.query<Record<'taken' | 'waiting' | 'takenByRows' | 'waitingByRows', number>>(sql`
    select (select sum(places_taken)::int from place_pools p where p.activity_id = l.activity_id) as taken, waiting,
      (select coalesce(sum(places), 0)::int from sign_ups s where s.activity_id = l.activity_id
        and withdrawn_at is null and (confirmed_at is not null or offered_at is not null)) as "takenByRows",
      (select count(*)::int from sign_ups s where s.activity_id = l.activity_id and ${isWaiting(sql`s`)}) as "waitingByRows"
    from activity_lines l where activity_id = ${activityId}`)
  return both
}
