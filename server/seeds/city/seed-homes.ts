import type { Database } from '../../kernel/database'
import { addHomes, type Home } from '../../modules/coverage'
import { seedHomeList as street } from '../street/homes'
import { dice, pairs } from './dice'
import { degreesOf, offTheStreet } from './ground'
import { planHomes } from './plan-homes'
import { quartersOf } from './quarters'
import { cityShares, type CityShare, type Scale } from './scale'
import { FIRST, SECOND } from './words'

/** Residential compounds of one city, those of the demo street among them. */
export const CITY_HOMES = 20_000

/** Of each other city of a province: a sketch, so that planners still have their numbers in a second or two. */
export const SKETCH_HOMES = 4_000

const BATCH = 1_000

/** Throws of the dice for homes must not be those for stations. */
const HOMES_SEED = 1_000

/** Writes where people live around the demo street, the same in every run; what is there stays. Answers how many. */
export async function seedHomesOfScale(
  database: Database,
  { scale, progress }: { scale: Scale; progress?: ((done: number, total: number) => void) | undefined },
): Promise<number> {
  const homes = homesOfScale(scale)
  for (let done = 0; done < homes.length; done += BATCH) {
    await addHomes(database, homes.slice(done, done + BATCH))
    progress?.(Math.min(done + BATCH, homes.length), homes.length)
  }
  return homes.length
}

/** The homes a scale adds to the street, in the subdistricts of its stations. */
export const homesOfScale = (scale: Scale): Home[] => cityShares(scale).flatMap(homesOf)

function homesOf({ city, stations, seed }: CityShare): Home[] {
  const chance = dice(seed)
  const quarters = quartersOf(chance, stations, pairs(chance, FIRST, SECOND))
  const isHome = city.name === ''
  const count = isHome ? CITY_HOMES - street.length : SKETCH_HOMES
  return planHomes(dice(HOMES_SEED + seed), { quarters, count }).map(({ name, quarter, spot, people }) => ({
    name,
    subdistrict: `${city.name}${quarter.name}`,
    ...degreesOf(city, isHome ? offTheStreet(city, spot) : spot),
    people,
  }))
}
