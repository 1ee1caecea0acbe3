import type { ActivityKind } from '../../../contract/activities'
import type { StatisticsBy, Sums } from '../../../contract/registers'
import { nothing, sql, type Queryable, type Sql } from '../../kernel/database'

/** Activities that start in `[from, to)`, were published and not cancelled. */
export interface StatisticsFilter {
  readonly from: Date
  readonly to: Date
  /** Null: all. */
  readonly stations: readonly string[] | null
  readonly kind: ActivityKind | null
}

export type KeyedSums = Sums & { readonly key: string }

/** Months are Shanghai's, whatever zone the session is in. */
const MONTH = sql`to_char(a.starts_at at time zone interval '+08:00', 'YYYY-MM')`

const activityKeys: Record<Exclude<StatisticsBy, 'channel'>, Sql> = {
  station: sql`a.station_id::text`, month: MONTH, kind: sql`a.kind`,
}

const asked = ({ from, to, stations, kind }: StatisticsFilter): Sql => sql`
  a.starts_at >= ${from} and a.starts_at < ${to} and a.published_at is not null and a.cancelled_at is null
  ${stations ? sql`and a.station_id = any(${stations})` : nothing} ${kind ? sql`and a.kind = ${kind}` : nothing}`

/**
 * Sums by one key, or of everything (`by: null`), out of the rows themselves: nothing is counted twice or ahead. Who
 * came is counted where they came: in a course the sign-up is the term's and the check-in is the day's.
 */
export async function sums(
  database: Queryable,
  by: StatisticsBy | null,
  filter: StatisticsFilter,
): Promise<KeyedSums[]> {
  const key = by === null ? sql`''::text` : by === 'channel' ? sql`s.channel` : activityKeys[by]
  return database.query<KeyedSums>(sql`
    with held as (
      select ${key} as key, count(distinct a.id) as activities, count(s.id) as "signUps", sum(s.places) as people,
        count(s.group_name) as groups, sum(s.places) filter (where s.group_name is not null) as visitors
      from activities a
      ${by === 'channel' ? nothing : sql`left`} join sign_ups s
        on s.activity_id = a.id and s.withdrawn_at is null and s.confirmed_at is not null
      where ${asked(filter)} group by 1
    ), came as (
      select ${key} as key, sum(c.places) filter (where c.method <> 'remote') as attended,
        sum(c.places) filter (where c.method = 'remote') as remotely
      from activities a join check_ins c on c.activity_id = a.id and c.undone_at is null
      join sign_ups s on s.id = c.sign_up_id
      where ${asked(filter)} group by 1
    )
    select coalesce(held.key, came.key) as key, coalesce(activities, 0)::int as activities,
      coalesce("signUps", 0)::int as "signUps", coalesce(people, 0)::int as people, coalesce(groups, 0)::int as groups,
      coalesce(visitors, 0)::int as visitors, coalesce(attended, 0)::int as attended,
      coalesce(remotely, 0)::int as "attendedRemotely"
    from held full join came on came.key = held.key
    order by 1`)
}
