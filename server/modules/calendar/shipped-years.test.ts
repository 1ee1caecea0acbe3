import { describe, expect, test } from 'vitest'
import type { MovedDay } from '../../../contract/calendar'
import { addDays } from '../../../contract/time'
import { areSoundDays, calendarFrom } from './notice-rules'
import { shippedYears } from './shipped-years'

/**
 * The notices of the State Council's General Office, copied from their text: `from..to` is off, and these Saturdays
 * and Sundays are worked.
 */
const notices: readonly [year: number, number: string, lines: readonly string[]][] = [
  [2024, '国办发明电〔2023〕7号', [
    '元旦 01-01',
    '春节 02-10..02-17 上班 02-04 02-18',
    '清明节 04-04..04-06 上班 04-07',
    '劳动节 05-01..05-05 上班 04-28 05-11',
    '端午节 06-10',
    '中秋节 09-15..09-17 上班 09-14',
    '国庆节 10-01..10-07 上班 09-29 10-12',
  ]],
  [2025, '国办发明电〔2024〕12号', [
    '元旦 01-01',
    '春节 01-28..02-04 上班 01-26 02-08',
    '清明节 04-04..04-06',
    '劳动节 05-01..05-05 上班 04-27',
    '端午节 05-31..06-02',
    '国庆节、中秋节 10-01..10-08 上班 09-28 10-11',
  ]],
  [2026, '国办发明电〔2025〕7号', [
    '元旦 01-01..01-03 上班 01-04',
    '春节 02-15..02-23 上班 02-14 02-28',
    '清明节 04-04..04-06',
    '劳动节 05-01..05-05 上班 05-09',
    '端午节 06-19..06-21',
    '中秋节 09-25..09-27',
    '国庆节 10-01..10-07 上班 09-20 10-10',
  ]],
]

function daysOf(year: number, line: string): string[] {
  const [, span = '', , ...worked] = line.split(' ')
  const [from = '', to = from] = span.split('..').map((day) => `${year}-${day}`)
  const off: string[] = []
  for (let date = from; date <= to; date = addDays(date, 1)) off.push(`${date} holiday`)
  return [...off, ...worked.map((day) => `${year}-${day} workday`)]
}

describe.each(notices)('the year %d', (year, number, lines) => {
  const shipped = shippedYears.find((notice) => notice.year === year)!
  const days: readonly MovedDay[] = shipped.days

  test(`is as ${number} orders it, day by day`, () => {
    const ordered = lines.flatMap((line) => daysOf(year, line)).sort()
    expect(days.map(({ date, kind }) => `${date} ${kind}`)).toEqual(ordered)
    expect(shipped.source).toBe(number)
  })

  test('calls each day by a festival of the notice', () => {
    const calendar = calendarFrom([shipped])
    for (const line of lines) {
      const [festivals = ''] = line.split(' ')
      for (const day of daysOf(year, line)) {
        expect(festivals.split('、')).toContain(calendar.movedDay(day.slice(0, 10))?.name)
      }
    }
  })

  test('has days that can be those of a notice', () => {
    expect(areSoundDays(year, days)).toBe(true)
  })
})

test('the eve of the Spring Festival is off since 2025, when the law added it; in 2024 it was not', () => {
  const calendar = calendarFrom(shippedYears)
  expect(['2024-02-09', '2025-01-28', '2026-02-16'].map((date) => calendar.movedDay(date)?.kind))
    .toEqual([undefined, 'holiday', 'holiday'])
})

test('a year without a notice is not published, and none of its days is guessed', () => {
  const calendar = calendarFrom(shippedYears)
  expect(calendar.isPublished('2027-01-01')).toBe(false)
  expect(calendar.noticeOf(2027)).toBeNull()
  expect(calendar.movedDay('2027-10-01')).toBeNull()
  expect(calendar.isPublished('2026-12-31')).toBe(true)
})
