import { expect, test } from 'vitest'
import type { AroundUnitView } from '../../../contract/unit-surroundings'
import { fakeCall } from '@/shared/rpc/fake-call'
import { fakeDeps } from '@/testing/fake-deps'
import { later } from '@/testing/later'
import { CommunityStore } from './community-store'
import { NearbyStore } from './nearby-store'

const community = { id: 'lingxiang', level: 'community', name: '菱香里社区' } as const
const subdistrict = { id: 'yili', level: 'subdistrict', name: '一里街道' } as const
const found: AroundUnitView = {
  unit: community, around: { lat: 30.7621, lng: 120.764, accuracyMeters: 420 }, instead: null,
}

test('a community is a place around its stations, and 附近 is told how far off that may be', async () => {
  const call = fakeCall({
    'stations.aroundUnit': () => found,
    'stations.nearby': () => ({ center: { lat: 30.7621, lng: 120.764 }, stations: [], nearest: null }),
  })
  const deps = fakeDeps(call)
  const place = await new CommunityStore(deps).find('lingxiang')
  expect(place).toMatchObject({ kind: 'unit', name: '菱香里社区一带', datum: 'gcj02' })
  const nearby = new NearbyStore(deps)
  await nearby.lookFrom(place!)
  expect(call.sentTo('stations.nearby')).toEqual([
    { lat: 30.7621, lng: 120.764, datum: 'gcj02', radiusMeters: 500, accuracyMeters: 420 },
  ])
  expect(nearby.accuracy).toEqual({ meters: 420, by: 'stations' })
})

test('it is kept on the device, and is as vague the next time', async () => {
  const call = fakeCall({
    'stations.aroundUnit': () => found,
    'stations.nearby': () => ({ center: { lat: 30.7621, lng: 120.764 }, stations: [], nearest: null }),
  })
  const deps = fakeDeps(call)
  await new NearbyStore(deps).lookFrom((await new CommunityStore(deps).find('lingxiang'))!)
  const again = new NearbyStore(fakeDeps(call, deps.device.reopened()))
  await again.begin()
  expect([again.place?.name, again.accuracy]).toEqual(['菱香里社区一带', { meters: 420, by: 'stations' }])
})

test('one without a station is no place; the unit above that has some is offered', async () => {
  const call = fakeCall({ 'stations.aroundUnit': () => ({ unit: community, around: null, instead: subdistrict }) })
  const store = new CommunityStore(fakeDeps(call))
  expect(await store.find('lingxiang')).toBeNull()
  expect([store.status, store.unit?.name, store.instead?.name]).toEqual(['without', '菱香里社区', '一里街道'])
})

test('without a network it can be tried again; a district says what to choose', async () => {
  const call = fakeCall({ 'stations.aroundUnit': () => found })
  call.failNext('stations.aroundUnit', 'network.offline', 'unit.too_wide')
  const store = new CommunityStore(fakeDeps(call))
  await store.find('lingxiang')
  expect(store.status).toBe('failed')
  await store.find('chengnan')
  expect([store.status, store.message]).toEqual(['missing', '这里太大，看不出一里。往下选到你住的社区。'])
})

test('an answer that was overtaken by another choice leads nowhere', async () => {
  const first = later<AroundUnitView>()
  const call = fakeCall({
    'stations.aroundUnit': ({ unitId }) => (unitId === 'yili' ? first.answer : found),
  })
  const store = new CommunityStore(fakeDeps(call))
  const slow = store.find('yili')
  const place = await store.find('lingxiang')
  first.arrive({ ...found, unit: subdistrict })
  expect([await slow, place?.name, store.unit?.name]).toEqual([null, '菱香里社区一带', '菱香里社区'])
})
