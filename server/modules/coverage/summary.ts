import type {
  CoverageFigures, CoverageHole, CoveragePlan, CoverageSummaryView, WhatIfView,
} from '../../../contract/coverage'
import { COVERAGE_HOLES_MAX, NEARBY_RADIUS_M } from '../../../contract/limits'
import type { Context } from '../../kernel/context'
import { coverOf, figuresOf, totalOf, type Town } from './cover-rules'
import { groupHomes, largestHoles } from './hole-rules'
import { inSlices } from './slices'
import { PlaceIndex, type Place } from './sphere-rules'
import { isAsked, layOut, plannedStations, readSurvey } from './survey'

type Reader = Pick<Context, 'database'>

/** How much of the city's homes and ground lies within one li of a station, and where the holes are. */
export async function summary(
  reader: Reader,
  { subdistrict }: { subdistrict?: string | undefined },
): Promise<CoverageSummaryView> {
  const { homes, stations } = await readSurvey(reader)
  const town = await layOut(homes)
  const { figures, holes } = await measure(town, { stations, subdistrict })
  return {
    total: totalFor(figures, subdistrict),
    subdistricts: [...figures].map(([name, each]) => ({ name, ...each })),
    ...holes,
  }
}

/** The same before and after a plan; nothing of the plan is stored. */
export async function whatIf(reader: Reader, plan: CoveragePlan): Promise<WhatIfView> {
  const { homes, stations } = await readSurvey(reader)
  const town = await layOut(homes)
  const { subdistrict } = plan
  const before = figuresOf(town, await inSlices(coverOf(town, stations)))
  const { figures: after, holes } = await measure(town, { stations: plannedStations(stations, plan), subdistrict })
  const changed = [...after].filter(([name, figures]) => !isSame(figures, before.get(name)!))
  return {
    before: totalFor(before, subdistrict),
    after: totalFor(after, subdistrict),
    subdistricts: changed.map(([name, figures]) => ({ name, before: before.get(name)!, after: figures })),
    ...holes,
  }
}

interface Measured {
  readonly figures: Map<string, CoverageFigures>
  readonly holes: { readonly holes: CoverageHole[]; readonly holesInAll: number }
}

interface Asked {
  readonly stations: readonly Place[]
  readonly subdistrict: string | undefined
}

async function measure(town: Town, { stations, subdistrict }: Asked): Promise<Measured> {
  const cover = await inSlices(coverOf(town, stations))
  // A hole that reaches over the border is told by the homes of the asked side alone.
  const uncovered = town.homes.filter((home, index) => !cover.homes[index] && isAsked(subdistrict)(home))
  const groups = await inSlices(groupHomes(uncovered))
  const index = new PlaceIndex(stations, NEARBY_RADIUS_M)
  const holes = largestHoles(groups, { stations: index, limit: COVERAGE_HOLES_MAX })
  return { figures: figuresOf(town, cover), holes: { holes, holesInAll: groups.length } }
}

const totalFor = (figures: Map<string, CoverageFigures>, subdistrict: string | undefined): CoverageFigures =>
  totalOf([...figures].flatMap(([name, each]) => (subdistrict === undefined || name === subdistrict ? [each] : [])))

const isSame = (a: CoverageFigures, b: CoverageFigures): boolean =>
  a.coveredPoints === b.coveredPoints && a.coveredPeople === b.coveredPeople && a.coveredSquares === b.coveredSquares
