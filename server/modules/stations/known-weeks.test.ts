import { expect, test } from 'vitest'
import { weekOf } from './known-weeks'

const text = '{"weekly": [{"weekday": 1, "intervals": [{"from": 540, "to": 1020}]}], "seasons": []}'

test('stations that keep the same hours have one week between them, and nobody can change it', () => {
  const week = weekOf(text)
  expect(weekOf(`${text}`)).toBe(week)
  expect(week.weekly[0]?.intervals).toEqual([{ from: 540, to: 1020 }])
  expect(() => { week.weekly[0]!.intervals[0]!.from = 0 }).toThrow(TypeError)
})

test('a week that differs by a minute is another one', () => {
  expect(weekOf(text.replace('540', '541'))).not.toBe(weekOf(text))
})

test('weeks that have not been asked for in a long while are read again as they were', () => {
  const week = weekOf(text)
  for (let minute = 0; minute < 2100; minute += 1) weekOf(text.replace('1020', String(1020 + minute)))
  expect(weekOf(text)).toEqual(week)
})
