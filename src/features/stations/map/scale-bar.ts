/** A length to measure the map with, and what one calls it. One li is 500 m. */
export interface ScaleBar {
  readonly meters: number
  readonly words: string
}

const BARS: readonly ScaleBar[] = [
  { meters: 20, words: '20 米' },
  { meters: 100, words: '100 米' },
  { meters: 500, words: '一里 500 米' },
  { meters: 1000, words: '2 里 1 公里' },
  { meters: 5000, words: '10 里 5 公里' },
  { meters: 25_000, words: '50 里 25 公里' },
  { meters: 100_000, words: '200 里 100 公里' },
  { meters: 500_000, words: '1000 里 500 公里' },
]

/** Longest bar on a phone, px. */
const LONGEST_PX = 200

/** The longest bar that fits; one li wherever it can be read. */
export function scaleBar(pixelsPerMeter: number): ScaleBar & { readonly pixels: number } {
  const li = BARS[2]!
  const fits = BARS.filter(({ meters }) => meters * pixelsPerMeter <= LONGEST_PX)
  const longest = fits[fits.length - 1] ?? BARS[0]!
  const isLi = li.meters * pixelsPerMeter <= LONGEST_PX && li.meters * pixelsPerMeter >= SHORTEST_LI_PX
  const bar = isLi ? li : longest
  return { ...bar, pixels: bar.meters * pixelsPerMeter }
}

const SHORTEST_LI_PX = 40

/** Squares of one li, or of 2, 4, 8 … li where they would be too small, px. */
export function squareSize(pixelsPerMeter: number): number {
  let size = 500 * pixelsPerMeter
  while (size < SMALLEST_SQUARE_PX) size *= 2
  return size
}

const SMALLEST_SQUARE_PX = 48
