import { sql, type Queryable, type Transaction } from '../../kernel/database'

interface Retirement {
  readonly id: string
  readonly by: string
  readonly now: Date
}

/** Moves a station out of the directory, its words with it, and keeps what it was. */
export async function moveToRetired(tx: Transaction, { id, by, now }: Retirement): Promise<void> {
  await tx.query(sql`delete from station_words where station_id = ${id}`)
  await tx.query(sql`
    with gone as (delete from stations where id = ${id} returning *)
    insert into retired_stations (id, source, source_id, name, phone, lat_gcj, lng_gcj, was, retired_at, retired_by)
    select id, source, source_id, name, phone, lat_gcj, lng_gcj, to_jsonb(gone), ${now}::timestamptz, ${by}::uuid
    from gone
    on conflict (source, source_id) do update set id = excluded.id, name = excluded.name, phone = excluded.phone,
      lat_gcj = excluded.lat_gcj, lng_gcj = excluded.lng_gcj, was = excluded.was,
      retired_at = excluded.retired_at, retired_by = excluded.retired_by`)
}

/** Those of some ids that stations had which are no more. */
export async function retiredIds(database: Queryable, ids: readonly string[]): Promise<Set<string>> {
  const rows = await database.query<{ id: string }>(sql`select id from retired_stations where id = any(${[...ids]}::uuid[])`)
  return new Set(rows.map(({ id }) => id))
}

/** Those of the ids of a source that stations had which are no more. */
export async function retiredSourceIds(
  database: Queryable,
  stations: readonly { readonly source: string; readonly sourceId: string }[],
): Promise<Set<string>> {
  const rows = await database.query<{ source: string; sourceId: string }>(sql`
    select r.source, r.source_id as "sourceId" from retired_stations r
    join unnest(${stations.map(({ source }) => source)}::text[], ${stations.map(({ sourceId }) => sourceId)}::text[])
      as asked (source, source_id) on asked.source = r.source and asked.source_id = r.source_id`)
  return new Set(rows.map(sourceKey))
}

/** Names a station by whose it is and its id there. */
export const sourceKey = ({ source, sourceId }: { source: string; sourceId: string }): string =>
  JSON.stringify([source, sourceId])
