import { NEARBY_RADIUS_M } from '../../../../contract/limits'
import { seededRandom } from '../../../testing/random'
import { indexHomes, type Home, type Town } from '../cover-rules'
import { groundOf } from '../ground-rules'
import { EARTH_RADIUS_M, type Place } from '../sphere-rules'

/** Runs a computation to its end. */
export function finish<Result>(work: Generator<number, Result>): Result {
  let step = work.next()
  while (!step.done) {
    if (!(step.value >= 0 && step.value <= 1)) throw new Error(`progress ${step.value}`)
    step = work.next()
  }
  return step.value
}

interface TownSize {
  readonly homes: number
  readonly stations: number
  readonly kilometers: number
}

/** A made-up town: so many homes and stations in a box of about `kilometers`, the same for the same seed. */
export function madeUpTown(seed: number, { homes, stations, kilometers }: TownSize) {
  const random = seededRandom(seed)
  const spot = (): Place => ({
    lat: 30.762 + (random() - 0.5) * kilometers * 0.009,
    lng: 120.764 + (random() - 0.5) * kilometers * 0.0105,
  })
  return {
    homes: Array.from({ length: homes }, (_, index): Home =>
      ({ ...spot(), name: `小区 ${index}`, subdistrict: `街道 ${index % 3}`, people: Math.floor(random() * 900) })),
    stations: Array.from({ length: stations }, spot),
    random,
    spot,
  }
}

export const townOf = (homes: readonly Home[]): Town =>
  ({ homes, index: indexHomes(homes), ground: finish(groundOf(homes)) })

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** The haversine formula as textbooks write it: what every index is measured against. */
export function haversine(a: Place, b: Place): number {
  const half = Math.sin(radians(b.lat - a.lat) / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lng - a.lng) / 2) ** 2
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(half)))
}

/** People who have one of these places within one li, counted one by one. */
export const peopleReached = (homes: readonly Home[], places: readonly Place[]): number =>
  homes.filter((home) => places.some((place) => haversine(home, place) <= NEARBY_RADIUS_M))
    .reduce((sum, { people }) => sum + people, 0)
