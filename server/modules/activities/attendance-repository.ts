import { sql, type Queryable } from '../../kernel/database'
import { noShows } from './place-repository'

/** Whether somebody was never seen at any activity. */
export async function isNewcomer(database: Queryable, residentId: string): Promise<boolean> {
  const [row] = await database.query(sql`
    select 1 from sign_ups mine join check_ins seen on seen.sign_up_id = mine.id
    where mine.resident_id = ${residentId} and seen.undone_at is null limit 1`)
  return row === undefined
}

/** Whether somebody was seen at this session, as whoever signed up for a party; a check-in that was undone is none. */
export async function wasSeen(database: Queryable, activityId: string, residentId: string): Promise<boolean> {
  const rows = await database.query(sql`
    select 1 from check_ins seen join sign_ups mine on mine.id = seen.sign_up_id
    where seen.activity_id = ${activityId} and seen.undone_at is null and mine.resident_id = ${residentId} limit 1`)
  return rows.length === 1
}

/** How often somebody did not come, of late. */
export async function noShowCount(database: Queryable, residentId: string, now: Date): Promise<number> {
  const rows = await database.query(noShows(residentId, now))
  return rows.length
}

/** The same for many, by resident; those who always came are absent from the answer. */
export async function noShowCounts(
  database: Queryable,
  residentIds: readonly string[],
  now: Date,
): Promise<Map<string, number>> {
  if (residentIds.length === 0) return new Map()
  const rows = await database.query<{ id: string; missed: number }>(sql`
    select person.id, count(*)::int as missed
    from unnest(${[...new Set(residentIds)]}::uuid[]) as person (id), lateral (${noShows(sql`person.id`, now)}) absence
    group by person.id`)
  return new Map(rows.map(({ id, missed }) => [id, missed]))
}
