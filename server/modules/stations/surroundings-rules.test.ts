import { expect, test } from 'vitest'
import { surroundingsOf } from './surroundings-rules'

/** About 111 m to the north. */
const STEP = 0.001
const at = (steps: number, lng = 120.76) => ({ lat: 30.76 + steps * STEP, lng })

test('a unit with one station is around it, and may be 300 m off', () => {
  expect(surroundingsOf([at(0)])).toEqual({ lat: 30.76, lng: 120.76, accuracyMeters: 300 })
})

test('two stations have the middle between them', () => {
  const around = surroundingsOf([at(0), at(8)])
  expect(around).toEqual({ lat: expect.closeTo(30.764, 9) as number, lng: 120.76, accuracyMeters: 445 })
})

test('one station far off does not move the middle; that one may live near it is said', () => {
  expect(surroundingsOf([at(0), at(1), at(20)])).toEqual({
    lat: expect.closeTo(30.761, 9) as number, lng: 120.76, accuracyMeters: 2113,
  })
})

test('of four stations the middle lies between the inner two, by latitude and by longitude', () => {
  const around = surroundingsOf([at(0, 120.7), at(1, 120.72), at(3, 120.74), at(9, 120.71)])
  expect(around).toMatchObject({ lat: expect.closeTo(30.762, 9) as number, lng: expect.closeTo(120.715, 9) as number })
})

test('without stations there is no place, and over more than 5 km it says nothing', () => {
  expect(surroundingsOf([])).toBeNull()
  expect(surroundingsOf([at(0), at(50), at(100)])).toBe('too_wide')
})
