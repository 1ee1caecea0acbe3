import { beforeEach, describe, expect, test } from 'vitest'
import type { ImportReport, StationFileView } from '../../../../contract/station-files'
import type { NearbyView, StationListView, StationView } from '../../../../contract/stations'
import type { InferOutput } from 'valibot'
import { sql } from '../../../kernel/database'
import { requestId } from '../../../testing/harness'
import { stationLine, TITLES } from '../../../testing/station-sheet'
import { useStreet } from '../../../testing/street'

const street = useStreet()
const { database } = street
let staff: string

beforeEach(async () => { staff = await street.resident('小沈', { isStaff: true }) })

const base64 = (text: string): string => Buffer.from(text).toString('base64')
const order = (lines: readonly string[], more: object = {}) => ({
  fileName: 'stations.csv', content: base64([TITLES, ...lines].join('\n')), datum: 'gcj02', mode: 'whole',
  requestId: requestId(), ...more,
})
const load = (lines: readonly string[], more: object = {}): Promise<ImportReport> =>
  street.data<ImportReport>(staff, 'stations.importFile', order(lines, more))
const names = async (): Promise<string[]> =>
  (await street.data<InferOutput<typeof StationListView>>(null, 'stations.list', {})).items.map(({ name }) => name)
const counts = ({ created, updated, unchanged, refusedRowCount }: ImportReport) =>
  [created, updated, unchanged, refusedRowCount]
const stationId = async (name: string): Promise<string> =>
  (await database.query<{ id: string }>(sql`select id from stations where name = ${name}`))[0]!.id

const south = stationLine()
const north = stationLine({ id: 'A2', name: '北门站', lat: '30.7566' })
const broken = stationLine({ id: 'A3', name: '坏站', lat: 'NaN' })

describe('a directory that staff hand in', () => {
  test('is found by a resident', async () => {
    expect(await load([south, north])).toMatchObject({ written: true, rowCount: 2, created: 2, refused: [] })
    const near = await street.data<NearbyView>(null, 'stations.nearby', { lat: 30.7522, lng: 120.7551, datum: 'gcj02' })
    expect(near.stations.map(({ name, distanceMeters }) => [name, distanceMeters])).toEqual([['南门站', 0], ['北门站', 489]])
  })

  test('says its hours, understood and as they were written', async () => {
    const lines = ['开放时间', '周一至周五 9:00-17:00']
    await load([], { content: base64(`${TITLES},${lines[0]}\n${south},${lines[1]}`) })
    const view = await street.data<StationView>(null, 'stations.get', { id: await stationId('南门站') })
    expect(view).toMatchObject({ hoursText: lines[1], hoursCertainty: 'exact', open: { state: 'open' } })
  })

  test('is not half written: one bad row keeps all out', async () => {
    const report = await load([south, broken, north])
    expect(report).toMatchObject({ written: false, rowCount: 3, refusedRowCount: 1, created: 0 })
    expect(report.refused).toMatchObject([{ line: 3, column: '纬度', value: 'NaN', code: 'not_a_number' }])
    expect(await names()).toEqual([])
  })

  test('loses only its bad rows where staff say so', async () => {
    expect(counts(await load([south, broken, north], { mode: 'partial' }))).toEqual([2, 0, 0, 1])
    expect(await names()).toHaveLength(2)
  })

  test('can be checked before: the same report, and nothing is written', async () => {
    await load([south])
    const lines = [stationLine({ address: '新地址' }), north, broken]
    const check = await load(lines, { mode: 'check' })
    expect([check.written, counts(check)]).toEqual([false, [1, 1, 0, 1]])
    expect(await names()).toEqual(['南门站'])
    expect(counts(await load(lines, { mode: 'partial' }))).toEqual([1, 1, 0, 1])
  })

  test('comes again next month: what it changed is changed, ids stay, nothing is twice', async () => {
    await load([south, north])
    const id = await stationId('南门站')
    const report = await load([stationLine({ name: '南门新站', lat: '30.7530' }), north])
    expect(counts(report)).toEqual([0, 1, 1, 0])
    const view = await street.data<StationView>(null, 'stations.get', { id })
    expect(view).toMatchObject({ name: '南门新站', lat: 30.753 })
    expect(await names()).toHaveLength(2)
  })

  test('is not taken for a directory of somebody else', async () => {
    await load([south])
    expect(counts(await load([stationLine({ name: '别处的站', lat: '30.8' })], { source: '邻区' }))).toEqual([1, 0, 0, 0])
    expect((await names()).sort()).toEqual(['别处的站', '南门站'].sort())
  })

  test('cannot put a station a second time beside itself', async () => {
    await load([south])
    const twin = stationLine({ id: 'B7', lat: '30.75225' })
    const report = await load([twin], { source: '邻区' })
    expect(report.refused).toMatchObject([{ code: 'duplicate_known', value: '南门站' }])
    expect(report.refused[0]?.advice).toContain('A1（来源 directory）')
    expect(counts(await load([stationLine({ id: 'B7', lat: '30.7524' })], { source: '邻区' }))).toEqual([1, 0, 0, 0])
  })

  test('with SQL and HTML in every field is text like any other', async () => {
    const evil = "'); drop table stations; --<img src=x onerror=alert(1)>"
    const titles = '编号,名称,级别,地址,经度,纬度,电话,怎么找到门,开放时间,设施'
    const line = [evil, evil, '社区', evil, '120.75', '30.75', evil, evil, evil, `饮水（${evil}）`].join(',')
    expect(counts(await load([], { content: base64(`${titles}\n${line}`) }))).toEqual([1, 0, 0, 0])
    const view = await street.data<StationView>(null, 'stations.get', { id: await stationId(evil) })
    expect(view).toMatchObject({ name: evil, address: evil, phone: evil, doorNote: evil, hoursText: evil, open: { state: 'unknown' } })
  })
})

describe('who may', () => {
  test('hand in or take out a directory: staff, nobody else', async () => {
    const resident = await street.resident('阿芳')
    expect(await street.code(null, 'stations.importFile', order([south]))).toBe('login.required')
    expect(await street.code(resident, 'stations.importFile', order([south]))).toBe('access.denied')
    expect(await street.code(resident, 'stations.exportFile', { format: 'csv' })).toBe('access.denied')
  })

  test('tap twice: the second answer is the first, and what was done is on record', async () => {
    const input = order([south, north])
    const first = await street.data(staff, 'stations.importFile', input)
    expect(await street.data(staff, 'stations.importFile', input)).toEqual(first)
    expect(await street.code(staff, 'stations.importFile', { ...input, mode: 'partial' })).toBe('request.reused')
    const entries = await database.query(sql`select actor_id as "actorId", action, after from audit_entries`)
    expect(entries).toEqual([{
      actorId: staff, action: 'stations.importFile',
      after: {
        fileName: 'stations.csv', source: 'directory', written: true, rowCount: 2, refusedRowCount: 0, created: 2, updated: 0, unchanged: 0,
      },
    }])
  })

  test.each([
    ['no base64', { content: '不是' }, 'input.invalid'],
    ['another datum', { datum: 'xian80' }, 'input.invalid'],
    ['a column we do not have', { columns: { colour: '颜色' } }, 'input.invalid'],
    ['not a table', { content: base64('一段话，不是表格') }, 'import.columns_unknown'],
  ])('but not with %s', async (_, more, code) => {
    expect(await street.code(staff, 'stations.importFile', order([south], more))).toBe(code)
  })
})

describe('an export', () => {
  const file = async (format: 'csv' | 'xlsx'): Promise<StationFileView> => street.data(staff, 'stations.exportFile', { format })
  const titles = `${TITLES},坐标系,电话,怎么找到门,面积,设施,开放时间`
  const full = [
    `${stationLine()},WGS-84,+86 573 1,"进门,左转",120,饮水（冷热都有）、WiFi,周一至周五 9:00-17:00`,
    `${stationLine({ id: '=1+1', name: '@站', lat: '30.77', address: '-2 层' })},gcj02,,,,,`,
  ]

  test.each(['csv', 'xlsx'] as const)('as %s comes back unchanged, each row with its own datum', async (format) => {
    await load([], { content: base64([titles, ...full].join('\n')), datum: null })
    const { content, fileName } = await file(format)
    expect(fileName).toBe(`stations-2026-03-02.${format}`)
    const report = await load([], { content, datum: null, fileName })
    expect([counts(report), report.refused, report.noticed]).toEqual([[0, 0, 2, 0], [], []])
  })

  test('never holds a cell that a spreadsheet would run', async () => {
    await load([], { content: base64([titles, ...full].join('\n')), datum: null })
    const text = Buffer.from((await file('csv')).content, 'base64').toString()
    expect(text.charCodeAt(0)).toBe(0xfeff)
    const cells = text.slice(1).split('\r\n').flatMap((line) => line.split(','))
    expect(cells.filter((cell) => /^"?[=+\-@\t]/.test(cell))).toEqual([])
    expect(cells).toEqual(expect.arrayContaining(["'=1+1", "'@站", "'-2 层", "'+86 573 1"]))
  })

  test('has every station, in however many pages', async () => {
    const lines = Array.from({ length: 2_100 }, (_, index) =>
      stationLine({ id: `S${index}`, name: `站 ${index}`, lng: String(120 + index / 1_000) }))
    await load(lines)
    const text = Buffer.from((await file('csv')).content, 'base64').toString()
    expect(new Set(text.match(/S\d+/g)).size).toBe(2_100)
  })
})
