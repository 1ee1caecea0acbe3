import type { Queryable } from '../../kernel/database'
import { stationWords } from './spoken-name'
import { listWordless, writeWords, type NamedStation } from './words-repository'

const BATCH = 1000

/** Lets these stations be found by what they are called now. */
export async function indexNames(database: Queryable, stations: readonly NamedStation[]): Promise<void> {
  await writeWords(database, stations.map((station) => ({ station, words: stationWords(station) })))
}

/**
 * Lets every station be found that cannot be yet: those of before there was a search, and those whose name or address
 * was written past `indexNames`. Answers how many there were.
 */
export async function indexAllNames(database: Queryable): Promise<number> {
  let indexed = 0
  for (;;) {
    const stations = await listWordless(database, BATCH)
    if (stations.length === 0) return indexed
    await indexNames(database, stations)
    indexed += stations.length
  }
}
