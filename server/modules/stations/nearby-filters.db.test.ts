import { beforeEach, describe, expect, test } from 'vitest'
import type { AmenityKind, NearbyView, StationKind } from '../../../contract/stations'
import type { Sql } from '../../kernel/database'
import { idForName } from '../../kernel/ids'
import { createHarness, MONDAY_TEN } from '../../testing/harness'
import { at, EVERY_DAY, iso, on, yearOf } from '../../testing/hours'
import { seededRandom } from '../../testing/random'
import { useStreet } from '../../testing/street'
import { insertStation, insertClosure, type NewStation } from './index'
import type { Point } from './rules'

const METERS_PER_DEGREE = (6_371_008.8 * Math.PI) / 180

const street = useStreet()
const { database } = street
const home: Point = { lat: 30.7522, lng: 120.7551 }
const northOf = (meters: number): Point => ({ lat: home.lat + meters / METERS_PER_DEGREE, lng: home.lng })
const has = (...kinds: AmenityKind[]) => kinds.map((kind) => ({ kind, note: null }))

const stationAt = (name: string, meters: number, more: Partial<NewStation> = {}): NewStation => ({
  id: idForName(name), name, kind: 'community', address: '一里街道 1 号', doorNote: null, phone: null, ...northOf(meters), datum: 'gcj02',
  areaSquareMeters: null, amenities: [], hours: null, createdAt: MONDAY_TEN, ...more,
})
const build = async (...stations: NewStation[]): Promise<void> => {
  for (const station of stations) await insertStation(database, station)
}
const ask = (more: object = {}): Promise<NearbyView> =>
  street.data<NearbyView>(null, 'stations.nearby', { ...home, datum: 'gcj02', ...more })
const named = (view: NearbyView): string[] => view.stations.map(({ name }) => name)

describe('a position that may be some way off', () => {
  const rims = [299.9, 300, 300.1, 499.9, 500, 500.1, 699.9, 700, 700.1]

  test('by 200 m: up to 300 m surely within one li, up to 700 m perhaps, the rims included', async () => {
    await build(...rims.map((meters) => stationAt(`${meters}`, meters)))
    const { stations } = await ask({ accuracyMeters: 200 })
    expect(stations.map(({ name, sure }) => [name, sure])).toEqual([
      ['299.9', true], ['300', true], ['300.1', false], ['499.9', false], ['500', false], ['500.1', false], ['699.9', false], ['700', false],
    ])
  })

  test('by more than one li: nothing is sure, not even the door one seems to stand at', async () => {
    await build(stationAt('这里', 0), stationAt('1400 米', 1400), stationAt('1600 米', 1600))
    const { stations } = await ask({ accuracyMeters: 1000 })
    expect(stations.map(({ name, sure }) => [name, sure])).toEqual([['这里', false], ['1400 米', false]])
  })

  test('not at all: every station within is so for certain, and the one beyond is only the nearest', async () => {
    await build(stationAt('站', 500))
    expect((await ask()).stations[0]).toMatchObject({ sure: true })
    expect((await ask({ radiusMeters: 400 })).nearest).toMatchObject({ name: '站', sure: false })
  })

  test('agrees with every place one may really stand', async () => {
    const random = seededRandom(41)
    await build(...Array.from({ length: 60 }, (_, index) => stationAt(`站 ${index}`, (random() - 0.5) * 3000)))
    for (const accuracyMeters of [0, 35.5, 200, 499, 500, 1000]) {
      const { stations } = await ask({ accuracyMeters })
      const reached = (offset: number): Promise<NearbyView> => ask({ ...northOf(offset) })
      // All stations stand on one line, so the two ends of the vagueness decide.
      const [south, north] = [named(await reached(-accuracyMeters)), named(await reached(accuracyMeters))]
      const sure = stations.filter((station) => station.sure).map(({ name }) => name)
      expect([...sure].sort()).toEqual(south.filter((name) => north.includes(name)).sort())
      expect(stations.map(({ name }) => name)).toEqual(expect.arrayContaining([...south, ...north]))
    }
  })

  test.each([-1, 5000.1, NaN, Infinity, '100'])('an accuracy of %s is refused', async (accuracyMeters) => {
    const asked = { ...home, datum: 'gcj02', accuracyMeters }
    expect(await street.code(null, 'stations.nearby', asked)).toBe('input.invalid')
  })
})

describe('what one is looking for', () => {
  const daytime = yearOf(on(EVERY_DAY, '8:00-18:00'))
  const office = yearOf(on([1, 2, 3, 4, 5], '8:30-11:30 13:30-17:30'), { holidays: { rule: 'closed' } })
  const night = yearOf(on(EVERY_DAY, '18:00-26:00'))

  beforeEach(() => build(
    stationAt('有水', 100, { amenities: has('water'), hours: daytime }),
    stationAt('水和热饭', 200, { amenities: [{ kind: 'meal', note: '微波炉 2 台' }, { kind: 'water', note: null }], hours: office, kind: 'building' }),
    stationAt('夜里', 300, { amenities: has('meal', 'plug'), hours: night, kind: 'post' }),
    stationAt('没说几点', 400, { amenities: has('meal'), kind: 'post' }),
    stationAt('远处热饭', 3000, { amenities: has('meal', 'aed'), hours: daytime, kind: 'post' }),
  ))

  test.each<[string, object, string[]]>([
    ['water', { amenities: ['water'] }, ['有水', '水和热饭']],
    ['water and a hot meal', { amenities: ['water', 'meal'] }, ['水和热饭']],
    ['posts and buildings', { kinds: ['post', 'building'] }, ['水和热饭', '夜里', '没说几点']],
    ['a post with a meal', { kinds: ['post'], amenities: ['meal'] }, ['夜里', '没说几点']],
    ['nothing in particular', { amenities: [], kinds: [] }, ['有水', '水和热饭', '夜里', '没说几点']],
    ['a meal, open now', { amenities: ['meal'], openOnly: true }, ['水和热饭']],
    ['a meal at noon', { amenities: ['meal'], openOnly: true, openAt: iso('2026-03-02', '12:00') }, []],
    ['a meal at one in the morning', { amenities: ['meal'], openOnly: true, openAt: iso('2026-03-03', '1:00') }, ['夜里']],
    ['anything open on May Day', { openOnly: true, openAt: iso('2026-05-01', '10:00') }, ['有水']],
  ])('%s', async (_, filters, expected) => {
    expect(named(await ask(filters))).toEqual(expected)
  })

  test('the nearest one is the nearest that fits, however far', async () => {
    const noon = { openOnly: true, openAt: iso('2026-03-02', '12:00') }
    expect((await ask({ amenities: ['meal'], ...noon })).nearest).toMatchObject({ name: '远处热饭' })
    expect((await ask({ amenities: ['aed'] })).nearest).toMatchObject({ name: '远处热饭', distanceMeters: 3000 })
    expect((await ask({ amenities: ['baby'] })).nearest).toBeNull()
    expect((await ask({ kinds: ['city'] })).nearest).toBeNull()
    expect((await ask({ openOnly: true, openAt: iso('2026-03-03', '4:00') })).nearest).toBeNull()
  })

  test('doors are told for the instant asked about', async () => {
    const { stations } = await ask({ openAt: iso('2026-03-02', '17:20'), kinds: ['building'] })
    expect(stations[0]?.open).toMatchObject({ state: 'closing_soon', until: iso('2026-03-02', '17:30') })
  })

  test('a station shut today is not open, one with an extra opening tonight is', async () => {
    const staff = await street.resident('顾敏', { isStaff: true })
    const closure = (name: string, kind: 'closed' | 'open', [from, to]: [Date, Date]) => insertClosure(database, {
      id: idForName(`${name}${kind}`), stationId: idForName(name), kind, from, to, reason: '换水管', createdBy: staff, createdAt: MONDAY_TEN,
    })
    await closure('有水', 'closed', [at('2026-03-02', '8:00'), at('2026-03-02', '12:00')])
    await closure('没说几点', 'open', [at('2026-03-02', '20:00'), at('2026-03-03', '6:00')])
    expect(named(await ask({ openOnly: true }))).toEqual(['水和热饭'])
    expect(named(await ask({ openOnly: true, openAt: iso('2026-03-03', '4:00') }))).toEqual(['没说几点'])
  })

  test.each<[string, object]>([
    ['an amenity there is none of', { amenities: ['sauna'] }],
    ['a kind there is none of', { kinds: ['castle'] }],
    ['an instant without a zone', { openAt: '2026-03-02T12:00:00' }],
    ['an instant no calendar knows', { openAt: '1999-12-31T12:00:00Z' }],
    ['SQL instead of an amenity', { amenities: ["'); drop table stations; --"] }],
  ])('%s is refused', async (_, filters) => {
    expect(await street.code(null, 'stations.nearby', { ...home, datum: 'gcj02', ...filters })).toBe('input.invalid')
  })

  test('many shut doors before the open one do not hide it', async () => {
    await build(...Array.from({ length: 230 }, (_, index) =>
      stationAt(`只在周日 ${index}`, 600 + index, { amenities: has('baby'), hours: yearOf(on([7], '8:00-18:00')) })))
    await build(stationAt('开着的', 1200, { amenities: has('baby'), hours: daytime }))
    expect((await ask({ amenities: ['baby'], openOnly: true })).nearest).toMatchObject({ name: '开着的' })
  })
})

test('across the border of a district one li is one li', async () => {
  const kinds: StationKind[] = ['community', 'subdistrict', 'district']
  await build(
    ...kinds.map((kind, index) => stationAt(`南湖区 ${kind}`, -100 * (index + 1), { kind, address: '嘉兴市南湖区' })),
    ...kinds.map((kind, index) => stationAt(`秀洲区 ${kind}`, 100 * (index + 1) + 50, { kind, address: '嘉兴市秀洲区' })),
  )
  expect(named(await ask())).toEqual([
    '南湖区 community', '秀洲区 community', '南湖区 subdistrict', '秀洲区 subdistrict', '南湖区 district', '秀洲区 district',
  ])
})

test('filters and vagueness cost the answer no statement more', async () => {
  const statements: string[] = []
  const query = <Row>(statement: Sql): Promise<Row[]> => {
    statements.push(statement.text)
    return database.query<Row>(statement)
  }
  await build(stationAt('站', 100, { amenities: has('meal'), hours: yearOf(on(EVERY_DAY, '8:00-18:00')) }))
  const counted = createHarness({ ...street.system.database, query })
  const everything = { accuracyMeters: 300, amenities: ['meal'], kinds: ['community'], openOnly: true }
  const question = (): Promise<NearbyView> => counted.data<NearbyView>(null, 'stations.nearby', { ...home, datum: 'gcj02', ...everything })
  await question()
  statements.length = 0
  expect(named(await question())).toEqual(['站'])
  expect(statements).toHaveLength(1)
})
