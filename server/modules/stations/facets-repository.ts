import type { AmenityKind, StationKind } from '../../../contract/stations'
import { json, sql, type Queryable } from '../../kernel/database'
import { hasHoursAt } from './filter-repository'
import { closuresAt, type StationFactsRow } from './repository'

/** Opening hours that many stations may share, or (`id`) those of one station with dated exceptions. */
export interface WeekRow extends Pick<StationFactsRow, 'hours' | 'closures'> {
  readonly id: string | null
  readonly key: string | null
}

/**
 * Every week there is that may have open doors at an instant, once, by jumping from one to the next in the index; and
 * each station that has exceptions.
 */
export function hoursThatMayBeOpen(database: Queryable, at: Date): Promise<WeekRow[]> {
  return database.query<WeekRow>(sql`
    with recursive weeks as (
      select min(hours_key) as key from stations
      union all
      select (select min(n.hours_key) from stations n where n.hours_key > w.key) from weeks w where w.key is not null)
    select null::uuid as id, w.key, s.hours, null::json as closures
    from weeks w cross join lateral (
      select hours from stations where hours_key = w.key order by kind, amenity_kinds limit 1) as s
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

/**
 * Counts every facet under the filters of the others; amenities, of which all must be there, under their own too.
 * Stations alike in week, kind and amenities are counted together first, from an index that holds nothing else; those
 * with exceptions are then taken out (-1) and put back (1) as their own door stands.
 */
export function countFacets(
  database: Queryable,
  { amenities, kinds, openOnly, doors }: FacetQuestion,
): Promise<FacetCount[]> {
  return database.query<FacetCount>(sql`
    with alike as materialized (
      select hours_key, kind, amenity_kinds, count(*) as n from stations group by hours_key, kind, amenity_kinds),
    special as (
      select hours_key, kind, amenity_kinds, id = any(${[...doors.ids]}::uuid[]) as is_open
      from stations where id = any(${[...doors.special]}::uuid[])),
    counted as (
      select kind, amenity_kinds, n, ${hasOpenWeek(doors)} as is_open from alike
      union all select kind, amenity_kinds, -1, ${hasOpenWeek(doors)} from special
      union all select kind, amenity_kinds, 1, is_open from special),
    chosen as (
      select kind, amenity_kinds, n, is_open, ${kinds.length === 0}::boolean or kind = any(${[...kinds]}::text[]) as has_kind
      from counted where amenity_kinds::jsonb @> ${json(amenities)}::jsonb),
    asked as (select kind, amenity_kinds, n from chosen where has_kind and (is_open or not ${openOnly}::boolean))
    select 'total' as facet, '' as value, coalesce(sum(n), 0)::int as count from asked
    union all select 'open', '', coalesce(sum(n), 0)::int from chosen where has_kind and is_open
    union all select 'kind', kind, sum(n)::int from chosen where is_open or not ${openOnly}::boolean group by kind
    union all select 'amenity', amenity, sum(n)::int
      from asked, jsonb_array_elements_text(amenity_kinds::jsonb) as amenity group by amenity`)
}

const hasOpenWeek = ({ weeks }: OpenDoors) => sql`coalesce(hours_key = any(${[...weeks]}::text[]), false)`
