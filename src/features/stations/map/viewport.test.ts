import { expect, test } from 'vitest'
import {
  around, covers, fitting, holds, pixelsPerMeter, project, pushed, regionOf, unproject, widened, zoomed, type Viewport,
} from './viewport'
import { scaleBar, squareSize } from './scale-bar'

const home = { lat: 30.762, lng: 120.764 }
const phone: Viewport = { center: home, zoom: 15, width: 375, height: 420 }
const RADIAN = Math.PI / 180

/** Numbers in [0, 1), the same in every run. */
function steps(count: number): number[] {
  return Array.from({ length: count }, (_, index) => (index * 0.618034) % 1)
}

const cameras: Viewport[] = steps(40).map((at, index) => ({
  center: { lat: -60 + at * 120, lng: -170 + ((at * 7) % 1) * 340 },
  zoom: 4 + (index % 16) * 0.97,
  width: 320 + index * 20,
  height: 300 + index * 11,
}))

test('what is under a finger is where the map draws it', () => {
  for (const view of cameras) {
    for (const share of [0, 0.31, 1]) {
      const spot = { x: view.width * share, y: view.height * (1 - share) }
      const back = project(view, unproject(view, spot))
      expect(back.x).toBeCloseTo(spot.x, 5)
      expect(back.y).toBeCloseTo(spot.y, 5)
    }
  }
})

test('the middle of the screen is what the map looks at, and its corners are its region', () => {
  expect(project(phone, home)).toEqual({ x: 187.5, y: 210 })
  const { southWest, northEast } = regionOf(phone)
  expect(project(phone, southWest).y).toBeCloseTo(420, 6)
  expect(project(phone, northEast).x).toBeCloseTo(375, 6)
  expect(covers(widened(regionOf(phone)), regionOf(phone))).toBe(true)
  expect(covers(regionOf(phone), widened(regionOf(phone)))).toBe(false)
})

test('a push by so many px moves every point by so many px', () => {
  const moved = { ...phone, ...pushed(phone, { x: 40, y: -25 }) }
  const { x, y } = project(moved, home)
  expect(x).toBeCloseTo(187.5 + 40, 6)
  expect(y).toBeCloseTo(210 - 25, 6)
})

test('zooming keeps what is under the fingers there', () => {
  for (const view of cameras) {
    const spot = { x: view.width * 0.2, y: view.height * 0.7 }
    const point = unproject(view, spot)
    const next = { ...view, ...zoomed(view, view.zoom + 0.7, spot) }
    if (Math.abs(next.center.lat) > 80) continue
    expect(project(next, point).x).toBeCloseTo(spot.x, 4)
    expect(project(next, point).y).toBeCloseTo(spot.y, 4)
  }
})

test('nobody zooms out of the country or into a doorbell', () => {
  expect(zoomed(phone, 99).zoom).toBe(19)
  expect(zoomed(phone, -3).zoom).toBe(4)
})

test('one li is as long as it is: 500 m east is 500 m of px, at every latitude', () => {
  for (const view of cameras) {
    const degrees = 500 / (111_195 * Math.cos(view.center.lat * RADIAN))
    const east = project(view, { lat: view.center.lat, lng: view.center.lng + degrees }).x - view.width / 2
    expect(east).toBeCloseTo(500 * pixelsPerMeter(view), 3)
  }
})

test('everything that is fitted into a screen is on it', () => {
  const points = [home, { lat: 30.79, lng: 120.7 }, { lat: 30.75, lng: 120.81 }]
  const fitted = { ...phone, ...fitting(around(points)!, phone) }
  for (const point of points) expect(holds(regionOf(fitted), point)).toBe(true)
  expect(around([])).toBeNull()
  expect(fitting(around([home])!, phone)).toMatchObject({ zoom: 19 })
})

test.each([
  [19, '20 米'], [17, '100 米'], [15, '一里 500 米'], [14, '一里 500 米'], [13, '2 里 1 公里'], [12, '10 里 5 公里'], [10, '50 里 25 公里'], [5, '1000 里 500 公里'],
])('at zoom %d the scale says %s', (zoom, words) => {
  const scale = pixelsPerMeter({ center: home, zoom })
  const bar = scaleBar(scale)
  expect(bar.words).toBe(words)
  expect(bar.pixels).toBeCloseTo(bar.meters * scale, 6)
  expect(bar.pixels).toBeLessThanOrEqual(200)
  expect(bar.pixels).toBeGreaterThan(20)
})

test('the squares on the ground are one li wide, or a doubling of it, and never too small to see', () => {
  for (const zoom of [4, 9, 13, 15, 18]) {
    const scale = pixelsPerMeter({ center: home, zoom })
    const doublings = Math.log2(squareSize(scale) / (500 * scale))
    expect(doublings).toBe(Math.round(doublings))
    expect(squareSize(scale)).toBeGreaterThanOrEqual(48)
  }
})
