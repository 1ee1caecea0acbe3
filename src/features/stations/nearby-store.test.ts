import { expect, test } from 'vitest'
import type { NearbyStation, NearbyView } from '../../../contract/stations'
import { fakeCall } from '@/shared/rpc/fake-call'
import { fakeDeps } from '@/testing/fake-deps'
import { NearbyStore } from './nearby-store'

const station = (name: string, changes: Partial<NearbyStation> = {}): NearbyStation => ({
  id: name, name, kind: 'post', parentName: null, address: '菱香路 12 号', phone: null, lat: 30.762, lng: 120.764,
  open: { state: 'open', until: null, resumesAt: null, reason: null, caution: null }, distanceMeters: 90, sure: true,
  amenities: ['water'], ...changes,
})
const closed = { state: 'closed', opensAt: null, reason: null, caution: null } as const

const center = { lat: 30.762, lng: 120.764 }

function street(view: Omit<NearbyView, 'center'>) {
  const call = fakeCall({ 'stations.nearby': () => ({ center, ...view }) })
  const deps = fakeDeps(call)
  return { call, device: deps.device, deps, store: new NearbyStore(deps) }
}

const home = { kind: 'chosen', name: '菱香里', lat: 30.762, lng: 120.764, datum: 'gcj02' } as const

test('at the first start nobody is asked for anything: the page offers ways to say where', async () => {
  const { store, call } = street({ stations: [], nearest: null })
  await store.begin()
  expect(store.status).toBe('asking')
  expect(call.sent).toEqual([])
})

test('the next start looks from the place chosen last', async () => {
  const { store, deps } = street({ stations: [station('望湖驿站')], nearest: null })
  await store.lookFrom(home)
  const next = new NearbyStore(deps)
  await next.begin()
  expect(next.status).toBe('ready')
  expect(next.place).toEqual(home)
})

test('the own position is used and not kept; only that it was wanted', async () => {
  const { store, device } = street({ stations: [station('望湖驿站')], nearest: null })
  device.position = { status: 'found', lat: 30.7, lng: 120.7, datum: 'wgs84', accuracyMeters: 30 }
  await store.locate()
  expect(store.status).toBe('ready')
  expect(JSON.stringify(device.storage.get('stations.place'))).toBe('"mine"')
})

test('somebody who says no to locating is told and can choose a place', async () => {
  const { store, device } = street({ stations: [], nearest: null })
  device.position = { status: 'denied' }
  await store.locate()
  expect([store.status, store.refusal]).toEqual(['asking', 'denied'])
})

test('an empty circle still knows the nearest station', async () => {
  const { store } = street({ stations: [], nearest: station('湖东大厦楼宇站', { distanceMeters: 682 }) })
  await store.lookFrom(home)
  expect(store.status).toBe('ready')
  expect(store.view?.nearest?.distanceMeters).toBe(682)
})

test('filters narrow together, and offer only what is there', async () => {
  const { store } = street({
    stations: [station('甲', { amenities: ['water', 'meal'] }), station('乙', { amenities: ['meal'], open: closed }), station('丙')],
    nearest: null,
  })
  await store.lookFrom(home)
  expect(store.offered).toEqual(['meal', 'water'])
  store.toggle('meal')
  store.toggle('open')
  expect(store.matching.map(({ name }) => name)).toEqual(['甲'])
  store.toggle('meal')
  expect(store.matching.map(({ name }) => name)).toEqual(['甲', '丙'])
  expect(store.openCount).toBe(2)
})

test('six rows stand first, the rest follows', async () => {
  const { store } = street({ stations: Array.from({ length: 14 }, (_, index) => station(`站 ${index}`)), nearest: null })
  await store.lookFrom(home)
  expect(store.shown).toHaveLength(6)
  store.showMore()
  store.showMore()
  expect(store.shown).toHaveLength(14)
})

test('when the network is away the last answer stays', async () => {
  const { store, call } = street({ stations: [station('望湖驿站')], nearest: null })
  await store.lookFrom(home)
  call.failNext('stations.nearby', 'network.offline')
  await store.load()
  expect(store.status).toBe('failed')
  expect(store.shown).toHaveLength(1)
})
