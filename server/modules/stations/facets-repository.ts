import type { AmenityKind, StationKind } from '../../../contract/stations'
import { sql, type Queryable } from '../../kernel/database'
import { conditionsOf, hasHoursAt, whereAll } from './filter-repository'
import { closuresAt, type StationFactsRow } from './repository'

/** Opening hours that many stations may share, or (`id`) those of one station with dated exceptions. */
export interface WeekRow extends Pick<StationFactsRow, 'hours' | 'closures'> {
  readonly id: string | null
  readonly key: string | null
}

/** Every week there is that may have open doors at an instant, once; and each station that has exceptions. */
export function hoursThatMayBeOpen(database: Queryable, at: Date): Promise<WeekRow[]> {
  return database.query<WeekRow>(sql`
    select null::uuid as id, s.hours_key as key, s.hours, null::json as closures
    from stations s join (
      select (array_agg(id))[1] as id from stations where hours is not null group by hours_key) as weeks using (id)
    where ${hasHoursAt(at)}
    union all
    select s.id, s.hours_key, s.hours, ${closuresAt(at)} from stations s
    where s.id in (
      select station_id from station_closures where cancelled_at is null and (to_at is null or to_at > ${at}))`)
}

/** The doors that are open at an instant. */
export interface OpenDoors {
  /** Keys of the weeks whose stations are open. */
  readonly weeks: readonly string[]
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
    with chosen as materialized (
      select s.kind, s.amenities, ${kinds.length === 0}::boolean or s.kind = any(${[...kinds]}::text[]) as has_kind,
        case when s.id = any(${[...doors.special]}::uuid[]) then s.id = any(${[...doors.ids]}::uuid[])
          else coalesce(s.hours_key in (select unnest(${[...doors.weeks]}::text[])), false) end as is_open
      from stations s ${withAmenities}),
    asked as (select kind, amenities from chosen where has_kind and (is_open or not ${openOnly}::boolean))
    select 'total' as facet, '' as value, count(*)::int as count from asked
    union all select 'open', '', count(*)::int from chosen where has_kind and is_open
    union all select 'kind', kind, count(*)::int from chosen where is_open or not ${openOnly}::boolean group by kind
    union all select 'amenity', amenity ->> 'kind', count(*)::int
      from asked, jsonb_array_elements(amenities) as amenity group by 2`)
}
