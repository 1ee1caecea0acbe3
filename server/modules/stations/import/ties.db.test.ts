import { beforeEach, describe, expect, test } from 'vitest'
import type { ImportReport, StationFileView } from '../../../../contract/station-files'
import type { StationView } from '../../../../contract/stations'
import type { UnitLevel } from '../../../../contract/organisations'
import { sql } from '../../../kernel/database'
import { idForName } from '../../../kernel/ids'
import { MONDAY_TEN, requestId } from '../../../testing/harness'
import { stationLine, TITLES } from '../../../testing/station-sheet'
import { useStreet } from '../../../testing/street'
import { insertUnits } from '../../organisations'

const street = useStreet()
const { database } = street
const TIES = `${TITLES},上级站,社区,场所,怎么找到门`
let staff: string

const unit = (id: string, parent: string | null, level: UnitLevel, name: string) => ({
  id: idForName(id), parentId: parent && idForName(parent), level, name, shortName: name.replace(/社区|街道|区$/, ''),
  contact: null, brand: null, position: 0,
})

beforeEach(async () => {
  staff = await street.resident('小沈', { isStaff: true })
  await insertUnits(database, [
    unit('south', null, 'district', '城南区'), unit('yili', 'south', 'subdistrict', '一里街道'),
    unit('ling', 'yili', 'community', '菱香里社区'), unit('hudong', 'south', 'subdistrict', '湖东街道'),
    unit('ling2', 'hudong', 'community', '菱香里社区'), unit('willow', 'yili', 'community', '柳岸社区'),
  ], MONDAY_TEN)
})

const send = (text: string, more: object = {}): Promise<ImportReport> => street.data<ImportReport>(staff, 'stations.importFile', {
  fileName: 'stations.csv', content: Buffer.from(text).toString('base64'), datum: 'gcj02', mode: 'whole', requestId: requestId(),
  ...more,
})
const load = (lines: readonly string[], more: object = {}) => send([TIES, ...lines].join('\n'), more)
/** A row with what it belongs to; each row a bit further north. */
const row = (id: string, name: string, ties: string): string =>
  `${stationLine({ id, name, lat: `30.7${500 + id.charCodeAt(0) * 2 + Number(id.slice(1))}` })},${ties}`
const noticed = ({ noticed: found }: ImportReport): string[] =>
  found.map(({ line, column, value, code }) => `${line} ${column} ${value} ${code}`)
const view = async (name: string): Promise<StationView> => {
  const [found] = await database.query<{ id: string }>(sql`select id from stations where name = ${name}`)
  return street.data<StationView>(null, 'stations.get', { id: found!.id })
}
const ties = async (name: string) => {
  const { parent, unit: belongs, placeKind, doorNote } = await view(name)
  return [parent?.name ?? null, belongs?.id ?? null, placeKind, doorNote]
}

const family = [
  row('A1', '菱香里站', 'A9,一里街道/菱香里,小区里,北门进'),
  row('A2', '望湖驿站', '菱香里站,柳岸,临街,'),
  row('A9', '一里街道中心', ',一里街道,,'),
]

describe('a directory that says what each station belongs to', () => {
  test('puts it under its parent by id or by name, into its community, and says where to begin looking', async () => {
    const report = await load(family)
    expect([report.created, report.noticed, report.refused]).toEqual([3, [], []])
    expect(await ties('菱香里站')).toEqual(['一里街道中心', idForName('ling'), 'compound', '北门进'])
    expect(await ties('望湖驿站')).toEqual(['菱香里站', idForName('willow'), 'street', null])
    expect(await ties('一里街道中心')).toEqual([null, idForName('yili'), null, null])
  })

  test('says for each cell it does not understand where it is and what to write instead, and takes the row without', async () => {
    await load([row('B1', '同名站', ',,,'), row('B2', '同名站', ',,,')], { source: '邻区' })
    const report = await load([
      row('A1', '一站', '没有的站,没有的社区,月球,'), row('A2', '二站', '同名站,菱香里社区,商场,'),
    ])
    expect(noticed(report)).toEqual([
      '2 场所 月球 place_unknown', '2 社区 没有的社区 unit_unknown', '2 上级站 没有的站 parent_unknown',
      '3 社区 菱香里社区 unit_ambiguous', '3 上级站 同名站 parent_ambiguous',
    ])
    const advice = report.noticed.map((finding) => finding.advice).join('\n')
    for (const choice of ['城南区/一里街道/菱香里社区', '城南区/湖东街道/菱香里社区', '邻区:B1', '邻区:B2', '写字楼']) {
      expect(advice).toContain(choice)
    }
    expect(await ties('二站')).toEqual([null, null, 'mall', null])
    const corrected = await load([row('A2', '二站', '邻区:B2,城南区/湖东街道/菱香里社区,商场,')])
    expect(corrected).toMatchObject({ updated: 1, noticed: [] })
    expect((await ties('二站')).slice(0, 2)).toEqual(['同名站', idForName('ling2')])
  })

  test('never puts a station above itself, by however many others', async () => {
    await load(family)
    const report = await load([row('A1', '菱香里站', 'A2,一里街道/菱香里,小区,北门进'), row('A3', '自己', 'A3,,,')])
    expect(noticed(report)).toEqual(['2 上级站 A2 parent_circle', '3 上级站 A3 parent_circle'])
    expect((await ties('菱香里站'))[0]).toBeNull()
    expect((await ties('望湖驿站'))[0]).toBe('菱香里站')
  })

  test('changes nothing of it where the file has no such columns, or words nobody understands', async () => {
    await load(family)
    const before = await ties('菱香里站')
    const plain = await send(`${TITLES}\n${row('A1', '菱香里站', '').replace(/,$/, '')}`)
    expect(plain.columns.map(({ column }) => column)).not.toContain('parent')
    expect(await load([row('A1', '菱香里站', '谁,哪里,月球,北门进')])).toMatchObject({ updated: 1 })
    expect(await ties('菱香里站')).toEqual(before)
  })

  test('takes it away with an empty cell', async () => {
    await load(family)
    expect(await load([row('A1', '菱香里站', ',,,')])).toMatchObject({ updated: 1, noticed: [] })
    expect(await ties('菱香里站')).toEqual([null, null, null, null])
  })

  test('does not take a row that was left out for a parent', async () => {
    const report = await load([row('A1', '一站', 'A2,,,'), row('A2', '', ',,,')], { mode: 'partial' })
    expect(noticed(report)).toEqual(['2 上级站 A2 parent_unknown'])
  })

  test('with SQL and HTML for a parent, a community or a place writes nothing of them', async () => {
    const evil = "'); drop table stations; --<img src=x>"
    const report = await load([row('A1', '一站', `${evil},${evil},'; drop--,${evil}`)])
    expect(report.noticed.map(({ code }) => code)).toEqual(['place_unknown', 'unit_unknown', 'parent_unknown'])
    expect(await ties('一站')).toEqual([null, null, null, evil])
  })

  test('too long a reference is refused like any other text', async () => {
    const report = await load([row('A1', '一站', `${'长'.repeat(400)},,,`)])
    expect(report.refused).toMatchObject([{ line: 2, column: '上级站', code: 'too_long' }])
  })
})

describe('an export', () => {
  const file = (format: 'csv' | 'xlsx'): Promise<StationFileView> => street.data(staff, 'stations.exportFile', { format })

  test.each(['csv', 'xlsx'] as const)('as %s brings back parents, communities and places, also of another source', async (format) => {
    await load(family)
    await load([row('C1', '邻区站', 'directory:A9,城南区/湖东街道/菱香里社区,菜市场,桥头')], { source: '邻区' })
    const { content, fileName } = await file(format)
    const before = await database.query(sql`select * from stations order by id`)
    const same = await send('', { content, fileName, datum: null })
    expect([same.unchanged, same.updated, same.noticed, same.refused]).toEqual([4, 0, [], []])
    await database.query(sql`update stations set parent_id = null, unit_id = null, place_kind = null`)
    expect(await send('', { content, fileName, datum: null })).toMatchObject({ updated: 4, noticed: [] })
    expect(await database.query(sql`select * from stations order by id`)).toEqual(before)
  })

  test('brings back stations whose name and address stand for an id', async () => {
    const titles = '名称,级别,地址,经度,纬度'
    await send(`${titles}\n南门站,社区,${'很长的地址'.repeat(30)},120.7551,30.7522`)
    const { content, fileName } = await file('csv')
    expect(await send('', { content, fileName, datum: null })).toMatchObject({ unchanged: 1, refused: [] })
  })
})
