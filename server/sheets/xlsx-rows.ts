import { readSheet } from 'read-excel-file/node'
import { Failure } from '../kernel/failure'
import { checkBounds } from './sheet-bounds'
import type { SheetRow, SheetFile } from './sheet-file'
import { checkTokens } from './sheet-tokens'
import { storedZip } from './stored-zip'
import { inflateParts } from './zip-guard'

const FILE_MAX = 64 * 1024 * 1024

/** The rows of the first sheet of an .xlsx. Of a formula the value counts that was saved with it; none is computed. */
export async function* xlsxRows(file: SheetFile): AsyncGenerator<SheetRow> {
  if (file.byteCount > FILE_MAX) throw new Failure('import.file_too_large')
  const parts = await inflateParts(await wholeOf(file))
  parts.forEach(checkTokens)
  parts.forEach(checkBounds)
  const rows = await sheetOf(storedZip(parts))
  for (const [index, row] of rows.entries()) {
    yield { line: index + 1, cells: row.map(textOfCell) }
  }
}

async function wholeOf(file: SheetFile): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of file.open()) pieces.push(piece)
  return Buffer.concat(pieces)
}

async function sheetOf(archive: Buffer): Promise<readonly (readonly unknown[])[]> {
  try {
    return await readSheet(archive)
  } catch {
    throw new Failure('import.file_unreadable')
  }
}

function textOfCell(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  return typeof value === 'string' ? value : JSON.stringify(value)
}
