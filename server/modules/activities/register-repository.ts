import type { ActivityKind } from '../../../contract/activities'
import type { PlaceMode, PlaceWho } from '../../../contract/places'
import type { Channel } from '../../../contract/sign-ups'
import { nothing, sql, type Queryable, type Sql } from '../../kernel/database'
import { isWaiting } from './place-repository'

/** Whose rows a register has: one activity's, or those of published activities that start in `[from, to)`. */
export type RegisterSpan =
  | { readonly activityId: string }
  | { readonly from: Date; readonly to: Date; readonly stations: readonly string[] | null }

/** The last row read; the first activity that was not looked at yet has `seq` 0. */
export type RegisterKey = readonly [startsAt: string, activityId: string, seq: number]

export interface RegisterRow {
  readonly signUpId: string
  readonly activityId: string
  readonly title: string
  readonly kind: ActivityKind
  readonly stationId: string
  readonly startsAt: Date
  readonly cancelledAt: Date | null
  readonly seq: number
  readonly residentId: string | null
  readonly name: string | null
  readonly groupName: string | null
  /** Sealed. */
  readonly phone: string | null
  readonly places: number
  readonly poolIds: readonly string[]
  readonly poolPlaces: readonly number[]
  readonly companions: readonly { readonly name: string }[]
  readonly guardianName: string | null
  readonly channel: Channel
  readonly isConfirmed: boolean
  readonly offerUntil: Date | null
  readonly isWaiting: boolean
  readonly signedUpAt: Date
  readonly seenAt: Date | null
  readonly seenPlaces: number | null
  readonly seenMethod: string | null
  readonly note: string | null
}

/** Kinds of places by id. */
export type PoolKinds = ReadonlyMap<string, { readonly mode: PlaceMode; readonly who: PlaceWho }>

/** What the pools of these activities are for. */
export async function poolKindsOf(database: Queryable, activityIds: readonly string[]): Promise<PoolKinds> {
  const pools = await database.query<{ id: string; mode: PlaceMode; who: PlaceWho }>(sql`
    select id, mode, who from place_pools where activity_id = any(${[...new Set(activityIds)]})`)
  return new Map(pools.map((pool) => [pool.id, pool]))
}

interface Reading {
  readonly span: RegisterSpan
  readonly after: RegisterKey | null
  readonly limit: number
}

/** Activities that one step looks at: so many together rarely have more rows than a page. */
const ACTIVITIES_STEP = 100

/** A sequence number no sign-up reaches: after everybody of an activity. */
const SEQ_MAX = 2_147_483_647

/** Up to `limit` rows by start, activity and arrival, and where to read on; null after the last. */
export async function registerRows(
  database: Queryable,
  { span, after, limit }: Reading,
): Promise<{ rows: RegisterRow[]; next: RegisterKey | null }> {
  const activities = await activitiesFrom(database, span, after)
  const rows = await rowsOf(database, { ids: activities.map(({ id }) => id), after, limit })
  const [lastRow, lastActivity] = [rows.at(-1), activities.at(-1)]
  if (rows.length === limit && lastRow) {
    return { rows, next: [lastRow.startsAt.toISOString(), lastRow.activityId, lastRow.seq] }
  }
  const isLast = activities.length < ACTIVITIES_STEP || !lastActivity
  return { rows, next: isLast ? null : [lastActivity.startsAt.toISOString(), lastActivity.id, SEQ_MAX] }
}

function activitiesFrom(
  database: Queryable,
  span: RegisterSpan,
  after: RegisterKey | null,
): Promise<{ id: string; startsAt: Date }[]> {
  return database.query(sql`
    select a.id, a.starts_at as "startsAt" from activities a
    where ${within(span)} ${after ? sql`and (a.starts_at, a.id) >= (${after[0]}::timestamptz, ${after[1]}::uuid)` : nothing}
    order by a.starts_at, a.id limit ${ACTIVITIES_STEP}`)
}

const within = (span: RegisterSpan): Sql => ('activityId' in span
  ? sql`a.id = ${span.activityId}`
  : sql`a.starts_at >= ${span.from} and a.starts_at < ${span.to} and a.published_at is not null
        ${span.stations ? sql`and a.station_id = any(${span.stations})` : nothing}`)

interface Step {
  readonly ids: readonly string[]
  readonly after: RegisterKey | null
  readonly limit: number
}

function rowsOf(database: Queryable, { ids, after, limit }: Step): Promise<RegisterRow[]> {
  return database.query<RegisterRow>(sql`
    select s.id as "signUpId", a.id as "activityId", a.title, a.kind, a.station_id as "stationId", a.starts_at as "startsAt",
      a.cancelled_at as "cancelledAt", s.seq, s.resident_id as "residentId", s.contact_name as name,
      s.group_name as "groupName", s.contact_phone as phone, s.places, s.companions, s.guardian_name as "guardianName",
      s.channel, s.confirmed_at is not null as "isConfirmed", s.offer_until as "offerUntil",
      (${isWaiting(sql`s`)}) as "isWaiting", s.signed_up_at as "signedUpAt", s.note,
      s.pool_ids as "poolIds", s.pool_places as "poolPlaces",
      c.seen_at as "seenAt", c.places as "seenPlaces", c.method as "seenMethod"
    from activities a join sign_ups s on s.activity_id = a.id and s.withdrawn_at is null
    left join check_ins c on c.activity_id = a.id and c.sign_up_id = s.id and c.undone_at is null
    where a.id = any(${ids})
      ${after ? sql`and (a.starts_at, a.id, s.seq) > (${after[0]}::timestamptz, ${after[1]}::uuid, ${after[2]})` : nothing}
    order by a.starts_at, a.id, s.seq limit ${limit}`)
}
