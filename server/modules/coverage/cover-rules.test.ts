import { describe, expect, test } from 'vitest'
import { coverOf, figuresOf, totalOf } from './cover-rules'
import { groundOf } from './ground-rules'
import { groupHomes, largestHoles } from './hole-rules'
import { PlaceIndex, type Place } from './sphere-rules'
import { finish, haversine, madeUpTown, peopleReached, townOf } from './testing/towns'

const totals = (town: ReturnType<typeof townOf>, stations: readonly Place[]) =>
  totalOf(figuresOf(town, finish(coverOf(town, stations))).values())

describe.each([11, 12, 13])('in made-up town %d', (seed) => {
  const { homes, stations, spot } = madeUpTown(seed, { homes: 600, stations: 40, kilometers: 8 })
  const town = townOf(homes)

  test('the people with a station within one li are those counted one by one', () => {
    const total = totals(town, stations)
    expect(total.coveredPeople).toBe(peopleReached(homes, stations))
    expect([total.points, total.people]).toEqual([600, homes.reduce((sum, { people }) => sum + people, 0)])
  })

  test('the numbers of the subdistricts add up to those of the city', () => {
    const figures = figuresOf(town, finish(coverOf(town, stations)))
    expect([...figures.keys()]).toEqual(['街道 0', '街道 1', '街道 2'])
    for (const [name, each] of figures) {
      const own = homes.filter(({ subdistrict }) => subdistrict === name)
      expect(each.coveredPeople).toBe(peopleReached(own, stations))
    }
    expect(totalOf(figures.values()).squares).toBe(town.ground.owners.length)
  })

  test('one more station never takes a station from anybody', () => {
    const grown = [...stations]
    for (let round = 0; round < 10; round += 1) {
      const before = totals(town, grown)
      grown.push(spot())
      const after = totals(town, grown)
      expect(after.coveredPoints).toBeGreaterThanOrEqual(before.coveredPoints)
      expect(after.coveredPeople).toBeGreaterThanOrEqual(before.coveredPeople)
      expect(after.coveredSquares).toBeGreaterThanOrEqual(before.coveredSquares)
    }
  })

  test('every uncovered home is in one hole, with everybody it can reach in steps of one li, and nobody else', () => {
    const uncovered = homes.filter((home) => stations.every((station) => haversine(home, station) > 500))
    const groups = finish(groupHomes(uncovered))
    expect(groups.flat()).toHaveLength(uncovered.length)
    for (const [one, group] of groups.entries()) {
      for (const other of groups.slice(one + 1)) {
        expect(group.some((a) => other.some((b) => haversine(a, b) <= 500))).toBe(false)
      }
    }
    const holes = largestHoles(groups, { stations: new PlaceIndex(stations, 500), limit: 5 })
    expect(holes.map(({ people }) => people)).toEqual([...holes.map(({ people }) => people)].sort((a, b) => b - a))
    for (const hole of holes) expect(hole.nearestStationMeters).toBeGreaterThanOrEqual(500)
  })
})

test('a town without stations has nobody covered; one without homes has no numbers at all', () => {
  const { homes } = madeUpTown(5, { homes: 20, stations: 0, kilometers: 3 })
  expect(totals(townOf(homes), [])).toMatchObject({ coveredPoints: 0, coveredPeople: 0, coveredSquares: 0 })
  expect(new Set(Object.values(totals(townOf([]), homes)))).toEqual(new Set([0]))
})

test('the sampled ground of one home is off the area of its circle by 10 percent at most, of many homes by less than 0.5', () => {
  const { homes } = madeUpTown(6, { homes: 1000, stations: 0, kilometers: 50 })
  const shares = homes.map((home) => {
    const squareMeters = 111_195 * 0.001 * 111_195 * 0.001 * Math.cos((home.lat * Math.PI) / 180)
    return (finish(groundOf([home])).owners.length * squareMeters) / (Math.PI * 500 * 500)
  })
  expect(Math.max(...shares.map((share) => Math.abs(share - 1)))).toBeLessThan(0.1)
  expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) / shares.length - 1)).toBeLessThan(0.005)
})

test('a square of ground belongs to the subdistrict of its nearest home', () => {
  const { homes } = madeUpTown(7, { homes: 80, stations: 0, kilometers: 3 })
  const { index, owners } = finish(groundOf(homes))
  for (let square = 0; square < owners.length; square += 17) {
    const middle = index.places[square]!
    const nearest = Math.min(...homes.map((home) => haversine(home, middle)))
    expect(haversine(homes[owners[square]!]!, middle) - nearest).toBeLessThan(0.1)
  }
})
