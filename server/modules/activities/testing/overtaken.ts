import { sql, type Database } from '../../../kernel/database'

/**
 * Pairs in which somebody was overtaken, by seq: the later party holds a place or an offer, the earlier one still
 * waits, never had a hold, and would have fitted wherever the later one did. Looked at when nothing is going on;
 * written without the rules that decide, so that it can contradict them.
 */
export async function overtaken(database: Database, activityId: string): Promise<{ earlier: number; later: number }[]> {
  return database.query<{ earlier: number; later: number }>(sql`
    select w.seq as earlier, c.seq as later
    from sign_ups w join sign_ups c on c.activity_id = w.activity_id and c.seq > w.seq
    where w.activity_id = ${activityId} and w.withdrawn_at is null and w.confirmed_at is null and w.offered_at is null
      and w.review_asked_at is null and w.held_until is null
      and c.withdrawn_at is null and (c.confirmed_at is not null or c.offered_at is not null)
      and not exists (
        select 1 from unnest(w.pool_ids, w.pool_places) wanted (pool, places)
        where not exists (select 1 from unnest(c.pool_ids, c.pool_places) got (pool, places)
                          where got.pool = wanted.pool and got.places >= wanted.places))
    order by w.seq, c.seq`)
}
