import type { CoverageMapView, CoveragePlan } from '../../../contract/coverage'
import { COVERAGE_MAP_DOTS_MAX } from '../../../contract/limits'
import type { Context } from '../../kernel/context'
import { cellMiddle, cellOf, type StationPosition } from '../stations'
import { coveredBy, indexHomes, type Home } from './cover-rules'
import { inSlices } from './slices'
import { isAsked, plannedStations, readSurvey } from './survey'

/** A home or a cell on the picture. */
type Dot = CoverageMapView['dots'][number]

/** Degrees around the homes within which stations are drawn, about 1 km. */
const MARGIN_DEGREES = 0.01

/** What a planner's map draws: who has a station and who has none, and the stations around them. */
export async function coverageMap(reader: Pick<Context, 'database'>, plan: CoveragePlan): Promise<CoverageMapView> {
  const { homes, stations } = await readSurvey(reader)
  const covered = await inSlices(coveredBy(indexHomes(homes), plannedStations(stations, plan)))
  const dots = homes.flatMap((home, index): (Home & Dot)[] =>
    (isAsked(plan.subdistrict)(home) ? [{ ...home, covered: covered[index] ? home.people : 0 }] : []))
  const near = inPicture(stations, dots)
  const detail = dots.length <= COVERAGE_MAP_DOTS_MAX ? 'points' : 'cells'
  return {
    detail,
    dots: (detail === 'points' ? dots : byCell(dots)).map(({ lat, lng, people, covered: some }) => ({ lat, lng, people, covered: some })),
    stations: near.length <= COVERAGE_MAP_DOTS_MAX ? near : [],
  }
}

function inPicture(stations: readonly StationPosition[], dots: readonly Dot[]): StationPosition[] {
  if (dots.length === 0) return [...stations]
  const edges = { south: Infinity, north: -Infinity, west: Infinity, east: -Infinity }
  for (const { lat, lng } of dots) {
    edges.south = Math.min(edges.south, lat - MARGIN_DEGREES)
    edges.north = Math.max(edges.north, lat + MARGIN_DEGREES)
    edges.west = Math.min(edges.west, lng - MARGIN_DEGREES)
    edges.east = Math.max(edges.east, lng + MARGIN_DEGREES)
  }
  return stations.filter(({ lat, lng }) =>
    lat >= edges.south && lat <= edges.north && lng >= edges.west && lng <= edges.east)
}

/** One dot a grid cell. */
function byCell(dots: readonly Dot[]): Dot[] {
  const cells = new Map<number, Dot>()
  for (const dot of dots) {
    const cell = cellOf(dot)
    const { people, covered } = cells.get(cell) ?? { people: 0, covered: 0 }
    cells.set(cell, { ...cellMiddle(cell), people: people + dot.people, covered: covered + dot.covered })
  }
  return [...cells.values()]
}
