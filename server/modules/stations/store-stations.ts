import type { Database, Transaction } from '../../kernel/database'
import { insertBatch, upsertBatch, type Stored } from './bulk-repository'
import { indexAllNames } from './index-names'
import { rowOf, type NewStation } from './insert-station'
import type { NewStationRow } from './repository'
import { retiredIds } from './retired-repository'

/** Rows of one statement: enough that the way to the server does not count, few enough for a phone-sized memory. */
const BATCH = 500

/** Told after each batch. */
export type StoreProgress = (done: number, total: number) => void

/** Writes stations by their source's ids: adds the new, changes the known, lets all be found by their names. */
export async function upsertStations(
  tx: Transaction,
  stations: readonly NewStationRow[],
  progress: StoreProgress = () => undefined,
): Promise<Stored> {
  const sum = { created: 0, updated: 0, unchanged: 0 }
  for (let done = 0; done < stations.length; done += BATCH) {
    const { created, updated, unchanged } = await upsertBatch(tx, stations.slice(done, done + BATCH))
    sum.created += created
    sum.updated += updated
    sum.unchanged += unchanged
    progress(Math.min(done + BATCH, stations.length), stations.length)
  }
  await indexAllNames(tx)
  return sum
}

/** Adds the stations whose ids were never there. For seeds: what people have changed or retired since stays so. */
export async function insertStations(
  database: Database,
  stations: readonly NewStation[],
  progress: StoreProgress = () => undefined,
): Promise<void> {
  for (let done = 0; done < stations.length; done += BATCH) {
    const batch = stations.slice(done, done + BATCH)
    const retired = await retiredIds(database, batch.map(({ id }) => id))
    await insertBatch(database, batch.filter(({ id }) => !retired.has(id)).map(rowOf))
    progress(done + batch.length, stations.length)
  }
  await indexAllNames(database)
}
