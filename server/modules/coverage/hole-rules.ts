import type { CoverageHole } from '../../../contract/coverage'
import { NEARBY_RADIUS_M } from '../../../contract/limits'
import type { Home } from './cover-rules'
import { distanceMeters, PlaceIndex } from './sphere-rules'

/** Homes between two looks at the clock. */
const STEPS = 256

/**
 * Homes in groups: two belong together when they lie within one li of each other, directly or by way of others. Both
 * the groups and the homes in them keep the order of the list. Yields the share that is done.
 */
export function* groupHomes(homes: readonly Home[]): Generator<number, Home[][]> {
  const index = new PlaceIndex(homes, NEARBY_RADIUS_M)
  const parents = homes.map((_, at) => at)
  const rootOf = (at: number): number => {
    let root = at
    while (parents[root] !== root) root = parents[root] = parents[parents[root]!]!
    return root
  }
  for (const [at, home] of homes.entries()) {
    index.forEachWithin(home, (other) => { parents[rootOf(other)] = rootOf(at) })
    if (at % STEPS === 0) yield at / homes.length
  }
  const groups = new Map<number, Home[]>()
  homes.forEach((home, at) => {
    const group = groups.get(rootOf(at))
    if (group) group.push(home)
    else groups.set(rootOf(at), [home])
  })
  return [...groups.values()]
}

/** The groups in which most people live, at most `limit`, as holes; equal ones in the order they came. */
export function largestHoles(
  groups: readonly (readonly Home[])[],
  { stations, limit }: { stations: PlaceIndex; limit: number },
): CoverageHole[] {
  const counted = groups.map((group) => ({ group, people: group.reduce((sum, { people }) => sum + people, 0) }))
  return counted
    .sort((a, b) => b.people - a.people)
    .slice(0, limit)
    .map(({ group, people }) => {
      const { lat, lng, name, subdistrict } = centreOf(group)
      const nearestStationMeters = stations.nearestMeters({ lat, lng })
      return { lat, lng, name, subdistrict, points: group.length, people, nearestStationMeters }
    })
}

/** The home nearest to the middle of all people: a station there reaches somebody, which the bare middle may not. */
function centreOf(homes: readonly Home[]): Home {
  // A home of nobody counts a little, so that a group of only such homes has a middle too.
  const weightOf = ({ people }: Home): number => people + 1e-6
  const weight = homes.reduce((sum, home) => sum + weightOf(home), 0)
  const middle = {
    lat: homes.reduce((sum, home) => sum + home.lat * weightOf(home), 0) / weight,
    lng: homes.reduce((sum, home) => sum + home.lng * weightOf(home), 0) / weight,
  }
  return homes.reduce((best, home) => (distanceMeters(home, middle) < distanceMeters(best, middle) ? home : best))
}
