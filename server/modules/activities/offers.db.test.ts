import { beforeEach, describe, expect, test } from 'vitest'
import type { ActivityView } from '../../../contract/activities'
import type { NotificationView } from '../../../contract/residents'
import type { SignUpView } from '../../../contract/sign-ups'
import { HOUR_MS, MINUTE_MS } from '../../../contract/time'
import { runDue } from '../../deliver'
import { newId } from '../../kernel/ids'
import { anActivity, aStation, poolAndRows } from '../../testing/activity-fixture'
import { MONDAY_TEN, requestId } from '../../testing/harness'
import { useStreet } from '../../testing/street'
import type { NewPool } from './pool-repository'

const street = useStreet()
const { database, clock } = street
let stationId: string

beforeEach(async () => { stationId = await aStation(database) })

const signUp = (resident: string, activityId: string, more: object = {}) =>
  street.data<SignUpView>(resident, 'activities.signUp', { activityId, requestId: requestId(), ...more })
const withdraw = (resident: string, activityId: string) =>
  street.data(resident, 'activities.withdraw', { activityId, requestId: requestId() })
const answer = (resident: string, activityId: string, accept: boolean, request = requestId()) =>
  street.code(resident, 'activities.answerOffer', { activityId, accept, requestId: request })
const mine = async (resident: string, id: string) => (await street.data<ActivityView>(resident, 'activities.get', { id })).mine
const people = (...names: string[]) => Promise.all(names.map((name) => street.resident(name)))
const pool = (place: Partial<NewPool>): NewPool =>
  ({ id: newId(MONDAY_TEN), position: 0, mode: 'on_site', who: 'anyone', capacity: 1, releasesAt: null, ...place })

/** Starts on Thursday at ten: three days of waking time. */
const asking = (capacity: number) => anActivity(database, { stationId, capacity, promotion: 'ask', startsInHours: 72 })

describe('an offer', () => {
  test('goes to the first in the line, with a deadline, and the place is kept for them', async () => {
    const activity = await asking(1)
    const [first, second, third] = await people('阿芳', '老金', '小周')
    for (const person of [first!, second!, third!]) await signUp(person, activity)
    await withdraw(first!, activity)
    await runDue(street.system)
    expect(await mine(second!, activity)).toEqual({ state: 'offered', until: '2026-03-02T14:00:00.000Z' })
    expect(await mine(third!, activity)).toEqual({ state: 'waiting', position: 1 })
    expect(await poolAndRows(database, activity)).toEqual({ taken: 1, waiting: 1, takenByRows: 1, waitingByRows: 1 })
    const { items } = await street.data<{ items: NotificationView[] }>(second!, 'residents.inbox', {})
    expect(items[0]).toMatchObject({ kind: 'sign_up_offered' })
    expect(items[0]?.text).toContain('给你留到 3 月 2 日 22:00')
  })

  test('is accepted: the same answer for a repeated request, none for a second one', async () => {
    const activity = await asking(1)
    const [first, second] = await people('阿芳', '老金')
    await signUp(first!, activity)
    await signUp(second!, activity)
    await withdraw(first!, activity)
    const request = requestId()
    expect(await answer(second!, activity, true, request)).toBe('ok')
    expect(await answer(second!, activity, true, request)).toBe('ok')
    expect(await answer(second!, activity, false)).toBe('offer.not_found')
    expect(await mine(second!, activity)).toEqual({ state: 'confirmed' })
  })

  test('is refused: the next one has it at once, and who refused is out', async () => {
    const activity = await asking(1)
    const [first, second, third] = await people('阿芳', '老金', '小周')
    for (const person of [first!, second!, third!]) await signUp(person, activity)
    await withdraw(first!, activity)
    expect(await answer(second!, activity, false)).toBe('ok')
    expect(await mine(second!, activity)).toBeNull()
    expect((await mine(third!, activity))?.state).toBe('offered')
  })

  test('lapses at its minute, to the next one; whoever missed it can join at the end', async () => {
    const activity = await asking(1)
    const [first, second, third] = await people('阿芳', '老金', '小周')
    for (const person of [first!, second!, third!]) await signUp(person, activity)
    await withdraw(first!, activity)
    clock.moveTo(new Date(MONDAY_TEN.getTime() + 12 * HOUR_MS - 1))
    await runDue(street.system)
    expect((await mine(second!, activity))?.state).toBe('offered')
    clock.moveTo(new Date(MONDAY_TEN.getTime() + 12 * HOUR_MS))
    expect(await answer(second!, activity, true)).toBe('offer.lapsed')
    await runDue(street.system)
    expect(await mine(second!, activity)).toBeNull()
    // Ten in the evening: nobody has to answer before the morning.
    expect(await mine(third!, activity)).toEqual({ state: 'offered', until: '2026-03-03T10:00:00.000Z' })
    expect(await signUp(second!, activity)).toEqual({ state: 'waiting', position: 1 })
  })

  test('that lapsed before the timer came by does not stand in the way of signing up again', async () => {
    const activity = await asking(1)
    const [first, second, third] = await people('阿芳', '老金', '小周')
    for (const person of [first!, second!, third!]) await signUp(person, activity)
    await withdraw(first!, activity)
    clock.moveTo(new Date(MONDAY_TEN.getTime() + 13 * HOUR_MS))
    expect(await signUp(second!, activity)).toEqual({ state: 'waiting', position: 1 })
    expect((await mine(third!, activity))?.state).toBe('offered')
  })

  test('is not made any more with less than three waking hours left: the place is given', async () => {
    const activity = await anActivity(database, { stationId, capacity: 1, promotion: 'ask', startsInHours: 2 })
    const [first, second] = await people('阿芳', '老金')
    await signUp(first!, activity)
    await signUp(second!, activity)
    clock.moveTo(new Date(MONDAY_TEN.getTime() - 30 * MINUTE_MS))
    await withdraw(first!, activity)
    expect(await mine(second!, activity)).toEqual({ state: 'confirmed' })
  })
})

describe('a group at the head of the line', () => {
  test('holds freed places for a day, then smaller parties pass and it keeps its rank', async () => {
    const activity = await anActivity(database, {
      stationId, promotion: 'confirm', startsInHours: 24 * 7, pools: [pool({ id: newId(MONDAY_TEN), capacity: 3 })], rules: { companionsMax: 2 },
    })
    const [a, b, c, group, single] = await people('甲', '乙', '丙', '一家三口', '小周')
    const { pools } = await street.data<ActivityView>(null, 'activities.get', { id: activity })
    for (const person of [a!, b!, c!]) await signUp(person, activity)
    const three = { party: [{ poolId: pools[0]!.id, places: 3 }] }
    expect(await signUp(group!, activity, three)).toEqual({ state: 'waiting', position: 1 })
    expect(await signUp(single!, activity)).toEqual({ state: 'waiting', position: 2 })
    await withdraw(a!, activity)
    expect(await mine(single!, activity)).toEqual({ state: 'waiting', position: 2 })
    const seen = await street.data<ActivityView>(group!, 'activities.get', { id: activity })
    expect(seen.signUp?.heldUntil).toBe('2026-03-03T02:00:00.000Z')
    clock.moveTo(new Date(MONDAY_TEN.getTime() + 24 * HOUR_MS))
    await runDue(street.system)
    expect(await mine(single!, activity)).toEqual({ state: 'confirmed' })
    expect(await mine(group!, activity)).toEqual({ state: 'waiting', position: 1 })
    for (const person of [b!, c!, single!]) await withdraw(person, activity)
    expect(await mine(group!, activity)).toEqual({ state: 'confirmed' })
  })

  test('a newcomer never takes what is held for it', async () => {
    const activity = await anActivity(database, {
      stationId, promotion: 'confirm', startsInHours: 24 * 7, pools: [pool({ capacity: 2 })], rules: { companionsMax: 1 },
    })
    const [a, pair, late] = await people('甲', '一对', '刚来的')
    const { pools } = await street.data<ActivityView>(null, 'activities.get', { id: activity })
    await signUp(a!, activity)
    expect(await signUp(pair!, activity, { party: [{ poolId: pools[0]!.id, places: 2 }] })).toMatchObject({ state: 'waiting' })
    expect(await signUp(late!, activity)).toEqual({ state: 'waiting', position: 2 })
  })
})

describe('several kinds of places', () => {
  const family = async () => {
    const [adults, children] = [pool({ who: 'adult', capacity: 4 }), pool({ who: 'child', position: 1, capacity: 1 })]
    const activity = await anActivity(database, {
      stationId, promotion: 'confirm', startsInHours: 24 * 7, pools: [adults, children], rules: { companionsMax: 3 },
    })
    const both = (grown: number, small: number) => ({
      party: [{ poolId: adults.id, places: grown }, { poolId: children.id, places: small }], guardianName: '阿芳',
    })
    return { activity, both }
  }

  test('a family gets all its places or waits with all of them', async () => {
    const { activity, both } = await family()
    const [one, other, alone] = await people('一家', '另一家', '小周')
    expect(await signUp(one!, activity, both(1, 1))).toEqual({ state: 'confirmed' })
    expect(await signUp(other!, activity, both(2, 1))).toEqual({ state: 'waiting', position: 1 })
    expect(await signUp(alone!, activity)).toEqual({ state: 'waiting', position: 2 })
    await withdraw(one!, activity)
    expect(await mine(other!, activity)).toEqual({ state: 'confirmed' })
    expect(await mine(alone!, activity)).toEqual({ state: 'confirmed' })
    expect(await poolAndRows(database, activity)).toMatchObject({ taken: 4, takenByRows: 4, waiting: 0 })
  })

  test('a child needs somebody who agrees', async () => {
    const { activity, both } = await family()
    const [one] = await people('一家')
    const { guardianName: _, ...without } = both(1, 1)
    const ask = { activityId: activity, requestId: requestId(), ...without }
    expect(await street.code(one!, 'activities.signUp', ask)).toBe('sign_up.guardian_required')
  })

  test('who wants to take part remotely does not wait for the room', async () => {
    const [room, remote] = [pool({ capacity: 1 }), pool({ mode: 'remote', position: 1, capacity: null })]
    const activity = await anActivity(database, { stationId, pools: [room, remote] })
    const [one, other, third] = await people('甲', '乙', '丙')
    await signUp(one!, activity)
    expect((await signUp(other!, activity)).state).toBe('waiting')
    expect(await signUp(third!, activity, { party: [{ poolId: remote.id, places: 1 }] })).toEqual({ state: 'confirmed' })
  })

  test('places kept for newcomers go to the line when they are released', async () => {
    const releasesAt = new Date(MONDAY_TEN.getTime() + 2 * HOUR_MS).toISOString()
    const [plain, kept] = [pool({ capacity: 1 }), pool({ who: 'newcomer', position: 1, capacity: 2, releasesAt })]
    const activity = await anActivity(database, { stationId, promotion: 'confirm', startsInHours: 24 * 7, pools: [plain, kept] })
    const [old, waiting, fresh] = await people('老邻居', '候补的', '第一次来的')
    await signUp(old!, activity)
    await signUp(waiting!, activity)
    expect(await signUp(fresh!, activity, { party: [{ poolId: kept.id, places: 1 }] })).toEqual({ state: 'confirmed' })
    expect(await mine(waiting!, activity)).toEqual({ state: 'waiting', position: 1 })
    clock.moveTo(new Date(MONDAY_TEN.getTime() + 2 * HOUR_MS))
    await runDue(street.system)
    expect(await mine(waiting!, activity)).toEqual({ state: 'confirmed' })
  })
})
