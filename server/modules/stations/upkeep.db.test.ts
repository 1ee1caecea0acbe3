import { beforeEach, describe, expect, test } from 'vitest'
import type { StationEditView, StationFacts } from '../../../contract/station-staff'
import type { StationSearchView } from '../../../contract/station-search'
import type { NearbyView, StationView } from '../../../contract/stations'
import { sql } from '../../kernel/database'
import { idForName } from '../../kernel/ids'
import { insertUnits } from '../organisations'
import { MONDAY_TEN, requestId } from '../../testing/harness'
import { useStreet } from '../../testing/street'
import { speakNames } from './desk'

const street = useStreet()
const { database } = street
const unitId = idForName('菱香里社区')

let staff = ''
beforeEach(async () => {
  staff = await street.resident('顾敏', { isStaff: true })
  await insertUnits(database, [{
    id: unitId, parentId: null, level: 'city', name: '菱香里社区', shortName: '菱香里', contact: null, brand: null, position: 0,
  }], MONDAY_TEN)
})

const facts = (more: Partial<StationFacts> = {}): StationFacts => ({
  name: '望湖驿站', kind: 'post', parentId: null, unitId, address: '菱香路 12 号', lat: 30.7522, lng: 120.7551, datum: 'gcj02',
  placeKind: 'street', doorNote: '从南门进', phone: '0573-5550101', areaSquareMeters: 60, amenities: [{ kind: 'water', note: '冷热都有' }],
  hoursText: '周一至周五 9:00-17:00', ...more,
})
const create = async (more: Partial<StationFacts> = {}): Promise<string> =>
  (await street.data<{ id: string }>(staff, 'stations.create', { requestId: requestId(), facts: facts(more) })).id
const createCode = (more: Partial<StationFacts>, who: string | null = staff) =>
  street.code(who, 'stations.create', { requestId: requestId(), facts: facts(more) })
const editable = (id: string) => street.data<StationEditView>(staff, 'stations.editable', { id })
const shown = (id: string) => street.data<StationView>(null, 'stations.get', { id })
const change = async (id: string, more: Partial<StationFacts>) => {
  const { facts: known, revisions } = await editable(id)
  return street.code(staff, 'stations.changeFacts', {
    requestId: requestId(), stationId: id, revision: revisions.facts, facts: { ...known, ...more },
  })
}
const found = async (text: string): Promise<string[]> =>
  (await street.data<StationSearchView>(null, 'stations.search', { text })).stations.map(({ name }) => name)

describe('a new station', () => {
  test('is what residents find nearby, open by the hours as they are written', async () => {
    const id = await create()
    const near = await street.data<NearbyView>(null, 'stations.nearby', { lat: 30.7522, lng: 120.7551, datum: 'gcj02' })
    expect(near.stations.map(({ name, distanceMeters }) => [name, distanceMeters])).toEqual([['望湖驿站', 0]])
    expect(await shown(id)).toMatchObject({
      kind: 'post', address: '菱香路 12 号', doorNote: '从南门进', phone: '0573-5550101', hoursCertainty: 'exact',
      hoursText: '周一至周五 9:00-17:00', open: { state: 'open' }, unit: { name: '菱香里社区' },
      amenities: [{ kind: 'water', note: '冷热都有' }],
    })
  })

  test('is found by its name at once, and by pinyin once somebody said how it is spoken', async () => {
    await create()
    expect([await found('望湖'), await found('菱香路 12'), await found('whyz')]).toEqual([['望湖驿站'], ['望湖驿站'], []])
    expect([await speakNames(database), await speakNames(database)]).toEqual([1, 0])
    expect(await found('whyz')).toEqual(['望湖驿站'])
  })

  test('tapped twice is one station, and on record', async () => {
    const input = { requestId: requestId(), facts: facts() }
    const first = await street.data(staff, 'stations.create', input)
    expect(await street.data(staff, 'stations.create', input)).toEqual(first)
    const rows = await database.query(sql`select action, actor_id as actor from audit_entries`)
    expect(rows).toEqual([{ action: 'stations.create', actor: staff }])
  })

  test('may come from a receiver of GPS: the same door, the source’s own pair beside it', async () => {
    const id = await create({ datum: 'wgs84' })
    const [row] = await database.query<{ lat: number; datum: string }>(sql`
      select source_lat as lat, source_datum as datum from stations where id = ${id}`)
    expect(row).toEqual({ lat: 30.7522, datum: 'wgs84' })
    expect((await shown(id)).lat).not.toBe(30.7522)
  })

  test.each<[string, Partial<StationFacts>, string]>([
    ['in Seoul', { lat: 37.5, lng: 127 }, 'station.position_refused'],
    ['with both degrees swapped', { lat: 30.7522, lng: 30.7 }, 'station.position_refused'],
    ['that is a studio in no station', { kind: 'studio' }, 'station.parent_refused'],
    ['below a station there is not', { parentId: idForName('没有') }, 'station.parent_refused'],
    ['of a community there is not', { unitId: idForName('没有') }, 'unit.not_found'],
    ['without a name', { name: '  ' }, 'input.invalid'],
    ['without an end to its name', { name: '长'.repeat(61) }, 'input.invalid'],
    ['at NaN', { lat: Number.NaN }, 'input.invalid'],
  ])('%s is refused', async (_, more, code) => {
    expect(await createCode(more)).toBe(code)
  })

  test('of the same name on the same spot is the one that is there', async () => {
    await create()
    expect(await createCode({ lat: 30.75222 })).toBe('station.twin')
    expect(await createCode({ lat: 30.7524 })).toBe('ok')
  })

  test('is for staff to add', async () => {
    expect(await createCode({}, null)).toBe('login.required')
    expect(await createCode({}, await street.resident('沈佳宁'))).toBe('access.denied')
  })
})

describe('what is said of a station', () => {
  test('is changed field by field, and the record holds what differs', async () => {
    const id = await create()
    expect(await change(id, { name: '柳岸新站', phone: '', amenities: [] })).toBe('ok')
    expect(await shown(id)).toMatchObject({ name: '柳岸新站', phone: null, amenities: [], address: '菱香路 12 号' })
    expect([await found('柳岸'), await found('望湖驿站')]).toEqual([['柳岸新站'], []])
    const [row] = await database.query(sql`select before, after from audit_entries where action = 'stations.changeFacts'`)
    expect(row).toEqual({
      before: { name: '望湖驿站', phone: '0573-5550101', amenities: [{ kind: 'water', note: '冷热都有' }] },
      after: { name: '柳岸新站', phone: '', amenities: [] },
    })
  })

  test('keeps the pinyin where only the address changed', async () => {
    const id = await create()
    await speakNames(database)
    await change(id, { address: '菱香路 14 号' })
    expect([await found('whyz'), await speakNames(database)]).toEqual([['望湖驿站'], 0])
  })

  test('leaves hours whose text is as it was, and says honestly of a new one what it did not understand', async () => {
    const id = await create()
    const before = (await shown(id)).hours
    await change(id, { doorNote: '从北门进' })
    expect((await shown(id)).hours).toEqual(before)
    await change(id, { hoursText: '看情况' })
    expect(await shown(id)).toMatchObject({ hours: null, hoursText: '看情况', hoursCertainty: 'unknown', open: { state: 'unknown' } })
    const reading = await street.data(staff, 'stations.readHours', { text: '周一至周五 9:00-17:00，忙时除外' })
    expect(reading).toMatchObject({ certainty: 'partial', unread: ['忙时除外'] })
  })

  test('that a colleague changed meanwhile is not undone', async () => {
    const id = await create()
    const { facts: known, revisions } = await editable(id)
    const send = (more: Partial<StationFacts>) => street.code(staff, 'stations.changeFacts', {
      requestId: requestId(), stationId: id, revision: revisions.facts, facts: { ...known, ...more },
    })
    expect([await send({ phone: '1' }), await send({ phone: '2' })]).toEqual(['ok', 'station.changed_meanwhile'])
    expect((await shown(id)).phone).toBe('1')
  })

  test('keeps levels in order: none below its own level, none above itself', async () => {
    const community = await create({ name: '菱香里站', kind: 'community', lat: 30.76 })
    const post = await create({ parentId: community })
    expect(await change(community, { parentId: post })).toBe('station.parent_refused')
    expect(await change(community, { parentId: community })).toBe('station.parent_refused')
    expect(await change(community, { kind: 'post' })).toBe('station.has_below')
    expect(await change(post, { parentId: null })).toBe('ok')
    expect(await change(community, { kind: 'post' })).toBe('ok')
  })

  test('with SQL and HTML in every field is text like any other', async () => {
    const evil = "'); drop table stations; --<img src=x>"
    const id = await create({ name: evil, address: evil, doorNote: evil, phone: evil, hoursText: evil })
    expect(await shown(id)).toMatchObject({ name: evil, address: evil, doorNote: evil, phone: evil, hoursText: evil })
  })
})
