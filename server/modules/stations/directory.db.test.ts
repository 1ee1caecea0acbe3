import type { InferOutput } from 'valibot'
import { beforeAll, describe, expect, test } from 'vitest'
import type { StationFacetsView } from '../../../contract/station-search'
import type { AmenityKind, StationListView } from '../../../contract/stations'
import { idForName } from '../../kernel/ids'
import { MONDAY_TEN } from '../../testing/harness'
import { at, EVERY_DAY, iso, on, yearOf } from '../../testing/hours'
import { useStreet } from '../../testing/street'
import { truncateAll } from '../../testing/test-database'
import { insertClosure, insertStation, type NewStation } from './index'

type StationPage = InferOutput<typeof StationListView>

const street = useStreet({ keepRows: true })
const { database } = street
const daytime = yearOf(on(EVERY_DAY, '8:00-18:00'))
const sundays = yearOf(on([7], '8:00-18:00'))
const has = (...kinds: AmenityKind[]) => kinds.map((kind) => ({ kind, note: null }))

const stationOf = (name: string, more: Partial<NewStation>): NewStation => ({
  id: idForName(name), name, kind: 'post', address: '一里街道 1 号', doorNote: null, phone: null, lat: 30.7522, lng: 120.7551, datum: 'gcj02',
  areaSquareMeters: null, amenities: [], hours: daytime, createdAt: MONDAY_TEN, ...more,
})
const list = (filters: object = {}): Promise<StationPage> => street.data<StationPage>(null, 'stations.list', filters)
const facets = (filters: object = {}): Promise<StationFacetsView> =>
  street.data<StationFacetsView>(null, 'stations.facets', filters)
const named = ({ items }: StationPage): string[] => items.map(({ name }) => name)

beforeAll(async () => {
  await truncateAll(database)
  const stations = [
    stationOf('A 饮水', { amenities: has('water') }),
    stationOf('B 饮水热饭', { amenities: has('water', 'meal'), kind: 'community' }),
    stationOf('C 周日热饭', { amenities: has('meal'), hours: sundays }),
    stationOf('D 没说几点', { amenities: has('meal', 'aed'), hours: null, kind: 'building' }),
    stationOf('E 临时关', { amenities: has('water') }),
    stationOf('F 临时开', { amenities: has('plug'), hours: sundays }),
  ]
  for (const station of stations) await insertStation(database, station)
  for (const [name, kind] of [['E 临时关', 'closed'], ['F 临时开', 'open']] as const) {
    await insertClosure(database, {
      id: idForName(`变动 ${name}`), stationId: idForName(name), kind, from: at('2026-03-02', '8:00'), to: at('2026-03-02', '20:00'),
      reason: '换水管', createdBy: idForName('顾敏'), createdAt: MONDAY_TEN,
    })
  }
})

describe('the directory', () => {
  test.each<[string, object, string[]]>([
    ['all', {}, ['A', 'B', 'C', 'D', 'E', 'F']],
    ['with hot meals', { amenities: ['meal'] }, ['B', 'C', 'D']],
    ['with water and hot meals', { amenities: ['water', 'meal'] }, ['B']],
    ['at communities and in buildings', { kinds: ['community', 'building'] }, ['B', 'D']],
    ['open now', { openOnly: true }, ['A', 'B', 'F']],
    ['open on Sunday', { openOnly: true, openAt: iso('2026-03-08', '10:00') }, ['A', 'B', 'C', 'E', 'F']],
    ['with hot meals, open now', { amenities: ['meal'], openOnly: true }, ['B']],
    ['open at three in the morning', { openOnly: true, openAt: iso('2026-03-03', '3:00') }, []],
  ])('%s', async (_, filters, expected) => {
    expect(named(await list(filters)).map((name) => name[0])).toEqual(expected)
    expect((await facets(filters)).total).toBe(expected.length)
  })

  test('has the same stations under a filter however small its pages', async () => {
    for (const limit of [1, 2, 3]) {
      const seen: string[] = []
      for (let cursor: string | null | undefined; cursor !== null;) {
        const page: StationPage = await list({ openOnly: true, limit, ...(cursor && { cursor }) })
        seen.push(...named(page))
        cursor = page.nextCursor
      }
      expect(seen).toEqual(['A 饮水', 'B 饮水热饭', 'F 临时开'])
    }
  })
})

describe('what one more filter would leave', () => {
  test('of everything', async () => {
    expect(await facets()).toEqual({
      total: 6,
      open: 3,
      amenities: [{ kind: 'water', count: 3 }, { kind: 'meal', count: 3 }, { kind: 'plug', count: 1 }, { kind: 'aed', count: 1 }],
      kinds: [{ kind: 'community', count: 1 }, { kind: 'building', count: 1 }, { kind: 'post', count: 4 }],
    })
  })

  test('of hot meals at posts: other kinds could be chosen instead, other amenities besides', async () => {
    expect(await facets({ amenities: ['meal'], kinds: ['post'] })).toEqual({
      total: 1,
      open: 0,
      amenities: [{ kind: 'meal', count: 1 }],
      kinds: [{ kind: 'community', count: 1 }, { kind: 'building', count: 1 }, { kind: 'post', count: 1 }],
    })
  })

  test('of what is open now, exceptions counted', async () => {
    expect(await facets({ openOnly: true })).toEqual({
      total: 3,
      open: 3,
      amenities: [{ kind: 'water', count: 2 }, { kind: 'meal', count: 1 }, { kind: 'plug', count: 1 }],
      kinds: [{ kind: 'community', count: 1 }, { kind: 'post', count: 2 }],
    })
  })

  test('of nothing', async () => {
    expect(await facets({ amenities: ['baby'] })).toEqual({ total: 0, open: 0, amenities: [], kinds: [] })
  })
})
