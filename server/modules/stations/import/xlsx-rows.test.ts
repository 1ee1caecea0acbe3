import { describe, expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { forgedZip, readBytes, refusalsOf, stationLine, TITLES, type ForgedPart } from '../../../testing/station-sheet'

const MEGABYTE = 1024 * 1024
const cellsOf = (line: string): string[] => line.split(',')
const workbook = (...rows: (string | number | null)[][]): Promise<Buffer> =>
  writeXlsxFile(rows.map((row) => row.map((value) => value ?? undefined))).toBuffer()
const code = (bytes: Uint8Array): Promise<string> =>
  readBytes(bytes).then(() => 'ok', (error: { code: string }) => error.code)

test('a spreadsheet is read like a CSV file, numbers and blank rows too', async () => {
  const file = await workbook(
    ['一里街道服务站'], cellsOf(TITLES), [], ['A1', '南门站', '社区', '南门路 1 号', 120.7551, 30.7522],
    [2, '北门站', '社区', '北门路 1 号', '120.76', '30.76'], ['A3', '西门站', '社区', null, 120.75, 30.75],
  )
  const reading = await readBytes(file)
  expect(reading.rows.map(({ station }) => station && [station.sourceId, station.name, station.gcj])).toEqual([
    ['A1', '南门站', { lat: 30.7522, lng: 120.7551 }], ['2', '北门站', { lat: 30.76, lng: 120.76 }], null,
  ])
  expect(refusalsOf(reading)).toEqual(['6 地址 missing'])
})

/** The parts of a small spreadsheet, `sheet` being the XML of its rows. */
function parts(sheet: string): ForgedPart[] {
  const part = (name: string, xml: string): ForgedPart =>
    ({ name, bytes: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${xml}`) })
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships'
  return [
    part('xl/workbook.xml', `<workbook xmlns="${main}" xmlns:r="${relation}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`),
    part('xl/_rels/workbook.xml.rels', `<Relationships xmlns="${packaged}"><Relationship Id="rId1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`),
    part('xl/worksheets/sheet1.xml', `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`),
  ]
}
const cell = (text: string, at: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
const rowOf = (line: string, row: number): string =>
  `<row r="${row}">${cellsOf(line).map((text, index) => cell(text, `${'ABCDEF'[index]}${row}`)).join('')}</row>`
const good = `${rowOf(TITLES, 1)}${rowOf(stationLine(), 2)}`

test('a formula counts as the value saved with it; it is never computed', async () => {
  const name = '<c r="B2" t="str"><f>HYPERLINK("http://example.com")</f><v>南门站</v></c>'
  const reading = await readBytes(forgedZip(parts(good.replace(cell('南门站', 'B2'), name))))
  expect(reading.rows[0]?.station?.name).toBe('南门站')
})

test('SQL, HTML and formulas in a cell are words', async () => {
  const texts = ["'); drop table stations; --", '<script>alert(1)</script>', '=HYPERLINK(A1)', '@SUM(1)']
  const file = await workbook(cellsOf(TITLES), ...texts.map((text, index) => [text, text, '社区', text, 120.7 + index, 30.7]))
  const { rows } = await readBytes(file)
  expect(rows.map(({ station }) => station)).toMatchObject(texts.map((text) =>
    ({ sourceId: text, name: text, address: text })))
})

describe('a cell', () => {
  /** Of characters that deflate little: an archive of the same one over and over is refused as a bomb. */
  const text = (length: number): string =>
    Array.from({ length }, (_, index) => String.fromCharCode(0x4e00 + (index * 7919 + (index >> 8)) % 20_000)).join('')
  const sheetWith = (xml: string): Buffer => forgedZip(parts(good.replace(cell('南门站', 'B2'), xml)))

  test.each([
    ['text', cell(text(3_500_000), 'B2')],
    ['text in quotes of its own', cell(`<![CDATA[${'<b>'.repeat(9)}${text(3_500_000)}]]>`, 'B2')],
    ['markup', `<c r="B2" t="${'><b>'.repeat(9)}${text(3_500_000)}"/>`],
    ['a remark', `<!--${'<b>'.repeat(9)}${text(3_500_000)}-->${cell('南门站', 'B2')}`],
  ])('of ten megabytes of %s is refused at once', async (_, xml) => {
    const archive = sheetWith(xml)
    const begun = performance.now()
    expect(await code(archive)).toBe('import.cell_too_large')
    expect(performance.now() - begun).toBeLessThan(3_000)
  })

  test('as long as a spreadsheet allows is shown shortened, and its row refused', async () => {
    const reading = await readBytes(sheetWith(cell(text(32_767), 'B2')))
    expect(refusalsOf(reading)).toEqual(['2 名称 too_long'])
    expect(reading.rows[0]?.cells.refused[0]?.value.length).toBe(61)
  })
})

describe('an archive', () => {
  const zeros = (name: string, megabytes: number, more: Partial<ForgedPart> = {}): ForgedPart =>
    ({ name, bytes: Buffer.alloc(megabytes * MEGABYTE), ...more })

  test('that is sound is read', async () => {
    expect(refusalsOf(await readBytes(forgedZip(parts(good))))).toEqual([])
  })

  test.each([
    ['swells to 200 MB in one part', forgedZip([...parts(good), zeros('xl/sharedStrings.xml', 200)])],
    ['says it is small and is not', forgedZip([...parts(good), zeros('xl/sharedStrings.xml', 20, { claimed: 10 })])],
    ['swells in many small parts', forgedZip([...parts(good), ...Array.from({ length: 60 }, (_, index) => zeros(`xl/${index}.xml`, 2))])],
    ['has thousands of parts', forgedZip(Array.from({ length: 1_500 }, (_, index) => ({ name: `${index}.xml`, bytes: Buffer.alloc(1) })))],
  ])('that %s is refused as a bomb', async (_, archive) => {
    expect(archive.length).toBeLessThan(MEGABYTE)
    expect(await code(archive)).toBe('import.zip_bomb')
  })

  test('with a part its directory does not name is read without it', async () => {
    const hidden = zeros('xl/worksheets/sheet2.xml', 30, { isHidden: true })
    expect(refusalsOf(await readBytes(forgedZip([hidden, ...parts(good)])))).toEqual([])
  })

  test.each([
    ['far down', '<row><c r="A9999999"><v>1</v></c></row>'], ['far to the right', '<row><c r="XFD1"><v>1</v></c></row>'],
    ['far down by its row', '<row r="1048576"/>'], ['in disguise', '<row><c r="&#65;1048576"><v>1</v></c></row>'],
    ['in single quotes', "<row><c r = 'A1048576'><v>1</v></c></row>"],
  ])('with one cell %s is refused', async (_, row) => {
    expect(await code(forgedZip(parts(`${good}${row}`)))).toBe('import.file_too_large')
  })

  test('with entities that multiply is not swelled by them', async () => {
    const [first, ...rest] = parts(good.replace('南门站', '&lol3;'))
    const bomb = '<!DOCTYPE x [<!ENTITY lol "lollollol"><!ENTITY lol2 "&lol;&lol;"><!ENTITY lol3 "&lol2;&lol2;">]>'
    const sheet = rest[1]!.bytes.toString().replace('?>', `?>${bomb}`)
    const reading = readBytes(forgedZip([first!, rest[0]!, { ...rest[1]!, bytes: Buffer.from(sheet) }]))
    const names = await reading.then(({ rows }) => rows.map(({ station }) => station?.name), () => [])
    expect(names.join('')).not.toContain('lollol')
  })

  test.each([
    ['that is no spreadsheet', forgedZip([{ name: 'a.xml', bytes: Buffer.from('<a/>') }])],
    ['that is cut off', forgedZip(parts(good)).subarray(0, 300)],
    ['with rubbish in it', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(500, 7)])],
    ['of Excel 97, or with a password', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(500)])],
  ])('%s is refused', async (_, archive) => {
    expect(await code(archive)).toBe('import.file_unreadable')
  })
})
