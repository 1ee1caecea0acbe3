import type { PartyPart } from '../../../contract/sign-ups'
import { json, sql, type Queryable, type Transaction } from '../../kernel/database'
import type { Pool, WaitingParty } from './line-rules'
import { isWaiting } from './place-repository'
import { seatsOf } from './rules'

/** A pool under the lock of its line. */
export interface LockedPool extends Pool {
  readonly mode: 'on_site' | 'remote'
  readonly who: 'anyone' | 'adult' | 'child' | 'newcomer'
  readonly releasesAt: Date | null
}

/** An activity's line, locked until the transaction ends: places, ranks and offers change only under it. */
export interface Line {
  readonly activityId: string
  readonly startsAt: Date
  readonly promotion: 'ask' | 'confirm'
  /** Cancelled: nobody moves any more. */
  readonly isClosed: boolean
  /** Parties in the waiting list. */
  readonly waiting: number
  readonly pools: readonly LockedPool[]
}

/** Locks the line of an activity, in a course that of the term, then reads its pools; null for an unknown activity. */
export async function lockLine(tx: Transaction, activityId: string): Promise<Line | null> {
  const [locked] = await tx.query<Pick<Line, 'activityId' | 'isClosed' | 'waiting'>>(sql`
    select activity_id as "activityId", closed_at is not null as "isClosed", waiting from activity_lines
    where activity_id = (select coalesce(course_id, id) from activities where id = ${activityId}) for update`)
  if (!locked) return null
  const [activity] = await tx.query<Pick<Line, 'startsAt' | 'promotion'>>(sql`
    select starts_at as "startsAt", promotion from activities where id = ${locked.activityId}`)
  if (!activity) return null
  const pools = await tx.query<LockedPool>(sql`
    select id, mode, who, capacity, places_taken as "placesTaken", waiting, releases_at as "releasesAt"
    from place_pools where activity_id = ${locked.activityId} and removed_at is null order by position`)
  return { ...locked, ...activity, pools }
}

/** Writes what the pools of a locked line have become, and when something happens by itself. */
export async function storeLine(tx: Transaction, line: Line): Promise<void> {
  const pools = line.pools.map((pool) => ({ ...pool, seats: seatsOf(pool.capacity, pool.placesTaken) }))
  await tx.query(sql`
    update place_pools pool
    set capacity = now.capacity, seats = now.seats, places_taken = now."placesTaken", waiting = now.waiting, releases_at = now."releasesAt"
    from jsonb_to_recordset(${json(pools)}::jsonb) as now(
      id uuid, capacity int, seats int, "placesTaken" int, waiting int, "releasesAt" timestamptz)
    where pool.id = now.id`)
  await tx.query(sql`
    update activity_lines line
    set waiting = ${line.waiting}, due_at = least(
      (select min(case when offered_at is not null then offer_until else held_until end) from sign_ups live
       where live.activity_id = line.activity_id and confirmed_at is null and withdrawn_at is null),
      (select min(releases_at) from place_pools pool where pool.activity_id = line.activity_id and removed_at is null))
    where activity_id = ${line.activityId}`)
}

interface PartyRow {
  readonly id: string
  readonly poolIds: readonly string[]
  readonly poolPlaces: readonly number[]
}

const partyOf = ({ poolIds, poolPlaces }: Omit<PartyRow, 'id'>): PartyPart[] =>
  poolIds.map((poolId, index) => ({ poolId, places: poolPlaces[index] ?? 0 }))

/** A page of the line in order of arrival, from after `afterSeq`. Only under the lock. */
export async function waitingPage(
  tx: Transaction,
  activityId: string,
  { afterSeq, limit }: { afterSeq: number; limit: number },
): Promise<(WaitingParty & { readonly seq: number })[]> {
  const rows = await tx.query<PartyRow & { seq: number; heldUntil: Date | null }>(sql`
    select id, seq, pool_ids as "poolIds", pool_places as "poolPlaces", held_until as "heldUntil" from sign_ups w
    where activity_id = ${activityId} and seq > ${afterSeq} and ${isWaiting(sql`w`)}
    order by seq limit ${limit}`)
  return rows.map((row) => ({ id: row.id, seq: row.seq, heldUntil: row.heldUntil, party: partyOf(row) }))
}

/** What a sign-up held when it ended. */
export interface EndedSignUp {
  readonly id: string
  readonly party: readonly PartyPart[]
  /** Whether its places were taken (confirmed or offered); otherwise it stood in the line or before a review. */
  readonly held: 'places' | 'rank' | 'nothing'
}

export interface Ending {
  readonly as: 'self' | 'refused' | 'lapsed' | 'rejected' | 'staff'
  /** Null: nobody did it, a deadline passed. */
  readonly by: string | null
  readonly reason?: string
  readonly now: Date
}

/** Ends live sign-ups of a locked line and returns what they held. */
export async function endSignUps(tx: Transaction, ids: readonly string[], ending: Ending): Promise<EndedSignUp[]> {
  const rows = await tx.query<PartyRow & { held: EndedSignUp['held'] }>(sql`
    update sign_ups
    set withdrawn_at = ${ending.now}, withdrawn_as = ${ending.as}, withdrawn_by = ${ending.by}::uuid,
        withdrawn_reason = ${ending.reason ?? null}
    where id = any(${ids}) and withdrawn_at is null
    returning id, pool_ids as "poolIds", pool_places as "poolPlaces",
      case when confirmed_at is not null or offered_at is not null then 'places'
           when review_asked_at is not null and reviewed_at is null then 'nothing' else 'rank' end as held`)
  return rows.map((row) => ({ id: row.id, held: row.held, party: partyOf(row) }))
}

/** Offers of a locked line whose deadline has passed. */
export async function lapsedOffers(tx: Transaction, activityId: string, now: Date): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(sql`
    select id from sign_ups
    where activity_id = ${activityId} and offer_until <= ${now} and confirmed_at is null and withdrawn_at is null`)
  return rows.map(({ id }) => id)
}

/** Gives parties of a locked line their places. */
export async function confirm(tx: Transaction, ids: readonly string[], now: Date): Promise<void> {
  await tx.query(sql`update sign_ups set confirmed_at = ${now} where id = any(${ids})`)
}

/** Offers parties of a locked line their places, all until the same instant. */
export async function offer(
  tx: Transaction,
  ids: readonly string[],
  { until, now }: { until: Date; now: Date },
): Promise<void> {
  await tx.query(sql`update sign_ups set offered_at = ${now}, offer_until = ${until} where id = any(${ids})`)
}

/** Notes until when freed places are kept together for a party. */
export async function hold(tx: Transaction, id: string, until: Date): Promise<void> {
  await tx.query(sql`update sign_ups set held_until = ${until} where id = ${id}`)
}

/** Activities in which an offer lapses, a hold ends or kept places are released by `now`, the most overdue first. */
export async function dueLines(database: Queryable, now: Date, limit: number): Promise<string[]> {
  const rows = await database.query<{ activityId: string }>(sql`
    select activity_id as "activityId" from activity_lines where due_at <= ${now} order by due_at limit ${limit}`)
  return rows.map(({ activityId }) => activityId)
}
