import type { Datum } from '../../../contract/stations'
import { nothing, sql, type Queryable } from '../../kernel/database'
import { toGcj02 } from './datum'
import { distanceFrom } from './repository'
import { cellsAround, ROUNDING_M, type Point } from './rules'

/** Where a station is, GCJ-02 degrees. */
export interface StationPosition {
  readonly id: string
  readonly name: string
  readonly lat: number
  readonly lng: number
}

/** Where all stations of a city are that have a door and somebody in it: outdoor squares are left out. */
export function stationPositions(database: Queryable): Promise<StationPosition[]> {
  return database.query<StationPosition>(sql`
    select id, name, lat_gcj as lat, lng_gcj as lng from stations where kind <> 'square' order by id`)
}

/** Where the stations of some units are. */
export function positionsOfUnits(database: Queryable, unitIds: readonly string[]): Promise<Point[]> {
  return database.query<Point>(sql`
    select lat_gcj as lat, lng_gcj as lng from stations where unit_id = any(${unitIds}::uuid[])`)
}

interface Circle extends Point {
  readonly datum: Datum
  readonly radiusMeters: number
}

/** The stations within so many metres of a point, the rim included; outdoor squares too. */
export async function stationIdsWithin(database: Queryable, circle: Circle): Promise<string[]> {
  const { radiusMeters, datum, ...point } = circle
  const center = toGcj02(point, datum)
  const cells = cellsAround(center, radiusMeters)
  const rows = await database.query<{ id: string }>(sql`
    select id from stations
    where ${distanceFrom(center)} <= ${radiusMeters + ROUNDING_M} ${cells ? sql`and cell = any(${cells}::bigint[])` : nothing}`)
  return rows.map(({ id }) => id)
}
