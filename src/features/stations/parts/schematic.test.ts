import { expect, test } from 'vitest'
import { metersFrom, onDrawing } from './schematic'

const home = { lat: 30.762, lng: 120.764 }

test('a thousandth of a degree is 111 m north and, at this latitude, 96 m east', () => {
  expect(metersFrom(home, { lat: 30.763, lng: 120.764 }).north).toBeCloseTo(111.2, 0)
  expect(metersFrom(home, { lat: 30.762, lng: 120.765 }).east).toBeCloseTo(95.5, 0)
})

test('a station on the rim of the circle is drawn on the rim', () => {
  const north = { lat: home.lat + 500 / 111_195, lng: home.lng }
  expect(onDrawing(home, north, { radiusMeters: 500, span: 0.9 }).y).toBeCloseTo(-0.45, 5)
})
