import { beforeAll, expect, test } from 'vitest'
import type { StationSearchView } from '../../../contract/station-search'
import { idForName } from '../../kernel/ids'
import { MONDAY_TEN } from '../../testing/harness'
import { seededRandom } from '../../testing/random'
import { useStreet } from '../../testing/street'
import { insertStations, type NewStation } from './index'
import { EARTH_RADIUS_M, type Point } from './rules'
import { commonRank } from './search-repository'
import { planSearch } from './search-rules'

const street = useStreet({ keepRows: true })
const { database } = street
const home: Point = { lat: 30.762, lng: 120.764 }
const random = seededRandom(20260302)

/** Enough that one in a hundred is a sample: a city where every door but a few says the same. */
const STATIONS = 5000
const stations = Array.from({ length: STATIONS }, (_, index): NewStation => {
  const name = index % 500 === 7 ? `党群服务站旧址${index}` : `${'梅兰竹菊荷柳松枫'[index % 8]}${index}号党群服务站`
  return {
    id: idForName(name), name, kind: 'post', address: `第 ${index} 号`, doorNote: null, phone: null, datum: 'gcj02',
    lat: home.lat + (random() - 0.5) * 0.2, lng: home.lng + (random() - 0.5) * 0.2,
    areaSquareMeters: null, amenities: [], hours: null, createdAt: MONDAY_TEN,
  }
})

beforeAll(() => insertStations(database, stations), 120_000)

const search = async (text: string, more: object = {}): Promise<StationSearchView['stations']> =>
  (await street.data<StationSearchView>(null, 'stations.search', { text, ...more })).stations
const namesOf = (found: readonly { name: string }[]): string[] => found.map(({ name }) => name)

const radians = (degrees: number): number => (degrees * Math.PI) / 180
const meters = (a: Point, b: Point): number => {
  const north = Math.sin(radians(b.lat - a.lat) / 2) ** 2
  const east = Math.sin(radians(b.lng - a.lng) / 2) ** 2
  return 2 * EARTH_RADIUS_M * Math.asin(Math.sqrt(north + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * east))
}
const isBetter = ({ name }: { name: string }): boolean => name.startsWith('党群服务站')
const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1)

/** What the search has to find of all that hold the text: those that begin with it, then the others; each in order. */
function expected(order: (a: NewStation, b: NewStation) => number): string[] {
  const [better, others] = [stations.filter(isBetter), stations.filter((one) => !isBetter(one))]
  return namesOf([...better.sort(order), ...others.sort(order)].slice(0, 20))
}

test('a text that nearly every station has is known to be one', async () => {
  const rankOf = (text: string) => commonRank(database, planSearch(text)!)
  expect(await rankOf('党群服务站')).toBe(2)
  expect(await rankOf('dangqun')).toBe(6)
  expect(await rankOf('梅8号')).toBe(null)
  expect(await rankOf('旧址')).toBe(null)
})

test('its best hits come first, then the first by name', async () => {
  expect(namesOf(await search('党群服务站'))).toEqual(expected(byName))
})

test('its best hits come first, then the nearest', async () => {
  const nearest = (a: NewStation, b: NewStation): number => meters(home, a) - meters(home, b)
  expect(namesOf(await search('党群服务站', { near: { ...home, datum: 'gcj02' } }))).toEqual(expected(nearest))
})

test('from far away it is the nearest of all as well', async () => {
  const far: Point = { lat: 31.8, lng: 121.4 }
  const nearest = (a: NewStation, b: NewStation): number => meters(far, a) - meters(far, b)
  expect(namesOf(await search('党群服务站', { near: { ...far, datum: 'gcj02' } }))).toEqual(expected(nearest))
})

test('pinyin that nearly every station has finds those that begin with it first', async () => {
  const found = await search('dangqun', { near: { ...home, datum: 'gcj02' } })
  expect(found).toHaveLength(20)
  expect(found.slice(0, 10).every(isBetter)).toBe(true)
  expect(found.slice(10).some(isBetter)).toBe(false)
})

test('of a rare text every hit is found, whatever else is common', async () => {
  expect((await search('旧址')).map(({ match }) => match)).toEqual(Array.from({ length: 10 }, () => 'name'))
})
