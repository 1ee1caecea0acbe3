import { describe, expect, test } from 'vitest'
import { countRows, foldGroups, groupRows } from './fold-groups'

type Purpose = 'see' | 'settle' | 'join' | 'ask'
const keys: readonly Purpose[] = ['see', 'settle', 'join', 'ask']
const zones = (counts: Partial<Record<Purpose, number>>) =>
  Object.entries(counts).flatMap(([purpose, count]) =>
    Array.from({ length: count }, (_, index) => ({ purpose: purpose as Purpose, name: `${purpose}${index}` })))
const grouped = (counts: Partial<Record<Purpose, number>>) =>
  groupRows(zones(counts), { keys, keyOf: ({ purpose }) => purpose })
const names = (groups: ReturnType<typeof grouped>) => groups.map(({ rows }) => rows.map(({ name }) => name).join(' '))

test('rooms come by what they are for, in a fixed order; what a house has not is left out', () => {
  expect(names(grouped({ ask: 1, see: 2 }))).toEqual(['see0 see1', 'ask0'])
  expect(grouped({})).toEqual([])
})

describe('the first screen', () => {
  const fold = { limit: 6, few: 2 }

  test.each<[string, Partial<Record<Purpose, number>>, string[], number]>([
    ['of a house of one room shows it', { ask: 1 }, ['ask0'], 0],
    ['of a house of six rooms shows all, however they lie', { see: 5, ask: 1 }, ['see0 see1 see2 see3 see4', 'ask0'], 0],
    ['of seven rooms shows two of each kind', { see: 5, ask: 2 }, ['see0 see1', 'ask0 ask1'], 3],
    ['of 23 zones has something of each kind', { see: 5, settle: 6, join: 7, ask: 5 },
      ['see0 see1', 'settle0 settle1', 'join0 join1', 'ask0 ask1'], 15],
    ['of many rooms of one kind shows a few', { join: 9 }, ['join0 join1'], 7],
  ])('%s', (_, counts, shown, hidden) => {
    const groups = grouped(counts)
    const seen = foldGroups(groups, fold)
    expect([names([...seen.shown]), seen.hidden]).toEqual([shown, hidden])
    expect(countRows(seen.shown) + seen.hidden).toBe(countRows(groups))
  })
})
