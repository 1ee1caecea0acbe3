import type { AmenityKind, StationKind } from '../../../contract/stations'
import { json, nothing, sql, type Queryable } from '../../kernel/database'
import { rowCount, type CellRange, type Region } from './region-rules'
import { closuresAt, facts, parentName, queryFacts, type StationFactsRow } from './repository'
import { ROW_STEP } from './rules'

/** Which stations a map is to show; empty lists leave none out. */
export interface StationChoice {
  readonly kinds: readonly StationKind[]
  readonly amenities: readonly AmenityKind[]
}

export interface GroupRow {
  readonly id: number
  readonly count: number
  readonly lat: number
  readonly lng: number
}

/** Up to this many rows of cells are looked up one by one in the index; a taller range is most of a country anyway. */
const ROWS_MAX = 512

/**
 * The stations of a range of cells, as spans of the index: one for each row of the grid. `offset 0` keeps the planner
 * from pulling other conditions in and reading the whole table for them.
 */
const inRange = (range: CellRange) =>
  rowCount(range) > ROWS_MAX
    ? sql`stations where cell between ${range.south * ROW_STEP}::bigint and ${(range.north + 1) * ROW_STEP - 1}::bigint
          and cell % ${ROW_STEP} between ${range.west}::bigint and ${range.east}::bigint`
    : sql`generate_series(${range.south}::bigint, ${range.north}::bigint) as r, lateral (
            select * from stations
            where cell between r * ${ROW_STEP} + ${range.west}::bigint and r * ${ROW_STEP} + ${range.east}::bigint
            offset 0) as in_row
          where true`

const chosen = ({ kinds, amenities }: StationChoice) => sql`
  ${kinds.length === 0 ? nothing : sql`and kind = any(${[...kinds]}::text[])`}
  ${amenities.length === 0 ? nothing : sql`and amenities @> ${json(amenities.map((kind) => ({ kind })))}`}`

interface Question {
  readonly region: Region
  readonly cells: CellRange
  readonly choice: StationChoice
  readonly now: Date
}

/** The stations between two corners, rim included, in a fixed order; at most `limit`. */
export function inCorners(
  database: Queryable,
  { region: { southWest, northEast }, cells, choice, now }: Question,
  limit: number,
): Promise<StationFactsRow[]> {
  return queryFacts<StationFactsRow>(database, sql`
    select s.*, ${parentName}, ${closuresAt(now)} from (
      select ${facts} from ${inRange(cells)}
        and lat_gcj between ${southWest.lat}::float8 and ${northEast.lat}::float8
        and lng_gcj between ${southWest.lng}::float8 and ${northEast.lng}::float8
        ${chosen(choice)}
      limit ${limit}
    ) as s
    order by id`)
}

/**
 * How many stations there are in each square of a range that has any, and their middle. It is rounded to 0.1 m: sums of
 * doubles end in other digits when rows are read in another order, and the same square must answer the same.
 */
export function bySquare(database: Queryable, squares: CellRange, choice: StationChoice): Promise<GroupRow[]> {
  const { size } = squares
  return database.query<GroupRow>(sql`
    select cell / ${ROW_STEP} / ${size} * ${ROW_STEP} + cell % ${ROW_STEP} / ${size} as id,
      count(*)::int as count,
      round(avg(lat_gcj)::numeric, 6)::float8 as lat, round(avg(lng_gcj)::numeric, 6)::float8 as lng
    from ${inRange(squares)} ${chosen(choice)}
    group by 1 order by 1`)
}
