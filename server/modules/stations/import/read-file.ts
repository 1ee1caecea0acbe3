import type { ColumnMap, FileColumn, FindingCode, SourceDatum } from '../../../../contract/station-files'
import { STATION_ROWS_MAX } from '../../../../contract/limits'
import { Failure } from '../../../kernel/failure'
import { newId } from '../../../kernel/ids'
import { sheetRows } from '../../../sheets/sheet-rows'
import type { SheetFile, SheetRow } from '../../../sheets/sheet-file'
import { rowOf } from '../insert-station'
import type { NewStationRow } from '../repository'
import type { AdviceFacts } from './advice'
import { TitleSearch, type Columns } from './columns'
import { datumOfSilentRows } from './datum-of-rows'
import { EXAMPLES, fileColumnsOf } from './file-columns'
import { NearTwins, type Named } from './near-twins'
import { hoursReader } from './read-hours-text'
import { readRow, type StatedStation } from './read-row'
import { RowCells } from './row-cells'

/** What is to be read, and what the file itself does not say. */
export interface ReadOrder {
  readonly file: SheetFile
  /** Of the rows that state none. */
  readonly datum: SourceDatum | null
  /** Whose directory this is; a row may state another. */
  readonly source: string
  readonly columns: ColumnMap
  readonly now: Date
  /** Told every thousand rows. */
  readonly progress?: (rowsRead: number) => void
}

/** A row of the file: its cells with their findings, and the station, if nothing was wrong. */
export interface FileRow {
  readonly cells: RowCells
  station: NewStationRow | null
}

export interface FileReading {
  readonly columns: Columns
  readonly fileColumns: readonly FileColumn[]
  readonly rows: readonly FileRow[]
}

/** Reads a whole file and finds everything that is wrong with it, short of what only the database knows. */
export async function readStationFile(order: ReadOrder): Promise<FileReading> {
  const { columns, fileColumns, rows } = await readRows(order)
  const placed = placeAll(rows, order)
  refuseTwice(placed)
  return { columns, fileColumns, rows: placed }
}

interface StatedRow {
  readonly cells: RowCells
  readonly stated: StatedStation | null
}

async function readRows({ file, columns: map, progress }: ReadOrder) {
  const search = new TitleSearch(map)
  const readHours = hoursReader()
  let columns: Columns | null = null
  /** The titles and the first rows below. */
  const head: SheetRow[] = []
  const rows: StatedRow[] = []
  for await (const row of sheetRows(file)) {
    if (columns) {
      const cells = new RowCells(row, columns)
      rows.push({ cells, stated: readRow(cells, readHours) })
    } else {
      columns = search.tryRow(row)
    }
    if (columns && head.length <= EXAMPLES) head.push(row)
    if (rows.length > STATION_ROWS_MAX) throw new Failure('import.file_too_large')
    if (rows.length % 1000 === 999) progress?.(rows.length)
  }
  const [titles, ...below] = head
  if (!columns || !titles) return search.fail()
  if (rows.length === 0) throw new Failure('import.file_empty')
  return { columns, fileColumns: fileColumnsOf(titles, below), rows }
}

function placeAll(rows: readonly StatedRow[], order: ReadOrder): FileRow[] {
  const silent = datumOfSilentRows(statedDatums(rows), order.datum)
  return rows.map(({ cells, stated }) => {
    const datum = stated?.datum ?? silent
    if (!stated) return { cells, station: null }
    if (datum === 'missing' || datum === 'mixed') return refused(cells, datum === 'missing' ? 'datum_missing' : 'datum_mixed')
    return { cells, station: placed(stated, datum, order) }
  })
}

function* statedDatums(rows: readonly StatedRow[]): Generator<SourceDatum | null> {
  for (const { stated } of rows) if (stated) yield stated.datum
}

function refused(cells: RowCells, code: FindingCode, facts?: AdviceFacts): FileRow {
  cells.refuse('datum', code, facts)
  return { cells, station: null }
}

function placed(stated: StatedStation, datum: SourceDatum, order: ReadOrder): NewStationRow {
  const { line, position, source, sourceId, hoursText, hoursCertainty, hoursUnread, ...facts } = stated
  return rowOf({
    ...facts,
    ...position,
    id: newId(order.now),
    datum,
    origin: { source: source ?? order.source, sourceId },
    hoursRead: { text: hoursText, certainty: hoursCertainty, unread: hoursUnread },
    createdAt: order.now,
  })
}

/** Of rows with one id, or of one name within ten metres, the first stays. */
function refuseTwice(rows: readonly FileRow[]): void {
  const lines = new Map<string, number>()
  const twins = new NearTwins<Named & { line: number }>()
  for (const row of rows) {
    const { cells, station } = row
    if (!station) continue
    const key = JSON.stringify([station.source, station.sourceId])
    const sameId = lines.get(key)
    const twin = twins.find(station)
    if (twin) cells.refuse('name', 'duplicate_in_file', { otherLine: twin.line })
    else if (sameId !== undefined) cells.refuse(cells.has('sourceId') ? 'sourceId' : 'name', 'id_twice', { otherLine: sameId })
    if (twin || sameId !== undefined) {
      row.station = null
    } else {
      lines.set(key, cells.line)
      twins.add({ name: station.name, gcj: station.gcj, line: cells.line })
    }
  }
}
