import { beforeEach, expect, test } from 'vitest'
import type { ActivitySummary, ActivityView } from '../../../contract/activities'
import type { MeView, NotificationView } from '../../../contract/residents'
import type { RosterView } from '../../../contract/roster'
import type { SeriesView } from '../../../contract/series'
import { deliverDue } from '../../deliver'
import { sql } from '../../kernel/database'
import { newId } from '../../kernel/ids'
import { aStation, poolAndRows } from '../../testing/activity-fixture'
import { requestId } from '../../testing/harness'
import { seriesDraft } from '../../testing/series-fixture'
import { useStreet } from '../../testing/street'

const street = useStreet()
const { database } = street
let stationId: string
let guMin: string
let sessions: readonly string[]
let seriesId: string

const sessionsOf = async () => (await street.data<SeriesView>(guMin, 'activities.series', { id: seriesId, limit: 60 })).occurrences
const get = (who: string | null, id: string) => street.data<ActivityView>(who, 'activities.get', { id })
const signUp = (who: string, activityId: string) => street.data(who, 'activities.signUp', { activityId, requestId: requestId() })
const withdraw = (who: string, activityId: string) => street.data(who, 'activities.withdraw', { activityId, requestId: requestId() })
const inbox = async (who: string) => {
  await deliverDue(street.system)
  return (await street.data<{ items: NotificationView[] }>(who, 'residents.inbox', {})).items.map(({ kind }) => kind)
}

beforeEach(async () => {
  stationId = await aStation(database)
  guMin = await street.resident('顾敏', { isStaff: true })
  const draft = seriesDraft(stationId, { isCourse: true, endsOn: '2026-03-31' }, { title: '智能手机班', kind: 'course', capacity: 1 })
  seriesId = (await street.data<{ id: string }>(guMin, 'activities.createSeries', draft)).id
  sessions = (await sessionsOf()).flatMap(({ activityId }) => activityId ?? [])
})

test('a term has all its sessions at once, and needs an end', async () => {
  expect(sessions).toHaveLength(5)
  expect((await get(null, sessions[4]!)).courseId).toBe(sessions[0])
  const endless = seriesDraft(stationId, { isCourse: true })
  expect(await street.code(guMin, 'activities.createSeries', endless)).toBe('series.term_invalid')
  const tooLong = seriesDraft(stationId, { isCourse: true, endsOn: '2027-12-31' })
  expect(await street.code(guMin, 'activities.createSeries', tooLong)).toBe('series.term_invalid')
})

test('one sign-up, at whichever session, is a place in all of them', async () => {
  const [first, second] = [await street.resident('先来'), await street.resident('后来')]
  expect(await signUp(first, sessions[2]!)).toEqual({ state: 'confirmed' })
  expect(await signUp(second, sessions[0]!)).toEqual({ state: 'waiting', position: 1 })
  for (const id of sessions) {
    expect(await get(first, id)).toMatchObject({ mine: { state: 'confirmed' }, places: { capacity: 1, left: 0, waiting: 1 } })
    expect((await get(second, id)).mine).toEqual({ state: 'waiting', position: 1 })
  }
  const { items } = await street.data<{ items: ActivitySummary[] }>(first, 'activities.list', {})
  expect(items.map(({ mine }) => mine?.state)).toEqual(Array(5).fill('confirmed'))
  expect(await poolAndRows(database, sessions[0]!)).toEqual({ taken: 1, waiting: 1, takenByRows: 1, waitingByRows: 1 })
  const [rows] = await database.query<{ rows: number }>(sql`select count(*)::int as rows from sign_ups`)
  expect(rows).toEqual({ rows: 2 })
})

test('tapping again at another session makes no second sign-up', async () => {
  const resident = await street.resident('阿芳')
  await signUp(resident, sessions[1]!)
  expect(await signUp(resident, sessions[3]!)).toEqual({ state: 'confirmed' })
  expect(await poolAndRows(database, sessions[0]!)).toMatchObject({ takenByRows: 1 })
})

test('given back at any session, the place goes to the next in line, who is told', async () => {
  const [first, second] = [await street.resident('先来'), await street.resident('后来')]
  await signUp(first, sessions[0]!)
  await signUp(second, sessions[1]!)
  await withdraw(first, sessions[4]!)
  expect((await get(second, sessions[3]!)).mine).toEqual({ state: 'confirmed' })
  expect(await inbox(second)).toEqual(['sign_up_promoted', 'sign_up_waiting'])
})

test('once it has begun nobody can sign up any more, and who is in can leave before a session', async () => {
  const [inside, outside] = [await street.resident('在'), await street.resident('不在')]
  await signUp(inside, sessions[0]!)
  street.clock.moveTo(new Date('2026-03-11T02:00:00Z'))
  expect((await get(outside, sessions[3]!)).can.signUp).toBe(false)
  expect(await street.code(outside, 'activities.signUp', { activityId: sessions[3]!, requestId: requestId() })).toBe('sign_up.closed')
  expect(await withdraw(inside, sessions[3]!)).toEqual({ state: 'withdrawn' })
})

test('我的 shows a term once, by its next session', async () => {
  const resident = await street.resident('阿芳')
  await signUp(resident, sessions[0]!)
  const mine = async () => (await street.data<MeView>(resident, 'residents.me')).signUps.map(({ id }) => sessions.indexOf(id))
  expect(await mine()).toEqual([0])
  street.clock.moveTo(new Date('2026-03-11T02:00:00Z'))
  expect(await mine()).toEqual([2])
  street.clock.moveTo(new Date('2026-04-02T02:00:00Z'))
  expect(await mine()).toEqual([4])
})

test('attendance is taken session by session', async () => {
  const resident = await street.resident('阿芳')
  await signUp(resident, sessions[0]!)
  const [row] = await database.query<{ id: string }>(sql`select id from sign_ups`)
  await database.query(sql`
    insert into check_ins (id, activity_id, sign_up_id, places, method, seen_at, recorded_at)
    values (${newId(street.clock.now())}, ${sessions[1]}, ${row?.id}, 1, 'roster', ${street.clock.now()}, ${street.clock.now()})`)
  expect((await sessionsOf()).map(({ came }) => came)).toEqual([0, 1, 0, 0, 0])
  expect((await get(resident, sessions[1]!)).signUp?.checkedInAt).not.toBeNull()
  expect((await get(resident, sessions[0]!)).signUp?.checkedInAt).toBeNull()
})

test('the roster of a session is that of the term', async () => {
  await signUp(await street.resident('阿芳'), sessions[0]!)
  const roster = await street.data<RosterView>(guMin, 'activities.roster', { activityId: sessions[3] })
  expect(roster).toMatchObject({ confirmed: 1, items: [{ nickname: '阿芳' }] })
})

test('a session that is cancelled, the first one too, leaves the rest of the term as it is', async () => {
  const [first, second] = [await street.resident('先来'), await street.resident('后来')]
  await signUp(first, sessions[0]!)
  await street.data(guMin, 'activities.cancel', { activityId: sessions[0], reason: '老师病了', requestId: requestId() })
  expect(await inbox(first)).toEqual(['activity_cancelled', 'sign_up_confirmed'])
  expect(await signUp(second, sessions[1]!)).toEqual({ state: 'waiting', position: 1 })
  expect(await get(first, sessions[1]!)).toMatchObject({ phase: 'open', mine: { state: 'confirmed' } })
})

test('when the whole term is called off, people are told once and nobody can sign up', async () => {
  const [first, late] = [await street.resident('先来'), await street.resident('晚到')]
  await signUp(first, sessions[0]!)
  await street.data(guMin, 'activities.endSeries', { seriesId, from: '2026-03-03', reason: '人不够', requestId: requestId() })
  expect(await inbox(first)).toEqual(['activity_cancelled', 'sign_up_confirmed'])
  expect(await street.code(late, 'activities.signUp', { activityId: sessions[2]!, requestId: requestId() })).toBe('activity.cancelled')
  const phases = await Promise.all(sessions.map(async (id) => (await get(null, id)).phase))
  expect(phases).toEqual(Array(5).fill('cancelled'))
  expect(await sessionsOf()).toEqual([])
})

test('an hour later for the whole term: people are told once and keep their places', async () => {
  const resident = await street.resident('阿芳')
  await signUp(resident, sessions[0]!)
  const draft = seriesDraft(stationId, { startMinute: 780, endsOn: '2026-03-31' }, { title: '智能手机班', kind: 'course', capacity: 1 })
  await street.data(guMin, 'activities.editSeries', { ...draft, seriesId })
  expect((await sessionsOf()).map(({ startsAt }) => startsAt?.slice(11, 16))).toEqual(Array(5).fill('05:00'))
  expect(await inbox(resident)).toEqual(['activity_changed', 'sign_up_confirmed'])
  expect((await get(resident, sessions[4]!)).mine).toEqual({ state: 'confirmed' })
})
