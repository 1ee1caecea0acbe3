import { sql, type Database } from '../../../kernel/database'

/**
 * What no history may leave behind, counted from the rows: pools with more taken than seats, people with two live
 * sign-ups, offers that ended twice, pools that say something else than their rows.
 */
export async function brokenRows(database: Database, activityId: string) {
  const [row] = await database.query<Record<'oversold' | 'twice' | 'endedTwice' | 'pools', number>>(sql`
    with live as (select * from sign_ups where activity_id = ${activityId} and withdrawn_at is null),
         by_rows as (
           select pool.id, coalesce(sum(part.places) filter (where confirmed_at is not null or offered_at is not null), 0) as taken,
                  count(live.id) filter (where confirmed_at is null and offered_at is null) as waiting
           from place_pools pool left join live on pool.id = any(live.pool_ids)
           left join lateral (select live.pool_places[array_position(live.pool_ids, pool.id)] as places) part on true
           where pool.activity_id = ${activityId} group by pool.id)
    select (select count(*)::int from place_pools where activity_id = ${activityId} and places_taken > seats) as oversold,
           (select count(*)::int from (select 1 from live group by resident_id having count(*) > 1) d) as twice,
           (select count(*)::int from sign_ups where activity_id = ${activityId} and offered_at is not null
              and confirmed_at is not null and withdrawn_as in ('lapsed', 'refused')) as "endedTwice",
           (select count(*)::int from by_rows join place_pools pool on pool.id = by_rows.id
              where by_rows.taken <> pool.places_taken or by_rows.waiting <> pool.waiting) as pools`)
  return row
}
