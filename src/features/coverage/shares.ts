import type { CoverageFigures } from '../../../contract/coverage'

/** Share of the people who have a station within one li; null where nobody lives. */
export const shareOfPeople = ({ people, coveredPeople }: CoverageFigures): number | null =>
  people === 0 ? null : coveredPeople / people

/** Share of the ground where people live; null where there is none. */
export const shareOfGround = ({ squares, coveredSquares }: CoverageFigures): number | null =>
  squares === 0 ? null : coveredSquares / squares

export const withoutStation = ({ people, coveredPeople }: CoverageFigures): number => people - coveredPeople

/** 0.8734 as 87%. Never 100% while somebody is left out, never 0% while somebody is in; `down` promises no more. */
export function percent(share: number, round: 'nearest' | 'down' = 'nearest'): string {
  const hundredths = round === 'down' ? Math.floor(share * 100 + 1e-9) : Math.round(share * 100)
  if (share < 1 && hundredths === 100) return '99%'
  if (share > 0 && hundredths === 0) return '1%'
  return `${hundredths}%`
}

export type SortColumn = 'name' | 'share' | 'ground' | 'without'

const keys: Record<Exclude<SortColumn, 'name'>, (figures: CoverageFigures) => number> = {
  share: (figures) => shareOfPeople(figures) ?? 2,
  ground: (figures) => shareOfGround(figures) ?? 2,
  without: (figures) => -withoutStation(figures),
}

/** Rows with what needs attention on top: low shares, many people without a station. Names in the order they came. */
export function sorted<Row extends CoverageFigures>(rows: readonly Row[], column: SortColumn): readonly Row[] {
  if (column === 'name') return rows
  const key = keys[column]
  return [...rows].sort((a, b) => key(a) - key(b))
}
