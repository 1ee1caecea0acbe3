import type { CoveragePlan, SuggestedSite, SuggestedSitesView } from '../../../contract/coverage'
import { NEARBY_RADIUS_M } from '../../../contract/limits'
import type { Context } from '../../kernel/context'
import { coveredBy, indexHomes, type Home } from './cover-rules'
import { candidateSites, chooseSites, type ChosenSite } from './site-rules'
import { inSlices } from './slices'
import { distanceMeters, PlaceIndex } from './sphere-rules'
import { isAsked, plannedStations, readSurvey } from './survey'

export interface SuggestRequest extends CoveragePlan {
  readonly k: number
}

type OnProgress = (progress: number) => Promise<void>

/** The next `k` sites, by people newly reached. `onProgress` hears the share that is done; what it throws ends it. */
export async function suggestSites(
  reader: Pick<Context, 'database'>,
  { k, ...plan }: SuggestRequest,
  onProgress?: OnProgress,
): Promise<SuggestedSitesView> {
  const { homes, stations } = await readSurvey(reader)
  const planned = plannedStations(stations, plan)
  const covered = await inSlices(coveredBy(indexHomes(homes), planned))
  const unreached = homes.filter((home, index) => !covered[index] && isAsked(plan.subdistrict)(home))
  const search = chooseSites(unreached, { candidates: candidateSites(unreached), k })
  const { sites, people, ofBestAtLeast } = await inSlices(search, onProgress)
  const index = new PlaceIndex(planned, NEARBY_RADIUS_M)
  return { sites: sites.map((site) => siteView(site, unreached, index)), people, ofBestAtLeast }
}

function siteView({ site, people }: ChosenSite, homes: readonly Home[], stations: PlaceIndex): SuggestedSite {
  const { name, subdistrict } = homes.reduce((best, home) =>
    (distanceMeters(site, home) < distanceMeters(site, best) ? home : best))
  const { lat, lng } = site
  return { lat, lng, name, subdistrict, people, nearestStationMeters: stations.nearestMeters(site) }
}
