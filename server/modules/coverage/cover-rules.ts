import type { CoverageFigures } from '../../../contract/coverage'
import { NEARBY_RADIUS_M } from '../../../contract/limits'
import type { Ground } from './ground-rules'
import { PlaceIndex, type Place } from './sphere-rules'

/** A home of the list: where, how many people, and the subdistrict it belongs to. */
export interface Home extends Place {
  readonly name: string
  readonly subdistrict: string
  readonly people: number
}

/** Steps between two looks at the clock by whoever runs a computation in slices. */
const STEPS = 64

/**
 * Which places of an index lie within one li of a station: 1 each, 0 the others. Yields the share that is done.
 */
export function* coveredBy(places: PlaceIndex, stations: readonly Place[]): Generator<number, Uint8Array> {
  const covered = new Uint8Array(places.size)
  for (const [index, station] of stations.entries()) {
    places.forEachWithin(station, (place) => { covered[place] = 1 })
    if (index % STEPS === 0) yield index / stations.length
  }
  return covered
}

/** The homes of a city laid out for questions, with the ground they stand on. */
export interface Town {
  readonly homes: readonly Home[]
  readonly index: PlaceIndex
  readonly ground: Ground
}

/** What stations cover of a town. */
export interface Cover {
  readonly homes: Uint8Array
  readonly squares: Uint8Array
}

/** Marks the homes and the squares of ground that have a station within one li. */
export function* coverOf(town: Town, stations: readonly Place[]): Generator<number, Cover> {
  const homes = yield* coveredBy(town.index, stations)
  const squares = yield* coveredBy(town.ground.index, stations)
  return { homes, squares }
}

export const indexHomes = (homes: readonly Home[]): PlaceIndex => new PlaceIndex(homes, NEARBY_RADIUS_M)

type Sums = { -readonly [Name in keyof CoverageFigures]: CoverageFigures[Name] }

const nothing = (): Sums => ({
  points: 0, coveredPoints: 0, people: 0, coveredPeople: 0, squares: 0, coveredSquares: 0,
})

/** The figures of every subdistrict, by name in the order of the list. */
export function figuresOf({ homes, ground }: Town, cover: Cover): Map<string, CoverageFigures> {
  const sums = new Map<string, Sums>()
  homes.forEach(({ subdistrict, people }, index) => {
    const sum = sums.get(subdistrict) ?? nothing()
    const isCovered = cover.homes[index]!
    sum.points += 1
    sum.people += people
    sum.coveredPoints += isCovered
    sum.coveredPeople += isCovered * people
    sums.set(subdistrict, sum)
  })
  ground.owners.forEach((owner, square) => {
    const sum = sums.get(homes[owner]!.subdistrict)!
    sum.squares += 1
    sum.coveredSquares += cover.squares[square]!
  })
  return sums
}

/** The figures of several subdistricts as one. */
export function totalOf(figures: Iterable<CoverageFigures>): CoverageFigures {
  const total = nothing()
  for (const each of figures) {
    for (const name of Object.keys(total) as (keyof CoverageFigures)[]) total[name] += each[name]
  }
  return total
}
