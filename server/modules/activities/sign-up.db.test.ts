import { beforeEach, describe, expect, test } from 'vitest'
import type { ActivityView } from '../../../contract/activities'
import type { SignUpView } from '../../../contract/sign-ups'
import type { MeView, NotificationView } from '../../../contract/residents'
import { HOUR_MS } from '../../../contract/time'
import { deliverDue } from '../../deliver'
import { anActivity, aStation, poolAndRows } from '../../testing/activity-fixture'
import { MONDAY_TEN, requestId } from '../../testing/harness'
import { useStreet } from '../../testing/street'

const street = useStreet()
const { database } = street
let stationId: string

beforeEach(async () => { stationId = await aStation(database) })

const signUp = (resident: string, activityId: string, request = requestId()) =>
  street.data<SignUpView>(resident, 'activities.signUp', { activityId, requestId: request })
const withdraw = (resident: string, activityId: string, request = requestId()) =>
  street.data(resident, 'activities.withdraw', { activityId, requestId: request })
const see = (resident: string | null, id: string) => street.data<ActivityView>(resident, 'activities.get', { id })
const inbox = async (resident: string) =>
  (await street.data<{ items: NotificationView[] }>(resident, 'residents.inbox', {})).items

describe('signing up', () => {
  test('a resident takes a place, and the next one waits when it was the last', async () => {
    const activity = await anActivity(database, { stationId, capacity: 1 })
    const [first, second, third] = [await street.resident('阿芳'), await street.resident('老金'), await street.resident('小周')]
    expect(await signUp(first, activity)).toEqual({ state: 'confirmed' })
    expect(await signUp(second, activity)).toEqual({ state: 'waiting', position: 1 })
    expect(await signUp(third, activity)).toEqual({ state: 'waiting', position: 2 })
    const seen = await see(third, activity)
    expect(seen.places).toEqual({ capacity: 1, left: 0, waiting: 2 })
    expect(seen.mine).toEqual({ state: 'waiting', position: 2 })
    expect(seen.can).toMatchObject({ signUp: false, withdraw: true, askToWithdraw: false, answerOffer: false })
  })

  test('the same request is answered with the first answer, even after things have moved on', async () => {
    const activity = await anActivity(database, { stationId, capacity: 1 })
    const [first, second] = [await street.resident('阿芳'), await street.resident('老金')]
    const request = requestId()
    await signUp(first, activity)
    expect(await signUp(second, activity, request)).toEqual({ state: 'waiting', position: 1 })
    await withdraw(first, activity)
    expect(await signUp(second, activity, request)).toEqual({ state: 'waiting', position: 1 })
    expect(await signUp(second, activity)).toEqual({ state: 'confirmed' })
    expect(await poolAndRows(database, activity)).toMatchObject({ taken: 1, waiting: 0, takenByRows: 1 })
  })

  test('an activity without a limit takes everybody', async () => {
    const activity = await anActivity(database, { stationId, capacity: null })
    for (const name of ['甲', '乙', '丙']) {
      expect(await signUp(await street.resident(name), activity)).toEqual({ state: 'confirmed' })
    }
    expect((await see(null, activity)).places).toEqual({ capacity: null, left: null, waiting: 0 })
  })

  test('sign-up closes at the stated minute, Shanghai time', async () => {
    const activity = await anActivity(database, { stationId, capacity: 5, startsInHours: 1 })
    const resident = await street.resident('阿芳')
    street.clock.moveTo(new Date('2026-03-02T11:00:00.000+08:00'))
    expect(await street.code(resident, 'activities.signUp', { activityId: activity, requestId: requestId() })).toBe('sign_up.closed')
    street.clock.moveTo(new Date('2026-03-02T10:59:59.999+08:00'))
    expect(await signUp(resident, activity)).toEqual({ state: 'confirmed' })
  })

  test('before the window, for an unknown activity and without login it is refused with its own code', async () => {
    const activity = await anActivity(database, { stationId, capacity: 5 })
    const resident = await street.resident('阿芳')
    const ask = (who: string | null, activityId: string) =>
      street.code(who, 'activities.signUp', { activityId, requestId: requestId() })
    expect(await ask(null, activity)).toBe('login.required')
    expect(await ask(resident, requestId())).toBe('activity.not_found')
    expect(await ask(resident, 'no-uuid')).toBe('input.invalid')
    street.clock.moveTo(new Date(MONDAY_TEN.getTime() - 2 * HOUR_MS))
    expect(await ask(resident, activity)).toBe('sign_up.not_open')
  })
})

describe('withdrawing', () => {
  test('a resident who withdraws hands the place to the first in the waiting list, who finds it in the inbox', async () => {
    const activity = await anActivity(database, { stationId, capacity: 1 })
    const [first, second, third] = [await street.resident('阿芳'), await street.resident('老金'), await street.resident('小周')]
    for (const resident of [first, second, third]) await signUp(resident, activity)
    await withdraw(first, activity)
    await deliverDue(street.system)
    expect((await see(second, activity)).mine).toEqual({ state: 'confirmed' })
    expect((await see(third, activity)).mine).toEqual({ state: 'waiting', position: 1 })
    const [newest] = await inbox(second)
    expect(newest).toMatchObject({ kind: 'sign_up_promoted', subjectId: activity, title: '旧衣改布袋', read: false })
    expect(newest?.text).toContain('3 月 3 日 12:00，望湖驿站')
    expect((await inbox(third)).map((notice) => notice.kind)).toEqual(['sign_up_waiting'])
    expect((await street.data<MeView>(second, 'residents.me')).unreadCount).toBe(2)
  })

  test('withdrawing twice with the same request is answered alike, with a new one there is nothing left', async () => {
    const activity = await anActivity(database, { stationId, capacity: 1 })
    const resident = await street.resident('阿芳')
    const request = requestId()
    await signUp(resident, activity)
    expect(await withdraw(resident, activity, request)).toEqual({ state: 'withdrawn' })
    expect(await withdraw(resident, activity, request)).toEqual({ state: 'withdrawn' })
    const again = { activityId: activity, requestId: requestId() }
    expect(await street.code(resident, 'activities.withdraw', again)).toBe('sign_up.not_found')
    expect(await signUp(resident, activity)).toEqual({ state: 'confirmed' })
  })

  test('after the stated minute a place is kept, while a rank can still be left', async () => {
    const activity = await anActivity(database, { stationId, capacity: 1 })
    const [first, second] = [await street.resident('阿芳'), await street.resident('老金')]
    await signUp(first, activity)
    await signUp(second, activity)
    street.clock.moveTo(new Date(MONDAY_TEN.getTime() + 24 * HOUR_MS))
    const leave = (who: string) => street.code(who, 'activities.withdraw', { activityId: activity, requestId: requestId() })
    expect(await withdraw(first, activity)).toEqual({ state: 'asked' })
    expect((await see(first, activity)).signUp?.withdrawAsked).toBe('asked')
    expect(await leave(second)).toBe('ok')
    expect(await poolAndRows(database, activity)).toEqual({ taken: 1, waiting: 0, takenByRows: 1, waitingByRows: 0 })
  })

  test('a request id that was used for another activity is refused, not answered with somebody else’s answer', async () => {
    const one = await anActivity(database, { stationId, capacity: 1 })
    const other = await anActivity(database, { stationId, capacity: 1 })
    const resident = await street.resident('阿芳')
    const request = requestId()
    await signUp(resident, one)
    await signUp(resident, other)
    await withdraw(resident, one, request)
    expect(await street.code(resident, 'activities.withdraw', { activityId: other, requestId: request })).toBe('request.reused')
  })
})

test('everything a resident holds is found again under 我的, the next one first', async () => {
  const later = await anActivity(database, { stationId, capacity: 1, startsInHours: 50 })
  const sooner = await anActivity(database, { stationId, capacity: 1, startsInHours: 3 })
  const resident = await street.resident('阿芳')
  await signUp(resident, later)
  await signUp(resident, sooner)
  const me = await street.data<MeView>(resident, 'residents.me')
  expect(me.signUps.map((activity) => activity.id)).toEqual([sooner, later])
  expect(me.can).toEqual({ manageActivities: false, answerIdeas: false, manageStations: false })
})
