import { expect, test } from 'vitest'
import { groupDays } from './group-days'

const day = (weekday: number, from: number, to: number) => ({ weekday, intervals: [{ from, to }] })

test('an office week is two lines: weekdays alike, the weekend closed', () => {
  const weekend = [6, 7].map((weekday) => ({ weekday, intervals: [] }))
  const week = [...[1, 2, 3, 4, 5].map((weekday) => day(weekday, 510, 1050)), ...weekend]
  expect(groupDays(week).map(({ from, to }) => [from, to])).toEqual([[1, 5], [6, 7]])
})

test('days that are alike but apart stay apart; days nobody listed are closed', () => {
  const week = [day(1, 540, 1020), day(3, 540, 1020)]
  expect(groupDays(week).map(({ from, to }) => [from, to])).toEqual([[1, 1], [2, 2], [3, 3], [4, 7]])
})
