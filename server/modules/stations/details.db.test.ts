import { beforeEach, describe, expect, test } from 'vitest'
import type { NearbyView, StationView } from '../../../contract/stations'
import { instantAt } from '../../../contract/time'
import { idForName } from '../../kernel/ids'
import { aStation } from '../../testing/activity-fixture'
import { MONDAY_TEN } from '../../testing/harness'
import { EVERY_DAY, on, yearOf } from '../../testing/hours'
import { useStreet } from '../../testing/street'
import { insertUnits } from '../organisations'
import { insertDetails, insertStation, type NewStation, type StationDetails } from './index'

const street = useStreet()
const { database } = street
const community = idForName('菱香里社区')
const grid = idForName('菱香里第一网格')
const house = idForName('菱香里站')

const base: NewStation = {
  id: house, name: '菱香里党群服务站', kind: 'community', address: '菱香里 3 幢', doorNote: '北门进', phone: null,
  lat: 30.762, lng: 120.764, datum: 'gcj02', areaSquareMeters: 260, amenities: [], createdAt: MONDAY_TEN,
  hours: yearOf(on(EVERY_DAY, '8:00-20:00')), unitId: community, placeKind: 'compound', doorPhoto: '/media/doors/x.png',
}
const studio: NewStation = { ...base, id: idForName('工作室'), name: '网格工作室', kind: 'studio', parentId: house, unitId: grid }

const details: StationDetails = {
  zones: [
    { id: idForName('手工间'), name: '手工间', purpose: 'join', floor: '2 楼', areaSquareMeters: 60, doing: '缝纫机三台' },
    { id: idForName('服务台'), name: '服务台', purpose: 'settle', floor: null, areaSquareMeters: null, doing: '开证明' },
  ],
  duties: [{ id: idForName('驻点'), agency: '人社局', weekday: 1, fromMinute: 540, toMinute: 690, topics: ['找工作', '社保'] }],
  services: [
    { id: idForName('报到'), kind: 'party', name: '报到', line: null, action: { kind: 'words', bring: '身份证' } },
    { id: idForName('活动'), kind: 'club', name: '报个活动', line: '这一周的', action: { kind: 'page', page: 'activities' } },
  ],
}

beforeEach(async () => {
  const unit = { shortName: '菱香里', contact: null, position: 0 }
  await insertUnits(database, [
    {
      ...unit, id: community, parentId: null, level: 'community', name: '菱香里社区',
      brand: { name: '菱香议事亭', mark: '菱', colour: 'teal', slogan: '', programme: '' },
    },
    { ...unit, id: grid, parentId: community, level: 'grid', name: '菱香里第一网格', brand: null },
  ], MONDAY_TEN)
  await insertStation(database, base)
  await insertStation(database, studio)
  await insertDetails(database, house, details)
})

const show = (id = house, who: string | null = null) => street.data<StationView>(who, 'stations.get', { id })

describe('a station’s page', () => {
  test('says what kind of place it is in, what its rooms are, where each service leads, and whose house it is', async () => {
    expect(await show()).toMatchObject({
      placeKind: 'compound', doorPhoto: '/media/doors/x.png', parent: null,
      studios: [{ id: studio.id, name: '网格工作室' }],
      zones: details.zones, services: details.services,
      unit: {
        id: community, level: 'community', name: '菱香里社区',
        brand: { name: '菱香议事亭', mark: '菱', colour: 'teal' },
      },
    })
  })

  test('says who is at the desk now, and on Tuesday who comes next Monday', async () => {
    const monday = {
      agency: '人社局', topics: ['找工作', '社保'], from: '2026-03-02T01:00:00.000Z', to: '2026-03-02T03:30:00.000Z',
    }
    expect((await show()).duties).toEqual({ now: [monday], next: null, coming: [monday], holiday: null })
    street.clock.moveTo(instantAt('2026-03-03', 600))
    expect((await show()).duties).toMatchObject({ now: [], next: { agency: '人社局', from: '2026-03-09T01:00:00.000Z' } })
  })

  test('written a second time keeps each room and service once', async () => {
    await insertDetails(database, house, details)
    expect(await show()).toMatchObject({ zones: details.zones, services: details.services })
  })

  test('of a studio names the station it is in, and carries the brand of the community above its grid', async () => {
    expect(await show(studio.id)).toMatchObject({
      kind: 'studio', parent: { id: house, name: '菱香里党群服务站' }, parentName: '菱香里党群服务站', studios: [],
      unit: { level: 'grid', name: '菱香里第一网格', brand: { mark: '菱' } },
    })
  })

  test('of a post nobody has described stays short', async () => {
    expect(await show(await aStation(database))).toMatchObject({ zones: [], services: [], studios: [], unit: null })
  })
})

test('neighbours and the directory name the kind and the house a studio is in', async () => {
  const near = await street.data<NearbyView>(null, 'stations.nearby', { lat: 30.762, lng: 120.764, datum: 'gcj02' })
  const list = await street.data<{ items: NearbyView['stations'] }>(null, 'stations.list', {})
  const words = ({ items }: { items: readonly { kind: string; parentName: string | null }[] }) =>
    items.map(({ kind, parentName }) => [kind, parentName]).sort()
  const expected = [['community', null], ['studio', '菱香里党群服务站']]
  expect([words({ items: near.stations }), words(list)]).toEqual([expected, expected])
})

describe('the stations of a unit', () => {
  type Page = { items: { name: string }[]; nextCursor: string | null }
  const of = (unitId: string, more: object = {}) => street.data<Page>(null, 'stations.ofUnit', { unitId, ...more })

  test('are its own, then those below it, by name', async () => {
    await insertStation(database, { ...base, id: idForName('再'), name: '驿站' })
    expect((await of(community)).items.map(({ name }) => name)).toEqual(['菱香里党群服务站', '驿站', '网格工作室'])
    expect((await of(grid)).items.map(({ name }) => name)).toEqual(['网格工作室'])
  })

  test('come page by page, each once', async () => {
    const first = await of(community, { limit: 1 })
    const second = await of(community, { limit: 1, cursor: first.nextCursor })
    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(['菱香里党群服务站', '网格工作室'])
    expect(second.nextCursor).toBeNull()
  })
})
