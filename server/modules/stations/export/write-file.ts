import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import writeXlsxFile from 'write-excel-file/node'
import type { FileFormat } from '../../../../contract/station-files'
import type { Queryable } from '../../../kernel/database'
import { exportRows } from './export-rows'

export const MEDIA_TYPES: Record<FileFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** The whole directory as a file. Every cell is text, also in .xlsx: nothing in it is ever a formula. */
export async function writeStationFile(
  database: Queryable,
  format: FileFormat,
  progress: (rows: number) => void = () => undefined,
): Promise<Buffer> {
  const rows = counted(exportRows(database), progress)
  return format === 'csv' ? csvOf(rows) : xlsxOf(rows)
}

async function* counted(rows: AsyncIterable<string[]>, progress: (rows: number) => void): AsyncGenerator<string[]> {
  let count = -1
  for await (const row of rows) {
    count += 1
    progress(count)
    yield row
  }
}

/** With a BOM: without one Excel takes the file for GB18030. */
async function csvOf(rows: AsyncIterable<string[]>): Promise<Buffer> {
  const pieces: Buffer[] = []
  const text = Readable.from(rows).pipe(stringify({ bom: true, record_delimiter: 'windows' }))
  for await (const piece of text) pieces.push(Buffer.from(piece as Buffer | string))
  return Buffer.concat(pieces)
}

async function xlsxOf(rows: AsyncIterable<string[]>): Promise<Buffer> {
  const sheet: { value: string; type: StringConstructor }[][] = []
  for await (const row of rows) sheet.push(row.map((value) => ({ value, type: String })))
  return writeXlsxFile(sheet).toBuffer()
}
