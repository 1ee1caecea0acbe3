import { beforeEach, describe, expect, test } from 'vitest'
import type { NearbyView, StationView } from '../../../contract/stations'
import { sql } from '../../kernel/database'
import { idForName } from '../../kernel/ids'
import { aStation } from '../../testing/activity-fixture'
import { requestId } from '../../testing/harness'
import { at, iso } from '../../testing/hours'
import { useStreet } from '../../testing/street'

const street = useStreet()
const { database } = street

const MONDAY = '2026-03-02'
const TUESDAY = '2026-03-03'

let station = ''
let staff = ''
beforeEach(async () => {
  station = await aStation(database)
  staff = await street.resident('顾敏', { isStaff: true })
})

const shelter = (more: Record<string, unknown> = {}) => ({
  requestId: requestId(), stationId: station, kind: 'open', from: iso(MONDAY, '20:00'), to: iso(TUESDAY, '6:00'),
  reason: '降温，夜里开着避寒', ...more,
})
const repair = (more: Record<string, unknown> = {}) =>
  shelter({ kind: 'closed', from: iso(MONDAY, '0:00'), to: null, reason: '换水管', ...more })
const add = async (input: Record<string, unknown>): Promise<string> =>
  (await street.data<{ id: string }>(staff, 'stations.addClosure', input)).id
const cancel = (closureId: string): Promise<string> =>
  street.code(staff, 'stations.cancelClosure', { requestId: requestId(), closureId })
const show = (): Promise<StationView> => street.data(null, 'stations.get', { id: station })

describe('a shelter opened for the night', () => {
  test('is on the station’s page before it begins', async () => {
    const id = await add(shelter())
    expect((await show()).closures).toEqual([
      { id, kind: 'open', from: iso(MONDAY, '20:00'), to: iso(TUESDAY, '6:00'), reason: '降温，夜里开着避寒' },
    ])
  })

  test('is open at night in every list, with its reason, and gone in the morning', async () => {
    await add(shelter())
    street.clock.moveTo(at(TUESDAY, '2:00'))
    const open = {
      state: 'open', until: iso(TUESDAY, '6:00'), resumesAt: iso(TUESDAY, '8:00'),
      reason: { kind: 'extra_opening', text: '降温，夜里开着避寒' }, caution: null,
    }
    const near = await street.data<NearbyView>(null, 'stations.nearby', { lat: 30.762, lng: 120.764, datum: 'gcj02' })
    const list = await street.data<{ items: { open: unknown }[] }>(null, 'stations.list', {})
    expect([(await show()).open, near.stations[0]?.open, list.items[0]?.open]).toEqual([open, open, open])
    street.clock.moveTo(at(TUESDAY, '6:00'))
    expect(await show()).toMatchObject({ closures: [], open: { state: 'closed', reason: null } })
  })

  test('opens no other station', async () => {
    const other = await aStation(database, '渡口邻里驿站')
    await add(shelter())
    expect((await street.data<StationView>(null, 'stations.get', { id: other })).closures).toEqual([])
  })
})

describe('a station closed until further notice', () => {
  test('says why and promises nothing', async () => {
    await add(repair())
    expect((await show()).open)
      .toEqual({ state: 'closed', opensAt: null, reason: { kind: 'closure', text: '换水管' }, caution: null })
  })

  test('opens again when the closure is cancelled', async () => {
    const id = await add(repair())
    expect(await cancel(id)).toBe('ok')
    expect(await show()).toMatchObject({ closures: [], open: { state: 'open', reason: null } })
    expect(await cancel(id)).toBe('closure.already_cancelled')
  })

  test('with a shelter opened later is open that night; the page has both, by their beginning', async () => {
    await add(repair())
    await add(shelter())
    street.clock.moveTo(at(MONDAY, '21:00'))
    expect((await show()).open).toMatchObject({ state: 'open', until: iso(TUESDAY, '6:00') })
    expect((await show()).closures.map(({ kind }) => kind)).toEqual(['closed', 'open'])
  })
})

describe('the staff', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['a station there is not', { stationId: idForName('没有') }, 'station.not_found'],
    ['an end before the beginning', { to: iso(MONDAY, '19:00') }, 'closure.times_invalid'],
    ['a time that is over', { from: iso(MONDAY, '8:00'), to: iso(MONDAY, '10:00') }, 'closure.times_invalid'],
    ['a door open for ever', { to: null }, 'closure.times_invalid'],
    ['no reason', { reason: ' ' }, 'input.invalid'],
    ['a reason longer than a line', { reason: '久'.repeat(41) }, 'input.invalid'],
    ['a time that is none', { from: 'tomorrow' }, 'input.invalid'],
    ['an unknown kind', { kind: 'half' }, 'input.invalid'],
  ])('are told of %s', async (_, more, code) => {
    expect(await street.code(staff, 'stations.addClosure', shelter(more))).toBe(code)
    expect((await show()).closures).toEqual([])
  })

  test('who tap twice add one', async () => {
    const input = shelter()
    expect(await add(input)).toBe(await add(input))
    expect((await show()).closures).toHaveLength(1)
  })

  test('cannot cancel what there is not', async () => {
    expect(await cancel(idForName('没有'))).toBe('closure.not_found')
  })

  test('leave a row in the audit for each', async () => {
    const id = await add(repair())
    await cancel(id)
    const rows = await database.query<{ action: string; actor: string; before: unknown; after: unknown }>(sql`
      select action, actor_id as actor, before, after from audit_entries where subject_id = ${station} order by id`)
    expect(rows).toMatchObject([
      { action: 'stations.addClosure', actor: staff, before: null, after: { id, kind: 'closed', to: null, reason: '换水管' } },
      { action: 'stations.cancelClosure', actor: staff, before: { id, reason: '换水管' }, after: { id } },
    ])
  })

  test('only they may', async () => {
    const id = await add(shelter())
    for (const who of [await street.resident('沈佳宁'), null]) {
      const refusal = who === null ? 'login.required' : 'access.denied'
      expect(await street.code(who, 'stations.addClosure', repair())).toBe(refusal)
      expect(await street.code(who, 'stations.cancelClosure', { requestId: requestId(), closureId: id })).toBe(refusal)
    }
    expect((await show()).closures).toHaveLength(1)
  })
})
