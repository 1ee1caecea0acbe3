import type { Point } from '../rules'

type Box = readonly [south: number, west: number, north: number, east: number]

/**
 * China in boxes, coarsely: the towns of neighbours are outside, no Chinese one is. A box of the whole country would
 * let Seoul and Hanoi pass.
 */
const INSIDE: readonly Box[] = [
  [42.88, 79.44, 49.23, 96.34], [39.37, 109.68, 54.15, 135.1], [29.52, 73.12, 42.9, 124.15],
  [26.71, 82.96, 29.53, 97.04], [20.41, 97.02, 29.53, 124.37], [17.87, 107.97, 20.42, 111.75],
  [3.8, 109.4, 17.9, 118],
]
const OUTSIDE: readonly Box[] = [
  [20.09, 101.86, 22.28, 106.67], [20.48, 106.45, 21.54, 108.05], [50.32, 109.03, 55.82, 119.13],
  [49.55, 127.45, 55.82, 137.03], [42.56, 131.26, 44.9, 137.03], [39.37, 124.6, 40.4, 131],
]

const holds = ([south, west, north, east]: Box, { lat, lng }: Point): boolean =>
  south <= lat && lat <= north && west <= lng && lng <= east

/** Whether a station can be there. Latitudes and longitudes of China do not overlap, so a swapped pair is outside. */
export const isInsideChina = (point: Point): boolean =>
  INSIDE.some((box) => holds(box, point)) && !OUTSIDE.some((box) => holds(box, point))
