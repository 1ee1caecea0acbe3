import gcoord from 'gcoord'
import { describe, expect, test } from 'vitest'
import { readBytes, refusalsOf, stationLine, TITLES } from '../../../testing/station-sheet'

const sheet = (...lines: string[]): string => [TITLES, ...lines].join('\n')
const refusals = async (text: string, order = {}): Promise<string[]> => refusalsOf(await readBytes(text, order))
const code = (text: string | Uint8Array, order = {}): Promise<string> =>
  readBytes(text, order).then(() => 'ok', (error: { code: string }) => error.code)

describe('the titles', () => {
  const row = 'S1,南门站,120.7551,30.7522,南门路 1 号,社区'

  test.each([
    ['in Chinese', `编号,名称,经度,纬度,地址,级别\n${row}`],
    ['in English', `id,name,longitude,latitude,address,kind\n${row}`],
    ['with units, stars and wide letters', `站点ID*,站点名称,经度（GCJ-02）,纬度（GCJ－02）,详细地址,站点级别\n${row}`],
    ['under a headline and a date', `一里街道服务站一览表,,,,,\n,2026 年 3 月,,,,\n编号,名称,经度,纬度,地址,级别\n${row}`],
    ['between tabs', `编号,名称,经度,纬度,地址,级别\n${row}`.replaceAll(',', '\t')],
    ['between semicolons', `编号,名称,经度,纬度,地址,级别\n${row}`.replaceAll(',', ';')],
  ])('are known %s', async (_, text) => {
    const { rows } = await readBytes(text)
    expect(rows.map(({ station }) => station)).toMatchObject([
      { sourceId: 'S1', name: '南门站', address: '南门路 1 号', kind: 'community', gcj: { lat: 30.7522, lng: 120.7551 } },
    ])
  })

  test('can be named by hand, and a value can stand for a whole column', async () => {
    const text = `书房,哪里,东经,北纬\n南门书房,南门路 1 号,120.7551,30.7522`
    const columns = { name: '书房', address: '哪里', lng: '东经', lat: '北纬', kind: { value: '社区' } }
    const { rows } = await readBytes(text, { columns })
    expect(rows[0]?.station).toMatchObject({ name: '南门书房', kind: 'community', sourceId: '南门书房＠南门路 1 号' })
  })

  test.each([
    ['there is none', stationLine(), {}],
    ['one that is needed is missing', '编号,名称,地址,经度\n1,站,路,120', {}],
    ['one stands there twice', `${TITLES},经度\n${stationLine()},121`, {}],
    ['a named one is not in the file', sheet(stationLine()), { columns: { name: '书房' } }],
  ])('refuse the file when %s, and say what was found', async (_, text, order) => {
    await expect(readBytes(text, order)).rejects.toMatchObject({
      code: 'import.columns_unknown', details: { titles: expect.arrayContaining([expect.any(String)]) as string[] },
    })
  })

  test('without a row under them are an empty file', async () => {
    expect(await code(TITLES)).toBe('import.file_empty')
    expect(await code('')).toBe('import.file_empty')
    expect(await code('\n,,\n')).toBe('import.file_empty')
  })
})

describe('letters', () => {
  const text = sheet(stationLine({ name: '嘉兴南门站' }))
  // 嘉兴南门站, and the titles, as Excel in China saves them.
  const gb = Buffer.concat([
    Buffer.from('b1e0bac52cc3fbb3c62cbcb6b1f02cb5d8d6b72cbeadb6c82cceb3b6c80a', 'hex'),
    Buffer.from('41312cbcced0cbc4cfc3c5d5be2cc9e7c7f82cc4cfc3c5c2b72031bac52c3132302e373535312c33302e373532320a', 'hex'),
  ])

  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a BOM', Buffer.from(`\uFEFF${text}`)],
    ['GB18030', gb],
  ])('are read in %s', async (_, bytes) => {
    const { rows } = await readBytes(bytes)
    expect(rows.map(({ station }) => station?.name)).toEqual(['嘉兴南门站'])
  })

  test.each([['UTF-8', Buffer.from(text)], ['GB18030', gb]])('of %s may be cut in two between pieces', async (_, bytes) => {
    const file = { name: 'x', byteCount: bytes.length, open: () => [...bytes].map((byte) => Uint8Array.of(byte)) }
    const { rows } = await readBytes('', { file })
    expect(rows.map(({ station }) => station?.name)).toEqual(['嘉兴南门站'])
  })

  test.each([
    ['neither of the two', Buffer.from([0xff, 0xff, 0x41, 0x0a])],
    ['UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ])('in %s are refused', async (_, bytes) => {
    expect(await code(bytes)).toBe('import.encoding_unknown')
  })
})

describe('a position', () => {
  test.each([
    ['NaN', '120.7551', 'not_a_number'], ['30.7522', 'Infinity', 'not_a_number'], ['1e1', '120', 'not_a_number'],
    ['30°45′', '120.7551', 'not_a_number'], ['', '120.7551', 'missing'], ['30.7522', '', 'missing'],
    ['120.7551', '30.7522', 'swapped'], ['0', '0', 'outside_china'], ['-30.7522', '120.7551', 'outside_china'],
    ['37.5665', '126.978', 'outside_china'], ['21.0278', '105.8342', 'outside_china'], ['35.68', '139.69', 'outside_china'],
    ['91', '181', 'outside_china'],
  ])('%s, %s is refused: %s', async (lat, lng, expected) => {
    const found = await refusals(sheet(stationLine({ lat, lng })))
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(new RegExp(`^2 [经纬]度 ${expected}$`))
  })

  test.each([
    ['Kashgar', '39.47', '75.99'], ['Mohe', '53.48', '122.34'], ['Sanya', '18.25', '109.5'], ['Dandong', '40.12', '124.39'],
    ['Jiamusi', '46.8', '130.37'], ['Ruili', '24.01', '97.85'], ['Yongxing Island', '16.83', '112.34'],
    ['in wide digits', '３０．７５２２', '１２０．７５５１'], ['with a sign', '+30.7522', '+120.7551'],
  ])('in %s is taken', async (_, lat, lng) => {
    expect(await refusals(sheet(stationLine({ lat, lng })))).toEqual([])
  })

  test('that is swapped says so', async () => {
    const { rows } = await readBytes(sheet(stationLine({ lat: '120.7551', lng: '30.7522' })))
    expect(rows[0]?.cells.refused).toEqual([
      { line: 2, column: '经度', value: '30.7522', code: 'swapped', advice: '经度和纬度写反了，把这两格对调。' },
    ])
  })
})

describe('the datum', () => {
  const titles = `${TITLES},坐标系`
  const rows = (...datums: string[]): string =>
    [titles, ...datums.map((datum, index) => `${stationLine({ id: String(index), name: `站 ${index}` })},${datum}`)].join('\n')

  test.each([
    ['declared', ['', ''], 'gcj02', []],
    ['stated by each row', ['WGS-84', '百度'], null, []],
    ['stated by each row, whatever is declared', ['wgs84', 'BD09'], 'gcj02', []],
    ['neither declared nor stated', ['', 'gcj02'], null, ['2 坐标系 datum_missing']],
    ['stated by some rows, and another one declared', ['', 'wgs84'], 'gcj02', ['2 坐标系 datum_mixed']],
    ['two by some rows and none by another', ['gcj02', 'wgs84', ''], null, ['4 坐标系 datum_mixed']],
    ['one nobody knows', ['西安80'], 'gcj02', ['2 坐标系 datum_unknown']],
  ] as const)('%s', async (_, stated, datum, expected) => {
    expect(await refusals(rows(...stated), { datum })).toEqual(expected)
  })

  test.each([['wgs84', gcoord.WGS84], ['bd09', gcoord.BD09]] as const)(
    'of a position in %s decides where it is; the pair of the source stays',
    async (datum, system) => {
      const [lng, lat] = gcoord.transform([120.7551, 30.7522], gcoord.GCJ02, system)
      const { rows: [row] } = await readBytes(sheet(stationLine({ lat: String(lat), lng: String(lng) })), { datum })
      expect(row?.station).toMatchObject({ sourceDatum: datum, stated: { lat, lng } })
      expect(Math.abs(lng - 120.7551)).toBeGreaterThan(0.003)
      expect(row?.station?.gcj.lng).toBeCloseTo(120.7551, 5)
      expect(row?.station?.gcj.lat).toBeCloseTo(30.7522, 5)
    },
  )
})

describe('what a row says', () => {
  test.each([
    [{ name: '' }, ['2 名称 missing']], [{ address: '' }, ['2 地址 missing']], [{ id: '' }, ['2 编号 missing']],
    [{ kind: '宇宙' }, ['2 级别 kind_unknown']], [{ kind: '', name: '某处' }, ['2 级别 kind_unknown']],
    [{ kind: '', name: '望湖驿站' }, []], [{ kind: '', name: '秋泾桥社区党群服务中心' }, []], [{ kind: 'district' }, []],
    [{ name: '长'.repeat(61) }, ['2 名称 too_long']], [{ name: '站\u0000' }, ['2 名称 characters']],
    [{ name: '站\u0007铃' }, ['2 名称 characters']],
  ])('%j: %j', async (change, expected) => {
    expect(await refusals(sheet(stationLine(change)))).toEqual(expected)
  })

  test('is kept as it is written, formulas, SQL and HTML too', async () => {
    const texts = ['=HYPERLINK(A1)', '@SUM(1)', "x'); drop table stations; --", '<script>alert(1)</script>', '{{7*7}}']
    const titles = '编号,名称,级别,地址,经度,纬度,电话,怎么找到门,开放时间'
    const lines = texts.map((text, index) => {
      const cell = `"${text.replaceAll('"', '""')}"`
      return `${cell},${cell},社区,${cell},120.75,30.75${index},${cell},${cell},${cell}`
    })
    const { rows } = await readBytes([titles, ...lines].join('\n'))
    expect(rows.map(({ station }) => station)).toMatchObject(texts.map((text) =>
      ({ sourceId: text, name: text, address: text, phone: text, doorNote: text, hoursText: text, hours: null })))
  })

  test('as it was exported: an apostrophe before a formula is not part of it', async () => {
    const { rows } = await readBytes(sheet(stationLine({ name: "'=1+1", address: "'十号" })))
    expect(rows[0]?.station).toMatchObject({ name: '=1+1', address: "'十号" })
  })

  test('of hours and amenities is read, and what was not understood is said', async () => {
    const text = `${TITLES},开放时间,设施,面积\n${stationLine()},周一至周五 9:00-17:00；暑期延长,饮水（冷热都有）、WiFi、舞台,120㎡`
    const { rows: [row] } = await readBytes(text)
    expect(row?.station).toMatchObject({
      areaSquareMeters: 120, hoursText: '周一至周五 9:00-17:00；暑期延长', hoursCertainty: 'partial',
      amenities: [{ kind: 'water', note: '冷热都有' }, { kind: 'wifi', note: null }],
    })
    expect(row?.cells.noticed.map(({ code: found, advice }) => [found, advice.includes('舞台') || advice.includes('暑期')]))
      .toEqual([['amenity_unknown', true], ['hours_partial', true]])
  })

  test.each(['-5', 'NaN', '很大', '1e9', '9999999'])('of an area of %s is refused', async (area) => {
    expect(await refusals(`${TITLES},面积\n${stationLine()},${area}`)).toEqual(['2 面积 area_invalid'])
  })

  test('of a cell of ten megabytes is never taken', async () => {
    expect(await code(sheet(stationLine({ name: 'x'.repeat(10_000_000) })))).toBe('import.cell_too_large')
    const { rows } = await readBytes(sheet(stationLine({ name: 'x'.repeat(900_000) })))
    expect(rows[0]?.cells.refused).toMatchObject([{ code: 'too_long', value: `${'x'.repeat(60)}…` }])
  })

  test('after a quote that is never closed is not swallowed in silence', async () => {
    expect(await code(sheet(`A1,"南门站,社区,路,120.7551,30.7522`, stationLine({ id: 'A2' })))).toBe('import.csv_broken')
  })

  test('may be shorter or longer than the titles', async () => {
    expect(await refusals(sheet('A1,南门站,社区', `${stationLine({ id: 'A2' })},,多余`)))
      .toEqual(['2 地址 missing', '2 经度 missing', '2 纬度 missing'])
  })
})

describe('the same station twice', () => {
  const near = stationLine({ id: 'A2', lat: '30.75228' })

  test.each([
    ['of one name nine metres apart', [stationLine(), near], ['3 名称 duplicate_in_file']],
    ['written with other widths and spaces', [stationLine({ name: '南门站(东)' }), near.replace('南门站', '南门 站（东）')], ['3 名称 duplicate_in_file']],
    ['of one name eleven metres apart', [stationLine(), stationLine({ id: 'A2', lat: '30.7523' })], []],
    ['of another name in one place', [stationLine(), stationLine({ id: 'A2', name: '北门站' })], []],
    ['of one id', [stationLine(), stationLine({ name: '北门站' })], ['3 编号 id_twice']],
  ])('%s', async (_, lines, expected) => {
    expect(await refusals(sheet(...lines))).toEqual(expected)
  })

  test('names the row it is twice with', async () => {
    const { rows } = await readBytes(sheet(stationLine(), '', near))
    expect(rows[1]?.cells.refused[0]).toMatchObject({ line: 4, advice: expect.stringContaining('第 2 行') as string })
  })
})
