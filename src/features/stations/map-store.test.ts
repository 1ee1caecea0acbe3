import { expect, test } from 'vitest'
import type { InRegionView } from '../../../contract/station-map'
import type { StationSummary } from '../../../contract/stations'
import { fakeCall } from '@/shared/rpc/fake-call'
import { station } from '../../testing/examples'
import { fakeDeps } from '../../testing/fake-deps'
import { holds, regionOf, type Camera, type Region } from './map/viewport'
import { MapStore, type Look } from './map-store'

const home = { lat: 30.762, lng: 120.764 }
const at = (name: string, north: number, east: number): StationSummary =>
  ({ ...station(name), lat: home.lat + north / 111_195, lng: home.lng + east / 95_500 })

const street = [
  at('桥头站', 300, 0), at('门口站', 20, 10), at('河边站', -450, 200), at('远处站', 3000, 3000),
  at('大厦', -200, -300), at('工作室', -200, -300),
]

/** A phone's screen of the map, as its parts report it. */
const lookOf = (camera: Camera): Look => (
  { screen: regionOf({ ...camera, width: 375, height: 420 }), zoom: camera.zoom }
)
const closeBy: Camera = { center: home, zoom: 15 }
const moved = (east: number): Camera => ({ center: { ...home, lng: home.lng + east / 95_500 }, zoom: 15 })

function opened(answer: (region: Region) => InRegionView = (region) => (
  { detail: 'stations', stations: street.filter((one) => holds(region, one)) }
)) {
  const call = fakeCall({ 'stations.inRegion': ({ southWest, northEast }) => answer({ southWest, northEast }) })
  const store = new MapStore(fakeDeps(call))
  return { call, store, questions: () => call.sentTo('stations.inRegion').length }
}

const names = (stations: readonly StationSummary[]): string[] => stations.map(({ name }) => name)
const markOf = (store: MapStore, name: string) =>
  store.clustersAt(18).find((mark) => (mark.kind === 'station' ? mark.station.name === name : names(mark.stations).includes(name)))!

test('the map begins around the place and lists what is on it, the nearest first', async () => {
  const { store } = opened()
  await store.begin(home)
  expect(store.camera).toEqual({ center: home, zoom: 15 })
  await store.show(lookOf(closeBy))
  expect(names(store.stations)).toEqual(['门口站', '桥头站', '大厦', '工作室', '河边站'])
  expect(store.count).toBe(5)
})

test('without a place it begins where there are stations', async () => {
  const { store } = opened()
  await store.begin(null)
  expect(store.home).toBeNull()
  const { screen } = lookOf(store.camera!)
  for (const one of street) expect(holds(screen, one)).toBe(true)
})

test('with neither a place nor a network it still shows the country', async () => {
  const { call, store } = opened()
  call.failNext('stations.inRegion', 'network.offline')
  await store.begin(null)
  expect(store.camera?.zoom).toBeLessThan(6)
  expect(store.status).toBe('failed')
})

test('a small push asks nothing, a wide one only then', async () => {
  const { store, questions } = opened()
  await store.begin(home)
  await store.show(lookOf(closeBy))
  await store.show(lookOf(moved(150)))
  expect(questions()).toBe(1)
  await store.show(lookOf(moved(1500)))
  expect(questions()).toBe(2)
})

test('looking closer at stations asks nothing; at counts it asks, for smaller squares', async () => {
  const { store, questions } = opened()
  await store.show(lookOf(closeBy))
  await store.show(lookOf({ ...closeBy, zoom: 17 }))
  expect(questions()).toBe(1)

  const many = opened(() => ({ detail: 'groups', groups: [{ id: 1, count: 350, ...home }] }))
  await many.store.show(lookOf({ ...closeBy, zoom: 12.2 }))
  await many.store.show(lookOf({ ...closeBy, zoom: 12.8 }))
  expect(many.questions()).toBe(1)
  await many.store.show(lookOf({ ...closeBy, zoom: 13.1 }))
  expect(many.questions()).toBe(2)
  expect(many.store).toMatchObject({ isCounted: true, count: 350, stations: [] })
})

test('a sign of several answers where to look closer, until they stand apart', async () => {
  const { store } = opened()
  await store.show(lookOf({ ...closeBy, zoom: 10 }))
  const [all] = store.marks
  expect(all?.count).toBe(6)
  const region = store.open(all!)
  expect(store.picked).toEqual([])
  for (const one of street) expect(holds(region!, one)).toBe(true)
})

test('a sign of counted stations answers a closer look around its middle', async () => {
  const { store } = opened(() => ({ detail: 'groups', groups: [{ id: 1, count: 350, ...home }] }))
  await store.show(lookOf({ ...closeBy, zoom: 10 }))
  const region = store.open(store.marks[0]!)
  expect(holds(region!, home)).toBe(true)
  expect(region!.northEast.lng - region!.southWest.lng).toBeLessThan(0.2)
})

test('one station is picked by a tap; those at the very same place together', async () => {
  const { store } = opened()
  await store.show(lookOf(closeBy))
  expect(store.open(markOf(store, '门口站'))).toBeNull()
  expect(names(store.picked)).toEqual(['门口站'])
  expect(store.open(markOf(store, '工作室'))).toBeNull()
  expect(names(store.picked).sort()).toEqual(['大厦', '工作室'])
  store.close()
  expect(store.picked).toEqual([])
})

test('a filter is asked of the server and drops what was picked', async () => {
  const { call, store } = opened()
  await store.show(lookOf(closeBy))
  store.open(markOf(store, '门口站'))
  await store.toggle('meal')
  expect(call.sentTo('stations.inRegion')[1]).toMatchObject({ amenities: ['meal'], datum: 'gcj02', zoom: 15 })
  expect(store.picked).toEqual([])
  await store.toggle('meal')
  expect(call.sentTo('stations.inRegion')[2]).toMatchObject({ amenities: [] })
})

test('without a network what was seen stays, and a retry brings the rest', async () => {
  const { call, store } = opened()
  await store.show(lookOf(closeBy))
  call.failNext('stations.inRegion', 'network.offline')
  await store.show(lookOf(moved(900)))
  expect(store.status).toBe('failed')
  expect(store.marks.length).toBeGreaterThan(0)
  await store.retry()
  expect(store.status).toBe('ready')
})

test('back on the map it is where it was left, unless another place was chosen', async () => {
  const { store } = opened()
  await store.begin(home)
  store.aim(moved(400))
  await store.begin(home)
  expect(store.camera).toEqual(moved(400))
  const elsewhere = { lat: 30.8, lng: 120.7 }
  await store.begin(elsewhere)
  expect(store.camera?.center).toEqual(elsewhere)
})
