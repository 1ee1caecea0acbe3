import { HOUR_MS } from '../../contract/time'
import { sql, type Database } from '../kernel/database'
import { newId } from '../kernel/ids'
import { insertActivity } from '../modules/activities'
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
  readonly capacity: number | null
  /** Hours after Monday ten o'clock. */
  readonly startsInHours?: number
}

/** An activity that lasts two hours, open for sign-up from an hour before Monday ten until it starts. */
export async function anActivity(database: Database, fixture: ActivityFixture): Promise<string> {
  const { stationId, capacity, startsInHours = 26 } = fixture
  const id = newId(MONDAY_TEN)
  const inHours = (hours: number): Date => new Date(MONDAY_TEN.getTime() + hours * HOUR_MS)
  await insertActivity(database, {
    id, title: '旧衣改布袋', kind: 'culture', stationId, description: '',
    room: '手工间', bring: null, lecturer: null, lessonId: null,
    startsAt: inHours(startsInHours), endsAt: inHours(startsInHours + 2), signUpOpensAt: inHours(-1),
    signUpClosesAt: inHours(startsInHours), withdrawUntil: inHours(startsInHours - 2), capacity,
    createdBy: newId(MONDAY_TEN), createdAt: MONDAY_TEN,
  })
  return id
}

/** The pool as it is, and as its rows say it should be: the two must always agree. */
export async function poolAndRows(database: Database, activityId: string) {
  const [both] = await database.query<Record<'taken' | 'waiting' | 'takenByRows' | 'waitingByRows', number>>(sql`
    select places_taken as taken, waiting,
      (select coalesce(sum(places), 0)::int from sign_ups s where s.activity_id = p.activity_id
        and withdrawn_at is null and confirmed_at is not null) as "takenByRows",
      (select count(*)::int from sign_ups s where s.activity_id = p.activity_id
        and withdrawn_at is null and confirmed_at is null) as "waitingByRows"
    from place_pools p where activity_id = ${activityId}`)
  return both
}
