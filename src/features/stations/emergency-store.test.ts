import { expect, test, vi } from 'vitest'
import type { Emergency } from '../../../contract/shelters'
import { fakeCall } from '@/shared/rpc/fake-call'
import { known, staff, station } from '@/testing/examples'
import { unitChildren } from './testing/units'
import { fakeDeps } from '@/testing/fake-deps'
import { FakeDevice } from '@/testing/fake-device'
import { EmergencyStore } from './emergency-store'
import { EndStore } from './end-store'

async function emergency(me = staff, device = new FakeDevice()) {
  const call = fakeCall({
    'residents.me': () => me,
    'stations.list': () => ({ items: [station('甲'), station('乙')], nextCursor: null }),
    'stations.ofUnit': ({ unitId }) => ({ items: [station(`${unitId}站`)], nextCursor: null }),
    'stations.search': ({ text }) => ({ stations: [{ ...station(`${text}驿站`), match: 'name', distanceMeters: null }] }),
    'organisations.children': unitChildren,
    'stations.openShelters': () => ({ id: 'e' }),
    'stations.endShelters': () => ({ id: 'e' }),
  })
  const deps = fakeDeps(call, device)
  await deps.session.load()
  const store = new EmergencyStore(deps)
  await store.open()
  return { call, device, deps, store }
}

test('stations are ticked and opened together until tomorrow morning', async () => {
  const { store, call } = await emergency()
  store.change({ reason: '台风“海燕”' })
  store.chooseListed()
  store.choose('甲', false)
  store.choose('丙', true)
  store.check()
  expect(store.step).toBe('asking')
  expect(await store.confirm()).toBe(true)
  expect(call.sentTo('stations.openShelters')).toMatchObject([
    { reason: '台风“海燕”', until: '2026-10-10T22:00:00.000Z', stationIds: ['丙', '乙'].sort() },
  ])
  expect([store.step, store.chosen.size, store.form?.reason]).toEqual(['rest', 0, ''])
})

test('stations are found by name and by community, and what is ticked stays ticked', async () => {
  const { store, call } = await emergency()
  await store.search.type('望湖')
  expect(store.listed.map(({ name }) => name)).toEqual(['望湖驿站'])
  store.chooseListed()
  await store.search.type('')
  await store.unit.choose(0, '城南区')
  await store.unit.choose(1, '一里街道')
  await store.unit.choose(2, '菱香里社区')
  await vi.waitFor(() => expect(store.listed.map(({ name }) => name)).toEqual(['菱香里社区站']))
  store.chooseListed()
  await store.unit.choose(0, '')
  await vi.waitFor(() => expect(store.listed).toHaveLength(2))
  expect([...store.chosen]).toEqual(['望湖驿站', '菱香里社区站'])
  expect(call.sentTo('stations.ofUnit').map(({ unitId }) => unitId)).toEqual(['城南区', '一里街道', '菱香里社区'])
  await store.search.type('渡口')
  await store.open()
  expect([store.search.text, store.chosen.size]).toEqual(['', 2])
})

test('what does not fit is said at its field, and nothing is asked', async () => {
  const { store } = await emergency()
  store.change({ date: '2026-10-10', time: '08:00' })
  expect(store.problems).toEqual({})
  store.check()
  expect([store.step, store.problems]).toEqual(['rest', {
    reason: '写一句为什么，大家想知道。', until: '选好到什么时候，要晚于现在。', stations: '至少选一个站。',
  }])
  store.change({ date: '2026-10-18' })
  expect(store.problems.until).toBe('最多到 7 天以后，到时候还要开就再开一次。')
  expect(await store.confirm()).toBe(false)
})

test('what was typed and ticked survives a failed send and a closed page', async () => {
  const { store, call, device } = await emergency()
  store.change({ reason: '停电' })
  store.chooseListed()
  store.check()
  call.failNext('stations.openShelters', 'network.offline')
  expect([await store.confirm(), store.step, store.failure?.code]).toEqual([false, 'asking', 'network.offline'])
  const again = (await emergency(staff, device)).store
  expect([again.form?.reason, [...again.chosen].sort()]).toEqual(['停电', ['甲', '乙'].sort()])
  again.chooseNone()
  expect(again.chosen.size).toBe(0)
})

test('only staff find the page open', async () => {
  expect((await emergency(known)).store.isBarred).toBe(true)
  expect((await emergency()).store.isBarred).toBe(false)
})

test('an emergency is ended after a question; that somebody else was faster is no failure', async () => {
  const { deps, call } = await emergency()
  const store = new EndStore(deps).end
  const typhoon: Emergency = { id: 'e', reason: '台风', from: '', until: '', count: 2, shelters: [] }
  expect(await store.confirm()).toBe(false)
  store.ask(typhoon)
  call.failNext('stations.endShelters', 'network.offline', 'emergency.already_ended')
  expect([await store.confirm(), store.subject]).toEqual([false, typhoon])
  expect([await store.confirm(), store.subject]).toEqual([true, null])
})
