import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { AmenityKind, StationKind } from '../../../contract/stations'
import type { InRegionView } from '../../../contract/station-map'
import { idForName } from '../../kernel/ids'
import { MONDAY_TEN } from '../../testing/harness'
import { seededRandom } from '../../testing/random'
import { useStreet } from '../../testing/street'
import { truncateAll } from '../../testing/test-database'
import { insertStation } from './index'
import { squareOf, squaresOf, type Region } from './region-rules'
import { rowOf, type Point } from './rules'

const street = useStreet({ keepRows: true })

interface Place {
  readonly name: string
  readonly at: Point
  readonly kind: StationKind
  readonly has: readonly AmenityKind[]
}

const build = (places: readonly Place[]): Promise<void> =>
  street.database.transaction(async (tx) => {
    for (const { name, at, kind, has } of places) {
      const amenities = has.map((amenity) => ({ kind: amenity, note: null }))
      const unsaid = { doorNote: null, phone: null, areaSquareMeters: null, hours: null, createdAt: MONDAY_TEN }
      await insertStation(tx, { id: idForName(name), name, kind, ...at, datum: 'gcj02', address: '一里街道 1 号', amenities, ...unsaid })
    }
  })

const ask = (region: Region, rest: object = {}): Promise<InRegionView> =>
  street.data<InRegionView>(null, 'stations.inRegion', { ...region, datum: 'gcj02', zoom: 15, ...rest })

async function namesIn(region: Region, rest: object = {}): Promise<string[]> {
  const view = await ask(region, rest)
  if (view.detail !== 'stations') throw new Error('the map was given groups')
  return view.stations.map(({ name }) => name).sort()
}

async function groupsIn(region: Region, zoom: number, rest: object = {}) {
  const view = await ask(region, { zoom, ...rest })
  if (view.detail !== 'groups') throw new Error('the map was given stations')
  return view.groups
}

const contains = ({ southWest, northEast }: Region, { lat, lng }: Point): boolean =>
  lat >= southWest.lat && lat <= northEast.lat && lng >= southWest.lng && lng <= northEast.lng

const home: Point = { lat: 30.7522, lng: 120.7551 }
const around = ({ lat, lng }: Point, half: number): Region => ({
  southWest: { lat: lat - half, lng: lng - half },
  northEast: { lat: lat + half, lng: lng + half },
})

describe('in a city of 700 stations', () => {
  const random = seededRandom(11)
  const onBorder = (degrees: number): number => Math.round(degrees * 200) / 200
  const somewhere = (index: number): Point => {
    const at = { lat: home.lat + (random() - 0.5) * 0.12, lng: home.lng + (random() - 0.5) * 0.12 }
    return index % 7 === 0 ? { lat: onBorder(at.lat), lng: onBorder(at.lng) } : at
  }
  const kinds: readonly StationKind[] = ['community', 'post', 'building']
  const amenities: readonly AmenityKind[] = ['water', 'meal', 'baby']
  const places = Array.from({ length: 700 }, (_, index): Place => ({
    name: `站 ${index}`,
    at: somewhere(index),
    kind: kinds[index % 3]!,
    has: amenities.filter(() => random() < 0.6),
  }))
  const regions = Array.from({ length: 40 }, (_, index) => around(somewhere(index), 0.002 + random() * 0.018))

  beforeAll(async () => {
    await truncateAll(street.database)
    await build(places)
  })

  test('a screen full of map gets all and only the stations on it', async () => {
    for (const region of regions) {
      const expected = places.filter(({ at }) => contains(region, at)).map(({ name }) => name).sort()
      expect(await namesIn(region)).toEqual(expected)
    }
  })

  test('only those of the levels and with everything asked for', async () => {
    for (const region of regions.slice(0, 10)) {
      const fits = ({ at, kind, has }: Place): boolean =>
        contains(region, at) && kind !== 'building' && has.includes('water') && has.includes('baby')
      const names = await namesIn(region, { kinds: ['community', 'post'], amenities: ['water', 'baby'] })
      expect(names).toEqual(places.filter(fits).map(({ name }) => name).sort())
    }
  })

  test.each([3, 6.4, 8, 10, 11, 12, 13, 14, 17])('the whole city at zoom %d comes as counts, every station in one of them', async (zoom) => {
    const city = around(home, 0.07)
    const { size } = squaresOf(city, zoom)
    const expected = new Map<number, number>()
    for (const { at } of places) expected.set(squareOf(at, size), (expected.get(squareOf(at, size)) ?? 0) + 1)
    const groups = await groupsIn(city, zoom)
    expect(new Map(groups.map(({ id, count }) => [id, count]))).toEqual(expected)
    for (const { id, lat, lng } of groups) expect(squareOf({ lat, lng }, size)).toBe(id)
  })

  test('the counts of a square stay the same while the map is moved', async () => {
    const whole = new Map((await groupsIn(around(home, 0.07), 14)).map((group) => [group.id, group]))
    for (const step of [0.001, 0.0037, 0.011]) {
      const moved = await groupsIn(around({ lat: home.lat + step, lng: home.lng - step }, 0.045), 14)
      expect(moved.length).toBeGreaterThan(50)
      for (const group of moved) expect(whole.get(group.id)).toEqual(group)
    }
  })

  test('counts heed levels and amenities too', async () => {
    const groups = await groupsIn(around(home, 0.07), 12, { amenities: ['meal'] })
    const total = groups.reduce((sum, { count }) => sum + count, 0)
    expect(total).toBe(places.filter(({ has }) => has.includes('meal')).length)
  })

  test('a map of half the country still counts every station once', async () => {
    const country = { southWest: { lat: 18, lng: 73 }, northEast: { lat: 54, lng: 135 } }
    const groups = await groupsIn(country, 20)
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(places.length)
  })
})

describe('at the edge of a screen', () => {
  beforeEach(() => truncateAll(street.database))

  const corner = around(home, 0.003)
  const station = (name: string, at: Point): Place => ({ name, at, kind: 'post', has: [] })

  test('a station exactly on the rim is on the map, one a hair outside is not', async () => {
    await build([
      station('东北角', corner.northEast),
      station('西南角', corner.southWest),
      station('外面', { lat: corner.northEast.lat + 1e-9, lng: home.lng }),
    ])
    expect(await namesIn(corner)).toEqual(['东北角', '西南角'])
  })

  test('a phone that speaks WGS-84 sees the same stations', async () => {
    await build([station('中间', home)])
    expect(await namesIn(around({ lat: home.lat + 0.00228, lng: home.lng - 0.00447 }, 0.001), { datum: 'wgs84' })).toEqual(['中间'])
    expect(await namesIn(around(home, 0.001), { datum: 'wgs84' })).toEqual([])
  })

  test('200 stations on a screen are shown one by one, 201 are counted', async () => {
    const random = seededRandom(5)
    const near = (): Point => ({ lat: home.lat + (random() - 0.5) * 0.004, lng: home.lng + (random() - 0.5) * 0.004 })
    await build(Array.from({ length: 200 }, (_, index) => station(`站 ${index}`, near())))
    expect(await namesIn(corner)).toHaveLength(200)
    await build([station('站 200', home)])
    expect(await ask(corner)).toMatchObject({ detail: 'groups' })
  })
})

describe('what is no piece of a map is refused:', () => {
  const good = { ...around(home, 0.01), datum: 'gcj02', zoom: 15 }
  test.each([
    ['corners the wrong way round', { southWest: good.northEast, northEast: good.southWest }],
    ['a line', { northEast: { lat: good.southWest.lat, lng: good.northEast.lng } }],
    ['no datum', { datum: undefined }],
    ['no number', { southWest: { lat: Number.NaN, lng: 120 } }],
    ['beyond the pole', { northEast: { lat: 90.1, lng: 121 } }],
    ['beyond the date line', { northEast: { lat: 31, lng: 181 } }],
    ['a zoom no map has', { zoom: 40 }],
    ['an amenity nobody knows', { amenities: ["'; drop table stations; --"] }],
  ])('%s', async (_words, change) => {
    expect(await street.code(null, 'stations.inRegion', { ...good, ...change })).toBe('input.invalid')
  })

  test('and the good one is not', async () => {
    expect(await street.code(null, 'stations.inRegion', good)).toBe('ok')
  })
})

test('one row of the grid is found like any other', async () => {
  await truncateAll(street.database)
  const low = { lat: -89.9999, lng: 0.001 }
  expect(rowOf(low.lat)).toBe(0)
  await build([{ name: '南极', at: low, kind: 'post', has: [] }])
  expect(await namesIn(around({ lat: -89.999, lng: 0 }, 0.001))).toEqual(['南极'])
})
