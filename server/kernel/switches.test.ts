import { expect, test } from 'vitest'
import { hasWall } from './switches'

test('a host has walls unless it says off', () => {
  expect([{}, { WALL: '' }, { WALL: 'on' }, { WALL: 'off' }].map(hasWall)).toEqual([true, true, true, false])
})
