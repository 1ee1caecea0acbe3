import { expect, test } from 'vitest'
import type { Input } from '@/shared/rpc/call'
import { fakeCall } from '@/shared/rpc/fake-call'
import { fakeDeps } from '@/testing/fake-deps'
import { addDays } from '../../../contract/time'
import { FilterStore } from './filter-store'

/** A street with one activity a day; today is Saturday 10 October 2026. */
function street(perDay = 1) {
  const call = fakeCall({
    'activities.week': ({ from = '', days = 7 }: Input<'activities.week'>) =>
      ({ days: Array.from({ length: days }, (_, index) => ({ date: addDays(from, index), count: perDay })) }),
    'stations.search': () => ({ stations: [] }),
  })
  const deps = fakeDeps(call)
  const store = new FilterStore(deps)
  const settled = () => new Promise((resolve) => setTimeout(resolve))
  return { call, device: deps.device, store, settled }
}

test('every week says how much is on in it: this one from today on, the others from their Monday', async () => {
  const { store, settled } = street()
  store.open(null)
  await settled()
  expect(store.weeks.slice(0, 3)).toEqual([
    { from: '2026-10-10', count: 2 }, { from: '2026-10-12', count: 7 }, { from: '2026-10-19', count: 7 },
  ])
  expect(store.count).toBe(2)
  store.chooseWeek('2026-10-12')
  expect([store.count, store.scope]).toEqual([7, { query: {}, words: '10 月 12 日起', from: '2026-10-12' }])
})

test('of each pair one side is chosen, and all that is chosen is asked for and counted', async () => {
  const { store, call, settled } = street()
  store.choose(['indoor', 'yard'], 'indoor')
  store.choose(['talk', 'practice'], 'practice')
  store.choose(['indoor', 'yard'], 'yard')
  expect(store.scope).toEqual({ query: { forms: ['practice', 'yard'] }, words: '动手学 · 楼院讲', from: null })
  await settled()
  expect(call.sentTo('activities.week').slice(-1)[0]).toMatchObject({ forms: ['practice', 'yard'], from: '2026-10-10', days: 56 })
  store.choose(['talk', 'practice'], null)
  expect(store.scope?.query.forms).toEqual(['yard'])
})

test('a position is asked for on a tap, each time anew, and nothing of it stays on the device', async () => {
  const { store, device } = street()
  device.position = { status: 'found', lat: 30.7, lng: 120.7, datum: 'gcj02', accuracyMeters: 20 }
  await store.chooseDistance(500)
  expect(store.scope).toEqual({
    query: { near: { lat: 30.7, lng: 120.7, datum: 'gcj02', radiusMeters: 500 } }, words: '一里内', from: null,
  })
  expect([...device.stored.keys()]).toEqual([])
  store.reset()
  expect(store.scope).toBeNull()
})

test('who does not tell where they are is told what to do instead, and no distance is chosen', async () => {
  const { store } = street()
  await store.chooseDistance(500)
  expect([store.position, store.distance, store.scope]).toEqual(['denied', null, null])
})

test('a station nobody knows is said to be unknown', async () => {
  const { store } = street()
  await store.type('没有这个站')
  expect(store.isNothingFound).toBe(true)
  await store.type('')
  expect(store.isNothingFound).toBe(false)
})

test('without a network the numbers are left out, and one can look all the same', async () => {
  const { store, call, settled } = street()
  call.failNext('activities.week', 'network.offline')
  store.open(null)
  await settled()
  expect([store.count, store.weeks[0]?.count]).toEqual([null, null])
})

test('opened again after the list was widened, nothing is chosen any more', () => {
  const { store } = street()
  store.choose(['indoor', 'yard'], 'yard')
  store.open(store.scope)
  expect(store.forms).toEqual(['yard'])
  store.open(null)
  expect(store.forms).toEqual([])
})
