import { expect, test } from 'vitest'
import { isLargeText } from './text-size'

test.each([
  [17, 17, false],
  [20, 17, false],
  [20.4, 17, true],
  [23.8, 17, true],
  [16, 16, false],
  [20, 16, true],
])('text of %d where %d is standard: large %s', (size, standard, large) => {
  expect(isLargeText(size, standard)).toBe(large)
})
