import type { AmenityKind, StationKind } from '../../../contract/stations'
import { DAY_MS, minuteOfDay, MINUTE_MS } from '../../../contract/time'
import { json, nothing, sql, type Sql } from '../../kernel/database'

/** What a statement can tell of the stations that are wanted. */
export interface StationFilter {
  /** All of them must be there. */
  readonly amenities: readonly AmenityKind[]
  /** One of them; none named means any. */
  readonly kinds: readonly StationKind[]
  /** Leaves out doors that are shut for certain then; which of the others are open is for the rules to tell. */
  readonly mayBeOpenAt: Date | null
}

export const ANY_STATION: StationFilter = { amenities: [], kinds: [], mayBeOpenAt: null }

/** `where` and all of these conditions; nothing when there is none. */
export function whereAll(conditions: readonly (Sql | null)[]): Sql {
  const [first, ...rest] = conditions.filter((condition) => condition !== null)
  if (!first) return nothing
  return sql`where ${rest.reduce((all, condition) => sql`${all} and ${condition}`, first)}`
}

/** The conditions of a filter on the row `s` of stations. */
export function conditionsOf({ amenities, kinds, mayBeOpenAt }: StationFilter): (Sql | null)[] {
  return [
    amenities.length > 0 ? sql`s.amenities @> ${json(amenities.map((kind) => ({ kind })))}::jsonb` : null,
    kinds.length > 0 ? sql`s.kind = any(${[...kinds]}::text[])` : null,
    mayBeOpenAt && sql`(${hasHoursAt(mayBeOpenAt)} or ${hasExtraOpeningAt(mayBeOpenAt)})`,
  ]
}

/**
 * Some weekday, season or holiday has this minute of the day among its hours, or the night before runs into it. Which
 * of them holds on the day is for opening-rules.ts to say; this only spares it the doors that never open so late.
 */
export const hasHoursAt = (at: Date): Sql => {
  const minute = minuteOfDay(at)
  return sql`coalesce(jsonb_path_exists(s.hours,
    '$.**.intervals[*] ? ((@.from <= $today && @.to > $today) || (@.from <= $yesterday && @.to > $yesterday))',
    ${json({ today: minute, yesterday: minute + DAY_MS / MINUTE_MS })}::jsonb), false)`
}

const hasExtraOpeningAt = (at: Date): Sql => sql`exists (
  select 1 from station_closures e
  where e.station_id = s.id and e.cancelled_at is null and e.kind = 'open' and e.from_at <= ${at} and e.to_at > ${at})`
