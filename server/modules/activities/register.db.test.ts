import { readSheet } from 'read-excel-file/node'
import { beforeEach, describe, expect, test } from 'vitest'
import type { RegisterPage, StatisticsView } from '../../../contract/registers'
import type { StationFileView } from '../../../contract/station-files'
import { localDateOf } from '../../../contract/time'
import { sql } from '../../kernel/database'
import { newId } from '../../kernel/ids'
import { anActivity, aStation } from '../../testing/activity-fixture'
import { MONDAY_TEN, requestId } from '../../testing/harness'
import { seededRandom } from '../../testing/random'
import { useStreet } from '../../testing/street'
import { registerCells } from './register'

const street = useStreet()
const { database } = street
let stationId: string
let guMin: string

beforeEach(async () => {
  stationId = await aStation(database)
  guMin = await street.resident('顾敏', { isStaff: true })
})

const book = (activityId: string, changes: Record<string, unknown> = {}) => street.data<{ signUpId: string }>(
  guMin, 'activities.book', { activityId, channel: 'phone', name: '陈秀英', requestId: requestId(), ...changes })
const checkIn = (activityId: string, signUpId: string, { places = 1, method = 'roster' } = {}) => database.query(sql`
  insert into check_ins (id, activity_id, sign_up_id, places, method, seen_at, recorded_at)
  values (${newId(MONDAY_TEN)}, ${activityId}, ${signUpId}, ${places}, ${method}, ${MONDAY_TEN}, ${MONDAY_TEN})`)
const page = (of: Record<string, unknown>, cursor?: string) =>
  street.data<RegisterPage>(guMin, 'activities.registerPage', { of, ...(cursor && { cursor }) })

const rowsOf = async (of: Record<string, unknown>) => {
  let rows = 0
  for (let cursor: string | null = ''; cursor !== null;) {
    const part: RegisterPage = await page(of, cursor)
    rows += part.rows
    cursor = part.nextCursor
  }
  return rows
}

describe('a register', () => {
  test('of one activity has a row per sign-up, and nothing in it is ever a formula', async () => {
    const activity = await anActivity(database, { stationId, capacity: 2 })
    const first = await book(activity, { name: '=HYPERLINK("x")', phone: '13805730001', note: '+1 位孙子' })
    await checkIn(activity, first.signUpId)
    await book(activity, { name: '王建国', channel: 'desk' })
    await book(activity, { name: '李明' })
    const { text, rows, nextCursor } = await page({ activityId: activity })
    const lines = text.trimEnd().split('\r\n')
    expect([rows, nextCursor, lines.length]).toEqual([3, null, 4])
    expect(lines[0]).toMatch(/^日期,开始,活动,类别,站点,序号,姓名,/)
    expect(lines[1]).toContain('2026-03-03,12:00,旧衣改布袋,文体,望湖驿站,1,"\'=HYPERLINK(""x"")"')
    expect(lines[1]).toContain('138 **** 0001')
    expect(lines[1]).toContain(',电话,有名额,2026-03-02 10:00,2026-03-02 10:00,1,名单,')
    expect(lines[1]?.endsWith("'+1 位孙子")).toBe(true)
    expect(lines[3]).toContain(',电话,候补,')
  })

  test('of a span of days reads on where a page ended, whatever falls in between', async () => {
    const expected: string[] = []
    for (let index = 0; index < 130; index += 1) {
      const activity = await anActivity(database, { stationId, startsInHours: 2 + (index % 20) })
      if (index % 13 !== 0) continue
      for (let person = 0; person < 3; person += 1) expected.push((await book(activity)).signUpId)
    }
    const span = { from: new Date('2026-03-01T16:00:00Z'), to: new Date('2026-03-05T16:00:00Z'), stations: null }
    let count = -1
    const cells = registerCells(database, { span, show: () => null, limit: 7 })
    for await (const row of cells) if (row.length > 0) count += 1
    expect(count).toBe(expected.length)
    expect(await rowsOf({ from: '2026-03-02', to: '2026-03-03' })).toBe(expected.length)
    expect(await rowsOf({ from: '2026-03-04', to: '2026-03-05' })).toBe(0)
  })

  test('comes as a spreadsheet with the same rows', async () => {
    const activity = await anActivity(database, { stationId, capacity: 2 })
    await book(activity, { groupName: '=菱香小学', party: [{ poolId: activity, places: 2 }] })
    const file = await street.data<StationFileView>(guMin, 'activities.registerXlsx', { of: { activityId: activity } })
    const rows = await readSheet(Buffer.from(file.content, 'base64'))
    expect(rows).toHaveLength(2)
    expect(rows[1]?.slice(6, 11)).toEqual(['陈秀英', "'=菱香小学", null, '2', '到场 2'])
  })

  test('shows numbers in full to who may see them, and is for staff of the station only', async () => {
    const activity = await anActivity(database, { stationId, capacity: 2 })
    await book(activity, { phone: '13805730001' })
    await database.query(sql`update residents set sees_phones = true where id = ${guMin}`)
    expect((await page({ activityId: activity })).text).toContain(',13805730001,')
    const fang = await street.resident('阿芳')
    for (const procedure of ['registerPage', 'registerXlsx']) {
      expect(await street.code(fang, `activities.${procedure}`, { of: { activityId: activity } })).toBe('access.denied')
    }
    expect(await street.code(guMin, 'activities.registerPage', { of: { activityId: requestId() } })).toBe('activity.not_found')
  })
})

describe('statistics', () => {
  const ask = (by: string, more: Record<string, unknown> = {}) => street.data<StatisticsView>(
    guMin, 'activities.statistics', { from: '2026-03-01', to: '2026-04-30', by, ...more })

  test('count activities, people, groups and who came, in the room and remotely', async () => {
    const activity = await anActivity(database, { stationId, capacity: 50 })
    const group = await book(activity, { groupName: '菱香小学', party: [{ poolId: activity, places: 30 }] })
    const single = await book(activity, { channel: 'desk' })
    await checkIn(activity, group.signUpId, { places: 28 })
    await checkIn(activity, single.signUpId, { method: 'remote' })
    const cancelled = await anActivity(database, { stationId })
    await street.data(guMin, 'activities.cancel', { activityId: cancelled, reason: '停电', requestId: requestId() })
    const sums = { activities: 1, signUps: 2, people: 31, groups: 1, visitors: 30, attended: 28, attendedRemotely: 1 }
    expect(await ask('station')).toEqual({ total: sums, rows: [{ key: stationId, name: '望湖驿站', ...sums }] })
    expect((await ask('kind')).rows).toEqual([{ key: 'culture', name: '', ...sums }])
    expect((await ask('channel')).rows).toEqual([
      { key: 'desk', name: '', activities: 1, signUps: 1, people: 1, groups: 0, visitors: 0, attended: 0, attendedRemotely: 1 },
      { key: 'phone', name: '', activities: 1, signUps: 1, people: 30, groups: 1, visitors: 30, attended: 28, attendedRemotely: 0 },
    ])
    expect((await ask('month', { kind: 'film' })).rows).toEqual([])
  })

  test('put the last evening of a month, Shanghai time, into that month', async () => {
    for (const startsInHours of [29 * 24 + 13.5, 29 * 24 + 14]) await anActivity(database, { stationId, startsInHours })
    expect((await ask('month')).rows.map(({ key, activities }) => [key, activities])).toEqual([['2026-03', 1], ['2026-04', 1]])
    expect((await ask('month', { to: '2026-03-31' })).total.activities).toBe(1)
  })

  test('are what plain code makes of the rows, for a random season', async () => {
    await aSeason(seededRandom(7))
    for (const by of ['station', 'month', 'kind', 'channel'] as const) {
      const { rows } = await ask(by)
      expect(new Map(rows.map(({ name: _name, key, ...sums }) => [key, sums]))).toEqual(await recomputed(by))
    }
  })

  async function aSeason(random: () => number): Promise<void> {
    const stations = [stationId, await aStation(database, '兰湖站')]
    for (let index = 0; index < 25; index += 1) {
      const activity = await anActivity(database, {
        stationId: stations[index % 2]!, capacity: 6, startsInHours: 3 + Math.floor(random() * 900),
        rules: { kind: random() < 0.5 ? 'film' : 'family' },
      })
      for (let person = 0; person < 4; person += 1) await aParty(activity, random)
    }
  }

  async function aParty(activity: string, random: () => number): Promise<void> {
    const places = random() < 0.3 ? 2 : 1
    const group = places === 2 ? { groupName: '一队', party: [{ poolId: activity, places }] } : {}
    const { signUpId } = await book(activity, { channel: random() < 0.5 ? 'phone' : 'desk', ...group })
    const dice = random()
    if (dice < 0.2) await street.data(guMin, 'activities.removeSignUp', { signUpId, reason: '不来了', requestId: requestId() })
    else if (dice < 0.7) await checkIn(activity, signUpId, { places, method: dice < 0.3 ? 'remote' : 'code' })
  }

  interface Fact {
    id: string; stationId: string; startsAt: Date; kind: string; signUpId: string | null; channel: string | null
    places: number; groupName: string | null; held: boolean; seen: number | null; method: string | null
  }

  async function recomputed(by: 'station' | 'month' | 'kind' | 'channel') {
    const facts = await database.query<Fact>(sql`
      select a.id, a.station_id as "stationId", a.starts_at as "startsAt", a.kind, s.id as "signUpId", s.channel, s.places,
        s.group_name as "groupName", s.withdrawn_at is null and s.confirmed_at is not null as held, c.places as seen, c.method
      from activities a left join sign_ups s on s.activity_id = a.id left join check_ins c on c.sign_up_id = s.id`)
    const keyOf = ({ stationId: station, startsAt, kind, channel }: Fact): string | null =>
      ({ station, month: localDateOf(startsAt).slice(0, 7), kind, channel })[by]
    const wanted = by === 'channel' ? facts.filter(({ held }) => held) : facts
    const keys = [...new Set(wanted.map(keyOf))]
    return new Map(keys.map((key) => {
      const mine = wanted.filter((fact) => keyOf(fact) === key)
      const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
      const held = mine.filter((fact) => fact.held)
      const groups = held.filter(({ groupName }) => groupName !== null)
      return [key, {
        activities: new Set(mine.map(({ id }) => id)).size,
        signUps: held.length, people: sum(held.map(({ places }) => places)),
        groups: groups.length, visitors: sum(groups.map(({ places }) => places)),
        attended: sum(mine.map(({ seen, method }) => (method === 'remote' ? 0 : seen ?? 0))),
        attendedRemotely: sum(mine.map(({ seen, method }) => (method === 'remote' ? seen ?? 0 : 0))),
      }]
    }))
  }
})
