/** Mean Earth radius of the haversine formula, metres (IUGG). Over 500 m it is at most 2 m off the ellipsoid. */
export const EARTH_RADIUS_M = 6_371_008.8

/** What the rounding of doubles can add to a distance: a station at exactly the radius counts as within it. */
export const ROUNDING_M = 1e-6

/** Haversine distance, metres. */
export function metersBetween(a: Point, b: Point): number {
  const [latA, latB] = [radians(a.lat), radians(b.lat)]
  const h = Math.sin((latB - latA) / 2) ** 2
    + Math.cos(latA) * Math.cos(latB) * Math.sin(radians(b.lng - a.lng) / 2) ** 2
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)))
}

/**
 * Whether a station is within the radius for certain, when it is `distance` metres from a position that is off by
 * `accuracyMeters` at most. The rim counts as within.
 */
export const isSurelyWithin = (
  distance: number,
  { radiusMeters, accuracyMeters }: { radiusMeters: number; accuracyMeters: number },
): boolean => distance + accuracyMeters <= radiusMeters + ROUNDING_M

/** Beyond this many cells it is cheaper to look at every station than to name the cells. */
const CELLS_MAX = 10_000

const CELLS_PER_DEGREE = 200
/** A cell's number is its row times this, plus its column. */
export const ROW_STEP = 100_000
const LAST_ROW = 180 * CELLS_PER_DEGREE
/** Only the meridian at exactly 180° lies in it. */
const LAST_COLUMN = 360 * CELLS_PER_DEGREE

/** A position in degrees, GCJ-02. */
export interface Point {
  readonly lat: number
  readonly lng: number
}

/** The row of cells a latitude lies in, from the south pole. */
export const rowOf = (lat: number): number => Math.floor((lat + 90) * CELLS_PER_DEGREE)

/** The column of cells a longitude lies in, from the antimeridian. */
export const columnOf = (lng: number): number => Math.floor((lng + 180) * CELLS_PER_DEGREE)

/** The grid cell of 0.005° (about 555 m north to south) that holds a point; the number every station row carries. */
export const cellOf = ({ lat, lng }: Point): number => rowOf(lat) * ROW_STEP + columnOf(lng)

/** The middle of a grid cell. */
export const cellMiddle = (cell: number): Point => ({
  lat: (Math.floor(cell / ROW_STEP) + 0.5) / CELLS_PER_DEGREE - 90,
  lng: ((cell % ROW_STEP) + 0.5) / CELLS_PER_DEGREE - 180,
})

/**
 * Every cell that the circle's bounding box touches; around a pole and across the antimeridian too.
 * `null` when there are too many to be worth naming (wide circles, high latitudes): then all cells are to be searched.
 */
export function cellsAround(center: Point, radiusMeters: number): number[] | null {
  // A millimetre more than asked: the box must not be narrower than the circle by a rounding error.
  const angle = (radiusMeters + 0.001) / EARTH_RADIUS_M
  const south = Math.max(rowOf(center.lat - degrees(angle)), 0)
  const north = Math.min(rowOf(center.lat + degrees(angle)), LAST_ROW)
  const spans = columnSpans(center, angle)
  const width = spans.reduce((sum, [west, east]) => sum + east - west + 1, 0)
  if ((north - south + 1) * width > CELLS_MAX) return null
  const columns = spans.flatMap(([west, east]) => range(west, east))
  return range(south, north).flatMap((row) => columns.map((column) => row * ROW_STEP + column))
}

type Span = readonly [west: number, east: number]

/** The columns of a circle `angle` radians wide: one span, or two where it crosses the antimeridian. */
function columnSpans({ lat, lng }: Point, angle: number): Span[] {
  const nearestPole = radians(90 - Math.abs(lat))
  if (angle >= nearestPole) return [[0, LAST_COLUMN]]
  const reach = degrees(Math.asin(Math.sin(angle) / Math.sin(nearestPole)))
  const west = lng - reach
  const east = lng + reach
  if (west <= -180) return [[0, columnOf(east)], [columnOf(west + 360), LAST_COLUMN]]
  if (east >= 180) return [[columnOf(west), LAST_COLUMN], [0, columnOf(east - 360)]]
  return [[columnOf(west), columnOf(east)]]
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index)
const radians = (angle: number): number => (angle * Math.PI) / 180
const degrees = (angle: number): number => (angle * 180) / Math.PI
