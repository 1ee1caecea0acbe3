/** A position in degrees, GCJ-02. */
export interface Place {
  readonly lat: number
  readonly lng: number
}

/** Mean Earth radius of the haversine formula, metres (IUGG): the same as behind "nearby". */
export const EARTH_RADIUS_M = 6_371_008.8

/** What the rounding of doubles can add to a distance: exactly one li away is within one li. */
const ROUNDING_M = 1e-6

/** Places between two looks at the clock. */
const STEPS = 2048

const radians = (degrees: number): number => (degrees * Math.PI) / 180
const degrees = (radian: number): number => (radian * 180) / Math.PI

type Vector = readonly [x: number, y: number, z: number]

/** The point of the unit sphere under a position: distances become differences, without a sine each time. */
function vectorOf({ lat, lng }: Place): Vector {
  const ring = Math.cos(radians(lat))
  return [ring * Math.cos(radians(lng)), ring * Math.sin(radians(lng)), Math.sin(radians(lat))]
}

/** The square of the straight line through the unit sphere that belongs to a way of `meters` on it. */
const chordSquare = (meters: number): number => (2 * Math.sin(meters / EARTH_RADIUS_M / 2)) ** 2

const metersOfChord = (square: number): number => 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(square) / 2))

/** Great-circle distance in metres; the same value as the haversine formula. */
export function distanceMeters(from: Place, to: Place): number {
  const [a, b] = [vectorOf(from), vectorOf(to)]
  return metersOfChord((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2)
}

/** How wide, in degrees of longitude, a circle reaches around any centre up to this latitude. 360 around a pole. */
function widestReach(maxLat: number, angle: number): number {
  const toPole = radians(90 - maxLat) - angle
  return toPole <= angle ? 360 : degrees(Math.asin(Math.sin(angle) / Math.sin(toPole)))
}

/**
 * Places laid out for "which of you are within reach of this point?". Buckets at least as high and as wide as the
 * reach: the nine around a point hold every answer, also across the antimeridian.
 */
export class PlaceIndex {
  private readonly x: Float64Array
  private readonly y: Float64Array
  private readonly z: Float64Array
  private readonly limit: number
  private readonly rowDegrees: number
  private readonly columns: number
  /** Indexes of places by row and column of their bucket. */
  private readonly rows = new Map<number, Map<number, number[]>>()

  constructor(readonly places: readonly Place[], reachMeters: number, isFilled = true) {
    const angle = (reachMeters + 0.001) / EARTH_RADIUS_M
    this.limit = chordSquare(reachMeters + ROUNDING_M)
    this.rowDegrees = degrees(angle)
    const maxLat = places.reduce((max, { lat }) => Math.max(max, Math.abs(lat)), 0)
    this.columns = Math.max(1, Math.floor(360 / widestReach(maxLat, angle)))
    this.x = new Float64Array(places.length)
    this.y = new Float64Array(places.length)
    this.z = new Float64Array(places.length)
    if (isFilled) places.forEach((place, index) => this.add(place, index))
  }

  /** The same for very many places, in steps; yields the share that is done. */
  static* inSteps(places: readonly Place[], reachMeters: number): Generator<number, PlaceIndex> {
    const index = new PlaceIndex(places, reachMeters, false)
    for (const [at, place] of places.entries()) {
      index.add(place, at)
      if (at % STEPS === 0) yield at / places.length
    }
    return index
  }

  get size(): number {
    return this.places.length
  }

  /** Calls `visit` with every place within reach of `center`, the rim included. */
  forEachWithin(center: Place, visit: (index: number) => void): void {
    const from = vectorOf(center)
    const column = this.columnOf(center.lng)
    const [row, { columns }] = [this.rowOf(center.lat), this]
    const near = new Set([column, (column + 1) % columns, (column + columns - 1) % columns])
    for (let each = row - 1; each <= row + 1; each += 1) {
      const buckets = this.rows.get(each)
      if (buckets) near.forEach((other) => this.visitBucket(buckets.get(other), from, visit))
    }
  }

  /** Distance to the nearest place in metres, rounded, however far; null when there is none. */
  nearestMeters(center: Place): number | null {
    const [cx, cy, cz] = vectorOf(center)
    let least = Infinity
    for (let index = 0; index < this.size; index += 1) {
      const square = (this.x[index]! - cx) ** 2 + (this.y[index]! - cy) ** 2 + (this.z[index]! - cz) ** 2
      if (square < least) least = square
    }
    return least === Infinity ? null : Math.round(metersOfChord(least))
  }

  private add(place: Place, index: number): void {
    const [x, y, z] = vectorOf(place)
    this.x[index] = x
    this.y[index] = y
    this.z[index] = z
    const row = this.rowOf(place.lat)
    const column = this.columnOf(place.lng)
    const buckets = this.rows.get(row) ?? new Map<number, number[]>()
    this.rows.set(row, buckets)
    const bucket = buckets.get(column)
    if (bucket) bucket.push(index)
    else buckets.set(column, [index])
  }

  private visitBucket(bucket: readonly number[] = [], [cx, cy, cz]: Vector, visit: (index: number) => void): void {
    for (const index of bucket) {
      const square = (this.x[index]! - cx) ** 2 + (this.y[index]! - cy) ** 2 + (this.z[index]! - cz) ** 2
      if (square <= this.limit) visit(index)
    }
  }

  private rowOf(lat: number): number {
    return Math.floor((lat + 90) / this.rowDegrees)
  }

  private columnOf(lng: number): number {
    return Math.floor(((lng + 180) / 360) * this.columns) % this.columns
  }
}
