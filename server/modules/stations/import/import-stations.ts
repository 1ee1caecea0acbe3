import type { ImportMode, ImportReport } from '../../../../contract/station-files'
import type { Database, Queryable, Transaction } from '../../../kernel/database'
import { lockDirectory, stationsInCells, type KnownStation, type Stored } from '../bulk-repository'
import type { NewStationRow } from '../repository'
import { retiredSourceIds, sourceKey } from '../retired-repository'
import { cellsAround } from '../rules'
import { upsertStations, type StoreProgress } from '../store-stations'
import type { Columns } from './columns'
import { NearTwins } from './near-twins'
import { placeInTree } from './place-in-tree'
import type { FileReading, FileRow } from './read-file'

/** Metres around a new station in which the directory is searched for a twin; a bit more than a twin is away. */
const SEARCH_METERS = 12

/** Stations whose surroundings are asked for at once. */
const ASKED_AT_ONCE = 2_000

/** What to do with a reading. */
export interface ImportOrder {
  readonly reading: FileReading
  readonly mode: Exclude<ImportMode, 'check'>
  readonly progress?: StoreProgress
}

/** Thrown to undo what a check has written. */
class OnlyAsked extends Error {
  constructor(readonly report: ImportReport) {
    super('a check writes nothing')
  }
}

/** What an import would do, found out by doing it and taking it back. */
export async function checkImport(database: Database, order: Omit<ImportOrder, 'mode'>): Promise<ImportReport> {
  try {
    return await database.transaction(async (tx) => {
      throw new OnlyAsked(await importStations(tx, { ...order, mode: 'partial' }))
    })
  } catch (error) {
    if (error instanceof OnlyAsked) return { ...error.report, written: false }
    throw error
  }
}

/** Writes a reading in one transaction: all of it, or, in `whole` mode, nothing when a single row is refused. */
export async function importStations(tx: Transaction, { reading, mode, progress }: ImportOrder): Promise<ImportReport> {
  await lockDirectory(tx)
  await refuseKnown(tx, reading.rows)
  await placeInTree(tx, reading)
  const stations = reading.rows.flatMap(({ station }) => station ?? [])
  const isStopped = mode === 'whole' && stations.length < reading.rows.length
  const stored = isStopped ? { created: 0, updated: 0, unchanged: 0 } : await upsertStations(tx, stations, progress)
  return reportOf(reading, stored, !isStopped)
}

/** Refuses rows that would bring back a retired station, or put a second one of a name within ten metres of a known. */
async function refuseKnown(database: Queryable, rows: readonly FileRow[]): Promise<void> {
  for (let done = 0; done < rows.length; done += ASKED_AT_ONCE) {
    const batch = rows.slice(done, done + ASKED_AT_ONCE)
    const stations = batch.flatMap(({ station }) => station ?? [])
    const [twins, retired] = [await directoryAround(database, stations), await retiredSourceIds(database, stations)]
    for (const row of batch) refuseRetired(row, retired)
    for (const row of batch) refuseTwin(row, twins)
  }
}

function refuseRetired(row: FileRow, retired: ReadonlySet<string>): void {
  if (!row.station || !retired.has(sourceKey(row.station))) return
  row.cells.refuse('sourceId', 'retired')
  row.station = null
}

function refuseTwin(row: FileRow, twins: NearTwins<KnownStation>): void {
  const twin = row.station && twins.find(row.station, (known) => !isSame(known, row.station))
  if (!twin) return
  const { source, sourceId } = twin
  row.cells.refuse('name', 'duplicate_known', { piece: `${sourceId}（来源 ${source}）` })
  row.station = null
}

const isSame = (known: KnownStation, station: NewStationRow | null): boolean =>
  known.source === station?.source && known.sourceId === station.sourceId

async function directoryAround(
  database: Queryable,
  stations: readonly NewStationRow[],
): Promise<NearTwins<KnownStation>> {
  const cells = new Set(stations.flatMap(({ gcj }) => cellsAround(gcj, SEARCH_METERS) ?? []))
  const twins = new NearTwins<KnownStation>()
  for (const known of await stationsInCells(database, [...cells])) twins.add(known)
  return twins
}

function reportOf({ rows, columns, fileColumns }: FileReading, stored: Stored, written: boolean): ImportReport {
  return {
    written,
    rowCount: rows.length,
    refusedRowCount: rows.filter(({ station }) => station === null).length,
    ...stored,
    columns: titlesOf(columns),
    fileColumns: [...fileColumns],
    refused: rows.flatMap(({ cells }) => cells.refused),
    noticed: rows.flatMap(({ cells, station }) => (station ? cells.noticed : [])),
  }
}

const titlesOf = (columns: Columns): ImportReport['columns'] =>
  Object.entries(columns).map(([column, found]) => ({
    column: column as keyof Columns,
    title: found.kind === 'cell' ? found.title : found.value,
  }))
