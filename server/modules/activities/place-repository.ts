import { sql, type Queryable, type Transaction } from '../../kernel/database'
import type { Pool, WaitingParty } from './rules'

/** Somebody asks for places. `places` is the size of the party; ids are made by the caller. */
export interface PlaceRequest {
  readonly activityId: string
  readonly residentId: string
  readonly requestId: string
  readonly places: number
  readonly signUpId: string
  readonly messageId: string
  readonly now: Date
}

/** `position` is the rank in the waiting list; null: confirmed. */
export interface PlaceAnswer {
  readonly position: number | null
}

/**
 * Takes places, or a rank in the waiting list, in ONE statement, so that the row lock is never held over a round trip.
 * No row comes back when the window is not open. Three things make it right under concurrency: every value a CHECK
 * looks at comes from the locked row `old` (the updated table's own columns may be a stale snapshot, and PostgreSQL
 * checks that mixture before it notices: `seats` is set although it does not change); a newcomer is confirmed only
 * while nobody waits; `dup` answers a repeated request with its first answer and a new request of somebody already
 * signed up with their present state. A concurrent double tap raises 23505: ask again.
 */
export async function takePlaces(database: Queryable, request: PlaceRequest): Promise<PlaceAnswer | null> {
  const { activityId, residentId, requestId, places, now } = request
  const [answer] = await database.query<PlaceAnswer>(sql`
    with dup as (
      select case
               when request_id = ${requestId} then first_position
               when confirmed_at is not null then null
               else (select count(*)::int from sign_ups ahead
                     where ahead.activity_id = mine.activity_id and ahead.seq <= mine.seq
                       and ahead.confirmed_at is null and ahead.withdrawn_at is null)
             end as position
      from sign_ups mine
      where activity_id = ${activityId} and resident_id = ${residentId}
        and (withdrawn_at is null or request_id = ${requestId})
      order by (request_id = ${requestId}) desc limit 1
    ), old as (
      select activity_id, seats, places_taken, waiting, next_seq,
             waiting = 0 and (capacity is null or places_taken + ${places} <= capacity) as fits
      from place_pools
      where activity_id = ${activityId} and opens_at <= ${now} and closes_at > ${now} and closed_at is null
        and not exists (select 1 from dup)
      for update
    ), taken as (
      update place_pools pool
      set seats = old.seats,
          places_taken = old.places_taken + case when old.fits then ${places} else 0 end,
          waiting = old.waiting + case when old.fits then 0 else 1 end,
          next_seq = old.next_seq + 1
      from old where pool.activity_id = old.activity_id
      returning old.next_seq as seq, old.fits, old.waiting + 1 as rank
    ), placed as (
      insert into sign_ups (id, activity_id, resident_id, seq, places, request_id, first_position, signed_up_at, confirmed_at)
      select ${request.signUpId}, ${activityId}, ${residentId}, seq, ${places}, ${requestId},
             case when fits then null else rank end, ${now}, case when fits then ${now}::timestamptz end
      from taken returning first_position as position
    ), told as (
      insert into outbox (id, topic, payload, created_at)
      select ${request.messageId}, 'activities.signed_up',
             jsonb_build_object('activityId', ${activityId}::text, 'residentId', ${residentId}::text, 'position', position),
             ${now}
      from placed
    )
    select position from placed union all select position from dup`)
  return answer ?? null
}

/** The pool row, locked until the transaction ends; null for an unknown activity. Places change only under it. */
export async function lockPool(tx: Transaction, activityId: string): Promise<Pool | null> {
  const [pool] = await tx.query<Pool>(sql`
    select capacity, places_taken as "placesTaken", waiting from place_pools
    where activity_id = ${activityId} for update`)
  return pool ?? null
}

/** Writes what a locked pool has become. */
export async function updatePool(
  tx: Transaction,
  activityId: string,
  pool: Pool & { seats: number | null },
): Promise<void> {
  await tx.query(sql`
    update place_pools
    set capacity = ${pool.capacity}, seats = ${pool.seats}, places_taken = ${pool.placesTaken}, waiting = ${pool.waiting}
    where activity_id = ${activityId}`)
}

/** The waiting list in order of arrival, at most `limit` parties. Only under the pool's lock. */
export async function waitingLine(tx: Transaction, activityId: string, limit: number): Promise<WaitingParty[]> {
  return tx.query<WaitingParty>(sql`
    select id, places from sign_ups
    where activity_id = ${activityId} and confirmed_at is null and withdrawn_at is null
    order by seq limit ${limit}`)
}

/** Confirms waiting parties and returns whom to tell. */
export async function confirm(tx: Transaction, signUpIds: readonly string[], now: Date): Promise<string[]> {
  const rows = await tx.query<{ residentId: string | null }>(sql`
    update sign_ups set confirmed_at = ${now} where id = any(${signUpIds}) returning resident_id as "residentId"`)
  return rows.flatMap((row) => row.residentId ?? [])
}

/** Ends somebody's live sign-up and returns what it held; null when there is none. */
export async function endSignUp(
  tx: Transaction,
  { activityId, residentId, now }: { activityId: string; residentId: string; now: Date },
): Promise<{ places: number; wasConfirmed: boolean } | null> {
  const [row] = await tx.query<{ places: number; wasConfirmed: boolean }>(sql`
    update sign_ups set withdrawn_at = ${now}
    where activity_id = ${activityId} and resident_id = ${residentId} and withdrawn_at is null
    returning places, confirmed_at is not null as "wasConfirmed"`)
  return row ?? null
}

/** Everybody who holds a place or a rank. */
export async function liveResidents(tx: Transaction, activityId: string): Promise<string[]> {
  const rows = await tx.query<{ residentId: string }>(sql`
    select resident_id as "residentId" from sign_ups
    where activity_id = ${activityId} and withdrawn_at is null and resident_id is not null order by seq`)
  return rows.map((row) => row.residentId)
}
