import { pairs, type Dice } from './dice'
import type { Spot } from './ground'
import { nextOf, type Quarter } from './quarters'
import { ESTATES, FIRST, SECOND, VILLAGES } from './words'

/** A residential compound before it has degrees. */
export interface HomePlace {
  readonly name: string
  readonly quarter: Quarter
  readonly spot: Spot
  readonly people: number
}

const ESTATES_EACH = 24
/** Metres from the middle of an estate to most of its compounds. */
const ESTATE_WIDTH = 110
/** So many out of ten compounds are villages by themselves. */
const VILLAGES_OF_TEN = 1
/** A quarter of the middle, 500 m wide, holds three times as many homes as one at the edge, 2,800 m wide. */
const FULL_WIDTH = 3_950

/**
 * `count` homes among a city's quarters: in estates around each quarter's middle, as its communities are, more of them
 * where quarters are narrow, and some villages further out.
 */
export function planHomes(
  chance: Dice,
  { quarters, count }: { quarters: readonly Quarter[]; count: number },
): HomePlace[] {
  const weights = quarters.map(({ width }) => FULL_WIDTH - width)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let weightSoFar = 0
  return quarters.flatMap((quarter, index) => {
    const from = Math.round((count * weightSoFar) / total)
    weightSoFar += weights[index] ?? 0
    return quarterHomes(chance, quarter, Math.round((count * weightSoFar) / total) - from)
  })
}

interface Estate {
  readonly name: string
  readonly spot: Spot
}

function quarterHomes(chance: Dice, quarter: Quarter, count: number): HomePlace[] {
  const names = pairs(chance, FIRST, SECOND)
  const estates = Array.from({ length: ESTATES_EACH }, (): Estate => ({
    name: `${nextOf(names)}${chance.pick(ESTATES)}`, spot: around(chance, quarter.middle, quarter.width * 0.5),
  }))
  return Array.from({ length: count }, (_, index): HomePlace => {
    if (chance.outOfTen(VILLAGES_OF_TEN)) return village(chance, quarter, nextOf(names))
    const { name, spot } = estates[index % ESTATES_EACH] as Estate
    const number = Math.floor(index / ESTATES_EACH) + 1
    return { name: `${name} ${number} 区`, quarter, spot: around(chance, spot, ESTATE_WIDTH), people: chance.whole(120, 460) }
  })
}

const village = (chance: Dice, quarter: Quarter, called: string): HomePlace => ({
  name: `${called}${chance.pick(VILLAGES)}`,
  quarter,
  spot: around(chance, quarter.middle, quarter.width * 0.9),
  people: chance.whole(25, 140),
})

const around = (chance: Dice, { east, north }: Spot, width: number): Spot =>
  ({ east: east + chance.bell() * width, north: north + chance.bell() * width })
