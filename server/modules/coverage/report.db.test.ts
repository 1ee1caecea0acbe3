import { beforeEach, expect, test } from 'vitest'
import type { Gap, WrongReport } from '../../../contract/coverage'
import { DAY_MS } from '../../../contract/time'
import { sql } from '../../kernel/database'
import { createHarness, MONDAY_TEN, requestId } from '../../testing/harness'
import { useStreet } from '../../testing/street'
import { at, putHomes, putStation } from './testing/plan-fixture'

const street = useStreet()
const { database } = street
const REEDS = at(1900, 0)

let staff: string
beforeEach(async () => { staff = await street.resident('顾敏', { isStaff: true }) })

const input = (change: Record<string, unknown> = {}) =>
  ({ kind: 'missing', ...REEDS, datum: 'gcj02', text: '', requestId: requestId(), ...change })
const report = (who: string, change: Record<string, unknown> = {}) =>
  street.data<{ counted: boolean }>(who, 'coverage.report', input(change))
const reportWrong = (stationId: string, text: string) => ({ kind: 'wrong', stationId, text, requestId: requestId() })
const gaps = async (): Promise<Gap[]> => (await street.data<{ items: Gap[] }>(staff, 'coverage.gaps', {})).items
const residents = (count: number) => Promise.all(Array.from({ length: count }, (_, index) => street.resident(`居民 ${index}`)))
const daysLater = (days: number): void => street.clock.moveTo(new Date(MONDAY_TEN.getTime() + days * DAY_MS))

test('planners see a place once three residents have missed a station there, and only its cell', async () => {
  const [first, second, third] = await residents(3)
  await report(first!, { text: '走到最近的站要二十分钟' })
  await report(second!, at(1950, 60))
  expect(await gaps()).toEqual([])
  await report(third!, { text: '老人走不动' })
  const [gap, ...others] = await gaps()
  expect(others).toEqual([])
  expect(gap).toMatchObject({ reports: 3, lastOn: '2026-03-02' })
  expect([...gap!.texts].sort()).toEqual(['老人走不动', '走到最近的站要二十分钟'])
  expect(Math.abs(gap!.lat - REEDS.lat)).toBeLessThanOrEqual(0.0025)
  expect(gap!.nearestHome).toBeNull()
  await putHomes(database, [['芦席湾新村', '湖东街道', 1900, 0, 900], ['湖荡里', '湖东街道', 2240, -280, 900]])
  expect(await gaps()).toMatchObject([{ nearestHome: '芦席湾新村' }])
  expect([gap!.lat, gap!.lng].map((degrees) => Number((degrees * 400).toFixed(6)) % 2)).toEqual([1, 1])
})

test('one person counts once for a cell in 30 days, however often they say it', async () => {
  const [one] = await residents(1)
  expect(await report(one!)).toEqual({ counted: true })
  daysLater(1)
  expect(await report(one!)).toEqual({ counted: false })
  daysLater(29)
  expect(await report(one!)).toEqual({ counted: false })
  daysLater(30)
  expect(await report(one!)).toEqual({ counted: true })
  daysLater(60)
  expect(await report(one!)).toEqual({ counted: true })
  expect(await gaps(), 'the same person three times is not three persons').toEqual([])
})

test('three reports count together when they lie in the same 30 days', async () => {
  const [first, second, third, fourth] = await residents(4)
  await report(first!)
  daysLater(15)
  await report(second!)
  daysLater(30)
  await report(third!)
  expect(await gaps()).toEqual([])
  daysLater(44)
  await report(fourth!)
  expect(await gaps()).toMatchObject([{ reports: 4 }])
  daysLater(44 + 366)
  expect(await gaps(), 'a year later nobody is told any more').toEqual([])
})

test('a repeated tap counts once and gets the first answer', async () => {
  const [one] = await residents(1)
  const once = input({ text: '这里缺一个站' })
  const answers = await Promise.all([1, 2, 3].map(() => street.data(one!, 'coverage.report', once)))
  expect(answers).toEqual([{ counted: true }, { counted: true }, { counted: true }])
  expect(await database.query(sql`select reports from coverage_reports`)).toEqual([{ reports: 1 }])
  expect(await database.query(sql`select count(*) as texts from coverage_remarks`)).toEqual([{ texts: 1 }])
})

test('what is kept of a report names neither the person nor the place', async () => {
  const [one] = await residents(1)
  await report(one!, { text: '走得远' })
  for (const table of ['coverage_reports', 'coverage_reporters', 'coverage_remarks']) {
    const rows = JSON.stringify(await database.query({ text: `select * from ${table}`, values: [] }))
    expect(rows).not.toContain(one!)
    expect(rows).not.toMatch(/30\.7\d|120\.7\d|lat|lng/)
  }
  const [key] = await database.query<{ inputHash: string }>(sql`
    select input_hash as "inputHash" from request_keys where procedure = 'coverage.report'`)
  await database.query(sql`delete from coverage_keys`)
  await database.query(sql`delete from request_keys`)
  await report(one!, { text: '走得远' })
  const [again] = await database.query<{ inputHash: string }>(sql`select input_hash as "inputHash" from request_keys`)
  expect(again!.inputHash).not.toBe(key!.inputHash)
})

test('hashes of who was counted are gone after 30 days', async () => {
  const [first, second] = await residents(2)
  await report(first!)
  daysLater(30)
  await report(second!)
  expect(await database.query(sql`select count(*) as kept from coverage_reporters`)).toEqual([{ kept: 1 }])
})

test('WGS-84 and GCJ-02 twins of a place are the same cell', async () => {
  const [first, second, third] = await residents(3)
  const wgs = { lat: 30.764171, lng: 120.779309, datum: 'wgs84' }
  const nearby = await street.data<{ center: { lat: number; lng: number } }>(null, 'stations.nearby', wgs)
  await report(first!, wgs)
  await report(second!, nearby.center)
  await report(third!, nearby.center)
  expect(await gaps()).toMatchObject([{ reports: 3 }])
})

test('words that cannot be kept are refused before anything is counted', async () => {
  const refusing = { checkText: () => Promise.resolve('refuse' as const) }
  const strict = createHarness(database, refusing)
  const [one] = await residents(1)
  expect(await strict.code(one!, 'coverage.report', input({ text: '骂人的话' }))).toBe('coverage.report_refused')
  expect(await database.query(sql`select 1 from coverage_reports`)).toEqual([])
  expect(await strict.code(one!, 'coverage.report', input())).toBe('ok')
})

test('a report needs a resident, a datum and a point on the Earth', async () => {
  const [one] = await residents(1)
  expect(await street.code(null, 'coverage.report', input())).toBe('login.required')
  for (const bad of [{ datum: undefined }, { lat: NaN }, { lat: 91 }, { lng: 181 }, { text: '字'.repeat(201) }, { kind: 'other' }]) {
    expect(await street.code(one!, 'coverage.report', input(bad)), JSON.stringify(bad)).toBe('input.invalid')
  }
})

test('what is said of a station reaches staff, who see to it once; SQL and HTML stay words', async () => {
  const station = await putStation(database, '望湖驿站', [40, 80])
  const [one] = await residents(1)
  const text = `'); drop table stations; -- <script>alert(1)</script>`
  await street.data(one!, 'coverage.report', reportWrong(station, text))
  const { items } = await street.data<{ items: WrongReport[] }>(staff, 'coverage.wrongReports', {})
  expect(items).toMatchObject([{ station: { id: station, name: '望湖驿站' }, text, on: '2026-03-02' }])
  const settle = { id: items[0]!.id, requestId: requestId() }
  expect(await street.code(one!, 'coverage.settle', settle)).toBe('access.denied')
  expect(await street.data(staff, 'coverage.settle', settle)).toEqual({ id: items[0]!.id })
  expect(await street.code(staff, 'coverage.settle', { ...settle, requestId: requestId() })).toBe('coverage.report_not_found')
  expect(await street.data(staff, 'coverage.wrongReports', {})).toEqual({ items: [], nextCursor: null })
  expect(await database.query(sql`select action, subject_id as "subjectId" from audit_entries`))
    .toEqual([{ action: 'coverage.settle', subjectId: station }])
  expect(await gaps(), 'a wrong entry is no missing station').toEqual([])
})

test('a report of a station that is gone, or without words, is refused', async () => {
  const [one] = await residents(1)
  expect(await street.code(one!, 'coverage.report', reportWrong(requestId(), '搬走了'))).toBe('station.not_found')
  expect(await street.code(one!, 'coverage.report', reportWrong(requestId(), ' '))).toBe('input.invalid')
})

test('both lists go on where the last page ended', async () => {
  const station = await putStation(database, '望湖驿站', [40, 80])
  const people = await residents(4)
  for (const [index, who] of people.entries()) {
    for (const east of index === 3 ? [9000] : [3000, 6000, 9000]) await report(who, at(east, 0))
    await street.data(who, 'coverage.report', reportWrong(station, `第 ${index} 条`))
  }
  const pages = async <Item>(procedure: string): Promise<Item[]> => {
    const items: Item[] = []
    for (let cursor: string | null | undefined; cursor !== null;) {
      const asked = { limit: 1, ...(cursor && { cursor }) }
      const page: { items: Item[]; nextCursor: string | null } = await street.data(staff, procedure, asked)
      items.push(...page.items)
      cursor = page.nextCursor
    }
    return items
  }
  expect((await pages<Gap>('coverage.gaps')).map(({ reports }) => reports)).toEqual([4, 3, 3])
  expect(new Set((await pages<WrongReport>('coverage.wrongReports')).map(({ text }) => text)).size).toBe(4)
})

test('only staff look at reports', async () => {
  const [one] = await residents(1)
  for (const procedure of ['coverage.gaps', 'coverage.wrongReports']) {
    expect(await street.code(one!, procedure, {})).toBe('access.denied')
    expect(await street.code(null, procedure, {})).toBe('login.required')
  }
})
