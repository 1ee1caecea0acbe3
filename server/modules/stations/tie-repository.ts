import type { PlaceKind } from '../../../contract/station-details'
import { sql, type Queryable } from '../../kernel/database'

/** A station by its source's id: what makes it one and the same in every file. */
export interface StationKey {
  readonly source: string
  readonly sourceId: string
}

/** A station as a file can name it. */
export interface NamedStation extends StationKey {
  readonly id: string
  readonly name: string
}

/** What a station belongs to. */
export interface TiedStation extends NamedStation {
  readonly parentId: string | null
  readonly unitId: string | null
  readonly placeKind: PlaceKind | null
}

/** Those of the stations that are there, with what they belong to. */
export function stationsOfKeys(database: Queryable, keys: readonly StationKey[]): Promise<TiedStation[]> {
  return database.query<TiedStation>(sql`
    select id, source, source_id as "sourceId", name, parent_id as "parentId", unit_id as "unitId",
      place_kind as "placeKind"
    from stations
    where (source, source_id) in (
      select * from unnest(${keys.map(({ source }) => source)}::text[], ${keys.map(({ sourceId }) => sourceId)}::text[]))`)
}

/** Every station of these names. */
export function stationsOfNames(database: Queryable, names: readonly string[]): Promise<NamedStation[]> {
  return database.query<NamedStation>(sql`
    select id, source, source_id as "sourceId", name from stations where name = any(${names}::text[])`)
}

/** The stations above these, as child and parent, all the way up. Ends in a circle too: a pair is listed once. */
export async function parentsAbove(database: Queryable, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await database.query<{ id: string; parentId: string }>(sql`
    with recursive up as (
      select id, parent_id from stations where id = any(${ids}::uuid[])
      union
      select s.id, s.parent_id from stations s join up on s.id = up.parent_id
    )
    select id, parent_id as "parentId" from up where parent_id is not null`)
  return new Map(rows.map(({ id, parentId }) => [id, parentId]))
}
