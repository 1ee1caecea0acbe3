import { columnOf, ROW_STEP, rowOf, type Point } from './rules'

/** A piece of the ground between two corners, GCJ-02 degrees; its rim belongs to it. */
export interface Region {
  readonly southWest: Point
  readonly northEast: Point
}

/** Rows and columns of cells, first and last included, in squares of `size` by `size` cells. */
export interface CellRange {
  readonly south: number
  readonly north: number
  readonly west: number
  readonly east: number
  readonly size: number
}

/** From this zoom on a square is one cell: 0.005° are then 58 px wide, about as much as a count with its ring needs. */
const CELL_ZOOM = 14

/** More squares than this no screen can show apart; a question about more gets larger ones. */
const SQUARES_MAX = 1000

/** The cells that a region touches. */
export const cellsOf = ({ southWest, northEast }: Region): CellRange => ({
  south: rowOf(southWest.lat),
  north: rowOf(northEast.lat),
  west: columnOf(southWest.lng),
  east: columnOf(northEast.lng),
  size: 1,
})

/** The same as whole squares, which double with each level of `zoom` below the one where a cell is large enough. */
export function squaresOf(region: Region, zoom: number): CellRange {
  const cells = cellsOf(region)
  let size = 2 ** Math.max(0, CELL_ZOOM - Math.floor(zoom))
  while (squareCount(cells, size) > SQUARES_MAX) size *= 2
  const start = (cell: number): number => Math.floor(cell / size) * size
  const end = (cell: number): number => start(cell) + size - 1
  return { south: start(cells.south), north: end(cells.north), west: start(cells.west), east: end(cells.east), size }
}

/** The square a point lies in: the number that `stations.inRegion` calls it by. */
export const squareOf = ({ lat, lng }: Point, size: number): number =>
  Math.floor(rowOf(lat) / size) * ROW_STEP + Math.floor(columnOf(lng) / size)

/** Rows of cells in a range. */
export const rowCount = ({ south, north }: CellRange): number => north - south + 1

const squareCount = ({ south, north, west, east }: CellRange, size: number): number =>
  (Math.floor(north / size) - Math.floor(south / size) + 1) * (Math.floor(east / size) - Math.floor(west / size) + 1)
