import { beforeEach, expect, test } from 'vitest'
import type { ActivityView } from '../../../contract/activities'
import type { CheckInDeskView } from '../../../contract/check-ins'
import { DAY_MS, HOUR_MS } from '../../../contract/time'
import { sql } from '../../kernel/database'
import { anActivity, aStation } from '../../testing/activity-fixture'
import { MONDAY_TEN, requestId } from '../../testing/harness'
import { useStreet } from '../../testing/street'

const street = useStreet()
const { database } = street
let stationId: string
let guMin: string
let absent: string
let present: string

beforeEach(async () => {
  stationId = await aStation(database)
  guMin = await street.resident('顾敏', { isStaff: true })
  absent = await street.resident('没来的')
  present = await street.resident('来了的')
})

/** When an activity of the fixture ends: it begins so many hours after Monday ten and lasts two. */
const endOf = (startsInHours: number): Date => new Date(MONDAY_TEN.getTime() + (startsInHours + 2) * HOUR_MS)

/** An activity both signed up for; who is seen comes. */
async function activityWith(startsInHours: number, seen: readonly string[]): Promise<string> {
  street.clock.moveTo(MONDAY_TEN)
  const id = await anActivity(database, { stationId, startsInHours })
  for (const resident of [absent, present]) {
    await street.data(resident, 'activities.signUp', { activityId: id, requestId: requestId() })
  }
  street.clock.moveTo(endOf(startsInHours))
  for (const resident of seen) await checkIn(id, resident)
  return id
}

const signUpOf = async (activityId: string, resident: string): Promise<string> => {
  const [row] = await database.query<{ id: string }>(sql`
    select id from sign_ups where activity_id = ${activityId} and resident_id = ${resident}`)
  return row!.id
}

async function checkIn(activityId: string, resident: string): Promise<void> {
  const now = street.clock.now().toISOString()
  const sight = { kind: 'roster', signUpId: await signUpOf(activityId, resident) }
  await street.data(guMin, 'activities.checkInFor', {
    activityId, sentAt: now, scans: [{ scanId: requestId(), sight, at: now }], requestId: requestId(),
  })
}

/** What somebody is told of their no-shows at an activity to come. */
const missed = async (resident: string, at: Date): Promise<ActivityView['noShows']> => {
  street.clock.moveTo(MONDAY_TEN)
  const id = await anActivity(database, { stationId, startsInHours: 24 * 300 })
  street.clock.moveTo(at)
  return (await street.data<ActivityView>(resident, 'activities.get', { id })).noShows
}

test('who had a place and was not seen is counted from the end of the activity, for 90 days', async () => {
  await activityWith(2, [present])
  const end = endOf(2)
  const count = async (at: Date) => (await missed(absent, at)).count
  expect(await count(new Date(end.getTime() - 1))).toBe(0)
  expect(await count(end)).toBe(1)
  expect(await count(new Date(end.getTime() + 89 * DAY_MS))).toBe(1)
  expect(await count(new Date(end.getTime() + 90 * DAY_MS - 1))).toBe(1)
  expect(await count(new Date(end.getTime() + 90 * DAY_MS))).toBe(0)
  expect(await missed(present, end)).toEqual({ count: 0, needsReview: false })
})

test('where nobody took the roll nobody is missed, nor where the only check-in was taken back', async () => {
  await activityWith(2, [])
  const undone = await activityWith(5, [present])
  await street.data(guMin, 'activities.undoCheckIn', {
    activityId: undone, signUpId: await signUpOf(undone, present), reason: '扫错了', requestId: requestId(),
  })
  expect(await missed(absent, endOf(5))).toEqual({ count: 0, needsReview: false })
})

test('a check-in that was taken back is a no-show when others were seen', async () => {
  const id = await activityWith(2, [absent, present])
  expect((await missed(absent, endOf(2))).count).toBe(0)
  await street.data(guMin, 'activities.undoCheckIn', {
    activityId: id, signUpId: await signUpOf(id, absent), reason: '不是他', requestId: requestId(),
  })
  expect((await missed(absent, endOf(2))).count).toBe(1)
})

test('after the third no-show in 90 days staff look at the sign-up first, and the door sees why', async () => {
  for (const startsInHours of [2, 5]) await activityWith(startsInHours, [present])
  expect(await missed(absent, endOf(5))).toEqual({ count: 2, needsReview: false })
  await activityWith(8, [present])
  expect(await missed(absent, endOf(8))).toEqual({ count: 3, needsReview: true })
  const next = await anActivity(database, { stationId, startsInHours: 24 })
  const state = async (resident: string) => street.data(resident, 'activities.signUp', { activityId: next, requestId: requestId() })
  expect([await state(absent), await state(present)]).toEqual([{ state: 'review' }, { state: 'confirmed' }])
  const last = await anActivity(database, { stationId, startsInHours: 48 })
  await database.query(sql`update sign_ups set activity_id = ${last}, confirmed_at = ${MONDAY_TEN}, reviewed_at = ${MONDAY_TEN}
    where activity_id = ${next} and resident_id = ${absent}`)
  const { guests } = await street.data<CheckInDeskView>(guMin, 'activities.checkInDesk', { activityId: last })
  expect(guests).toMatchObject([{ name: '没来的', noShows: 3 }])
})

test('who withdrew, waited in vain or was to come to a cancelled activity did not fail to come', async () => {
  street.clock.moveTo(MONDAY_TEN)
  const left = await anActivity(database, { stationId, startsInHours: 26, capacity: 1 })
  for (const resident of [absent, present]) {
    await street.data(resident, 'activities.signUp', { activityId: left, requestId: requestId() })
  }
  await street.data(absent, 'activities.withdraw', { activityId: left, requestId: requestId() })
  street.clock.moveTo(endOf(26))
  await checkIn(left, present)
  expect((await missed(absent, endOf(26))).count).toBe(0)
})
