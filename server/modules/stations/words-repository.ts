import { json, sql, type Queryable } from '../../kernel/database'
import { fragmentsOf, type StationWords } from './search-rules'

/** A station by what it is called and where it is. */
export interface NamedStation {
  readonly id: string
  readonly name: string
  readonly address: string
}

/** The words of a station, and what they were made of. */
export interface WordsOfStation {
  readonly station: NamedStation
  readonly words: StationWords
  /** False where nobody has said yet how the name is spoken. */
  readonly isSpoken?: boolean
}

/** Writes what stations are found by; what was written of them before is replaced. */
export async function writeWords(database: Queryable, stations: readonly WordsOfStation[]): Promise<void> {
  const rows = stations.map(({ station, words, isSpoken = true }) => ({
    station_id: station.id,
    ...words,
    fragments: fragmentsOf(words),
    source_name: station.name,
    source_address: station.address,
    is_spoken: isSpoken,
  }))
  await database.query(sql`
    insert into station_words (station_id, name, address, pinyin, initials, fragments, source_hash)
    select station_id, name, address, pinyin, initials, fragments,
      case when is_spoken then md5(source_name || chr(10) || source_address) else '' end
    from jsonb_to_recordset(${json(rows)}::jsonb) as r (station_id uuid, name text, address text, pinyin text,
      initials text, fragments text[], source_name text, source_address text, is_spoken boolean)
    on conflict (station_id) do update set name = excluded.name, address = excluded.address, pinyin = excluded.pinyin,
      initials = excluded.initials, fragments = excluded.fragments, source_hash = excluded.source_hash`)
}

/** Some stations without words, or with words of what they were called before. */
export function listWordless(database: Queryable, count: number): Promise<NamedStation[]> {
  return database.query<NamedStation>(sql`
    select s.id, s.name, s.address from stations s left join station_words w on w.station_id = s.id
    where w.station_id is null or w.source_hash <> md5(s.name || chr(10) || s.address)
    limit ${count}`)
}
