import type { ActivityKind } from '../../../contract/activities'
import type { ActivityForm } from '../../../contract/activity-forms'
import type { Audience } from '../../../contract/audience'
import type { PlaceMode, PlaceWho } from '../../../contract/places'
import type { SignUpView } from '../../../contract/sign-ups'
import { json, nothing, sql, type Queryable, type Sql, type Transaction } from '../../kernel/database'
import type { Pool } from './line-rules'
import { isWaiting } from './place-repository'
import type { ActivityFacts } from './rules'

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
  readonly forms: readonly ActivityForm[]
  readonly remoteLink: string | null
  readonly companionsMax: number
  readonly audience: Audience | null
  readonly needsApproval: boolean
  readonly promotion: 'ask' | 'confirm'
}

/** What an activity is worth when nobody said otherwise: for seeds and tests that care about other things. */
export const plainRules = {
  forms: [], remoteLink: null, companionsMax: 0, audience: null, needsApproval: false, promotion: 'ask',
} as const satisfies Partial<ActivityValues>

/** A pool as it is read beside its activity. */
export interface PoolRow extends Pool {
  readonly mode: PlaceMode
  readonly who: PlaceWho
  /** ISO, as JSON carries it. */
  readonly releasesAt: string | null
}

/** What somebody holds, as the columns say it. */
export interface MineColumns {
  readonly mineId: string | null
  readonly mineConfirmed: boolean
  readonly mineOfferUntil: Date | null
  readonly mineInReview: boolean
  readonly minePosition: number | null
}

/** An activity with its places and, for a known resident, what they hold in it. */
export interface ActivityRow extends ActivityValues, ActivityFacts, MineColumns {
  readonly id: string
  readonly cancelledReason: string | null
  readonly publishedAt: Date | null
  readonly seriesId: string | null
  readonly courseId: string | null
  /** Whose line and places it has: its own, or in a course those of the term's first activity. */
  readonly lineId: string
  /** Parties that wait, whatever places they want. */
  readonly waiting: number
  readonly version: number
  readonly pools: readonly PoolRow[]
}

const columns = sql`
  a.id, a.title, a.kind, a.station_id as "stationId", a.description, a.room, a.bring, a.lecturer,
  a.lesson_id as "lessonId", a.starts_at as "startsAt", a.ends_at as "endsAt", a.withdraw_until as "withdrawUntil",
  a.cancelled_at as "cancelledAt", a.cancelled_reason as "cancelledReason", a.published_at as "publishedAt",
  a.forms, a.remote_link as "remoteLink", a.companions_max as "companionsMax", a.audience,
  a.needs_approval as "needsApproval", a.promotion, a.series_id as "seriesId", a.course_id as "courseId",
  l.activity_id as "lineId", l.opens_at as "signUpOpensAt", l.closes_at as "signUpClosesAt", l.waiting, l.version,
  (select json_agg(json_build_object('id', p.id, 'mode', p.mode, 'who', p.who, 'capacity', p.capacity,
     'placesTaken', p.places_taken, 'waiting', p.waiting, 'releasesAt', p.releases_at) order by p.position)
   from place_pools p where p.activity_id = l.activity_id and p.removed_at is null) as pools,
  s.id as "mineId", s.confirmed_at is not null as "mineConfirmed", s.offer_until as "mineOfferUntil",
  (s.review_asked_at is not null and s.reviewed_at is null) as "mineInReview", ${rankIn(sql`s`)} as "minePosition"`

/** The rank of a row in the longest of the lines it stands in; null for a row that waits in none. */
export function rankIn(row: Sql): Sql {
  return sql`
    case when ${row}.id is not null and ${isWaiting(row)} then
      (select max(rank)::int from unnest(${row}.pool_ids) as pool (id), lateral (
         select count(*) as rank from sign_ups ahead
         where ahead.activity_id = ${row}.activity_id and pool.id = any(ahead.pool_ids) and ahead.seq <= ${row}.seq
           and ${isWaiting(sql`ahead`)}) ranks)
    end`
}

/** Without a resident the join finds nobody, at the price of one index probe. */
const from = (residentId: string | null): Sql => sql`
  from activities a
  join activity_lines l on l.activity_id = coalesce(a.course_id, a.id)
  left join sign_ups s on s.activity_id = l.activity_id and s.resident_id = ${residentId}::uuid and s.withdrawn_at is null`

/** Activities as `tail` chooses and orders them, whose activities are `a`. */
export const selectRows = (database: Queryable, residentId: string | null, tail: Sql): Promise<ActivityRow[]> =>
  database.query<ActivityRow>(sql`select ${columns} ${from(residentId)} ${tail}`)

/** One activity; null when there is none of this id. */
export async function find(database: Queryable, id: string, residentId: string | null): Promise<ActivityRow | null> {
  const [row] = await database.query<ActivityRow>(sql`select ${columns} ${from(residentId)} where a.id = ${id}`)
  return row ?? null
}

export interface ListFilter {
  readonly from: Date
  readonly to: Date | null
  /** At one of these stations; null: anywhere. */
  readonly stationIds: readonly string[] | null
  readonly kinds: readonly ActivityKind[] | null
  /** Held in all these ways. */
  readonly forms: readonly ActivityForm[]
  readonly after: readonly [startsAt: string, id: string] | null
  readonly limit: number
}

/** Activities that start in `[from, to)`, by start and id. */
export async function list(database: Queryable, filter: ListFilter, residentId: string | null): Promise<ActivityRow[]> {
  return database.query<ActivityRow>(sql`
    select ${columns} ${from(residentId)}
    where a.starts_at >= ${filter.from} and a.published_at is not null
      ${conditionsOf(filter)}
      ${filter.after ? sql`and (a.starts_at, a.id) > (${filter.after[0]}::timestamptz, ${filter.after[1]}::uuid)` : nothing}
    order by a.starts_at, a.id limit ${filter.limit}`)
}

/** The conditions of a list that are not its beginning or its page. */
const conditionsOf = ({ to, stationIds, kinds, forms }: Omit<ListFilter, 'from' | 'after' | 'limit'>): Sql => sql`
  ${to ? sql`and a.starts_at < ${to}` : nothing}
  ${stationIds ? sql`and a.station_id = any(${stationIds}::uuid[])` : nothing}
  ${kinds ? sql`and a.kind = any(${kinds}::text[])` : nothing}
  ${forms.length > 0 ? sql`and a.forms @> ${forms}::text[]` : nothing}`

/** How many activities that are not cancelled start on each Shanghai day of a span, and end after `now`. */
export function countByDay(
  database: Queryable,
  filter: Omit<ListFilter, 'after' | 'limit'>,
  now: Date,
): Promise<{ date: string; count: number }[]> {
  return database.query(sql`
    select to_char(a.starts_at at time zone 'UTC' + interval '8 hours', 'YYYY-MM-DD') as date, count(*)::int as count
    from activities a
    where a.starts_at >= ${filter.from} and a.published_at is not null and a.cancelled_at is null and a.ends_at > ${now}
      ${conditionsOf(filter)}
    group by 1`)
}

/**
 * What a resident holds, in activities that end after `since`: the next one first. Of a course its next session stands
 * for the term, or its last when it is over.
 */
export async function listMine(
  database: Queryable,
  residentId: string,
  { since, now }: { since: Date; now: Date },
): Promise<ActivityRow[]> {
  return database.query<ActivityRow>(sql`
    select ${columns}
    from sign_ups s
    join activity_lines l on l.activity_id = s.activity_id
    join lateral (
      select * from activities where id = s.activity_id and course_id is null
      union all (
        select * from activities where course_id = s.activity_id
        order by (cancelled_at is null) desc, (ends_at > ${now}) desc, abs(extract(epoch from ends_at - ${now}::timestamptz)) limit 1)
    ) a on true
    where s.resident_id = ${residentId}::uuid and s.withdrawn_at is null and a.ends_at > ${since}
    order by a.starts_at, a.id limit 100`)
}

/** What activities are called, by id. */
export async function titlesOf(database: Queryable, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await database.query<{ id: string; title: string }>(sql`
    select id, title from activities where id = any(${[...new Set(ids)]})`)
  return new Map(rows.map(({ id, title }) => [id, title]))
}

export interface DraftFilter {
  /** Null: all. */
  readonly stations: readonly string[] | null
  readonly after: ListFilter['after']
  readonly limit: number
}

/** What staff have written and not shown to anybody yet, by start and id. */
export async function listDrafts(database: Queryable, { stations, after, limit }: DraftFilter): Promise<ActivityRow[]> {
  return database.query<ActivityRow>(sql`
    select ${columns} ${from(null)}
    where a.published_at is null and a.cancelled_at is null
      ${stations ? sql`and a.station_id = any(${stations})` : nothing}
      ${after ? sql`and (a.starts_at, a.id) > (${after[0]}::timestamptz, ${after[1]}::uuid)` : nothing}
    order by a.starts_at, a.id limit ${limit}`)
}

/** Which of these are there already. */
export async function knownActivities(database: Queryable, ids: readonly string[]): Promise<Set<string>> {
  const rows = await database.query<{ id: string }>(sql`select id from activities where id = any(${ids})`)
  return new Set(rows.map(({ id }) => id))
}

/** What somebody holds, as everybody sees it. */
export function mineOf(row: MineColumns): SignUpView | null {
  if (row.mineId === null) return null
  if (row.mineConfirmed) return { state: 'confirmed' }
  if (row.mineOfferUntil !== null) return { state: 'offered', until: row.mineOfferUntil.toISOString() }
  return row.mineInReview || row.minePosition === null ? { state: 'review' } : { state: 'waiting', position: row.minePosition }
}

export type NewActivity = ActivityValues & {
  readonly id: string
  readonly createdBy: string
  readonly createdAt: Date
  /** Null: a draft. */
  readonly publishedAt: Date | null
  readonly series?: { readonly id: string; readonly occurrenceOn: string; readonly courseId: string | null }
}

/** Writes a new activity and its empty line, due at `dueAt`; an id that is there already stays as it is. */
export async function insertRow(tx: Queryable, activity: NewActivity, dueAt: Date | null): Promise<void> {
  const { id, series } = activity
  await tx.query(sql`
    insert into activities (id, title, kind, station_id, description, room, bring, lecturer, lesson_id, forms, remote_link,
                            companions_max, audience, needs_approval, promotion, starts_at, ends_at, withdraw_until,
                            series_id, occurrence_on, course_id, created_by, created_at, published_at, published_by)
    values (${id}, ${activity.title}, ${activity.kind}, ${activity.stationId}, ${activity.description},
            ${activity.room}, ${activity.bring}, ${activity.lecturer}, ${activity.lessonId}, ${activity.forms},
            ${activity.remoteLink}, ${activity.companionsMax}, ${activity.audience && json(activity.audience)}::jsonb,
            ${activity.needsApproval}, ${activity.promotion}, ${activity.startsAt}, ${activity.endsAt}, ${activity.withdrawUntil},
            ${series?.id ?? null}, ${series?.occurrenceOn ?? null}, ${series?.courseId ?? null},
            ${activity.createdBy}, ${activity.createdAt}, ${activity.publishedAt}, ${activity.publishedAt && activity.createdBy})
    on conflict (id) do nothing`)
  await tx.query(sql`
    insert into activity_lines (activity_id, opens_at, closes_at, due_at)
    values (${id}, ${activity.signUpOpensAt}, ${activity.signUpClosesAt}, ${dueAt}::timestamptz)
    on conflict (activity_id) do nothing`)
}

/** Overwrites what staff decide about; the line's window and version with it. Under the line's lock. */
export async function update(tx: Transaction, id: string, activity: ActivityValues): Promise<void> {
  await tx.query(sql`
    update activities
    set title = ${activity.title}, kind = ${activity.kind}, station_id = ${activity.stationId},
        description = ${activity.description}, room = ${activity.room}, bring = ${activity.bring},
        lecturer = ${activity.lecturer}, lesson_id = ${activity.lessonId}, forms = ${activity.forms},
        remote_link = ${activity.remoteLink}, companions_max = ${activity.companionsMax},
        audience = ${activity.audience && json(activity.audience)}::jsonb, needs_approval = ${activity.needsApproval},
        promotion = ${activity.promotion}, starts_at = ${activity.startsAt}, ends_at = ${activity.endsAt},
        withdraw_until = ${activity.withdrawUntil}
    where id = ${id}`)
  await tx.query(sql`
    update activity_lines
    set opens_at = ${activity.signUpOpensAt}, closes_at = ${activity.signUpClosesAt}, version = version + 1
    where activity_id = ${id}`)
}

/** Makes sign-ups of a line be checked anew. Under its lock. */
export async function raiseVersion(tx: Transaction, lineId: string): Promise<void> {
  await tx.query(sql`update activity_lines set version = version + 1 where activity_id = ${lineId}`)
}

/** Shows a draft to everybody. Under the line's lock. */
export async function markPublished(
  tx: Transaction,
  { id, by, now }: { id: string; by: string; now: Date },
): Promise<void> {
  await tx.query(sql`update activities set published_at = ${now}, published_by = ${by} where id = ${id}`)
  await tx.query(sql`update activity_lines set version = version + 1 where activity_id = ${id}`)
}

/** Records who cancelled and why, and closes the line for good: of a course with its last session. Under its lock. */
export async function markCancelled(
  tx: Transaction,
  { id, by, reason, now }: { id: string; by: string; reason: string; now: Date },
): Promise<void> {
  await tx.query(sql`
    update activities set cancelled_at = ${now}, cancelled_by = ${by}, cancelled_reason = ${reason} where id = ${id}`)
  await tx.query(sql`
    update activity_lines line set closed_at = ${now}, due_at = null
    where activity_id = (select coalesce(course_id, id) from activities where id = ${id})
      and not exists (select 1 from activities other where other.course_id = line.activity_id and other.cancelled_at is null)`)
}

/** Whether something is still to come, or going on, at a station. */
export async function hasActivitiesAhead(database: Queryable, stationId: string, now: Date): Promise<boolean> {
  const rows = await database.query(sql`
    select 1 from activities where station_id = ${stationId} and ends_at > ${now} and cancelled_at is null limit 1`)
  return rows.length === 1
}
