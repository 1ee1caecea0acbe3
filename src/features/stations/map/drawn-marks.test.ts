import { expect, test } from 'vitest'
import { station } from '../../../testing/examples'
import type { Mark } from './clusters'
import { DrawnMarks, keyOf } from './drawn-marks'

const drawn = (...keys: string[]) => keys.map((key) => ({ key, sign: `sign of ${key}` }))

test('the first time everything is new; the second time nothing is', () => {
  const marks = new DrawnMarks<string>()
  expect(marks.change(drawn('a', 'b'))).toEqual({
    removed: [], added: [{ id: 1, sign: 'sign of a' }, { id: 2, sign: 'sign of b' }],
  })
  expect(marks.change(drawn('b', 'a'))).toEqual({ removed: [], added: [] })
})

test('a pan adds what comes into view and removes what leaves; the rest keeps its number', () => {
  const marks = new DrawnMarks<string>()
  marks.change(drawn('a', 'b', 'c'))
  expect(marks.change(drawn('b', 'c', 'd'))).toEqual({ removed: [1], added: [{ id: 4, sign: 'sign of d' }] })
  expect(marks.find(2)).toBe('sign of b')
  expect(marks.find(1)).toBeNull()
  expect(marks.all().map(({ id }) => id)).toEqual([2, 3, 4])
})

test('a number is never used twice, so a late tap cannot open another station', () => {
  const marks = new DrawnMarks<string>()
  marks.change(drawn('a'))
  marks.change([])
  marks.change(drawn('a'))
  expect(marks.find(1)).toBeNull()
  expect(marks.find(2)).toBe('sign of a')
})

test('a station that opens is drawn anew, one that only was told again is not', () => {
  const shut: Mark = { kind: 'station', lat: 30.7, lng: 120.7, count: 1, station: station('望湖驿站') }
  const open: Mark = { ...shut, station: { ...shut.station, open: { state: 'closed', opensAt: null, reason: null, caution: null } } }
  expect(keyOf(shut, false)).toBe(keyOf({ ...shut, station: { ...shut.station } }, false))
  expect(new Set([keyOf(shut, false), keyOf(open, false), keyOf(shut, true)]).size).toBe(3)
})

test('a sign of several is another sign once it stands for another number', () => {
  const five: Mark = { kind: 'cluster', lat: 30.7, lng: 120.7, count: 5, stations: [] }
  expect(keyOf(five, false)).not.toBe(keyOf({ ...five, count: 6 }, false))
})
