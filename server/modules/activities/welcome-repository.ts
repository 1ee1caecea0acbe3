import { sql, type Queryable } from '../../kernel/database'
import { selectRows, type ActivityRow } from './repository'

/** How many of the coming activities are looked at for the one to propose. */
const LOOKED_AT = 20

/** The activities somebody was seen at, two at most: whoever came twice is no newcomer anywhere. */
export async function attendedBy(database: Queryable, residentId: string): Promise<string[]> {
  const rows = await database.query<{ id: string }>(sql`
    select distinct seen.activity_id as id from sign_ups mine join check_ins seen on seen.sign_up_id = mine.id
    where mine.resident_id = ${residentId} and seen.undone_at is null limit 2`)
  return rows.map(({ id }) => id)
}

/** Of these sign-ups the residents who were seen at this activity and nowhere else, by id. */
export async function firstTimersOf(
  database: Queryable,
  signUpIds: readonly string[],
  activityId: string,
): Promise<string[]> {
  if (signUpIds.length === 0) return []
  const rows = await database.query<{ id: string }>(sql`
    select distinct mine.resident_id as id from sign_ups mine
    where mine.id = any(${signUpIds}) and mine.resident_id is not null
      and not exists (
        select 1 from sign_ups other join check_ins seen on seen.sign_up_id = other.id
        where other.resident_id = mine.resident_id and seen.undone_at is null and seen.activity_id <> ${activityId})
    order by 1`)
  return rows.map(({ id }) => id)
}

interface After {
  readonly id: string
  readonly after: Date
  readonly stationId: string
  readonly seriesId: string | null
}

/** Published activities at a station or of a series that start from an instant on, those of the series first. */
export function listAfter(
  database: Queryable,
  { id, after, stationId, seriesId }: After,
  residentId: string,
): Promise<ActivityRow[]> {
  return selectRows(database, residentId, sql`
    where (a.station_id = ${stationId} or a.series_id = ${seriesId}::uuid) and a.starts_at >= ${after} and a.id <> ${id}
      and a.published_at is not null and a.cancelled_at is null
    order by a.series_id is not distinct from ${seriesId}::uuid and a.series_id is not null desc, a.starts_at, a.id
    limit ${LOOKED_AT}`)
}
