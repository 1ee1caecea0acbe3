import { expect, test } from 'vitest'
import { addDays, clockText, instantAt, localDateOf, minuteOfDay, weekdayOf } from './time'

test.each([
  ['2026-03-01T15:59:59.999Z', '2026-03-01', 1439],
  ['2026-03-01T16:00:00Z', '2026-03-02', 0],
  ['2025-12-31T16:00:00Z', '2026-01-01', 0],
  ['1969-12-31T16:30:00Z', '1970-01-01', 30],
  ['1969-12-31T15:30:00Z', '1969-12-31', 1410],
])('%s is %s, minute %i, in Shanghai', (instant, date, minute) => {
  expect(localDateOf(new Date(instant))).toBe(date)
  expect(minuteOfDay(new Date(instant))).toBe(minute)
})

test('weeks begin on Monday', () => {
  expect(['2026-03-02', '2026-03-07', '2026-03-08'].map(weekdayOf)).toEqual([1, 6, 7])
})

test('days are added across months and leap years', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
})

test('an instant and its local day and minute belong together', () => {
  expect(instantAt('2026-03-02', 600)).toEqual(new Date('2026-03-02T02:00:00Z'))
  expect(instantAt('2026-03-02', 1440)).toEqual(instantAt('2026-03-03'))
  expect(clockText(545)).toBe('9:05')
})
