import { describe, expect, test } from 'vitest'
import { candidateSites, chooseSites, GREEDY_SHARE } from './site-rules'
import type { Place } from './sphere-rules'
import { finish, haversine, madeUpTown, peopleReached } from './testing/towns'

/** The best that `k` of the candidates reach, by trying all of them. */
function bestOfAll(homes: Parameters<typeof peopleReached>[0], candidates: readonly Place[], k: number): number {
  if (k === 0) return 0
  const tryFrom = (from: number, chosen: readonly Place[]): number => {
    if (chosen.length === k) return peopleReached(homes, chosen)
    let best = peopleReached(homes, chosen)
    for (let next = from; next < candidates.length; next += 1) {
      best = Math.max(best, tryFrom(next + 1, [...chosen, candidates[next]!]))
    }
    return best
  }
  return tryFrom(0, [])
}

/** Greedy choice as the textbook has it: every candidate looked at in every round. */
function plainGreedy(homes: Parameters<typeof peopleReached>[0], candidates: readonly Place[], k: number): number[] {
  let left = homes
  const gains: number[] = []
  for (let round = 0; round < k; round += 1) {
    const counted = candidates.map((site) => peopleReached(left, [site]))
    const gain = Math.max(...counted)
    if (gain === 0) break
    const site = candidates[counted.indexOf(gain)]!
    left = left.filter((home) => haversine(home, site) > 500)
    gains.push(gain)
  }
  return gains
}

describe.each(Array.from({ length: 20 }, (_, seed) => seed))('in small town %d', (seed) => {
  const { homes } = madeUpTown(seed, { homes: 12, stations: 0, kilometers: 2.2 })

  test.each([1, 2, 3])('%d sites reach at least 1 − 1/e of the best there is, and no more than the bound says', (k) => {
    const { people, ofBestAtLeast } = finish(chooseSites(homes, { candidates: homes, k }))
    const best = bestOfAll(homes, homes, k)
    expect(people).toBeGreaterThanOrEqual(GREEDY_SHARE * best - 1e-9)
    expect(people).toBeLessThanOrEqual(best)
    expect(ofBestAtLeast).toBeGreaterThanOrEqual(GREEDY_SHARE)
    expect(people).toBeGreaterThanOrEqual(ofBestAtLeast * best - 1e-9)
  })
})

describe.each([31, 32, 33])('in made-up town %d', (seed) => {
  const { homes } = madeUpTown(seed, { homes: 150, stations: 0, kilometers: 6 })
  const candidates = candidateSites(homes)

  test('looking only at the best bids chooses as looking at all of them does', () => {
    const { sites, people } = finish(chooseSites(homes, { candidates, k: 8 }))
    const gains = plainGreedy(homes, candidates, 8)
    expect(sites.map((site) => site.people)).toEqual(gains)
    expect(people).toBe(peopleReached(homes, sites.map(({ site }) => site)))
  })

  test('a larger order begins with the smaller one, and each site brings no more than the one before', () => {
    const [few, many] = [3, 9].map((k) => finish(chooseSites(homes, { candidates, k })).sites)
    expect(many!.slice(0, 3)).toEqual(few)
    const gains = many!.map(({ people }) => people)
    expect(gains).toEqual([...gains].sort((a, b) => b - a))
  })
})

test('candidates are all homes, and points no farther than one li from one', () => {
  const { homes } = madeUpTown(40, { homes: 30, stations: 0, kilometers: 5 })
  const candidates = candidateSites(homes)
  expect(candidates.slice(0, 30)).toEqual(homes)
  expect(new Set(candidates.map(({ lat, lng }) => `${lat},${lng}`)).size).toBe(candidates.length)
  for (const site of candidates) expect(homes.some((home) => haversine(home, site) <= 500.1)).toBe(true)
})

test('when everybody is reached no further site is suggested, and nothing better was possible', () => {
  const { homes } = madeUpTown(41, { homes: 10, stations: 0, kilometers: 0.5 })
  const { sites, people, ofBestAtLeast } = finish(chooseSites(homes, { candidates: homes, k: 10 }))
  expect(sites.length).toBeLessThan(10)
  expect([people, ofBestAtLeast]).toEqual([peopleReached(homes, homes), 1])
  expect(finish(chooseSites([], { candidates: [], k: 3 }))).toEqual({ sites: [], people: 0, ofBestAtLeast: 1 })
})
