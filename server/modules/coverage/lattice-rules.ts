import { EARTH_RADIUS_M, type Place } from './sphere-rules'

/** Squares of a fixed size over the map, by row (north) and column (east) from the point 0° 0°. */
export interface Lattice {
  readonly degrees: number
}

const METERS_PER_DEGREE = (EARTH_RADIUS_M * Math.PI) / 180

/** The middle of the square (row, column). */
export const squareMiddle = (row: number, column: number, { degrees }: Lattice): Place => ({
  lat: (row + 0.5) * degrees,
  lng: (column + 0.5) * degrees,
})

interface SquareInCircle {
  readonly row: number
  readonly column: number
  /** Square of the distance of its middle from the centre, in square metres. */
  readonly square: number
}

/**
 * Calls `visit` with every square whose middle lies within `meters` of a place, row by row. Measured on the flat, which
 * over one li is exact to a few centimetres between 60° south and 60° north.
 */
export function squaresInCircle(
  { lat, lng }: Place,
  { lattice: { degrees }, meters }: { lattice: Lattice; meters: number },
  visit: (square: SquareInCircle) => void,
): void {
  const perColumn = METERS_PER_DEGREE * Math.cos((lat * Math.PI) / 180)
  const reach = meters / METERS_PER_DEGREE
  for (let row = firstFrom(lat - reach, degrees); (row + 0.5) * degrees <= lat + reach; row += 1) {
    const north = ((row + 0.5) * degrees - lat) * METERS_PER_DEGREE
    const half = Math.sqrt(Math.max(0, meters * meters - north * north)) / perColumn
    for (let column = firstFrom(lng - half, degrees); (column + 0.5) * degrees <= lng + half; column += 1) {
      const east = ((column + 0.5) * degrees - lng) * perColumn
      visit({ row, column, square: north * north + east * east })
    }
  }
}

/** The first row or column whose middle is not before this coordinate. */
const firstFrom = (coordinate: number, degrees: number): number => Math.ceil(coordinate / degrees - 0.5)
