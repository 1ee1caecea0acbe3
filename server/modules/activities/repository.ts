import type { ActivityKind, SignUpView } from '../../../contract/activities'
import { nothing, sql, type Queryable, type Sql, type Transaction } from '../../kernel/database'
import type { ActivityFacts, Pool } from './rules'

/** All columns staff decide about. */
export interface ActivityValues extends Omit<ActivityFacts, 'cancelledAt'> {
  readonly title: string
  readonly kind: ActivityKind
  readonly stationId: string
  readonly description: string
  readonly room: string | null
  readonly bring: string | null
  readonly lecturer: string | null
  readonly lessonId: string | null
}

/** An activity with its places and, for a known resident, what they hold in it. */
export interface ActivityRow extends ActivityValues, ActivityFacts, Pool {
  readonly id: string
  readonly cancelledReason: string | null
  readonly mineConfirmed: boolean | null
  readonly minePosition: number | null
}

const columns = sql`
  a.id, a.title, a.kind, a.station_id as "stationId", a.description, a.room, a.bring, a.lecturer,
  a.lesson_id as "lessonId", a.starts_at as "startsAt", a.ends_at as "endsAt", a.withdraw_until as "withdrawUntil",
  a.cancelled_at as "cancelledAt", a.cancelled_reason as "cancelledReason",
  p.opens_at as "signUpOpensAt", p.closes_at as "signUpClosesAt",
  p.capacity, p.places_taken as "placesTaken", p.waiting,
  s.confirmed_at is not null as "mineConfirmed",
  case when s.id is not null and s.confirmed_at is null then
    (select count(*)::int from sign_ups ahead
     where ahead.activity_id = a.id and ahead.seq <= s.seq and ahead.confirmed_at is null and ahead.withdrawn_at is null)
  end as "minePosition"`

/** Without a resident the join finds nobody, at the price of one index probe. */
const from = (residentId: string | null): Sql => sql`
  from activities a
  join place_pools p on p.activity_id = a.id
  left join sign_ups s on s.activity_id = a.id and s.resident_id = ${residentId}::uuid and s.withdrawn_at is null`

/** One activity; null when there is none of this id. */
export async function find(database: Queryable, id: string, residentId: string | null): Promise<ActivityRow | null> {
  const [row] = await database.query<ActivityRow>(sql`select ${columns} ${from(residentId)} where a.id = ${id}`)
  return row ?? null
}

export interface ListFilter {
  readonly from: Date
  readonly to: Date | null
  readonly stationId: string | null
  readonly kind: ActivityKind | null
  readonly after: readonly [startsAt: string, id: string] | null
  readonly limit: number
}

/** Activities that start in `[from, to)`, by start and id. */
export async function list(database: Queryable, filter: ListFilter, residentId: string | null): Promise<ActivityRow[]> {
  return database.query<ActivityRow>(sql`
    select ${columns} ${from(residentId)}
    where a.starts_at >= ${filter.from}
      ${filter.to ? sql`and a.starts_at < ${filter.to}` : nothing}
      ${filter.stationId ? sql`and a.station_id = ${filter.stationId}` : nothing}
      ${filter.kind ? sql`and a.kind = ${filter.kind}` : nothing}
      ${filter.after ? sql`and (a.starts_at, a.id) > (${filter.after[0]}::timestamptz, ${filter.after[1]}::uuid)` : nothing}
    order by a.starts_at, a.id limit ${filter.limit}`)
}

/** What a resident holds, in activities that end after `since`: the next one first. */
export async function listMine(database: Queryable, residentId: string, since: Date): Promise<ActivityRow[]> {
  return database.query<ActivityRow>(sql`
    select ${columns} ${from(residentId)}
    where s.id is not null and a.ends_at > ${since}
    order by a.starts_at, a.id limit 100`)
}

/** What somebody holds, as everybody sees it. */
export function mineOf(row: Pick<ActivityRow, 'mineConfirmed' | 'minePosition'>): SignUpView | null {
  if (row.minePosition !== null) return { state: 'waiting', position: row.minePosition }
  return row.mineConfirmed ? { state: 'confirmed' } : null
}

/** Writes a new activity and its empty pool; an id that is there already stays as it is. */
export async function insert(
  tx: Queryable,
  activity: ActivityValues & { id: string; capacity: number | null; createdBy: string; createdAt: Date },
): Promise<void> {
  const { id } = activity
  await tx.query(sql`
    insert into activities (id, title, kind, station_id, description, room, bring, lecturer, lesson_id,
                            starts_at, ends_at, withdraw_until, created_by, created_at)
    values (${id}, ${activity.title}, ${activity.kind}, ${activity.stationId}, ${activity.description},
            ${activity.room}, ${activity.bring}, ${activity.lecturer}, ${activity.lessonId},
            ${activity.startsAt}, ${activity.endsAt}, ${activity.withdrawUntil}, ${activity.createdBy}, ${activity.createdAt})
    on conflict (id) do nothing`)
  await tx.query(sql`
    insert into place_pools (activity_id, capacity, seats, opens_at, closes_at)
    values (${id}, ${activity.capacity}, ${activity.capacity}, ${activity.signUpOpensAt}, ${activity.signUpClosesAt})
    on conflict (activity_id) do nothing`)
}

/** Overwrites what staff decide about; the pool's window with it. Under the pool's lock. */
export async function update(tx: Transaction, id: string, activity: ActivityValues): Promise<void> {
  await tx.query(sql`
    update activities
    set title = ${activity.title}, kind = ${activity.kind}, station_id = ${activity.stationId},
        description = ${activity.description}, room = ${activity.room}, bring = ${activity.bring},
        lecturer = ${activity.lecturer}, lesson_id = ${activity.lessonId}, starts_at = ${activity.startsAt},
        ends_at = ${activity.endsAt}, withdraw_until = ${activity.withdrawUntil}
    where id = ${id}`)
  await tx.query(sql`
    update place_pools set opens_at = ${activity.signUpOpensAt}, closes_at = ${activity.signUpClosesAt}
    where activity_id = ${id}`)
}

/** Records who cancelled and why, and closes the pool for good. Under the pool's lock. */
export async function markCancelled(
  tx: Transaction,
  { id, by, reason, now }: { id: string; by: string; reason: string; now: Date },
): Promise<void> {
  await tx.query(sql`
    update activities set cancelled_at = ${now}, cancelled_by = ${by}, cancelled_reason = ${reason} where id = ${id}`)
  await tx.query(sql`update place_pools set closed_at = ${now} where activity_id = ${id}`)
}

export interface RosterRow {
  readonly signUpId: string
  readonly residentId: string | null
  readonly seq: number
  readonly confirmed: boolean
  readonly position: number | null
  readonly signedUpAt: Date
}

/** The roster in order of arrival, from after `afterSeq`. */
export async function roster(
  database: Queryable,
  activityId: string,
  { afterSeq, limit }: { afterSeq: number; limit: number },
): Promise<RosterRow[]> {
  return database.query<RosterRow>(sql`
    select id as "signUpId", resident_id as "residentId", seq, confirmed_at is not null as confirmed,
           signed_up_at as "signedUpAt", position
    from (select *, case when confirmed_at is null
                      then (count(*) filter (where confirmed_at is null) over (order by seq))::int end as position
          from sign_ups where activity_id = ${activityId} and withdrawn_at is null) line
    where seq > ${afterSeq} order by seq limit ${limit}`)
}

interface RosterTotals {
  readonly confirmed: number
  readonly waiting: number
}

/** How many sign-ups hold a place, and how many wait. */
export async function rosterTotals(database: Queryable, activityId: string): Promise<RosterTotals> {
  const [row] = await database.query<RosterTotals>(sql`
    select count(confirmed_at) as confirmed, count(*) - count(confirmed_at) as waiting
    from sign_ups where activity_id = ${activityId} and withdrawn_at is null`)
  return row ?? { confirmed: 0, waiting: 0 }
}

/** Whether something is still to come, or going on, at a station. */
export async function hasActivitiesAhead(database: Queryable, stationId: string, now: Date): Promise<boolean> {
  const rows = await database.query(sql`
    select 1 from activities where station_id = ${stationId} and ends_at > ${now} and cancelled_at is null limit 1`)
  return rows.length === 1
}
