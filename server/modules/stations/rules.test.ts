import { expect, test } from 'vitest'
import { EARTH_RADIUS_M, cellOf, cellsAround, type Point } from './rules'

const RADIAN = Math.PI / 180

/** The point at a bearing (degrees from north) and distance on the sphere. */
function pointAt({ lat, lng }: Point, bearing: number, meters: number): Point {
  const angle = meters / EARTH_RADIUS_M
  const north = Math.cos(bearing * RADIAN)
  const sinLat = Math.sin(lat * RADIAN) * Math.cos(angle) + Math.cos(lat * RADIAN) * Math.sin(angle) * north
  const east = Math.sin(bearing * RADIAN) * Math.sin(angle) * Math.cos(lat * RADIAN)
  const turned = lng + Math.atan2(east, Math.cos(angle) - Math.sin(lat * RADIAN) * sinLat) / RADIAN
  const wrapped = turned > 180 ? turned - 360 : turned < -180 ? turned + 360 : turned
  return { lat: Math.asin(sinLat) / RADIAN, lng: wrapped }
}

test.each<[string, Point, number]>([
  ['the south-west corner of the world', { lat: -90, lng: -180 }, 0],
  ['the north-east corner of the world', { lat: 90, lng: 180 }, 3_600_072_000],
  ['Jiaxing', { lat: 30.7522, lng: 120.7551 }, 2_415_060_151],
  ['a point on the border belongs to the cell north-east of it', { lat: 30.75, lng: 120.75 }, 2_415_060_150],
  ['a point just short of the border to the one south-west', { lat: 30.749999, lng: 120.749999 }, 2_414_960_149],
])('%s lies in its cell', (_, point, cell) => {
  expect(cellOf(point)).toBe(cell)
})

const centers: [string, Point][] = [
  ['in Jiaxing', { lat: 30.7522, lng: 120.7551 }],
  ['on a corner of four cells', { lat: 30.75, lng: 120.75 }],
  ['on the equator and the prime meridian', { lat: 0, lng: 0 }],
  ['at the northern end of China', { lat: 53.5, lng: 122.3 }],
  ['at 75° north', { lat: 75.001, lng: 20 }],
  ['in the south', { lat: -33.9, lng: 151.2 }],
  ['just west of the antimeridian', { lat: 66, lng: 179.9999 }],
  ['just east of the antimeridian', { lat: -17, lng: -179.9999 }],
  ['on the antimeridian', { lat: 20, lng: 180 }],
  ['on the antimeridian, counted from the west', { lat: 20, lng: -180 }],
]

test.each(centers)('a circle %s lies in its cells, rim and all', (_, center) => {
  const bearings = Array.from({ length: 72 }, (__, index) => index * 5)
  for (const radius of [1, 137, 500, 5000]) {
    const points = bearings.flatMap((bearing) =>
      [0.3, 0.999, 1].map((share) => pointAt(center, bearing, radius * share)))
    expect(cellsAround(center, radius)).toEqual(expect.arrayContaining(points.map(cellOf)))
  }
})

test('a station that is on the rim and on a cell border at once is in a searched cell', () => {
  for (let row = 24_000; row < 24_400; row++) {
    const onBorder = { lat: row / 200 - 90, lng: 120.7551 }
    expect(cellsAround(pointAt(onBorder, 180, 500), 500)).toContain(cellOf(onBorder))
  }
})

test.each(centers)('no cell around a circle %s is named twice', (_, center) => {
  const cells = cellsAround(center, 5000) ?? []
  expect(new Set(cells).size).toBe(cells.length)
})

test('half a kilometre in China takes a handful of cells', () => {
  for (const lat of [18.2, 30.75, 39.9, 53.5]) {
    for (const lng of [73.5, 120.7549, 120.755, 134.7]) {
      expect(cellsAround({ lat, lng }, 500)?.length).toBeLessThanOrEqual(16)
    }
  }
})

test('both sides of the antimeridian are searched, the meridian itself included', () => {
  const cells = cellsAround({ lat: 20, lng: 179.999 }, 500)
  expect(cells).toContain(cellOf({ lat: 20, lng: -179.999 }))
  expect(cells).toContain(cellOf({ lat: 20, lng: 180 }))
  expect(cells).toContain(cellOf({ lat: 20, lng: -180 }))
})

test.each<[string, Point, number]>([
  ['the north pole', { lat: 90, lng: 0 }, 500],
  ['next to the south pole', { lat: -89.999, lng: 10 }, 5000],
  ['a circle as wide as a province', { lat: 30, lng: 120 }, 200_000],
])('%s has too many cells to name', (_, center, radius) => {
  expect(cellsAround(center, radius)).toBeNull()
})
