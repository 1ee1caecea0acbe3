import { expect, test } from 'vitest'
import { StationKind } from '../../../contract/stations'
import { canBeAbove, tiesRefusal } from './level-rules'

test.each<[string, StationKind, StationKind | null, string | null]>([
  ['a post hangs below a community station', 'post', 'community', null],
  ['a post hangs below the city’s centre too', 'post', 'city', null],
  ['a community station needs nothing above it', 'community', null, null],
  ['a studio is inside a post', 'studio', 'post', null],
  ['a studio is never outside', 'studio', null, 'station.parent_refused'],
  ['a studio is not inside a studio', 'studio', 'studio', 'station.parent_refused'],
  ['a post does not hang below a post', 'post', 'post', 'station.parent_refused'],
  ['a community station does not hang below a post', 'community', 'post', 'station.parent_refused'],
])('%s', (_, kind, parentKind, refusal) => {
  expect(tiesRefusal({ kind, parentKind, childKinds: [] })).toBe(refusal)
})

test('a station with others below it cannot become one of their level', () => {
  const ties = { parentKind: null, childKinds: ['community', 'post'] } as const
  expect(tiesRefusal({ kind: 'subdistrict', ...ties })).toBeNull()
  expect(tiesRefusal({ kind: 'community', ...ties })).toBe('station.has_below')
})

test('no two levels can be above each other, so no chain of stations comes back to itself', () => {
  for (const a of StationKind.options) {
    for (const b of StationKind.options) expect(canBeAbove(a, b) && canBeAbove(b, a)).toBe(false)
  }
})
