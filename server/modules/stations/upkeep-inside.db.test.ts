import { beforeEach, describe, expect, test } from 'vitest'
import type { StationEditView } from '../../../contract/station-staff'
import type { StationView } from '../../../contract/stations'
import { sql } from '../../kernel/database'
import { idForName } from '../../kernel/ids'
import { MONDAY_TEN, requestId } from '../../testing/harness'
import { useStreet } from '../../testing/street'
import { insertStation, type NewStation } from './index'

const street = useStreet()
const { database } = street

const stationOf = (name: string): NewStation => ({
  id: idForName(name), name, kind: 'post', address: '一里街道 1 号', doorNote: null, phone: null, lat: 30.7522, lng: 120.7551, datum: 'gcj02',
  areaSquareMeters: null, amenities: [], hours: null, createdAt: MONDAY_TEN,
})
const id = idForName('望湖驿站')

let staff = ''
beforeEach(async () => {
  staff = await street.resident('顾敏', { isStaff: true })
  await insertStation(database, stationOf('望湖驿站'))
  await insertStation(database, { ...stationOf('市党群服务中心'), kind: 'city', lat: 30.76 })
})

const editable = () => street.data<StationEditView>(staff, 'stations.editable', { id })
const shown = () => street.data<StationView>(null, 'stations.get', { id })
type Part = 'zones' | 'duties' | 'services'
const procedures: Record<Part, string> = { zones: 'setZones', duties: 'setDuties', services: 'setServices' }
const set = async (part: Part, list: readonly unknown[], who: string | null = staff) => {
  const { [part]: revision } = (await editable()).revisions
  return street.code(who, `stations.${procedures[part]}`, { requestId: requestId(), stationId: id, revision, [part]: list })
}
const zone = (name: string, more: object = {}) =>
  ({ id: null, name, purpose: 'join', floor: '2 楼', areaSquareMeters: 40, doing: '唱歌', ...more })
const desk = (more: object = {}) =>
  ({ agency: '区人社局', weekdays: [1, 3], fromMinute: 540, toMinute: 690, topics: ['找工作', '社保'], ...more })
const service = (name: string, action: object) => ({ id: null, kind: 'government', name, line: '', action })

describe('rooms', () => {
  test('are added, changed, reordered and taken away; those that stay keep their id', async () => {
    expect(await set('zones', [zone('合唱室'), zone('书屋', { purpose: 'see' })])).toBe('ok')
    const [choir, books] = (await editable()).zones
    expect(await set('zones', [{ ...books!, floor: '' }, zone('谈心室', { purpose: 'ask' }), { ...choir!, floor: '3 楼' }])).toBe('ok')
    const { zones } = await shown()
    expect(zones.map(({ name, floor }) => [name, floor])).toEqual([['书屋', null], ['谈心室', '2 楼'], ['合唱室', '3 楼']])
    expect([zones[0]?.id, zones[2]?.id]).toEqual([books?.id, choir?.id])
    expect(await set('zones', [])).toBe('ok')
    expect((await shown()).zones).toEqual([])
  })

  test('may be one, or twenty-three in their order', async () => {
    const names = Array.from({ length: 23 }, (_, index) => `第 ${index + 1} 间`)
    expect(await set('zones', names.map((name) => zone(name)))).toBe('ok')
    expect((await shown()).zones.map(({ name }) => name)).toEqual(names)
    expect(await set('zones', [zone('一间')])).toBe('ok')
    expect((await shown()).zones).toHaveLength(1)
  })

  test('of another station cannot be taken over by their id', async () => {
    const foreign = idForName('别人的房间')
    await set('zones', [zone('合唱室', { id: foreign })])
    expect((await shown()).zones[0]?.id).not.toBe(foreign)
  })

  test('that a colleague changed meanwhile are not lost', async () => {
    const { revisions } = await editable()
    const send = (name: string) => street.code(staff, 'stations.setZones', {
      requestId: requestId(), stationId: id, revision: revisions.zones, zones: [zone(name)],
    })
    expect([await send('书屋'), await send('合唱室')]).toEqual(['ok', 'station.changed_meanwhile'])
    expect((await shown()).zones.map(({ name }) => name)).toEqual(['书屋'])
  })

  test('are for staff to write, each time on record', async () => {
    const input = { requestId: requestId(), stationId: id, revision: (await editable()).revisions.zones, zones: [zone('书屋')] }
    expect(await street.code(null, 'stations.setZones', input)).toBe('login.required')
    expect(await street.code(await street.resident('沈佳宁'), 'stations.setZones', input)).toBe('access.denied')
    expect(await street.code(staff, 'stations.setZones', { ...input, stationId: idForName('没有') })).toBe('station.not_found')
    expect([await street.code(staff, 'stations.setZones', input), await street.code(staff, 'stations.setZones', input)]).toEqual(['ok', 'ok'])
    const rows = await database.query<{ before: object }>(sql`
      select before from audit_entries where action = 'stations.setZones' and subject_id = ${id}`)
    expect(rows).toEqual([{ before: { zones: [] } }])
  })
})

describe('the duty table', () => {
  test('is what residents see at the desks, on each of its weekdays', async () => {
    expect(await set('duties', [desk()])).toBe('ok')
    const { duties } = await shown()
    expect(duties.now.map(({ agency, topics }) => [agency, ...topics])).toEqual([['区人社局', '找工作', '社保']])
    expect(duties.coming).toHaveLength(2)
    expect((await editable()).duties).toEqual([desk()])
    expect(await set('duties', [])).toBe('ok')
    expect((await shown()).duties.coming).toEqual([])
  })

  test.each<[string, object[], string]>([
    ['that ends before it begins', [desk({ toMinute: 500 })], 'duty.times_invalid'],
    ['with one agency twice at a time', [desk(), desk({ weekdays: [3], fromMinute: 600 })], 'duty.times_invalid'],
    ['on no day', [desk({ weekdays: [] })], 'input.invalid'],
    ['on an eighth day', [desk({ weekdays: [8] })], 'input.invalid'],
    ['for nothing', [desk({ topics: [] })], 'input.invalid'],
    ['after midnight', [desk({ toMinute: 1500 })], 'input.invalid'],
  ])('%s is refused', async (_, duties, code) => {
    expect(await set('duties', duties)).toBe(code)
  })
})

describe('services', () => {
  test('lead to a page, a phone, another station by its present name, or say what to bring', async () => {
    const centre = idForName('市党群服务中心')
    expect(await set('services', [
      service('看活动', { kind: 'page', page: 'activities' }),
      service('公积金', { kind: 'place', stationId: centre }),
      { ...service('转组织关系', { kind: 'words', bring: '身份证' }), kind: 'party' },
      { ...service('合唱队', { kind: 'phone', phone: '0573-5550101' }), kind: 'club', line: '每周三' },
    ])).toBe('ok')
    await database.query(sql`update stations set name = '市中心' where id = ${centre}`)
    const { services } = await shown()
    expect(services.map(({ name, line, action }) => [name, line, action])).toEqual([
      ['看活动', null, { kind: 'page', page: 'activities' }],
      ['公积金', null, { kind: 'place', stationId: centre, name: '市中心' }],
      ['转组织关系', null, { kind: 'words', bring: '身份证' }],
      ['合唱队', '每周三', { kind: 'phone', phone: '0573-5550101' }],
    ])
  })

  test.each<[string, object, string]>([
    ['to a station there is not', { kind: 'place', stationId: idForName('没有') }, 'station.not_found'],
    ['to a page there is not', { kind: 'page', page: 'shop' }, 'input.invalid'],
    ['to no phone', { kind: 'phone', phone: ' ' }, 'input.invalid'],
  ])('cannot lead %s', async (_, action, code) => {
    expect(await set('services', [service('办事', action)])).toBe(code)
  })
})
