import gcoord from 'gcoord'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Datum, NearbyView } from '../../../contract/stations'
import { idForName } from '../../kernel/ids'
import { MONDAY_TEN } from '../../testing/harness'
import { seededRandom } from '../../testing/random'
import { useStreet } from '../../testing/street'
import { truncateAll } from '../../testing/test-database'
import { insertStation, type NewStation } from './index'
import type { Point } from './rules'

const EARTH_RADIUS_M = 6_371_008.8
const RADIAN = Math.PI / 180

const street = useStreet({ keepRows: true })
const { database } = street

const clearTheMap = (): Promise<void> => truncateAll(database)

/** The yardstick: haversine written down a second time, apart from the SQL. */
function metersBetween(a: Point, b: Point): number {
  const north = Math.sin(((b.lat - a.lat) * RADIAN) / 2) ** 2
  const east = Math.sin(((b.lng - a.lng) * RADIAN) / 2) ** 2
  const cosines = Math.cos(a.lat * RADIAN) * Math.cos(b.lat * RADIAN)
  return 2 * EARTH_RADIUS_M * Math.asin(Math.sqrt(north + cosines * east))
}

const northOf = ({ lat, lng }: Point, meters: number): Point => ({ lat: lat + meters / EARTH_RADIUS_M / RADIAN, lng })

const toWgs84 = ({ lat, lng }: Point): Point => {
  const [wgsLng, wgsLat] = gcoord.transform([lng, lat], gcoord.GCJ02, gcoord.WGS84)
  return { lat: wgsLat, lng: wgsLng }
}

const stationAt = (name: string, at: Point, datum: Datum = 'gcj02'): NewStation => ({
  id: idForName(name),
  name,
  kind: 'community',
  address: '一里街道 1 号',
  doorNote: null,
  phone: null,
  lat: at.lat,
  lng: at.lng,
  datum,
  areaSquareMeters: null,
  amenities: [{ kind: 'water', note: '一楼' }, { kind: 'toilet', note: null }],
  hours: null,
  createdAt: MONDAY_TEN,
})

const build = (stations: readonly NewStation[]): Promise<void> =>
  database.transaction(async (tx) => {
    for (const station of stations) await insertStation(tx, station)
  })

const askAt = (at: Point, radiusMeters?: number, datum: Datum = 'gcj02'): Promise<NearbyView> =>
  street.data<NearbyView>(null, 'stations.nearby', { ...at, datum, ...(radiusMeters !== undefined && { radiusMeters }) })

const names = (view: NearbyView): string[] => view.stations.map((station) => station.name)

const home: Point = { lat: 30.7522, lng: 120.7551 }

describe('in a city of 600 stations', () => {
  const random = seededRandom(2026)
  const onBorder = (degrees: number): number => Math.round(degrees * 200) / 200
  const somewhere = (index: number): Point => {
    const at = { lat: home.lat + (random() - 0.5) * 0.08, lng: home.lng + (random() - 0.5) * 0.1 }
    if (index % 8 === 0) return { lat: onBorder(at.lat), lng: onBorder(at.lng) }
    return index % 8 === 1 ? { lat: onBorder(at.lat), lng: at.lng } : at
  }
  const places = Array.from({ length: 600 }, (_, index) => ({ name: `站 ${index}`, at: somewhere(index) }))
  places.push({ name: '同楼甲', at: home }, { name: '同楼乙', at: home })
  const callers = [home, ...Array.from({ length: 30 }, (_, index) => somewhere(index))]

  const measured = (from: Point) =>
    places
      .map(({ name, at }) => ({ name, meters: metersBetween(from, at), id: idForName(name) }))
      .sort((a, b) => a.meters - b.meters || (a.id < b.id ? -1 : 1))

  beforeAll(async () => {
    await clearTheMap()
    await build(places.map(({ name, at }) => stationAt(name, at)))
  })

  test.each([500, 61.5, 1800, 5000])('within %d m one finds all and only the stations there are', async (radius) => {
    for (const caller of callers) {
      const expected = measured(caller).filter(({ meters }) => meters <= radius)
      const view = await askAt(caller, radius)
      expect(view.stations.map(({ name, distanceMeters }) => [name, distanceMeters]))
        .toEqual(expected.map(({ name, meters }) => [name, Math.round(meters)]))
    }
  })

  test('a radius of exactly the distance to a station includes it, a hair less does not', async () => {
    for (const caller of callers) {
      const [, , third] = measured(caller)
      expect(names(await askAt(caller, third!.meters))).toContain(third!.name)
      expect(names(await askAt(caller, third!.meters - 0.001))).not.toContain(third!.name)
    }
  })

  test('a phone that speaks WGS-84 sees the same distances, to the metre', async () => {
    for (const caller of callers) {
      const byName = new Map(measured(caller).map(({ name, meters }) => [name, meters]))
      const view = await askAt(toWgs84(caller), 800, 'wgs84')
      expect(metersBetween(view.center, caller)).toBeLessThan(1)
      const surelyInside = measured(caller).filter(({ meters }) => meters <= 799)
      expect(names(view)).toEqual(expect.arrayContaining(surelyInside.map(({ name }) => name)))
      for (const { name, distanceMeters } of view.stations) {
        expect(Math.abs(distanceMeters - byName.get(name)!)).toBeLessThanOrEqual(1)
      }
    }
  })
})

describe('at the rim of the half kilometre', () => {
  beforeEach(clearTheMap)

  const rim = [
    ['499.9 m', 499.9], ['500.0 m', 500], ['500.1 m', 500.1],
    ['-499.9 m', -499.9], ['-500.0 m', -500], ['-500.1 m', -500.1],
  ] as const

  test.each([
    ['in the middle of a cell', home],
    ['on a cell border', { lat: 30.75, lng: 120.75 }],
    ['a rounding error beside it', { lat: 30.749999999999996, lng: 120.75000000000001 }],
  ])('499.9 and 500.0 m are within, 500.1 m is not: %s', async (_, from) => {
    await build(rim.map(([name, meters]) => stationAt(name, northOf(from, meters))))
    expect(names(await askAt(from)).sort()).toEqual(['-499.9 m', '-500.0 m', '499.9 m', '500.0 m'])
    expect((await askAt(from)).stations.map((station) => station.distanceMeters)).toEqual([500, 500, 500, 500])
  })

  test('a station at 500.4 m is not let in because it rounds to 500', async () => {
    await build([stationAt('对岸站', northOf(home, 500.4))])
    const view = await askAt(home)
    expect(view.stations).toEqual([])
    expect(view.nearest).toMatchObject({ name: '对岸站', distanceMeters: 500 })
  })

  test('a station told in WGS-84 stands where its GCJ-02 twin stands', async () => {
    await build([stationAt('甲', toWgs84(northOf(home, 300)), 'wgs84'), stationAt('乙', northOf(home, 300))])
    const { stations } = await askAt(home)
    expect(stations).toHaveLength(2)
    for (const { distanceMeters } of stations) expect(Math.abs(distanceMeters - 300)).toBeLessThanOrEqual(1)
  })
})

describe('when nothing is within reach', () => {
  beforeEach(clearTheMap)

  test.each([600, 4_999, 7_000, 19_999, 21_000, 400_000])('the nearest station is named, %d m away', async (meters) => {
    await build([
      stationAt('近站', northOf(home, meters)),
      stationAt('远站', northOf(home, -(meters + 1))),
      stationAt('最远站', northOf(home, -(meters + 50_000))),
    ])
    const view = await askAt(home)
    expect(view.stations).toEqual([])
    expect(view.nearest).toMatchObject({ name: '近站', distanceMeters: meters })
  })

  test('somebody on the other side of the Earth is told of it too', async () => {
    await build([stationAt('南湖站', home)])
    const view = await askAt({ lat: -home.lat, lng: home.lng - 180 })
    expect(view.nearest).toMatchObject({ name: '南湖站', distanceMeters: Math.round(Math.PI * EARTH_RADIUS_M) })
  })

  test('the nearest one is left out when there is one within reach', async () => {
    await build([stationAt('近站', northOf(home, 100)), stationAt('远站', northOf(home, 900))])
    const view = await askAt(home)
    expect(names(view)).toEqual(['近站'])
    expect(view.nearest).toBeNull()
  })

  test('a city without any station says so', async () => {
    expect(await askAt(home)).toEqual({ center: home, stations: [], nearest: null })
  })
})

describe('at the edges of the map', () => {
  beforeEach(clearTheMap)

  test.each<[string, Point, Point]>([
    ['across the antimeridian', { lat: 20, lng: 179.999 }, { lat: 20, lng: -179.999 }],
    ['across it the other way', { lat: 20, lng: -179.999 }, { lat: 20, lng: 180 }],
    ['on it, counted from either side', { lat: 20, lng: 180 }, { lat: 20, lng: -180 }],
    ['across the pole', { lat: 89.999, lng: 0 }, { lat: 89.999, lng: 180 }],
    ['at 85° north, where a degree of longitude is short', { lat: 85, lng: 10 }, { lat: 85, lng: 10.05 }],
  ])('a station %s is found', async (_, from, at) => {
    await build([stationAt('边站', at)])
    const view = await askAt(from)
    expect(names(view)).toEqual(['边站'])
    expect(view.stations[0]!.distanceMeters).toBe(Math.round(metersBetween(from, at)))
  })
})

describe('what is asked', () => {
  beforeEach(clearTheMap)

  const asked = { ...home, datum: 'gcj02' }

  test.each<[string, Record<string, unknown>]>([
    ['a radius that is no number', { ...asked, radiusMeters: NaN }],
    ['an endless radius', { ...asked, radiusMeters: Infinity }],
    ['a negative radius', { ...asked, radiusMeters: -1 }],
    ['no radius at all', { ...asked, radiusMeters: 0 }],
    ['a radius beyond 5 km', { ...asked, radiusMeters: 5000.1 }],
    ['a radius in words', { ...asked, radiusMeters: '500' }],
    ['an undeclared datum', { ...home }],
    ['an unknown datum', { ...home, datum: 'bd09' }],
    ['a latitude beyond the pole', { ...asked, lat: 90.1 }],
    ['a longitude beyond the antimeridian', { ...asked, lng: -180.1 }],
    ['a latitude that is no number', { ...asked, lat: NaN }],
    ['half a position', { lat: home.lat, datum: 'gcj02' }],
    ['a misspelt field', { ...asked, radius: 500 }],
  ])('%s is refused', async (_, input) => {
    expect(await street.code(null, 'stations.nearby', input)).toBe('input.invalid')
  })

  test('5 km is allowed, and without a radius it is one li', async () => {
    await build([stationAt('一里内', northOf(home, 490)), stationAt('一里外', northOf(home, 4_990))])
    expect(names(await askAt(home))).toEqual(['一里内'])
    expect(names(await askAt(home, 5000))).toEqual(['一里内', '一里外'])
  })
})
