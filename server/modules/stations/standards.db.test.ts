import { beforeEach, describe, expect, test } from 'vitest'
import { standards, StandardKey, type StandardsView } from '../../../contract/standards'
import type { StationView } from '../../../contract/stations'
import { instantAt } from '../../../contract/time'
import { sql } from '../../kernel/database'
import { idForName } from '../../kernel/ids'
import { aStation } from '../../testing/activity-fixture'
import { requestId } from '../../testing/harness'
import { useStreet } from '../../testing/street'

const street = useStreet()
const { database } = street
let stationId = ''
let staff = ''
beforeEach(async () => {
  stationId = await aStation(database)
  staff = await street.resident('顾敏', { isStaff: true })
})

const mark = (more: object = {}) =>
  ({ requestId: requestId(), stationId, key: 'aed', state: 'met', ...more })
const list = () => street.data<StandardsView>(staff, 'stations.standards', { stationId })
const aed = async () => (await list()).items.find(({ key }) => key === 'aed')

test('the list names every item once, with what it is taken from', () => {
  expect(standards.map(({ key }) => key)).toEqual(StandardKey.options)
  expect(standards.filter(({ text, source }) => text === '' || source === '')).toEqual([])
})

describe('the standards of a station', () => {
  test('are all unknown until somebody has looked', async () => {
    const { items, met, notMet, station } = await list()
    expect([met, notMet, station]).toEqual([0, 0, { id: stationId, name: '望湖驿站' }])
    expect(items).toEqual(standards.map(({ key }) => ({ key, state: 'unknown', note: '', marked: null })))
  })

  test('say who found what and when; the later word holds and the earlier stays on record', async () => {
    await street.data(staff, 'stations.markStandard', mark({ state: 'not_met', note: '电池过期' }))
    expect(await aed()).toEqual({
      key: 'aed', state: 'not_met', note: '电池过期', marked: { at: '2026-03-02T02:00:00.000Z', by: '顾敏' },
    })
    street.clock.moveTo(instantAt('2026-03-09', 600))
    await street.data(staff, 'stations.markStandard', mark())
    expect(await aed()).toEqual({ key: 'aed', state: 'met', note: '', marked: { at: '2026-03-09T02:00:00.000Z', by: '顾敏' } })
    expect(await list()).toMatchObject({ met: 1, notMet: 0 })
    const [{ marks } = { marks: 0 }] = await database.query<{ marks: number }>(sql`
      select count(*) as marks from station_standard_marks`)
    expect(marks).toBe(2)
  })

  test('leave a row in the audit for each mark', async () => {
    await street.data(staff, 'stations.markStandard', mark({ state: 'not_met', note: '电池过期' }))
    await street.data(staff, 'stations.markStandard', mark({ state: 'unknown' }))
    const rows = await database.query(sql`
      select actor_id as actor, before, after from audit_entries where action = 'stations.markStandard' order by id`)
    const notMet = { key: 'aed', state: 'not_met', note: '电池过期' }
    expect(rows).toEqual([
      { actor: staff, before: null, after: notMet },
      { actor: staff, before: notMet, after: { key: 'aed', state: 'unknown', note: '' } },
    ])
  })

  test('tapped twice are marked once', async () => {
    const input = mark()
    const [first, second] = [
      await street.data(staff, 'stations.markStandard', input), await street.data(staff, 'stations.markStandard', input),
    ]
    expect(second).toEqual(first)
    expect((await database.query(sql`select 1 from station_standard_marks`)).length).toBe(1)
  })

  test.each<[string, object, string]>([
    ['a station there is not', { stationId: idForName('没有') }, 'station.not_found'],
    ['an item that is not on the list', { key: 'slogans' }, 'input.invalid'],
    ['a state there is not', { state: 'almost' }, 'input.invalid'],
    ['a remark without end', { note: '长'.repeat(61) }, 'input.invalid'],
  ])('refuse %s', async (_, more, code) => {
    expect(await street.code(staff, 'stations.markStandard', mark(more))).toBe(code)
  })

  test('are for staff; the station’s page says who that is', async () => {
    const can = async (who: string | null) => (await street.data<StationView>(who, 'stations.get', { id: stationId })).can
    expect([await can(staff), await can(null)]).toEqual([{ upkeep: true }, { upkeep: false }])
    for (const who of [await street.resident('沈佳宁'), null]) {
      const refusal = who === null ? 'login.required' : 'access.denied'
      expect(await street.code(who, 'stations.markStandard', mark())).toBe(refusal)
      expect(await street.code(who, 'stations.standards', { stationId })).toBe(refusal)
    }
    expect(await street.code(staff, 'stations.standards', { stationId: idForName('没有') })).toBe('station.not_found')
  })
})
