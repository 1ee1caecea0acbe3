import { beforeEach, expect, test } from 'vitest'
import type { Gap, WrongReport } from '../contract/coverage'
import type { UnitView } from '../contract/organisations'
import type { StationSearchView } from '../contract/station-search'
import type { StationView } from '../contract/stations'
import { DAY_MS } from '../contract/time'
import { sql } from './kernel/database'
import { idForName } from './kernel/ids'
import { indexAllNames } from './modules/stations'
import { insertUnits } from './modules/organisations'
import { putHomes, putStation } from './modules/coverage/testing/plan-fixture'
import { MONDAY_TEN, requestId } from './testing/harness'
import { useStreet } from './testing/street'

const street = useStreet()
const { database } = street
const community = idForName('菱香里社区')
const later = new Date(MONDAY_TEN.getTime() + DAY_MS).toISOString()
let staff = ''
let station = ''

/** Each would harm whoever pasted it into a statement, a page, a template or a spreadsheet. */
const texts = [
  "'); drop table stations; --", '<script>alert(1)</script>', '<img src=x onerror=x()>', '{{7*7}}${7*7}%s%n', '=1+1', '\\x00\\u0000$1$$',
  '100%_\\', '\u202e倒着写\u202c',
]

beforeEach(async () => {
  staff = await street.resident('顾敏', { isStaff: true })
  station = await putStation(database, '望湖驿站', [40, 80])
  await insertUnits(database, [{
    id: community, parentId: null, level: 'community', name: '菱香里社区', shortName: '菱香里', contact: null, brand: null, position: 0,
  }], MONDAY_TEN)
})

const send = (procedure: string, input: object, who = staff): Promise<unknown> =>
  street.data(who, procedure, { ...input, requestId: requestId() })
const view = (): Promise<StationView> => street.data<StationView>(null, 'stations.get', { id: station })

/** Writes a text where somebody can type one, and reads it again as others see it. */
const places: Record<string, (text: string) => Promise<unknown>> = {
  'why a station is shut': async (reason) => {
    await send('stations.addClosure', { stationId: station, kind: 'closed', from: MONDAY_TEN.toISOString(), to: later, reason })
    return (await view()).closures[0]?.reason
  },
  'why shelters open': async (reason) => {
    await send('stations.openShelters', { stationIds: [station], reason, until: later })
    const { emergencies } = await street.data<{ emergencies: { reason: string }[] }>(null, 'stations.shelters', { near: null })
    return emergencies[0]?.reason
  },
  'a remark beside a standard': async (note) => {
    const before = await street.data<{ items: { key: string }[] }>(staff, 'stations.standards', { stationId: station })
    await send('stations.markStandard', { stationId: station, key: before.items[0]?.key, state: 'not_met', note })
    const [mark] = await database.query<{ note: string }>(sql`select note from station_standard_marks`)
    return mark?.note
  },
  'the programme of a community': async (text) => {
    const brand = { name: '菱香', mark: '菱', colour: 'teal', slogan: text, programme: text }
    await send('organisations.setBrand', { unitId: community, brand })
    const { brand: kept } = await street.data<UnitView>(null, 'organisations.get', { id: community })
    return kept?.slogan === kept?.programme ? kept?.slogan : kept
  },
  'the name of a unit': async (name) => {
    await database.query(sql`update organisation_units set name = ${name} where id = ${community}`)
    await database.query(sql`update stations set unit_id = ${community}`)
    const csv = `名称,级别,地址,经度,纬度,社区\n新站,驿站,路 1 号,120.7,30.7,"${name.replace(/"/g, '""')}"`
    const file = { fileName: 'x.csv', content: Buffer.from(csv).toString('base64'), datum: 'gcj02', mode: 'whole' }
    expect(await send('stations.importFile', file)).toMatchObject({ created: 1, noticed: [] })
    expect((await view()).unit?.name).toBe(name)
    return (await street.data<UnitView>(null, 'organisations.get', { id: community })).name
  },
  'the name of a station': async (name) => {
    await database.query(sql`update stations set name = ${name}`)
    await indexAllNames(database)
    return (await view()).name
  },
  'the name of a file and of a source': async (text) => {
    const csv = '编号,名称,级别,地址,经度,纬度\nA1,新站,驿站,路 1 号,120.7,30.7'
    await send('stations.importFile', { fileName: text, source: text, content: Buffer.from(csv).toString('base64'), datum: 'gcj02', mode: 'whole' })
    const [row] = await database.query<{ source: string }>(sql`select source from stations where source_id = 'A1'`)
    return row?.source
  },
  'what is wrong with a station': async (text) => {
    await send('coverage.report', { kind: 'wrong', stationId: station, text }, await street.resident('阿芳'))
    return (await street.data<{ items: WrongReport[] }>(staff, 'coverage.wrongReports', {})).items[0]?.text
  },
  'why a station is missing': async (text) => {
    for (const name of ['甲', '乙', '丙']) {
      const report = { kind: 'missing', lat: 30.762, lng: 120.7825, datum: 'gcj02', text }
      await send('coverage.report', report, await street.resident(name))
    }
    return (await street.data<{ items: Gap[] }>(staff, 'coverage.gaps', {})).items[0]?.texts[0]
  },
  'the names of a home and its subdistrict': async (text) => {
    await putHomes(database, [[text, text, 5000, 0, 900]])
    const { subdistricts, holes } = await street.data<{ subdistricts: { name: string }[]; holes: { name: string }[] }>(
      staff, 'coverage.summary', { subdistrict: text })
    return subdistricts[0]?.name === holes[0]?.name ? holes[0]?.name : holes
  },
  'the name of a holiday and its notice': async (text) => {
    const days = [{ date: '2030-01-01', kind: 'holiday', name: text.slice(0, 20) }]
    await send('calendar.setYear', { year: 2030, days, source: text, text })
    const year = await street.data<{ source: string; text: string }>(null, 'calendar.year', { year: 2030 })
    return year.source === year.text ? year.text : year
  },
}

test.each(Object.keys(places))('%s may hold SQL, HTML, templates and formulas: they stay words', async (place) => {
  for (const text of texts) {
    expect(await places[place]?.(text), text).toBe(text)
    await database.query(sql`delete from station_closures`)
    await database.query(sql`delete from station_standard_marks`)
    await database.query(sql`delete from coverage_remarks`)
    await database.query(sql`delete from coverage_reports`)
    await database.query(sql`delete from coverage_reporters`)
    await database.query(sql`delete from demand_points`)
    await database.query(sql`delete from emergencies`)
    await database.query(sql`delete from stations where id <> ${station}`)
    street.clock.moveTo(MONDAY_TEN)
  }
})

test.each(texts)('“%s” is looked for among stations and found where it is a name, nowhere else', async (text) => {
  const search = () => street.data<StationSearchView>(null, 'stations.search', { text })
  expect((await search()).stations).toEqual([])
  await database.query(sql`update stations set name = ${`${text}站`}`)
  await indexAllNames(database)
  const found = (await search()).stations.map(({ name }) => name)
  expect(found).toEqual(/[\p{L}\p{N}]/u.test(text) ? [`${text}站`] : [])
})

test('a text with characters no database keeps, or of ten megabytes, is refused before anything is written', async () => {
  const one = await street.resident('阿芳')
  for (const text of ['\u0000', 'a\ud800', '长'.repeat(10_000_000)]) {
    expect(await street.code(one, 'coverage.report', { kind: 'wrong', stationId: station, text, requestId: requestId() })).toBe('input.invalid')
    expect(await street.code(null, 'stations.search', { text })).toBe('input.invalid')
  }
  expect(await database.query(sql`select 1 from coverage_remarks`)).toEqual([])
})
