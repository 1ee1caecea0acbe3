import type { OpeningHours } from '../../../contract/opening-hours'
import type { AmenityKind, StationKind } from '../../../contract/stations'
import { json, sql, type Queryable } from '../../kernel/database'
import { conditionsOf, whereAll } from './filter-repository'
import { closuresAt, type StationFactsRow } from './repository'

/** Opening hours that many stations may share, or (`id`) those of one station with dated exceptions. */
export interface WeekRow extends Pick<StationFactsRow, 'hours' | 'closures'> {
  readonly id: string | null
}

/** Every week there is that may have open doors at an instant, once; and each station that has exceptions. */
export function hoursThatMayBeOpen(database: Queryable, at: Date): Promise<WeekRow[]> {
  const maybe = whereAll(conditionsOf({ amenities: [], kinds: [], mayBeOpenAt: at }))
  return database.query<WeekRow>(sql`
    select null::uuid as id, hours, null::json as closures
    from (select distinct s.hours from stations s ${maybe}) as weeks
    union all
    select s.id, s.hours, ${closuresAt(at)} from stations s
    where s.id in (
      select station_id from station_closures where cancelled_at is null and (to_at is null or to_at > ${at}))`)
}

/** The doors that are open at an instant. */
export interface OpenDoors {
  /** Weeks whose stations are open. */
  readonly hours: readonly OpeningHours[]
  /** Stations with exceptions, for which their week does not count; and those of them that are open. */
  readonly special: readonly string[]
  readonly ids: readonly string[]
}

export interface FacetQuestion {
  readonly amenities: readonly AmenityKind[]
  readonly kinds: readonly StationKind[]
  readonly openOnly: boolean
  readonly doors: OpenDoors
}

export interface FacetCount {
  readonly facet: 'total' | 'open' | 'kind' | 'amenity'
  /** The kind; empty for total and open. */
  readonly value: string
  readonly count: number
}

/** Counts every facet under the filters of the others; amenities, of which all must be there, under their own too. */
export function countFacets(
  database: Queryable,
  { amenities, kinds, openOnly, doors }: FacetQuestion,
): Promise<FacetCount[]> {
  const withAmenities = whereAll(conditionsOf({ amenities, kinds: [], mayBeOpenAt: null }))
  return database.query<FacetCount>(sql`
    with open_weeks as (select value as hours from jsonb_array_elements(${json(doors.hours)}::jsonb)),
    chosen as materialized (
      select s.kind, s.amenities, ${kinds.length === 0}::boolean or s.kind = any(${[...kinds]}::text[]) as has_kind,
        case when s.id = any(${[...doors.special]}::uuid[]) then s.id = any(${[...doors.ids]}::uuid[])
          else s.hours in (select hours from open_weeks) and s.hours is not null end as is_open
      from stations s ${withAmenities}),
    asked as (select kind, amenities from chosen where has_kind and (is_open or not ${openOnly}::boolean))
    select 'total' as facet, '' as value, count(*)::int as count from asked
    union all select 'open', '', count(*)::int from chosen where has_kind and is_open
    union all select 'kind', kind, count(*)::int from chosen where is_open or not ${openOnly}::boolean group by kind
    union all select 'amenity', amenity ->> 'kind', count(*)::int
      from asked, jsonb_array_elements(amenities) as amenity group by 2`)
}
