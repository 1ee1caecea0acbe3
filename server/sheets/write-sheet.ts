import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import writeXlsxFile from 'write-excel-file/node'
import type { FileFormat } from '../../contract/station-files'

export const MEDIA_TYPES: Record<FileFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Rows of cells as the whole file. Every cell is text, also in .xlsx: nothing in it is ever a formula. */
export const writeSheet = (rows: AsyncIterable<readonly string[]>, format: FileFormat): Promise<Buffer> =>
  format === 'csv' ? csvOf(rows) : xlsxOf(rows)

/** A CSV file piece by piece, with a BOM: without one Excel takes the file for GB18030. Holds a few rows at a time. */
export async function* csvPieces(
  rows: AsyncIterable<readonly string[]> | Iterable<readonly string[]>,
): AsyncGenerator<Buffer> {
  const text = Readable.from(rows).pipe(stringify({ bom: true, record_delimiter: 'windows' }))
  for await (const piece of text) yield Buffer.from(piece as Buffer | string)
}

async function csvOf(rows: AsyncIterable<readonly string[]>): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of csvPieces(rows)) pieces.push(piece)
  return Buffer.concat(pieces)
}

async function xlsxOf(rows: AsyncIterable<readonly string[]>): Promise<Buffer> {
  const sheet: { value: string; type: StringConstructor }[][] = []
  for await (const row of rows) sheet.push(row.map((value) => ({ value, type: String })))
  return writeXlsxFile(sheet).toBuffer()
}
