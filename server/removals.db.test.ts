import { beforeEach, describe, expect, test } from 'vitest'
import type { InferOutput } from 'valibot'
import type { ActivityView } from '../contract/activities'
import type { StationEditView } from '../contract/station-staff'
import type { StationListView } from '../contract/stations'
import { sql } from './kernel/database'
import { idForName } from './kernel/ids'
import { insertUnits, type NewUnit } from './modules/organisations'
import { insertStation, insertStations, type NewStation } from './modules/stations'
import { importStations } from './modules/stations/desk'
import { anActivity } from './testing/activity-fixture'
import { MONDAY_TEN, requestId } from './testing/harness'
import { readBytes, stationLine, TITLES } from './testing/station-sheet'
import { useStreet } from './testing/street'

const street = useStreet()
const { database } = street

const stationOf = (name: string, more: Partial<NewStation> = {}): NewStation => ({
  id: idForName(name), name, kind: 'post', address: '一里街道 1 号', doorNote: null, phone: '0573-1', lat: 30.7522, lng: 120.7551,
  datum: 'gcj02', areaSquareMeters: null, amenities: [], hours: null, createdAt: MONDAY_TEN, ...more,
})
const unit = (name: string, parent: string | null, level: NewUnit['level']): NewUnit => ({
  id: idForName(name), parentId: parent && idForName(parent), level, name, shortName: name, contact: null, brand: null,
  position: 0,
})
const id = idForName('望湖驿站')

let staff = ''
beforeEach(async () => {
  staff = await street.resident('顾敏', { isStaff: true })
  await insertUnits(database, [
    unit('嘉禾市', null, 'city'), unit('一里街道', '嘉禾市', 'subdistrict'), unit('菱香里社区', '一里街道', 'community'),
  ], MONDAY_TEN)
  await insertStation(database, stationOf('望湖驿站', { unitId: idForName('菱香里社区') }))
})

const retire = (who: string | null = staff, stationId = id) =>
  street.code(who, 'stations.retire', { requestId: requestId(), stationId })
const list = async () => (await street.data<InferOutput<typeof StationListView>>(null, 'stations.list', {})).items.map(({ name }) => name)

describe('a station that is no more', () => {
  test('leaves every list, and old links say so', async () => {
    expect(await retire()).toBe('ok')
    expect(await list()).toEqual([])
    const at = { lat: 30.7522, lng: 120.7551, datum: 'gcj02' }
    expect(await street.data(null, 'stations.nearby', at)).toMatchObject({ stations: [], nearest: null })
    expect(await street.data(null, 'stations.search', { text: '望湖' })).toMatchObject({ stations: [] })
    expect(await street.data(null, 'stations.facets', {})).toMatchObject({ total: 0 })
    for (const [procedure, input] of [
      ['stations.get', { id }], ['stations.editable', { id }], ['stations.standards', { stationId: id }],
      ['coverage.report', { requestId: requestId(), kind: 'wrong', stationId: id, text: '门牌不对' }],
    ] as const) expect(await street.code(staff, procedure, input)).toBe('station.not_found')
    expect(await retire()).toBe('station.not_found')
  })

  test('still gives its name to what took place in it', async () => {
    const activityId = await anActivity(database, { stationId: id, capacity: 10 })
    street.clock.moveTo(new Date('2026-03-04T02:00:00Z'))
    expect(await retire()).toBe('ok')
    const activity = await street.data<ActivityView>(null, 'activities.get', { id: activityId })
    expect(activity.station).toMatchObject({ id, name: '望湖驿站' })
  })

  test('does not come back by seeding again, nor by importing the directory again', async () => {
    await insertStation(database, stationOf('甲', { origin: { source: 'test', sourceId: 'A1' }, lat: 30.8 }))
    expect([await retire(), await retire(staff, idForName('甲'))]).toEqual(['ok', 'ok'])
    expect(await insertStation(database, stationOf('望湖驿站'))).toBe(false)
    await insertStations(database, [stationOf('望湖驿站')])
    const reading = await readBytes(`${TITLES}\n${stationLine()}\n${stationLine({ id: 'A2', name: '乙', lat: '30.9' })}`)
    const report = await database.transaction((tx) => importStations(tx, { reading, mode: 'partial' }))
    expect(report.refused).toMatchObject([{ line: 2, column: '编号', code: 'retired' }])
    expect(await list()).toEqual(['乙'])
  })

  test('is on record, with what it was', async () => {
    await retire()
    const rows = await database.query(sql`select actor_id as actor, before ->> 'name' as name from audit_entries where subject_id = ${id}`)
    expect(rows).toEqual([{ actor: staff, name: '望湖驿站' }])
  })
})

describe('a station cannot be retired', () => {
  test('while others hang below it', async () => {
    await insertStation(database, stationOf('法律援助工作室', { kind: 'studio', parentId: id }))
    expect(await retire()).toBe('station.has_below')
    expect(await list()).toHaveLength(2)
  })

  test('while a service of another leads to it', async () => {
    await insertStation(database, stationOf('甲', { lat: 30.8 }))
    const stationId = idForName('甲')
    const setServices = async (services: readonly object[]) => {
      const { revisions } = await street.data<StationEditView>(staff, 'stations.editable', { id: stationId })
      return street.code(staff, 'stations.setServices', { requestId: requestId(), stationId, revision: revisions.services, services })
    }
    const service = { id: null, kind: 'party', name: '办事', line: '', action: { kind: 'place', stationId: id } }
    expect([await setServices([service]), await retire()]).toEqual(['ok', 'station.is_led_to'])
    expect([await setServices([]), await retire()]).toEqual(['ok', 'ok'])
  })

  test('while an activity is still to come there', async () => {
    await anActivity(database, { stationId: id, capacity: 10 })
    expect(await retire()).toBe('station.has_activities')
  })

  test('by anybody but staff', async () => {
    expect(await retire(null)).toBe('login.required')
    expect(await retire(await street.resident('沈佳宁'))).toBe('access.denied')
  })
})

describe('a unit of the organisation tree', () => {
  const remove = (name: string, who: string | null = staff) =>
    street.code(who, 'organisations.remove', { requestId: requestId(), unitId: idForName(name) })

  test('is removed once nothing lies below it and no station belongs to it', async () => {
    expect(await remove('一里街道')).toBe('unit.not_empty')
    expect(await remove('菱香里社区')).toBe('unit.has_stations')
    await retire()
    expect(await remove('菱香里社区')).toBe('ok')
    expect(await street.code(null, 'organisations.get', { id: idForName('菱香里社区') })).toBe('unit.not_found')
    expect(await remove('一里街道')).toBe('ok')
    expect(await remove('一里街道')).toBe('unit.not_found')
  })

  test('is for staff to remove, on record with what it was', async () => {
    await retire()
    expect(await remove('菱香里社区', await street.resident('沈佳宁'))).toBe('access.denied')
    await remove('菱香里社区')
    const rows = await database.query(sql`
      select before ->> 'name' as name from audit_entries where action = 'organisations.remove'`)
    expect(rows).toEqual([{ name: '菱香里社区' }])
  })
})
