import type { ClosureKind } from '../../../contract/closures'
import type { HoursCertainty, OpeningHours } from '../../../contract/opening-hours'
import type { PlaceKind } from '../../../contract/station-details'
import type { SourceDatum } from '../../../contract/station-files'
import type { Amenity, StationKind } from '../../../contract/stations'
import { json, nothing, sql, type Queryable, type Sql } from '../../kernel/database'
import { ANY_STATION, conditionsOf, whereAll, type StationFilter } from './filter-repository'
import { EARTH_RADIUS_M, ROUNDING_M, type Point } from './rules'
import { weekOf } from './known-weeks'

/** A dated exception as the statements below bring it, in epoch milliseconds. */
export interface ClosureRow {
  readonly id: string
  readonly kind: ClosureKind
  readonly fromMs: number
  readonly toMs: number | null
  readonly reason: string
}

/** What every list of stations shows of one. */
export interface StationFactsRow {
  readonly id: string
  readonly name: string
  readonly kind: StationKind
  readonly parentName: string | null
  readonly address: string
  readonly phone: string | null
  readonly lat: number
  readonly lng: number
  readonly hours: OpeningHours | null
  /** Those that are not over, in the order they were entered; null when there is none. */
  readonly closures: readonly ClosureRow[] | null
}

export interface NearbyRow extends StationFactsRow {
  readonly amenities: Amenity[]
  /** Metres, not rounded. */
  readonly distance: number
}

export interface StationRow extends StationFactsRow {
  readonly unitId: string | null
  readonly placeKind: PlaceKind | null
  readonly doorNote: string | null
  readonly doorPhoto: string | null
  readonly areaSquareMeters: number | null
  readonly amenities: Amenity[]
  readonly hoursText: string | null
  readonly hoursCertainty: HoursCertainty
  readonly hoursUnread: string[]
}

/** The columns of `StationFactsRow`, but the closures and the name of the station above; for `queryFacts`. */
export const facts = sql`id, name, kind, parent_id, address, phone, lat_gcj as lat, lng_gcj as lng, hours::text as hours`

/** Sends a statement that brings `facts`. Stations of the same week have the same object as their hours. */
export async function queryFacts<Row extends StationFactsRow>(database: Queryable, statement: Sql): Promise<Row[]> {
  const rows = await database.query<Omit<Row, 'hours'> & { hours: unknown }>(statement)
  for (const row of rows) row.hours = typeof row.hours === 'string' ? weekOf(row.hours) : null
  return rows as Row[]
}

/** The name of the station above the row `s`; one probe of the primary key. */
export const parentName = sql`(select p.name from stations p where p.id = s.parent_id) as "parentName"`

/** The exceptions of the row `s` not over at `at`; one probe of a small index, no statement more for an answer. */
export const closuresAt = (at: Date) => sql`(
  select json_agg(json_build_object(
    'id', c.id, 'kind', c.kind, 'reason', c.reason, 'fromMs', (extract(epoch from c.from_at) * 1000)::bigint,
    'toMs', (extract(epoch from c.to_at) * 1000)::bigint) order by c.created_at, c.id)
  from station_closures c
  where c.station_id = s.id and c.cancelled_at is null and (c.to_at is null or c.to_at > ${at})
) as closures`

/** Haversine distance of a row from `center`, metres. `least` keeps antipodes inside the domain of asin. */
export const distanceFrom = (center: Point) => sql`
  2 * ${EARTH_RADIUS_M}::float8 * asin(least(1, sqrt(
    power(sin(radians(lat_gcj - ${center.lat}::float8) / 2), 2)
    + cos(radians(${center.lat}::float8)) * cos(radians(lat_gcj))
      * power(sin(radians(lng_gcj - ${center.lng}::float8) / 2), 2))))`

export interface Circle {
  readonly center: Point
  readonly radiusMeters: number
  /** Cells that together hold the circle; `null` searches every row. */
  readonly cells: readonly number[] | null
  readonly filter: StationFilter
  /** The instant the doors are told for. */
  readonly at: Date
}

/** The stations inside a circle, its rim included, nearest first; the exact distance decides, not the shown one. */
export function within(database: Queryable, circle: Circle, limit: number | null = null): Promise<NearbyRow[]> {
  const { center, cells, filter, at } = circle
  const inCells = cells && sql`s.cell = any(${cells}::bigint[])`
  return queryFacts<NearbyRow>(database, sql`
    select s.*, ${parentName}, ${closuresAt(at)} from (
      select ${facts}, amenities, ${distanceFrom(center)} as distance
      from stations s ${whereAll([inCells, ...conditionsOf(filter)])}
    ) as s
    where distance <= ${circle.radiusMeters + ROUNDING_M}::float8
    order by distance, id
    limit ${limit}::int`)
}

/** One station with the exceptions that are not over; null when there is none of this id. */
export async function find(
  database: Queryable,
  { id, now }: { id: string; now: Date },
): Promise<StationRow | null> {
  const [row] = await queryFacts<StationRow>(database, sql`
    select ${facts}, ${parentName}, unit_id as "unitId", place_kind as "placeKind", door_note as "doorNote",
      door_photo as "doorPhoto", area_square_meters as "areaSquareMeters", amenities, hours_text as "hoursText",
      hours_certainty as "hoursCertainty", hours_unread as "hoursUnread", ${closuresAt(now)}
    from stations s where id = ${id}`)
  return row ?? null
}

export interface DirectoryPart {
  /** The station before the first; null for the beginning. */
  readonly afterId: string | null
  readonly count: number
  readonly filter?: StationFilter
  /** The instant the doors are told for. */
  readonly at: Date
}

/** Stations by name, as many as asked for. */
export function listByName(database: Queryable, part: DirectoryPart): Promise<StationFactsRow[]> {
  const { afterId, count, filter = ANY_STATION, at } = part
  const isAfter = afterId === null
    ? null
    : sql`(name, id) > (select name, id from stations where id = ${afterId})`
  return queryFacts<StationFactsRow>(database, sql`
    select ${facts}, ${parentName}, ${closuresAt(at)} from stations s ${whereAll([isAfter, ...conditionsOf(filter)])}
    order by name, id limit ${count}`)
}

interface OfUnits {
  /** The unit itself: its own stations come first. */
  readonly unitId: string
  /** The unit and everything below it. */
  readonly unitIds: readonly string[]
  readonly afterId: string | null
  readonly count: number
  readonly now: Date
}

/** `count` stations of some units, those of `unitId` first, then by name; after `afterId` when it is given. */
export function listOfUnits(
  database: Queryable,
  { unitId, unitIds, afterId, count, now }: OfUnits,
): Promise<StationFactsRow[]> {
  return queryFacts<StationFactsRow>(database, sql`
    select ${facts}, ${parentName}, ${closuresAt(now)} from stations s
    where unit_id = any(${unitIds}::uuid[])
      ${afterId === null ? nothing : sql`and (unit_id <> ${unitId}, name, id) >
        (select unit_id <> ${unitId}, name, id from stations where id = ${afterId})`}
    order by unit_id <> ${unitId}, name, id limit ${count}`)
}

/** Whether there is a station of this id. */
export async function stationExists(database: Queryable, id: string): Promise<boolean> {
  const rows = await database.query(sql`select 1 from stations where id = ${id}`)
  return rows.length === 1
}

/** What other modules show of a station: where it is (GCJ-02 degrees) and whom to ring. */
export interface StationPlace {
  readonly id: string
  readonly name: string
  readonly lat: number
  readonly lng: number
  readonly phone: string | null
  /** It is no more; what took place in it still names it. */
  readonly isRetired: boolean
}

/** Where stations are or were, by their id; an unknown id is absent from the answer. */
export async function stationPlacesOf(
  database: Queryable,
  ids: readonly string[],
): Promise<Map<string, StationPlace>> {
  if (ids.length === 0) return new Map()
  const rows = await database.query<StationPlace>(sql`
    select id, name, lat_gcj as lat, lng_gcj as lng, phone, false as "isRetired"
    from stations where id = any(${[...new Set(ids)]}::uuid[])
    union all
    select id, name, lat_gcj, lng_gcj, phone, true from retired_stations where id = any(${[...new Set(ids)]}::uuid[])`)
  return new Map(rows.map((row) => [row.id, row]))
}

/** The names of stations by their id, also of those that are no more; an unknown id is absent from the answer. */
export async function stationNamesOf(database: Queryable, ids: readonly string[]): Promise<Map<string, string>> {
  const places = await stationPlacesOf(database, ids)
  return new Map([...places.values()].map(({ id, name }) => [id, name]))
}

/** The names of stations one can still go to, by their id. */
export async function liveNamesOf(database: Queryable, ids: readonly string[]): Promise<Map<string, string>> {
  const places = await stationPlacesOf(database, ids)
  return new Map([...places.values()].filter(({ isRetired }) => !isRetired).map(({ id, name }) => [id, name]))
}

export interface NewStationRow extends Omit<StationRow, 'lat' | 'lng' | 'closures' | 'parentName'> {
  readonly parentId: string | null
  readonly gcj: Point
  readonly source: string
  readonly sourceId: string
  /** The position as the source states it, in `sourceDatum`. */
  readonly stated: Point
  readonly sourceDatum: SourceDatum
  readonly cell: number
  readonly createdAt: Date
}

/** Writes a station; one that is there already (same id) stays as it is. Answers whether it was new. */
export async function insert(database: Queryable, station: NewStationRow): Promise<boolean> {
  const rows = await database.query(sql`
    insert into stations (id, source, source_id, name, kind, address, door_note, phone, lat_gcj, lng_gcj, source_lat, source_lng,
                          source_datum, cell, area_square_meters, amenities, hours, hours_text, hours_certainty,
                          hours_unread, parent_id, unit_id, place_kind, door_photo, created_at)
    values (${station.id}, ${station.source}, ${station.sourceId}, ${station.name}, ${station.kind}, ${station.address},
            ${station.doorNote}, ${station.phone},
            ${station.gcj.lat}, ${station.gcj.lng}, ${station.stated.lat}, ${station.stated.lng},
            ${station.sourceDatum}, ${station.cell}, ${station.areaSquareMeters}, ${json(station.amenities)},
            ${station.hours && json(station.hours)}, ${station.hoursText}, ${station.hoursCertainty},
            ${json(station.hoursUnread)}, ${station.parentId}, ${station.unitId}, ${station.placeKind},
            ${station.doorPhoto}, ${station.createdAt})
    on conflict (id) do nothing returning id`)
  return rows.length === 1
}

/** Where a station belongs in the organisation tree; null when nowhere, or when there is no such station. */
export async function stationUnitOf(database: Queryable, id: string): Promise<string | null> {
  const [row] = await database.query<{ unitId: string | null }>(sql`select unit_id as "unitId" from stations where id = ${id}`)
  return row?.unitId ?? null
}

/** The stations of these units. */
export async function stationIdsOf(database: Queryable, unitIds: readonly string[]): Promise<string[]> {
  const rows = await database.query<{ id: string }>(sql`select id from stations where unit_id = any(${unitIds})`)
  return rows.map(({ id }) => id)
}
