import { expect, test } from 'vitest'
import { closingCircles } from './parent-circles'

const closing = (pairs: string): string[] =>
  [...closingCircles(new Map(pairs.split(' ').filter(Boolean).map((pair): [string, string] => [pair[0]!, pair[1]!])))]

test.each([
  ['nothing', '', []],
  ['a tree', 'ab cb bd', []],
  ['itself', 'aa', ['a']],
  ['two that are above each other', 'ab ba', ['b']],
  ['a long way round', 'ab bc cd da', ['d']],
  ['a branch that leads into a circle', 'xa ab ba', ['b']],
  ['two circles', 'ab ba cd dc', ['b', 'd']],
])('%s', (_, pairs, expected) => {
  expect(closing(pairs)).toEqual(expected)
})

test('of a circle only a link that may go is taken', () => {
  const circle = new Map([['a', 'b'], ['b', 'c'], ['c', 'a']])
  expect(closingCircles(circle, (child) => child === 'b')).toEqual(new Set(['b']))
  expect(closingCircles(circle, () => false)).toEqual(new Set())
})

test('a chain of a hundred thousand is walked once', () => {
  const chain = new Map(Array.from({ length: 100_000 }, (_, index) => [String(index), String(index + 1)]))
  expect(closingCircles(chain).size).toBe(0)
  expect(closingCircles(chain.set('100000', '50000'))).toEqual(new Set(['100000']))
})
