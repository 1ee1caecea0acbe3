import type { SeriesSummary, SeriesTemplate } from '../../../contract/series'
import { json, sql, type Queryable, type Transaction } from '../../kernel/database'
import type { SeriesPlan } from './series-dates'
import type { ActivityFacts } from './rules'

/** A series as its row says it. */
export interface SeriesRow extends SeriesPlan, Pick<SeriesSummary, 'startMinute' | 'minutes'> {
  readonly id: string
  readonly template: SeriesTemplate
  readonly isCourse: boolean
  readonly createdBy: string
  /** Days up to this one have their rows; the rule's days before it that have none do not take place. */
  readonly writtenUntil: string
}

const columns = sql`
  id, rule, starts_on as "startsOn", ends_on as "endsOn", start_minute as "startMinute", minutes,
  on_holidays as "onHolidays", template, is_course as "isCourse", created_by as "createdBy", written_until as "writtenUntil"`

export async function findSeries(database: Queryable, id: string): Promise<SeriesRow | null> {
  const [row] = await database.query<SeriesRow>(sql`select ${columns} from activity_series where id = ${id}`)
  return row ?? null
}

/** One series, locked until the transaction ends: its activities are written only under it. */
export async function lockSeries(tx: Transaction, id: string): Promise<SeriesRow | null> {
  const [row] = await tx.query<SeriesRow>(sql`select ${columns} from activity_series where id = ${id} for update`)
  return row ?? null
}

/** Series that have not ended by a day, the newest first. */
export function listLive(database: Queryable, today: string): Promise<SeriesRow[]> {
  return database.query<SeriesRow>(sql`
    select ${columns} from activity_series where ends_on is null or ends_on >= ${today} order by created_at desc, id desc limit 200`)
}

/** Series of which days up to `until` may not have been written. */
export function unwrittenBefore(database: Queryable, until: string): Promise<SeriesRow[]> {
  return database.query<SeriesRow>(sql`
    select ${columns} from activity_series
    where written_until < ${until} and (ends_on is null or ends_on > written_until) order by written_until, id`)
}

export type NewSeries = SeriesRow & { readonly createdAt: Date }

/** Writes a series; an id that is there already stays as it is, and the answer is false. */
export async function insertSeries(tx: Queryable, series: NewSeries): Promise<boolean> {
  const written = await tx.query(sql`
    insert into activity_series (id, rule, starts_on, ends_on, start_minute, minutes, on_holidays, template, is_course,
                                 written_until, created_by, created_at)
    values (${series.id}, ${json(series.rule)}::jsonb, ${series.startsOn}, ${series.endsOn}, ${series.startMinute},
            ${series.minutes}, ${series.onHolidays}, ${json(series.template)}::jsonb, ${series.isCourse},
            ${series.writtenUntil}, ${series.createdBy}, ${series.createdAt})
    on conflict (id) do nothing returning 1`)
  return written.length === 1
}

/** Overwrites what staff decide about. Under the lock. */
export async function updateSeries(tx: Transaction, series: SeriesRow): Promise<void> {
  await tx.query(sql`
    update activity_series
    set rule = ${json(series.rule)}::jsonb, starts_on = ${series.startsOn}, ends_on = ${series.endsOn},
        start_minute = ${series.startMinute}, minutes = ${series.minutes}, on_holidays = ${series.onHolidays},
        template = ${json(series.template)}::jsonb, written_until = ${series.writtenUntil}
    where id = ${series.id}`)
}

/** An activity of a series. */
export interface OccurrenceRow extends ActivityFacts {
  readonly id: string
  readonly seriesId: string
  readonly on: string
  readonly title: string
  readonly courseId: string | null
  readonly publishedAt: Date | null
}

/** The activities of series whose day by the rule is `from` or later, in the order of the rule. */
export function occurrenceRows(
  database: Queryable,
  seriesIds: readonly string[],
  from: string,
): Promise<OccurrenceRow[]> {
  return database.query<OccurrenceRow>(sql`
    select a.id, a.series_id as "seriesId", a.occurrence_on as "on", a.title, a.course_id as "courseId",
           a.starts_at as "startsAt", a.ends_at as "endsAt", a.withdraw_until as "withdrawUntil",
           a.cancelled_at as "cancelledAt", a.published_at as "publishedAt", l.opens_at as "signUpOpensAt", l.closes_at as "signUpClosesAt"
    from activities a join activity_lines l on l.activity_id = coalesce(a.course_id, a.id)
    where a.series_id = any(${seriesIds}::uuid[]) and a.occurrence_on >= ${from} order by a.occurrence_on`)
}

/** The first activity of a term, in which its places are taken; null while nothing of it was written. */
export async function courseOf(tx: Queryable, seriesId: string): Promise<string | null> {
  const [row] = await tx.query<{ courseId: string }>(sql`
    select course_id as "courseId" from activities where series_id = ${seriesId} and course_id is not null limit 1`)
  return row?.courseId ?? null
}

/** Hands the activities from a day on over to another series. Under both locks. */
export async function moveOccurrences(
  tx: Transaction,
  { from, to, since }: { from: string; to: string; since: string },
): Promise<void> {
  await tx.query(sql`update activities set series_id = ${to} where series_id = ${from} and occurrence_on >= ${since}`)
}

/** How many people were checked in, by activity; those nobody was checked in at are left out. */
export async function cameTo(database: Queryable, activityIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await database.query<{ id: string; came: number }>(sql`
    select activity_id as id, sum(places)::int as came from check_ins
    where activity_id = any(${activityIds}::uuid[]) and undone_at is null group by activity_id`)
  return new Map(rows.map(({ id, came }) => [id, came]))
}
