import { parse } from 'csv-parse/sync'
import type { SourceDatum } from '../../../contract/station-files'
import type { Database } from '../../kernel/database'
import { toGcj02 } from '../stations'
import type { Home } from './cover-rules'
import { upsertHomes } from './home-repository'
import { HOME_COLUMNS, readHome, type RawRow, type RowFault } from './home-rows-rules'

export interface RefusedRow extends RowFault {
  /** Line in the file, from 1; the header is line 1. */
  readonly line: number
}

export interface ImportReport {
  readonly read: number
  readonly added: number
  readonly updated: number
  readonly refused: readonly RefusedRow[]
}

const BATCH = 1000

/**
 * Reads a list of homes (CSV, UTF-8) into the table, all of it or nothing: with one refused line nothing is written.
 * A home of the same subdistrict and name is brought up to date; homes the file does not name stay.
 */
export async function importHomes(
  database: Database,
  text: string,
  datum: SourceDatum,
): Promise<ImportReport> {
  const { homes, refused } = readFile(text)
  if (refused.length > 0) return { read: homes.length + countLines(refused), added: 0, updated: 0, refused }
  const rows = homes.map((home) => ({ ...home, ...toGcj02(home, datum) }))
  const added = await database.transaction(async (tx) => {
    let fresh = 0
    for (let from = 0; from < rows.length; from += BATCH) fresh += await upsertHomes(tx, rows.slice(from, from + BATCH))
    return fresh
  })
  return { read: rows.length, added, updated: rows.length - added, refused }
}

const countLines = (refused: readonly RefusedRow[]): number => new Set(refused.map(({ line }) => line)).size

interface Read {
  readonly homes: Home[]
  readonly refused: RefusedRow[]
}

function readFile(text: string): Read {
  const rows = parse<{ record: RawRow; info: { lines: number } }>(text, {
    bom: true, columns: true, info: true, skip_empty_lines: true, relax_column_count: true, max_record_size: 100_000,
  })
  const missing = HOME_COLUMNS.filter((column) => rows.length > 0 && !(column in rows[0]!.record))
  if (rows.length === 0 || missing.length > 0) {
    throw new Error(`The first line has to name the columns ${HOME_COLUMNS.join(', ')}; missing: ${missing.join(', ') || 'every row'}.`)
  }
  const read: Read = { homes: [], refused: [] }
  const lines = new Map<string, number>()
  for (const { record, info: { lines: line } } of rows) take(read, lines, { record, line })
  return read
}

interface Line {
  readonly record: RawRow
  readonly line: number
}

function take({ homes, refused }: Read, lines: Map<string, number>, { record, line }: Line): void {
  const { home, faults } = readHome(record)
  refused.push(...faults.map((fault) => ({ line, ...fault })))
  if (!home) return
  const key = `${home.subdistrict}\n${home.name}`
  const earlier = lines.get(key)
  if (earlier === undefined) {
    lines.set(key, line)
    homes.push(home)
  } else {
    refused.push({ line, column: 'name', reason: `line ${earlier} is a home of this name in this subdistrict; tell them apart` })
  }
}
