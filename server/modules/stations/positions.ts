import { sql, type Queryable } from '../../kernel/database'
import type { Point } from './rules'

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
