import { beforeEach, describe, expect, test } from 'vitest'
import type { SheltersView } from '../../../contract/shelters'
import type { StationView } from '../../../contract/stations'
import { DAY_MS } from '../../../contract/time'
import { sql, type Sql } from '../../kernel/database'
import { idForName } from '../../kernel/ids'
import { silentLog } from '../../kernel/log'
import { aStation } from '../../testing/activity-fixture'
import { MONDAY_TEN, requestId } from '../../testing/harness'
import { at, iso } from '../../testing/hours'
import { useStreet } from '../../testing/street'
import { keptEmergencies } from './kept-shelters'

const street = useStreet()
const { database } = street

const MONDAY = '2026-03-02'
const TUESDAY = '2026-03-03'
/** 望湖驿站 is at the place; the other two are moved 300 m and 3 km to the north. */
const HERE = { lat: 30.762, lng: 120.764, datum: 'gcj02' }
const HANGZHOU = { lat: 30.25, lng: 120.16, datum: 'gcj02' }

let staff = ''
let stations: [lake: string, ferry: string, north: string] = ['', '', '']

beforeEach(async () => {
  staff = await street.resident('顾敏', { isStaff: true })
  stations = [
    await aStation(database), await aStation(database, '渡口邻里驿站'), await aStation(database, '北站'),
  ]
  await database.query(sql`update stations set lat_gcj = lat_gcj + 0.0027 where id = ${stations[1]}`)
  await database.query(sql`update stations set lat_gcj = lat_gcj + 0.027 where id = ${stations[2]}`)
})

const typhoon = (more: Record<string, unknown> = {}) => ({
  requestId: requestId(), stationIds: [...stations].reverse(), reason: '台风“海燕”', until: iso(TUESDAY, '6:00'), ...more,
})
const open = async (more: Record<string, unknown> = {}): Promise<string> =>
  (await street.data<{ id: string }>(staff, 'stations.openShelters', typhoon(more))).id
const end = (emergencyId: string): Promise<string> =>
  street.code(staff, 'stations.endShelters', { requestId: requestId(), emergencyId })
const told = async (near: object | null = HERE): Promise<SheltersView['emergencies']> =>
  (await street.data<SheltersView>(null, 'stations.shelters', { near })).emergencies
const door = async (id: string): Promise<StationView['open']> =>
  (await street.data<StationView>(null, 'stations.get', { id })).open

describe('in a typhoon', () => {
  test('everybody hears which stations are open, nearest first, without login', async () => {
    const id = await open()
    const [emergency] = await told()
    expect(emergency).toMatchObject({ id, reason: '台风“海燕”', until: iso(TUESDAY, '6:00'), count: 3 })
    expect(emergency?.shelters.map(({ name, distanceMeters }) => [name, distanceMeters]))
      .toEqual([['望湖驿站', 0], ['渡口邻里驿站', 300], ['北站', 3002]])
    expect(emergency?.shelters[0]).toMatchObject({ address: '菱香路 12 号', phone: '0573-5550101', lat: 30.762 })
  })

  test('who does not say where they are hears of it too; another city does not', async () => {
    await open()
    expect((await told(null))[0]?.shelters.map(({ distanceMeters }) => distanceMeters)).toEqual([null, null, null])
    expect(await told(HANGZHOU)).toEqual([])
  })

  test('the doors are open at night, and say why', async () => {
    await open()
    street.clock.moveTo(at(TUESDAY, '2:00'))
    expect(await door(stations[1])).toMatchObject({
      state: 'open', until: iso(TUESDAY, '6:00'), reason: { kind: 'extra_opening', text: '台风“海燕”' },
    })
  })

  test('it is over at its hour, by itself', async () => {
    await open()
    street.clock.moveTo(new Date(at(TUESDAY, '6:00').getTime() - 1))
    expect(await told()).toHaveLength(1)
    street.clock.moveTo(at(TUESDAY, '6:00'))
    expect(await told()).toEqual([])
  })

  test('it is over at once when staff end it, for the doors too', async () => {
    const id = await open()
    street.clock.moveTo(at(MONDAY, '23:00'))
    expect(await told()).toHaveLength(1)
    expect(await end(id)).toBe('ok')
    expect([await told(), (await door(stations[0])).state]).toEqual([[], 'closed'])
    expect(await end(id)).toBe('emergency.already_ended')
  })

  test('a shelter that is flooded is taken off the list; so is one whose opening was taken back', async () => {
    await open()
    await street.data(staff, 'stations.addClosure', {
      requestId: requestId(), stationId: stations[0], kind: 'closed', from: iso(MONDAY, '9:00'), to: null, reason: '进水了',
    })
    const { closures } = await street.data<StationView>(null, 'stations.get', { id: stations[2] })
    await street.data(staff, 'stations.cancelClosure', { requestId: requestId(), closureId: closures[0]?.id })
    expect((await told())[0]).toMatchObject({ count: 1, shelters: [{ name: '渡口邻里驿站' }] })
  })

  test('two emergencies are told both, the later first', async () => {
    await open({ stationIds: [stations[0]] })
    street.clock.moveTo(at(MONDAY, '11:00'))
    await open({ reason: '停电', stationIds: [stations[1]] })
    expect((await told()).map(({ reason }) => reason)).toEqual(['停电', '台风“海燕”'])
  })
})

describe('the staff', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['an end that is past', { until: iso(MONDAY, '9:00') }, 'emergency.times_invalid'],
    ['an end beyond a week', { until: new Date(MONDAY_TEN.getTime() + 7 * DAY_MS + 1).toISOString() }, 'emergency.times_invalid'],
    ['a station there is not', { stationIds: [idForName('没有')] }, 'station.not_found'],
    ['no station', { stationIds: [] }, 'input.invalid'],
    ['no reason', { reason: ' ' }, 'input.invalid'],
  ])('are told of %s, and nothing is opened', async (_, more, code) => {
    expect(await street.code(staff, 'stations.openShelters', typhoon(more))).toBe(code)
    expect([await told(), (await database.query(sql`select 1 from station_closures`)).length]).toEqual([[], 0])
  })

  test('who tap twice open once, and a station named twice is opened once', async () => {
    const input = typhoon({ stationIds: [stations[0], stations[0]] })
    const first = await street.data(staff, 'stations.openShelters', input)
    expect(await street.data(staff, 'stations.openShelters', input)).toEqual(first)
    expect((await told()).map(({ count }) => count)).toEqual([1])
  })

  test('leave a row in the audit for each', async () => {
    const id = await open()
    await end(id)
    expect(await end(idForName('没有'))).toBe('emergency.not_found')
    expect(await database.query(sql`select action, after from audit_entries where subject_id = ${id} order by id`))
      .toMatchObject([
        { action: 'stations.openShelters', after: { reason: '台风“海燕”', stationIds: [...stations].reverse() } },
        { action: 'stations.endShelters', after: { closed: 3 } },
      ])
  })

  test('only they may', async () => {
    for (const [who, code] of [[await street.resident('沈佳宁'), 'access.denied'], [null, 'login.required']] as const) {
      expect(await street.code(who, 'stations.openShelters', typhoon())).toBe(code)
      expect(await street.code(who, 'stations.endShelters', { requestId: requestId(), emergencyId: stations[0] })).toBe(code)
    }
  })
})

describe('when the whole city asks', () => {
  /** A database that counts, waits and fails as told. */
  function watched() {
    const watch = { statements: 0, isAway: false, gate: Promise.resolve() }
    const query = async <Row>(statement: Sql): Promise<Row[]> => {
      watch.statements += 1
      await watch.gate
      if (watch.isAway) throw new Error('The database is away.')
      return database.query<Row>(statement)
    }
    const ask = (now: Date) => keptEmergencies({ database: counted, log: silentLog, now })
    const counted = { ...street.system.database, query }
    return { watch, ask }
  }
  const seconds = (count: number): Date => new Date(MONDAY_TEN.getTime() + count * 1000)

  test('a process reads one statement in five seconds', async () => {
    await open()
    const { watch, ask } = watched()
    const answers = await Promise.all(Array.from({ length: 1000 }, () => ask(MONDAY_TEN)))
    await ask(seconds(4.999))
    expect([watch.statements, answers.every((answer) => answer.length === 1)]).toEqual([1, true])
    await ask(seconds(5))
    expect(watch.statements).toBe(2)
  })

  test('while it is read again, the others have the last answer at once', async () => {
    await open()
    const { watch, ask } = watched()
    await ask(MONDAY_TEN)
    let release = (): void => undefined
    watch.gate = new Promise((resolve) => { release = resolve })
    const first = ask(seconds(6))
    expect(await ask(seconds(6))).toHaveLength(1)
    release()
    expect([await first, watch.statements]).toMatchObject([[{ reason: '台风“海燕”' }], 2])
  })

  test('a database that does not answer leaves the last answer standing; without one it is a failure', async () => {
    await open()
    const { watch, ask } = watched()
    watch.isAway = true
    await expect(ask(MONDAY_TEN)).rejects.toThrow('away')
    watch.isAway = false
    await ask(seconds(1))
    watch.isAway = true
    expect(await ask(seconds(60))).toHaveLength(1)
    await ask(seconds(61))
    expect(watch.statements).toBe(3)
  })
})
