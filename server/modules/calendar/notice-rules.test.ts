import { expect, test } from 'vitest'
import type { MovedDay } from '../../../contract/calendar'
import { areSoundDays, calendarFrom } from './notice-rules'

const off = (date: string): MovedDay => ({ date, name: '元旦', kind: 'holiday' })
const worked = (date: string): MovedDay => ({ date, name: '元旦', kind: 'workday' })

test.each<[boolean, string, MovedDay[]]>([
  [true, 'a day of the year', [off('2027-01-01')]],
  [true, 'the weekend before New Year, as in the notice for 2023', [off('2026-12-31')]],
  [true, 'a Saturday that is worked', [worked('2027-01-09')]],
  [true, 'a Sunday that is worked', [worked('2027-01-10')]],
  [false, 'a Friday that is worked, as every Friday is', [worked('2027-01-08')]],
  [false, 'a day twice', [off('2027-01-01'), off('2027-01-01')]],
  [false, 'a day that is off and worked', [off('2027-01-09'), worked('2027-01-09')]],
  [false, 'a day of the next year', [off('2028-01-01')]],
  [false, 'a day long before the year', [off('2026-12-24')]],
  [false, '30 February', [off('2027-02-30')]],
  [false, 'a thirteenth month', [off('2027-13-01')]],
])('sound: %s for %s', (sound, _, days) => {
  expect(areSoundDays(2027, days)).toBe(sound)
})

test('what the next year’s notice says of December holds', () => {
  const shipped = { source: '旧', text: null, updatedAt: null }
  const calendar = calendarFrom([
    { ...shipped, year: 2027, days: [off('2026-12-31')] },
    { ...shipped, year: 2026, days: [off('2026-01-01')] },
  ])
  expect(calendar.movedDay('2026-12-31')?.kind).toBe('holiday')
})

test('of two notices for one year the later in the list holds whole', () => {
  const calendar = calendarFrom([
    { year: 2026, source: '旧', text: null, updatedAt: null, days: [off('2026-01-01'), off('2026-01-02')] },
    { year: 2026, source: '新', text: null, updatedAt: null, days: [off('2026-01-01')] },
  ])
  expect(calendar.noticeOf(2026)?.source).toBe('新')
  expect(calendar.movedDay('2026-01-02')).toBeNull()
})
