import type { InferOutput } from 'valibot'
import { beforeEach, describe, expect, test } from 'vitest'
import type { NearbyView, OpenState, StationListView, StationView } from '../../../contract/stations'
import { instantAt } from '../../../contract/time'
import { idForName } from '../../kernel/ids'
import { MONDAY_TEN } from '../../testing/harness'
import { on, yearOf } from '../../testing/hours'
import { useStreet } from '../../testing/street'
import { insertStation, stationExists, stationNamesOf, stationPlacesOf, type NewStation } from './index'

type StationPage = InferOutput<typeof StationListView>

const lunchBreak = yearOf([...on([1, 2, 3, 4, 5], '8:30-11:30 13:30-17:30'), ...on([6, 7], '')])

const southGate: NewStation = {
  id: idForName('南门站'),
  name: '南门社区党群服务站',
  kind: 'community',
  address: '一里街道南门路 12 号',
  doorNote: '从菜场北门进，二楼',
  phone: '0573-8200 0012',
  lat: 30.7522,
  lng: 120.7551,
  datum: 'gcj02',
  areaSquareMeters: 320,
  amenities: [{ kind: 'aed', note: '一楼门厅' }, { kind: 'water', note: null }],
  hours: lunchBreak,
  createdAt: MONDAY_TEN,
}
/** What every view of it says, on Monday at ten. */
const shownEverywhere = {
  id: southGate.id,
  name: '南门社区党群服务站',
  kind: 'community',
  parentName: null,
  address: '一里街道南门路 12 号',
  phone: '0573-8200 0012',
  lat: 30.7522,
  lng: 120.7551,
  open: {
    state: 'open', until: '2026-03-02T03:30:00.000Z', resumesAt: '2026-03-02T05:30:00.000Z', reason: null, caution: null,
  },
}
const named = (name: string, more: Partial<NewStation> = {}): NewStation =>
  ({ ...southGate, id: idForName(name), name, ...more })

const street = useStreet()
const { database } = street

const show = (id: string): Promise<StationView> => street.data<StationView>(null, 'stations.get', { id })

describe('a station’s page', () => {
  test('says everything about it', async () => {
    await insertStation(database, southGate)
    expect(await show(southGate.id)).toEqual({
      ...shownEverywhere,
      doorNote: '从菜场北门进，二楼',
      areaSquareMeters: 320,
      amenities: [{ kind: 'aed', note: '一楼门厅' }, { kind: 'water', note: null }],
      hours: lunchBreak,
      hoursText: null,
      hoursCertainty: 'exact',
      hoursUnread: [],
      today: { moved: null, season: null },
      closures: [],
      placeKind: null,
      doorPhoto: null,
      parent: null,
      studios: [],
      zones: [],
      duties: { now: [], next: null, coming: [], holiday: null },
      services: [],
      unit: null,
      can: { upkeep: false },
    })
  })

  test('leaves open what nobody told us', async () => {
    const bare = named('小站', { phone: null, doorNote: null, areaSquareMeters: null, amenities: [], hours: null })
    await insertStation(database, bare)
    expect(await show(bare.id)).toMatchObject({
      phone: null, doorNote: null, areaSquareMeters: null, amenities: [], hours: null, open: { state: 'unknown' },
      hoursText: null, hoursCertainty: 'unknown',
    })
  })

  test('keeps the hours as they were written, and what of them was not understood', async () => {
    const hoursRead = { text: '周一至周五8:30-17:30，暑期延长', certainty: 'partial' as const, unread: ['暑期延长'] }
    await insertStation(database, { ...southGate, hoursRead })
    expect(await show(southGate.id)).toMatchObject({
      hours: lunchBreak, hoursText: hoursRead.text, hoursCertainty: 'partial', hoursUnread: ['暑期延长'],
    })
  })

  test('of a station there is not says so', async () => {
    expect(await street.code(null, 'stations.get', { id: idForName('没有') })).toBe('station.not_found')
    expect(await street.code(null, 'stations.get', { id: '南门' })).toBe('input.invalid')
  })

  test.each<[string, number, OpenState['state']]>([
    ['before opening', 509, 'closed'], ['opening', 510, 'open'], ['before lunch', 660, 'closing_soon'],
    ['at lunch', 690, 'closed'], ['after lunch', 810, 'open'], ['evening', 1050, 'closed'],
  ])('and a list of neighbours agree on the door: %s', async (_, minute, state) => {
    await insertStation(database, southGate)
    street.clock.moveTo(instantAt('2026-03-02', minute))
    const near = await street.data<NearbyView>(null, 'stations.nearby', { lat: 30.7522, lng: 120.7551, datum: 'gcj02' })
    const listed = await street.data<StationPage>(null, 'stations.list', {})
    expect((await show(southGate.id)).open.state).toBe(state)
    expect(near.stations[0]?.open.state).toBe(state)
    expect(listed.items[0]?.open.state).toBe(state)
  })
})

test('a neighbour in the list names kind, place, amenities and distance', async () => {
  await insertStation(database, southGate)
  const view = await street.data<NearbyView>(null, 'stations.nearby', { lat: 30.7523, lng: 120.7551, datum: 'gcj02' })
  expect(view).toEqual({
    center: { lat: 30.7523, lng: 120.7551 },
    stations: [{ ...shownEverywhere, distanceMeters: 11, sure: true, amenities: ['aed', 'water'] }],
    nearest: null,
  })
})

describe('the directory', () => {
  const longName = '一里街道南湖片区新时代文明实践所与党群服务中心及暖心驿站联合服务点'.repeat(3)

  async function walk(limit: number): Promise<StationPage[]> {
    const pages: StationPage[] = []
    let cursor: string | null = null
    do {
      const page: StationPage = await street.data<StationPage>(null, 'stations.list', { limit, ...(cursor && { cursor }) })
      pages.push(page)
      cursor = page.nextCursor
    } while (cursor !== null)
    return pages
  }

  beforeEach(async () => {
    const names = ['C 站', 'A 站', 'B 站', `D ${longName}`, `D ${longName}二`]
    for (const name of names) await insertStation(database, named(name))
    await insertStation(database, { ...named('B 站'), id: idForName('another of the same name') })
  })

  test('shows every station once, by name, however small the pages', async () => {
    for (const limit of [1, 2, 5, 6, 50]) {
      const pages = await walk(limit)
      const items = pages.flatMap((page) => page.items)
      expect(items.map((item) => item.name.slice(0, 1))).toEqual(['A', 'B', 'B', 'C', 'D', 'D'])
      expect(new Set(items.map((item) => item.id)).size).toBe(6)
      expect(pages).toHaveLength(Math.ceil(6 / limit))
    }
  })

  test.each([
    ['a cursor of another list', Buffer.from('["A 站","x"]').toString('base64url')],
    ['no cursor of ours', 'abc'],
  ])('refuses %s', async (_, cursor) => {
    expect(await street.code(null, 'stations.list', { cursor })).toBe('input.invalid')
  })

  test.each([0, 51, 1.5])('refuses pages of %d', async (limit) => {
    expect(await street.code(null, 'stations.list', { limit })).toBe('input.invalid')
  })
})

describe('for other modules', () => {
  test('a station is there or not', async () => {
    await insertStation(database, southGate)
    expect(await stationExists(database, southGate.id)).toBe(true)
    expect(await stationExists(database, idForName('没有'))).toBe(false)
  })

  test('places and names come by id, each once, unknown ones are absent', async () => {
    await insertStation(database, southGate)
    const ids = [southGate.id, idForName('没有'), southGate.id]
    expect([...(await stationPlacesOf(database, ids)).values()]).toEqual([
      { id: southGate.id, name: southGate.name, lat: 30.7522, lng: 120.7551, phone: southGate.phone, isRetired: false },
    ])
    expect(await stationNamesOf(database, ids)).toEqual(new Map([[southGate.id, southGate.name]]))
    expect(await stationPlacesOf(database, [])).toEqual(new Map())
    expect(await stationNamesOf(database, [])).toEqual(new Map())
  })
})

describe('storing a station', () => {
  test('a second time changes nothing', async () => {
    await insertStation(database, southGate)
    await insertStation(database, { ...southGate, name: '改了名' })
    expect((await show(southGate.id)).name).toBe(southGate.name)
  })

  test('refuses hours no clock can follow', async () => {
    const hours = yearOf(on([1], '22:00-2:00'))
    await expect(insertStation(database, { ...southGate, hours })).rejects.toThrow(RangeError)
    expect(await stationExists(database, southGate.id)).toBe(false)
  })
})
