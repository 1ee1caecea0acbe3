import { expect, test } from 'vitest'
import type { NearbyStation, NearbyView } from '../../../contract/stations'
import { fakeCall } from '@/shared/rpc/fake-call'
import { fakeDeps } from '@/testing/fake-deps'
import type { FakeDevice } from '@/testing/fake-device'
import { later } from '@/testing/later'
import { NearbyStore } from './nearby-store'

const NINE_FORTY = new Date('2026-03-03T01:40:00Z')
const open = (until: string): NearbyStation['open'] => ({ state: 'open', until, resumesAt: null, reason: null, caution: null })
const EIGHT_PM = '2026-03-03T12:00:00.000Z'

const station = (name: string, changes: Partial<NearbyStation> = {}): NearbyStation => ({
  id: name, name, kind: 'post', parentName: null, address: '菱香路 12 号', phone: null, lat: 30.762, lng: 120.764, open: open(EIGHT_PM),
  distanceMeters: 90, sure: true, amenities: ['water'], ...changes,
})
const center = { lat: 30.762, lng: 120.764 }
const home = { kind: 'chosen', name: '菱香里', lat: 30.762, lng: 120.764, datum: 'gcj02' } as const

function street(stations: NearbyStation[], nearest: NearbyView['nearest'] = null) {
  const call = fakeCall({ 'stations.nearby': () => ({ center, stations, nearest }) })
  const deps = fakeDeps(call)
  deps.device.instant = NINE_FORTY
  return { call, device: deps.device, store: new NearbyStore(deps) }
}

/** The app is opened again, later and without a network. */
function reopenedOffline(device: FakeDevice, instant: string) {
  const call = fakeCall({})
  call.failNext('stations.nearby', 'network.offline', 'network.offline')
  const again = device.reopened()
  again.instant = new Date(instant)
  return { device: again, call, store: new NearbyStore(fakeDeps(call, again)) }
}

test('a phone that says how far off its position is passes it on', async () => {
  const { store, call, device } = street([station('甲'), station('乙', { sure: false })])
  device.position = { status: 'found', lat: 30.7, lng: 120.7, datum: 'wgs84', accuracyMeters: 80 }
  await store.locate()
  expect(call.sentTo('stations.nearby')).toEqual([
    { lat: 30.7, lng: 120.7, datum: 'wgs84', radiusMeters: 500, accuracyMeters: 80 },
  ])
  expect([store.accuracy, store.sureShown, store.shown.length]).toEqual([{ meters: 80, by: 'phone' }, 1, 2])
})

test('a phone that does not say it is taken to be a kilometre off, and that this is assumed is known', async () => {
  const { store, call, device } = street([station('甲', { sure: false })])
  device.position = { status: 'found', lat: 30.7, lng: 120.7, datum: 'gcj02', accuracyMeters: null }
  await store.locate()
  expect(call.sentTo('stations.nearby')[0]).toMatchObject({ accuracyMeters: 1000 })
  expect(store.accuracy).toEqual({ meters: 1000, by: 'assumption' })
})

test('a position that may be 20 km off tells nothing: a place is to be chosen', async () => {
  const { store, call, device } = street([])
  device.position = { status: 'found', lat: 30.7, lng: 120.7, datum: 'wgs84', accuracyMeters: 20_000 }
  await store.locate()
  expect([store.status, store.refusal, call.sent.length]).toEqual(['asking', 'vague', 0])
})

test('a chosen place is exact again', async () => {
  const { store, call, device } = street([])
  device.position = { status: 'found', lat: 30.7, lng: 120.7, datum: 'gcj02', accuracyMeters: null }
  await store.locate()
  await store.lookFrom(home)
  expect(call.sentTo('stations.nearby')[1]).toMatchObject({ accuracyMeters: 0 })
})

test('a quarter of an hour on foot reaches 1,125 m', async () => {
  const { store, call } = street([station('甲')])
  await store.lookFrom(home)
  await store.lookWithin('walk')
  await store.lookWithin('walk')
  expect(call.sentTo('stations.nearby').map(({ radiusMeters }) => radiusMeters)).toEqual([500, 1125])
})

test('when nothing within the circle has what is looked for, the nearest one that has is asked for', async () => {
  const meal = station('远处', { amenities: ['meal'], distanceMeters: 900, sure: false })
  const call = fakeCall({
    'stations.nearby': ({ amenities = [] }) => amenities.length > 0
      ? { center, stations: [], nearest: meal }
      : { center, stations: [station('甲'), station('乙', { amenities: ['meal'], open: { state: 'unknown' } })], nearest: null },
  })
  const store = new NearbyStore(fakeDeps(call))
  await store.lookFrom(home)
  store.toggle('meal')
  expect(call.sent).toHaveLength(1)
  store.toggle('open')
  await Promise.resolve()
  await Promise.resolve()
  expect(call.sentTo('stations.nearby')[1]).toMatchObject({ amenities: ['meal'], openOnly: true, radiusMeters: 500 })
  expect(store.nearestMatching).toEqual(meal)
  store.toggle('open')
  expect(store.nearestMatching).toBeNull()
})

test('the nearest one for filters that are gone again is not shown', async () => {
  const slow = later<NearbyView>()
  const call = fakeCall({
    'stations.nearby': ({ openOnly }) => openOnly ? slow.answer : { center, stations: [station('甲', { open: { state: 'unknown' } })], nearest: null },
  })
  const store = new NearbyStore(fakeDeps(call))
  await store.lookFrom(home)
  store.toggle('open')
  store.toggle('open')
  slow.arrive({ center, stations: [], nearest: station('远处') })
  await slow.answer
  expect(store.nearestMatching).toBeNull()
})

test('without a network the last answer for the place is shown, with the time it is of', async () => {
  const { store, device } = street([station('望湖驿站')])
  await store.lookFrom(home)
  const again = reopenedOffline(device, '2026-03-03T02:30:00Z')
  await again.store.begin()
  expect([again.store.status, again.store.answeredAt]).toEqual(['failed', NINE_FORTY])
  expect(again.store.shown).toEqual([station('望湖驿站')])
})

test('a door that should have moved since then is not called open', async () => {
  const { store, device } = street([station('甲'), station('乙', { open: open('2026-03-03T03:30:00.000Z') })])
  await store.lookFrom(home)
  const again = reopenedOffline(device, '2026-03-03T04:00:00Z')
  await again.store.begin()
  expect(again.store.shown.map((one) => one.open.state)).toEqual(['open', 'unknown'])
})

test('an answer for another place is not shown for this one', async () => {
  const { store, device } = street([station('望湖驿站')])
  await store.lookFrom(home)
  const again = reopenedOffline(device, '2026-03-03T02:30:00Z')
  await again.store.lookFrom({ ...home, lat: 30.8 })
  expect([again.store.status, again.store.view]).toEqual(['failed', null])
})

test('the answer for the own position is kept without the position', async () => {
  const { store, device } = street([station('望湖驿站')])
  device.position = { status: 'found', lat: 30.71, lng: 120.73, datum: 'wgs84', accuracyMeters: 30 }
  await store.locate()
  const text = JSON.stringify(device.storage.get('stations.lastAnswer'))
  expect(text).toContain('望湖驿站')
  for (const trace of ['30.71', '120.73', '"center":{']) expect(text).not.toContain(trace)
})

test('in a basement, with neither network nor position, the last answer is still there', async () => {
  const { store, device } = street([station('望湖驿站')])
  device.position = { status: 'found', lat: 30.71, lng: 120.73, datum: 'wgs84', accuracyMeters: 30 }
  await store.locate()
  const again = reopenedOffline(device, '2026-03-03T02:30:00Z')
  again.device.position = { status: 'unavailable' }
  await again.store.begin()
  expect([again.store.asks, again.store.status, again.store.shown.length]).toEqual([false, 'failed', 1])
  again.device.position = { status: 'found', lat: 30.71, lng: 120.73, datum: 'wgs84', accuracyMeters: 30 }
  await again.store.load()
  expect(again.call.sentTo('stations.nearby')).toHaveLength(1)
})

test('somebody who has said no to locating is not shown where they were', async () => {
  const { store, device } = street([station('望湖驿站')])
  device.position = { status: 'found', lat: 30.71, lng: 120.73, datum: 'wgs84', accuracyMeters: 30 }
  await store.locate()
  const again = reopenedOffline(device, '2026-03-03T02:30:00Z')
  again.device.position = { status: 'denied' }
  await again.store.begin()
  expect([again.store.asks, again.store.view]).toEqual([true, null])
})

test.each([null, 'x', {}, { place: home, circle: 'li', at: 'x' }, { place: home, circle: 'li', at: 'x', view: { stations: 1 } }])(
  'what another version kept as %j is passed over', async (kept) => {
    const { device } = street([])
    device.storage.set('stations.lastAnswer', kept)
    const again = reopenedOffline(device, '2026-03-03T02:30:00Z')
    await again.store.lookFrom(home)
    expect([again.store.status, again.store.view]).toEqual(['failed', null])
  },
)
