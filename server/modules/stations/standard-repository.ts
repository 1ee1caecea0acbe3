import { sql, type Queryable, type Transaction } from '../../kernel/database'
import type { StandardMark } from './standard-rules'

/** The latest mark of each item of a station. */
export function latestMarks(database: Queryable, stationId: string): Promise<StandardMark[]> {
  return database.query<StandardMark>(sql`
    select distinct on (item) item, state, note, marked_at as "markedAt", marked_by as "markedBy"
    from station_standard_marks where station_id = ${stationId}
    order by item, marked_at desc, id desc`)
}

/** Locks a station, so that marks of it are written one after the other; false when there is none. */
export async function lockStation(tx: Transaction, id: string): Promise<boolean> {
  const rows = await tx.query(sql`select 1 from stations where id = ${id} for update`)
  return rows.length === 1
}

/** Adds a mark; the ones before stay. */
export async function insertMark(
  tx: Transaction,
  { id, stationId, ...mark }: StandardMark & { readonly id: string; readonly stationId: string },
): Promise<void> {
  await tx.query(sql`
    insert into station_standard_marks (id, station_id, item, state, note, marked_by, marked_at)
    values (${id}, ${stationId}, ${mark.item}, ${mark.state}, ${mark.note}, ${mark.markedBy}, ${mark.markedAt})`)
}
