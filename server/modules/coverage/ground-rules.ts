import { NEARBY_RADIUS_M } from '../../../contract/limits'
import { squareMiddle, squaresInCircle, type Lattice } from './lattice-rules'
import { PlaceIndex, type Place } from './sphere-rules'

/** Sample squares of 0.001°: about 111 m by 95 m at 31° north. Error: docs/coverage.md. */
export const SAMPLE_LATTICE: Lattice = { degrees: 0.001 }

/** The ground where people live, as the middles of sample squares. */
export interface Ground {
  readonly index: PlaceIndex
  /** Of each square, the home nearest to its middle. */
  readonly owners: readonly number[]
}

/** Homes between two looks at the clock. */
const STEPS = 32

/**
 * The ground within one li of any home. Nobody gives us the borders of subdistricts, so a square belongs to the one of
 * its nearest home: woods and water where nobody lives count for nobody. Yields the share that is done.
 */
export function* groundOf(homes: readonly Place[]): Generator<number, Ground> {
  const survey = new Survey()
  for (const [index, home] of homes.entries()) {
    survey.walkFrom(home, index)
    if (index % STEPS === 0) yield index / homes.length
  }
  const { middles, owners } = yield* survey.found()
  return { index: yield* PlaceIndex.inSteps(middles, NEARBY_RADIUS_M), owners }
}

/** Squares are kept in tiles, however far apart the homes are: a map of single squares is ten times slower. */
const TILE = 16
const NOBODY = -1

interface Tile {
  readonly row: number
  readonly column: number
  readonly owners: Int32Array
  readonly distances: Float64Array
}

/** Every square within one li of the homes walked from so far, each with the nearest of these homes. */
class Survey {
  private readonly tiles = new Map<number, Map<number, Tile>>()
  private last: Tile | null = null

  walkFrom(home: Place, index: number): void {
    squaresInCircle(home, { lattice: SAMPLE_LATTICE, meters: NEARBY_RADIUS_M }, ({ row, column, square }) => {
      const tile = this.tileOf(Math.floor(row / TILE), Math.floor(column / TILE))
      const at = (row - tile.row * TILE) * TILE + column - tile.column * TILE
      if (tile.distances[at]! <= square) return
      tile.distances[at] = square
      tile.owners[at] = index
    })
  }

  *found(): Generator<number, { middles: Place[]; owners: number[] }> {
    const middles: Place[] = []
    const owners: number[] = []
    for (const tiles of this.tiles.values()) {
      yield 1
      for (const { row, column, owners: found } of tiles.values()) {
        found.forEach((owner, at) => {
          if (owner === NOBODY) return
          middles.push(squareMiddle(row * TILE + Math.floor(at / TILE), column * TILE + (at % TILE), SAMPLE_LATTICE))
          owners.push(owner)
        })
      }
    }
    return { middles, owners }
  }

  private tileOf(row: number, column: number): Tile {
    if (this.last?.row === row && this.last.column === column) return this.last
    const tiles = this.tiles.get(row) ?? new Map<number, Tile>()
    const tile = tiles.get(column) ?? newTile(row, column)
    this.tiles.set(row, tiles.set(column, tile))
    this.last = tile
    return tile
  }
}

const newTile = (row: number, column: number): Tile => ({
  row,
  column,
  owners: new Int32Array(TILE * TILE).fill(NOBODY),
  distances: new Float64Array(TILE * TILE).fill(Infinity),
})
