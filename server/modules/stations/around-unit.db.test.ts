import { beforeEach, expect, test } from 'vitest'
import type { AroundUnitView } from '../../../contract/unit-surroundings'
import { idForName } from '../../kernel/ids'
import { MONDAY_TEN } from '../../testing/harness'
import { useStreet } from '../../testing/street'
import { insertUnits, type NewUnit } from '../organisations'
import { insertStation } from './index'

const street = useStreet()
const { database } = street

const unit = (name: string, parent: string | null, level: NewUnit['level']): NewUnit => ({
  id: idForName(name), parentId: parent && idForName(parent), level, name, shortName: name, contact: null, brand: null,
  position: 0,
})

/** A station of a unit, so many thousandths of a degree (111 m) north of the bridge. */
const stationOf = (name: string, unitName: string, steps: number) => insertStation(database, {
  id: idForName(name), name, kind: 'community', address: '一里街道 1 号', doorNote: null, phone: null, datum: 'gcj02',
  lat: 30.76 + steps / 1000, lng: 120.76, areaSquareMeters: null, amenities: [], hours: null, createdAt: MONDAY_TEN,
  unitId: idForName(unitName),
})

const around = (name: string) => street.data<AroundUnitView>(null, 'stations.aroundUnit', { unitId: idForName(name) })
const code = (name: string) => street.code(null, 'stations.aroundUnit', { unitId: idForName(name) })

beforeEach(async () => {
  await insertUnits(database, [
    unit('嘉禾市', null, 'city'),
    unit('城南区', '嘉禾市', 'district'),
    unit('一里街道', '城南区', 'subdistrict'),
    unit('秋泾桥社区', '一里街道', 'community'),
    unit('秋泾桥第一网格', '秋泾桥社区', 'grid'),
    unit('渔里社区', '一里街道', 'community'),
    unit('湖外街道', '城南区', 'subdistrict'),
    unit('湖心社区', '湖外街道', 'community'),
  ], MONDAY_TEN)
  await stationOf('桥头站', '秋泾桥社区', 0)
  await stationOf('网格站', '秋泾桥第一网格', 8)
})

test('a community lies in the middle of its stations and of those of its grids, and may be as far off as they are', async () => {
  expect(await around('秋泾桥社区')).toEqual({
    unit: { id: idForName('秋泾桥社区'), level: 'community', name: '秋泾桥社区' },
    around: { lat: expect.closeTo(30.764, 9) as number, lng: 120.76, accuracyMeters: 445 },
    instead: null,
  })
})

test('one station stands for its community, give or take 300 m', async () => {
  expect((await around('秋泾桥第一网格')).around).toMatchObject({ lat: 30.768, accuracyMeters: 300 })
})

test('what 附近 says from there is perhaps, but for what is within reach however far off it is', async () => {
  const { around: place } = await around('秋泾桥第一网格')
  const { stations } = await street.data<{ stations: { name: string; sure: boolean }[] }>(
    null, 'stations.nearby', { ...place, datum: 'gcj02', radiusMeters: 1125 },
  )
  expect(stations.map(({ name, sure }) => [name, sure])).toEqual([['网格站', true], ['桥头站', false]])
})

test('a community without a station says so and names the nearest unit above it that has one', async () => {
  expect(await around('渔里社区')).toMatchObject({ around: null, instead: { name: '一里街道' } })
})

test('where the whole subdistrict has none there is nothing to offer: a district is too wide', async () => {
  expect(await around('湖心社区')).toMatchObject({ unit: { name: '湖心社区' }, around: null, instead: null })
  expect(await code('城南区')).toBe('unit.too_wide')
  expect(await code('嘉禾市')).toBe('unit.too_wide')
})

test('stations all over the place say nothing about one li', async () => {
  await stationOf('远站', '一里街道', 90)
  await stationOf('更远的站', '一里街道', 95)
  expect(await code('一里街道')).toBe('unit.too_wide')
})

test('a unit that is not there is not found', async () => {
  expect(await code('没有')).toBe('unit.not_found')
})
