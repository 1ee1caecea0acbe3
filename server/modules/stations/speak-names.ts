import { sql, type Database } from '../../kernel/database'
import { indexNames } from './index-names'
import type { NamedStation } from './words-repository'

const BATCH = 100

/** Writes down how names are spoken that staff gave on a phone; answers how many. Nothing to do costs one probe. */
export async function speakNames(database: Database): Promise<number> {
  const stations = await database.query<NamedStation>(sql`
    select s.id, s.name, s.address from station_words w join stations s on s.id = w.station_id
    where w.source_hash = '' limit ${BATCH}`)
  if (stations.length > 0) await indexNames(database, stations)
  return stations.length
}
