import type { CoveragePlan } from '../../../contract/coverage'
import type { Context } from '../../kernel/context'
import { stationPositions, toGcj02, type StationPosition } from '../stations'
import { indexHomes, type Home, type Town } from './cover-rules'
import { groundOf } from './ground-rules'
import { listHomes } from './home-repository'
import type { Place } from './sphere-rules'
import { inSlices } from './slices'

/** Everything a question about coverage looks at, as it is now. */
export interface Survey {
  readonly homes: readonly Home[]
  readonly stations: readonly StationPosition[]
}

/** Reads the homes and the stations. */
export async function readSurvey({ database }: Pick<Context, 'database'>): Promise<Survey> {
  const [homes, stations] = await Promise.all([listHomes(database), stationPositions(database)])
  return { homes, stations }
}

/** Lays the homes out, with the ground they stand on. */
export async function layOut(homes: readonly Home[]): Promise<Town> {
  return { homes, index: indexHomes(homes), ground: await inSlices(groundOf(homes)) }
}

/** Where stations would be if a plan were carried out, GCJ-02. */
export function plannedStations(stations: readonly StationPosition[], plan: Omit<CoveragePlan, 'subdistrict'>): Place[] {
  const removed = new Set(plan.removedStationIds)
  const added = plan.addedStations.map((place) => toGcj02(place, place.datum))
  return [...stations.filter(({ id }) => !removed.has(id)), ...added]
}

/** Whether a home belongs to the asked subdistrict; without one all do. */
export const isAsked = (subdistrict: string | undefined) => (home: Home): boolean =>
  subdistrict === undefined || home.subdistrict === subdistrict
