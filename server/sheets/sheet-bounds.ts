import { STATION_COLUMNS_MAX, STATION_ROWS_MAX } from '../../contract/limits'
import { Failure } from '../kernel/failure'
import type { ZipPart } from './stored-zip'

/** Titles and blank rows beside the stations. */
const ROW_MAX = STATION_ROWS_MAX + 1_000
const CELLS_MAX = ROW_MAX * STATION_COLUMNS_MAX / 4

const TAG = /<(?:\w+:)?(row|c)[\s/>]/g
const ADDRESS = /\sr\s*=\s*("[^"]*"|'[^']*')/g
const PLAIN_ADDRESS = /^([A-Z]{0,2})(\d{1,7})$/

/**
 * Refuses a sheet that names a far cell: one cell at XFD1048576 would make the reader fill in seventeen thousand
 * million empty ones before it.
 */
export function checkBounds({ name, bytes }: ZipPart): void {
  if (!name.startsWith('xl/worksheets/')) return
  const xml = bytes.toString('latin1')
  const tags = { row: 0, c: 0 }
  for (const [, tag] of xml.matchAll(TAG)) tags[tag as 'row' | 'c'] += 1
  if (tags.row > ROW_MAX || tags.c > CELLS_MAX) throw new Failure('import.file_too_large')
  for (const [, quoted = ''] of xml.matchAll(ADDRESS)) {
    if (!isNear(quoted.slice(1, -1))) throw new Failure('import.file_too_large')
  }
}

function isNear(address: string): boolean {
  const [, letters, row] = PLAIN_ADDRESS.exec(address) ?? []
  if (letters === undefined) return false
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return Number(row) <= ROW_MAX && column <= STATION_COLUMNS_MAX
}
