import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../testing/random'
import { distanceMeters, PlaceIndex, type Place } from './sphere-rules'
import { haversine, madeUpTown } from './testing/towns'

const within = (index: PlaceIndex, center: Place): number[] => {
  const found: number[] = []
  index.forEachWithin(center, (place) => found.push(place))
  return found.sort((a, b) => a - b)
}

const byHand = (places: readonly Place[], center: Place): number[] =>
  places.flatMap((place, index) => (haversine(place, center) <= 500 ? [index] : []))

test('a distance is the one of the haversine formula', () => {
  const { homes, spot } = madeUpTown(1, { homes: 200, stations: 0, kilometers: 40 })
  for (const home of homes) {
    const other = spot()
    expect(Math.abs(distanceMeters(home, other) - haversine(home, other))).toBeLessThan(1e-4)
  }
})

test('one li around a point holds what counting one by one finds, in a made-up town', () => {
  const { homes, spot } = madeUpTown(2, { homes: 3000, stations: 0, kilometers: 8 })
  const index = new PlaceIndex(homes, 500)
  for (let round = 0; round < 300; round += 1) {
    const center = spot()
    expect(within(index, center)).toEqual(byHand(homes, center))
  }
})

describe.each([['the equator', 0], ['漠河', 53], ['a town in the far north', 78], ['a pole', 89.9993]])('around %s', (_where, lat) => {
  test.each([['', 30], [' on the antimeridian', 180]])('the answer is the same%s', (_edge, lng) => {
    const random = seededRandom(7)
    const wide = 0.02 / Math.max(0.001, Math.cos((lat * Math.PI) / 180))
    const places = Array.from({ length: 400 }, () => {
      const east = lng + (random() - 0.5) * wide
      return { lat: Math.min(90, lat + (random() - 0.5) * 0.02), lng: ((east + 540) % 360) - 180 }
    })
    const index = new PlaceIndex(places, 500)
    for (const center of places.slice(0, 60)) expect(within(index, center)).toEqual(byHand(places, center))
  })
})

test.each([[499.9, true], [500, true], [500.1, false]])('a station %d m to the north is within one li: %s', (meters, isWithin) => {
  const home = { lat: 30.762, lng: 120.764 }
  const north = { lat: home.lat + (meters / 6_371_008.8) * (180 / Math.PI), lng: home.lng }
  expect(within(new PlaceIndex([north], 500), home)).toEqual(isWithin ? [0] : [])
})

test('the nearest place is found however far it is; without a place there is none', () => {
  const { homes, stations } = madeUpTown(3, { homes: 50, stations: 20, kilometers: 60 })
  const index = new PlaceIndex(stations, 500)
  for (const home of homes) {
    expect(index.nearestMeters(home)).toBe(Math.round(Math.min(...stations.map((station) => haversine(home, station)))))
  }
  expect(new PlaceIndex([], 500).nearestMeters(homes[0]!)).toBeNull()
})
