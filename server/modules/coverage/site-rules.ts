import { NEARBY_RADIUS_M } from '../../../contract/limits'
import type { Home } from './cover-rules'
import { squareMiddle, squaresInCircle, type Lattice } from './lattice-rules'
import { BidQueue, type Bid } from './queue-rules'
import { PlaceIndex, type Place } from './sphere-rules'

/** Share of the best possible that greedy choice always reaches (Nemhauser, Wolsey and Fisher 1978): 1 − 1/e. */
export const GREEDY_SHARE = 1 - 1 / Math.E

/** Candidate sites beside the homes: the middles of squares of 0.0025°, about 280 m by 240 m. */
const CANDIDATE_LATTICE: Lattice = { degrees: 0.0025 }

/** Candidates between two looks at the clock. */
const STEPS = 64

/** How much of the work the first counting of all candidates is, about. */
const OPENING_SHARE = 0.8

/** Every home, and every middle of the candidate lattice within one li of one. */
export function candidateSites(homes: readonly Place[]): Place[] {
  const seen = new Map<number, Set<number>>()
  const middles: Place[] = []
  for (const home of homes) {
    squaresInCircle(home, { lattice: CANDIDATE_LATTICE, meters: NEARBY_RADIUS_M }, ({ row, column }) => {
      const columns = seen.get(row) ?? new Set()
      if (columns.has(column)) return
      seen.set(row, columns.add(column))
      middles.push(squareMiddle(row, column, CANDIDATE_LATTICE))
    })
  }
  return [...homes, ...middles]
}

export interface ChosenSite {
  readonly site: Place
  /** People it reaches whom neither a station nor an earlier site reached. */
  readonly people: number
}

export interface SiteChoice {
  readonly sites: readonly ChosenSite[]
  readonly people: number
  /** People reached over an upper bound of what the best `k` of these candidates reach; at least 1 − 1/e. */
  readonly ofBestAtLeast: number
}

/**
 * Chooses up to `k` sites, each time the one that reaches most people not reached yet. What a site brings can only
 * shrink as others are chosen, so a bid that is still the highest after it was counted anew wins without looking at the
 * others (lazy greedy, Minoux 1978). Yields the share that is done.
 */
export function* chooseSites(
  unreached: readonly Home[],
  { candidates, k }: { candidates: readonly Place[]; k: number },
): Generator<number, SiteChoice> {
  const tally = new Tally(unreached, candidates)
  const bids = yield* openBids(tally)
  const firstBids = sumOfBest(bids.gains, k)
  const sites: ChosenSite[] = []
  for (let best = nextBest(bids, tally, 0); best && sites.length < k; best = nextBest(bids, tally, sites.length)) {
    sites.push({ site: candidates[best.candidate]!, people: tally.take(best.candidate) })
    yield OPENING_SHARE + (sites.length / k) * (1 - OPENING_SHARE)
  }
  const people = sites.reduce((sum, each) => sum + each.people, 0)
  const best = Math.min(firstBids, people + stillOffered(bids, tally, { k, round: sites.length }), tally.all)
  return { sites, people, ofBestAtLeast: best === 0 ? 1 : Math.max(GREEDY_SHARE, people / best) }
}

interface Bids {
  readonly queue: BidQueue
  /** As first counted. */
  readonly gains: readonly number[]
}

/** What every candidate would bring at first; those that reach nobody are left out. */
function* openBids(tally: Tally): Generator<number, Bids> {
  const queue = new BidQueue()
  const gains: number[] = []
  for (let candidate = 0; candidate < tally.size; candidate += 1) {
    const gain = tally.gainOf(candidate)
    if (gain > 0) queue.push({ candidate, gain: gains[gains.push(gain) - 1]!, round: 0 })
    if (candidate % STEPS === 0) yield (candidate / tally.size) * OPENING_SHARE
  }
  return { queue, gains }
}

/** Takes the best bid of this round from the queue; null when nobody reaches anybody more. */
function nextBest({ queue }: Bids, tally: Tally, round: number): Bid | null {
  for (let bid = queue.pop(); bid; bid = queue.pop()) {
    if (bid.round === round) return bid
    const gain = tally.gainOf(bid.candidate)
    if (gain > 0) queue.push({ candidate: bid.candidate, gain, round })
  }
  return null
}

/** The `k` best bids that are left, added up: nobody can reach more with `k` sites beside those chosen. */
function stillOffered(bids: Bids, tally: Tally, { k, round }: { k: number; round: number }): number {
  let sum = 0
  for (let taken = 0; taken < k; taken += 1) sum += nextBest(bids, tally, round)?.gain ?? 0
  return sum
}

const sumOfBest = (gains: readonly number[], k: number): number =>
  [...gains].sort((a, b) => b - a).slice(0, k).reduce((sum, gain) => sum + gain, 0)

/** Who is not reached yet, and what each candidate would still bring. */
class Tally {
  readonly all: number
  private readonly index: PlaceIndex
  private readonly people: Float64Array

  constructor(homes: readonly Home[], private readonly candidates: readonly Place[]) {
    this.index = new PlaceIndex(homes, NEARBY_RADIUS_M)
    this.people = Float64Array.from(homes, ({ people }) => people)
    this.all = this.people.reduce((sum, people) => sum + people, 0)
  }

  get size(): number {
    return this.candidates.length
  }

  gainOf(candidate: number): number {
    let gain = 0
    this.index.forEachWithin(this.candidates[candidate]!, (home) => { gain += this.people[home]! })
    return gain
  }

  /** Reaches whom the candidate reaches, and answers how many that were. */
  take(candidate: number): number {
    const gain = this.gainOf(candidate)
    this.index.forEachWithin(this.candidates[candidate]!, (home) => { this.people[home] = 0 })
    return gain
  }
}
