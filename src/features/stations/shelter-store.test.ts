import { expect, test } from 'vitest'
import type { Emergency } from '../../../contract/shelters'
import { fakeCall } from '@/shared/rpc/fake-call'
import { fakeDeps } from '@/testing/fake-deps'
import { FakeDevice } from '@/testing/fake-device'
import type { Place } from './place'
import { ShelterStore } from './shelter-store'
import { emergencyWords } from './shelter-words'

const evening = new Date('2026-10-10T12:00:00Z')
const place: Place = { kind: 'mine', name: '', lat: 30.762, lng: 120.764, datum: 'gcj02' }
const typhoon: Emergency = {
  id: 'e', reason: '台风“海燕”', from: '2026-10-10T10:00:00.000Z', until: '2026-10-10T22:00:00.000Z', count: 12,
  shelters: [{ id: 's', name: '望湖驿站', address: '菱香路 12 号', phone: null, lat: 30.762, lng: 120.764, distanceMeters: 90 }],
}

function aStore(device = new FakeDevice()) {
  device.instant = evening
  const call = fakeCall({ 'stations.shelters': () => ({ emergencies: [typhoon] }) })
  return { call, device, store: new ShelterStore(fakeDeps(call, device)) }
}

test('the shelters nearest to a place are asked for, once in a few seconds', async () => {
  const { store, call, device } = aStore()
  await store.load(place)
  await store.load(place)
  expect(call.sentTo('stations.shelters')).toEqual([{ near: { lat: 30.762, lng: 120.764, datum: 'gcj02' } }])
  device.instant = new Date(evening.getTime() + 5000)
  await store.again()
  await store.reload()
  expect(call.sent).toHaveLength(3)
})

test('nothing is asked again before somebody has asked', async () => {
  const { store, call } = aStore()
  await store.again()
  expect(call.sent).toEqual([])
})

test('without a network the last answer stays until its hour, after the app was closed too', async () => {
  const { store, call, device } = aStore()
  await store.load(place)
  call.failNext('stations.shelters', 'network.offline')
  await store.reload()
  expect([store.status, store.heldAt(evening).length]).toEqual(['failed', 1])
  const later = aStore(device).store
  expect([later.heldAt(evening)[0]?.reason, later.heldAt(new Date(typhoon.until))]).toEqual(['台风“海燕”', []])
})

test('the device keeps no distance, from which one could tell where somebody was', async () => {
  const { store, device } = aStore()
  await store.load(place)
  expect(store.heldAt(evening)[0]?.shelters[0]?.distanceMeters).toBe(90)
  expect(aStore(device).store.heldAt(evening)[0]?.shelters[0]?.distanceMeters).toBeNull()
})

test('an answer without an emergency is forgotten on the device as well', async () => {
  const { store, device } = aStore()
  await store.load(place)
  const call = fakeCall({ 'stations.shelters': () => ({ emergencies: [] }) })
  await new ShelterStore(fakeDeps(call, device)).load(place)
  expect(new ShelterStore(fakeDeps(call, device)).heldAt(evening)).toEqual([])
})

test.each<[string, Partial<Emergency>, string]>([
  ['a night', {}, '台风“海燕”：12 个站通宵开放，到明天 6:00，可以避险。最近的是望湖驿站，走 2 分钟。'],
  ['an evening', { until: '2026-10-10T14:00:00.000Z' }, '台风“海燕”：12 个站开着，到 22:00，可以避险。最近的是望湖驿站，走 2 分钟。'],
  ['days', { until: '2026-10-12T10:00:00.000Z', shelters: [] }, '台风“海燕”：12 个站通宵开放，到后天 18:00，可以避险。'],
])('the banner says it for %s', (_, more, words) => {
  expect(emergencyWords({ ...typhoon, ...more }, evening, false)).toBe(words)
})
