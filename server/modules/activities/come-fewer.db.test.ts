import { beforeEach, expect, test } from 'vitest'
import type { ActivityView } from '../../../contract/activities'
import type { SignUpView } from '../../../contract/sign-ups'
import { newId } from '../../kernel/ids'
import { anActivity, aStation, poolAndRows } from '../../testing/activity-fixture'
import { MONDAY_TEN, requestId } from '../../testing/harness'
import { useStreet } from '../../testing/street'

const street = useStreet()
const { database, clock } = street
const [adult, child] = [newId(MONDAY_TEN), newId(MONDAY_TEN)]
let activityId: string

/** Three places for adults and two for children; up to three companions. */
beforeEach(async () => {
  clock.moveTo(MONDAY_TEN)
  const pool = { position: 0, mode: 'on_site', releasesAt: null } as const
  activityId = await anActivity(database, {
    stationId: await aStation(database),
    pools: [{ ...pool, id: adult, who: 'adult', capacity: 3 }, { ...pool, id: child, position: 1, who: 'child', capacity: 2 }],
    rules: { companionsMax: 3 }, promotion: 'confirm', startsInHours: 48,
  })
})

type Party = readonly { poolId: string; places: number }[]

const signUp = (who: string, party: Party, companions: object[] = []) =>
  street.data<SignUpView>(who, 'activities.signUp', { activityId, party, companions, guardianName: '阿芳', requestId: requestId() })
const fewer = (who: string, party: Party, more: object = {}) =>
  street.call(who, 'activities.comeFewer', { activityId, party, requestId: requestId(), ...more })
const see = async (who: string) => (await street.data<ActivityView>(who, 'activities.get', { id: activityId }))

test('who stays at home gives their places to the line; the others keep theirs, and who is named', async () => {
  const [family, waiting] = [await street.resident('一家人'), await street.resident('后来的')]
  await signUp(family, [{ poolId: adult, places: 2 }, { poolId: child, places: 2 }], [
    { name: '小满', poolId: child }, { name: '小麦', poolId: child }, { name: '外婆', poolId: adult },
  ])
  expect(await signUp(waiting, [{ poolId: adult, places: 2 }])).toEqual({ state: 'waiting', position: 1 })

  const input = { companions: [{ name: '小麦', poolId: child }], requestId: requestId() }
  const party = [{ poolId: adult, places: 1 }, { poolId: child, places: 1 }]
  const first = await fewer(family, party, input)
  expect(first).toMatchObject({ ok: true, data: { state: 'confirmed' } })
  expect(await fewer(family, party, input)).toEqual(first)
  expect((await see(family)).signUp).toMatchObject({ party, companions: [{ name: '小麦', poolId: child }] })
  expect((await see(waiting)).mine).toEqual({ state: 'confirmed' })
  expect(await poolAndRows(database, activityId)).toEqual({ taken: 4, waiting: 0, takenByRows: 4, waitingByRows: 0 })
})

test('a party in the line that becomes small enough goes ahead with the moment it came', async () => {
  const [first, family, last] = [await street.resident('先来的'), await street.resident('一家人'), await street.resident('后来的')]
  await signUp(first, [{ poolId: adult, places: 2 }])
  expect(await signUp(family, [{ poolId: adult, places: 3 }])).toEqual({ state: 'waiting', position: 1 })
  expect(await signUp(last, [{ poolId: adult, places: 1 }])).toEqual({ state: 'waiting', position: 2 })
  expect(await fewer(family, [{ poolId: adult, places: 1 }])).toMatchObject({ data: { state: 'confirmed' } })
  expect((await see(last)).mine).toEqual({ state: 'waiting', position: 1 })
})

test.each<[string, (adult: string) => { party: Party; companions?: object[] }]>([
  ['as many', (poolId) => ({ party: [{ poolId, places: 2 }] })],
  ['more', (poolId) => ({ party: [{ poolId, places: 3 }] })],
  ['another kind', () => ({ party: [{ poolId: child, places: 1 }] })],
  ['a kind that is not there', () => ({ party: [{ poolId: newId(MONDAY_TEN), places: 1 }] })],
  ['more names than people', (poolId) => ({
    party: [{ poolId, places: 1 }], companions: [{ name: '甲', poolId }, { name: '乙', poolId }],
  })],
])('%s is no smaller part of the party', async (_, said) => {
  const resident = await street.resident('两个人')
  await signUp(resident, [{ poolId: adult, places: 2 }])
  const { party, ...more } = said(adult)
  expect(await fewer(resident, party, more)).toMatchObject({ error: { code: 'sign_up.party_invalid' } })
  expect((await see(resident)).signUp?.party).toEqual([{ poolId: adult, places: 2 }])
})

test('somebody else’s party is not theirs to change, and after the deadline nobody’s is', async () => {
  const [resident, other] = [await street.resident('两个人'), await street.resident('别人')]
  await signUp(resident, [{ poolId: adult, places: 2 }])
  const alone = [{ poolId: adult, places: 1 }]
  expect(await fewer(other, alone)).toMatchObject({ error: { code: 'sign_up.not_found' } })
  const { withdrawUntil } = await see(resident)
  clock.moveTo(new Date(withdrawUntil))
  expect(await fewer(resident, alone)).toMatchObject({ error: { code: 'sign_up.change_closed' } })
  clock.moveTo(new Date(Date.parse(withdrawUntil) - 1))
  expect(await fewer(resident, alone)).toMatchObject({ ok: true })
})
