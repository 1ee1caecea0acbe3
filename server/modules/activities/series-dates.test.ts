import { describe, expect, test } from 'vitest'
import type { SeriesRule } from '../../../contract/series'
import { shippedCalendar as calendar } from '../calendar'
import { datesOf, nextDates, ruleDays, type SeriesPlan } from './series-dates'

const secondThursday: SeriesRule = { kind: 'monthly', nth: 2, weekday: 4 }
const tuesdays: SeriesRule = { kind: 'weekly', everyWeeks: 1, weekdays: [2] }
const plan = (changes: Partial<SeriesPlan> = {}): SeriesPlan =>
  ({ rule: secondThursday, startsOn: '2024-01-01', endsOn: null, onHolidays: 'keep', ...changes })
const monthDays = (days: readonly string[]) => days.map((day) => day.slice(5)).join(' ')

describe('每月第二周四 is the second Thursday there is in a month', () => {
  test.each([
    [2024, '01-11 02-08 03-14 04-11 05-09 06-13 07-11 08-08 09-12 10-10 11-14 12-12'],
    [2025, '01-09 02-13 03-13 04-10 05-08 06-12 07-10 08-14 09-11 10-09 11-13 12-11'],
    [2026, '01-08 02-12 03-12 04-09 05-14 06-11 07-09 08-13 09-10 10-08 11-12 12-10'],
    [2027, '01-14 02-11 03-11 04-08 05-13 06-10 07-08 08-12 09-09 10-14 11-11 12-09'],
    [2028, '01-13 02-10 03-09 04-13 05-11 06-08 07-13 08-10 09-14 10-12 11-09 12-14'],
    [2029, '01-11 02-08 03-08 04-12 05-10 06-14 07-12 08-09 09-13 10-11 11-08 12-13'],
    [2030, '01-10 02-14 03-14 04-11 05-09 06-13 07-11 08-08 09-12 10-10 11-14 12-12'],
  ])('%i', (year, days) => {
    expect(monthDays(ruleDays(plan(), { from: `${year}-01-01`, to: `${year}-12-31` }))).toBe(days)
  })

  test.each([
    ['2024-03', 'Friday', '2024-03-14'],
    ['2024-06', 'Saturday', '2024-06-13'],
    ['2024-09', 'Sunday', '2024-09-12'],
    ['2027-10', 'Friday', '2027-10-14'],
    ['2026-08', 'Saturday', '2026-08-13'],
    ['2026-11', 'Sunday', '2026-11-12'],
  ])('of %s, which begins on a %s, where the Thursday of the second week would be a week earlier', (month, _, day) => {
    expect(ruleDays(plan(), { from: `${month}-01`, to: `${month}-28` })).toEqual([day])
  })

  test('always lies between the 8th and the 14th, and is a Thursday', () => {
    const days = ruleDays(plan(), { from: '2024-01-01', to: '2030-12-31' })
    expect(days).toHaveLength(84)
    for (const day of days) {
      expect([new Date(`${day}T12:00:00Z`).getUTCDay(), day.slice(8) >= '08', day.slice(8) <= '14']).toEqual([4, true, true])
    }
  })
})

test('the last Friday of a month may be its fourth or its fifth', () => {
  const last = plan({ rule: { kind: 'monthly', nth: -1, weekday: 5 } })
  expect(monthDays(ruleDays(last, { from: '2026-01-01', to: '2026-04-30' }))).toBe('01-30 02-27 03-27 04-24')
})

describe('every so many weeks', () => {
  test('every Tuesday', () => {
    expect(monthDays(ruleDays(plan({ rule: tuesdays }), { from: '2026-02-24', to: '2026-03-24' }))).toBe('02-24 03-03 03-10 03-17 03-24')
  })

  test('every second week on Mondays and Thursdays, counted from the week of the first day', () => {
    const rule: SeriesRule = { kind: 'weekly', everyWeeks: 2, weekdays: [1, 4] }
    const days = ruleDays(plan({ rule, startsOn: '2026-03-04' }), { from: '2026-03-01', to: '2026-04-05' })
    expect(monthDays(days)).toBe('03-05 03-16 03-19 03-30 04-02')
  })

  test('from the first day to the last, both included', () => {
    const short = plan({ rule: tuesdays, startsOn: '2026-03-03', endsOn: '2026-03-17' })
    expect(monthDays(ruleDays(short, { from: '2026-01-01', to: '2026-12-31' }))).toBe('03-03 03-10 03-17')
  })
})

describe('public holidays', () => {
  const around = (changes: Partial<SeriesPlan>, from: string, to: string) =>
    datesOf(plan(changes), { from, to }, calendar)
      .map(({ on, date, note }) => [on.slice(5), date?.slice(5) ?? null, note?.name ?? null])

  test.each([
    ['2024-10-01', '国庆节', '10-08'],
    ['2025-10-07', '国庆节', '10-09'],
    ['2025-01-28', '春节', '02-05'],
    ['2026-02-17', '春节', '02-24'],
  ])('a Tuesday film on %s (%s) stays, is left out, or moves to the next working day %s', (day, _, next) => {
    const date = day.slice(5)
    expect(around({ rule: tuesdays }, day, day)).toEqual([[date, date, expect.any(String)]])
    expect(around({ rule: tuesdays, onHolidays: 'skip' }, day, day)).toEqual([[date, null, expect.any(String)]])
    const moved = around({ rule: tuesdays, onHolidays: 'next_workday' }, day, day)
    // Where the next working day is a Tuesday itself, there is a film already.
    const isTuesday = new Date(`${day.slice(0, 5)}${next}T00:00:00Z`).getUTCDay() === 2
    expect(moved).toEqual([[date, isTuesday ? null : next, expect.any(String)]])
  })

  test('the next working day may be a Saturday or Sunday that is worked', () => {
    // Spring Festival 2024: off until Saturday 17 February, and Sunday the 18th is worked.
    const fridays: SeriesRule = { kind: 'weekly', everyWeeks: 1, weekdays: [5] }
    expect(around({ rule: fridays, onHolidays: 'next_workday' }, '2024-02-16', '2024-02-16')).toEqual([['02-16', '02-18', '春节']])
  })

  test('two days that would move to the same one: the first takes it, the second is said to be taken', () => {
    const rule: SeriesRule = { kind: 'weekly', everyWeeks: 1, weekdays: [3, 5] }
    const dates = datesOf(plan({ rule, onHolidays: 'next_workday' }), { from: '2024-10-02', to: '2024-10-04' }, calendar)
    expect(dates.map(({ date, note }) => [date, note?.kind])).toEqual([['2024-10-08', 'holiday'], [null, 'taken']])
  })

  test('where a span begins does not change what becomes of a day', () => {
    const rule: SeriesRule = { kind: 'weekly', everyWeeks: 1, weekdays: [3, 5] }
    const moving = plan({ rule, onHolidays: 'next_workday' })
    const whole = datesOf(moving, { from: '2024-01-01', to: '2026-12-31' }, calendar)
    const alone = whole.flatMap(({ on }) => datesOf(moving, { from: on, to: on }, calendar))
    expect(alone).toEqual(whole)
  })

  test('a weekend that is worked is said, and nothing is moved for it', () => {
    const sundays: SeriesRule = { kind: 'weekly', everyWeeks: 1, weekdays: [7] }
    const moving = plan({ rule: sundays, onHolidays: 'next_workday' })
    const [date] = datesOf(moving, { from: '2025-01-26', to: '2025-01-26' }, calendar)
    expect(date).toMatchObject({ date: '2025-01-26', note: { kind: 'workday' } })
  })

  test('of a year whose notice is not published, every day stays and is said to be so', () => {
    const dates = datesOf(plan({ onHolidays: 'skip' }), { from: '2031-01-01', to: '2031-12-31' }, calendar)
    expect(dates).toHaveLength(12)
    for (const { on, date, note } of dates) expect([date, note?.kind]).toEqual([on, 'unpublished'])
  })
})

test('years ahead can be listed, as many as are asked for', () => {
  const dates = nextDates(plan(), { from: '2026-03-02', limit: 60 }, calendar)
  expect([dates.length, dates[0]?.on, dates.at(-1)?.on]).toEqual([60, '2026-03-12', '2031-02-13'])
  expect(nextDates(plan({ endsOn: '2026-04-30' }), { from: '2026-03-02', limit: 60 }, calendar)).toHaveLength(2)
  expect(nextDates(plan({ endsOn: '2026-04-30' }), { from: '2026-05-02', limit: 60 }, calendar)).toEqual([])
})
