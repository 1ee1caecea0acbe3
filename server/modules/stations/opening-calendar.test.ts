import { describe, expect, test } from 'vitest'
import type { MovedDay } from '../../../contract/calendar'
import type { OpeningHours } from '../../../contract/opening-hours'
import type { DayCaution, OpenState } from '../../../contract/stations'
import { at, EVERY_DAY, intervals, iso, on, yearOf } from '../../testing/hours'
import { momentOf, type CalendarFacts } from './day-rules'
import { openAt } from './opening-rules'

const day = (date: string, kind: MovedDay['kind'], name: string) => [date, { date, kind, name }] as const
const dates = (month: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `${month}-${String(from + index).padStart(2, '0')}`)

/** Of 2026 what these tests walk over; the whole year is checked where it is kept. */
const days = new Map<string, MovedDay>([
  ...dates('2026-02', 15, 23).map((date) => day(date, 'holiday', '春节')),
  ...dates('2026-10', 1, 7).map((date) => day(date, 'holiday', '国庆节')),
  ...['2026-02-14', '2026-02-28'].map((date) => day(date, 'workday', '春节')),
  ...['2026-09-20', '2026-10-10'].map((date) => day(date, 'workday', '国庆节')),
])
const notice: CalendarFacts = {
  movedDay: (date) => days.get(date) ?? null,
  isPublished: (date) => date.startsWith('2026'),
}
const ask = (hours: OpeningHours, now: Date): OpenState => openAt({ hours, closures: [] }, momentOf(now, notice))

const office = on([1, 2, 3, 4, 5], '8:30-12:00 13:30-17:30')
const usual = { holidays: { rule: 'as_usual' }, shiftedWorkdays: 'as_usual' } as const

/** The answer in one line: `open until 12:00`, `closed until 2026-10-08 8:30 国庆节`, `… ? shifted_workday 02-14`. */
function words(state: OpenState): string {
  if (state.state === 'unknown') return 'unknown'
  const local = (instant: string | null): string =>
    instant === null ? 'ever' : new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(5, 16).replace('T', ' ')
  const { reason, caution } = state
  const until = local(state.state === 'closed' ? state.opensAt : state.until)
  const doubt = (of: DayCaution): string => `? ${of.kind} ${of.date.slice(5)}`
  return [`${state.state} until ${until}`, reason?.text, caution && doubt(caution)].filter(Boolean).join(' ')
}

describe('on a Saturday or Sunday that is worked', () => {
  const rules = (shiftedWorkdays: OpeningHours['shiftedWorkdays'], weekly = office) =>
    yearOf(weekly, { holidays: { rule: 'closed' }, shiftedWorkdays })

  test.each(['2026-02-14', '2026-02-28', '2026-09-20', '2026-10-10'])('%s: an office of working days is open', (date) => {
    expect(ask(rules('as_workday'), at(date, '10:00'))).toMatchObject({ state: 'open', until: iso(date, '12:00') })
    expect(ask(rules('as_usual'), at(date, '10:00'))).toMatchObject({ state: 'closed', caution: null })
    expect(ask(rules('unstated'), at(date, '10:00')))
      .toMatchObject({ state: 'closed', caution: { kind: 'shifted_workday', date } })
  })

  test.each<[string, OpeningHours, Date, string]>([
    ['at 11:59 it is open', rules('as_workday'), at('2026-02-28', '11:59'), 'closing_soon until 02-28 12:00'],
    ['at 12:00 it is lunchtime', rules('as_workday'), at('2026-02-28', '12:00'), 'closed until 02-28 13:30'],
    ['on the evening before it opens tomorrow', rules('as_workday'), at('2026-02-13', '18:00'), 'closed until 02-14 08:30'],
    ['nobody said: it may open before Monday', rules('unstated'), at('2026-02-27', '18:00'),
      'closed until 03-02 08:30 ? shifted_workday 02-28'],
    ['half a Saturday, nobody said: it may be a whole one', rules('unstated', [...office, ...on([6], '9:00-11:00')]),
      at('2026-02-28', '10:00'), 'open until 02-28 11:00 ? shifted_workday 02-28'],
    ['every day alike leaves no doubt', rules('unstated', on(EVERY_DAY, '9:00-18:00')), at('2026-02-28', '10:00'),
      'open until 02-28 18:00'],
    ['closed on Mondays, otherwise alike: the hours of the other working days',
      rules('as_workday', [...on([2, 3, 4, 5], '9:00-17:00'), ...on([6, 7], '10:00-15:00')]), at('2026-02-28', '9:00'),
      'open until 02-28 17:00'],
    ['working days that differ cannot say which of them it is like',
      rules('as_workday', [...on([1, 2], '9:00-17:00'), ...on([3], '9:00-20:00'), ...on([6], '9:00-12:00')]),
      at('2026-02-28', '10:00'), 'open until 02-28 12:00 ? shifted_workday 02-28'],
  ])('%s', (_, hours, now, expected) => {
    expect(words(ask(hours, now))).toBe(expected)
  })
})

describe('on a public holiday', () => {
  const rules = (holidays: OpeningHours['holidays'], weekly = office): OpeningHours =>
    yearOf(weekly, { holidays, shiftedWorkdays: 'as_usual' })
  const closed = rules({ rule: 'closed' })

  test.each<[string, OpeningHours, Date, string]>([
    ['closed: until the first working day after', closed, at('2026-10-01', '10:00'), 'closed until 10-08 08:30 国庆节'],
    ['closed: the evening before knows it too', closed, at('2026-09-30', '18:00'), 'closed until 10-08 08:30'],
    ['closed: over nine days of Spring Festival', closed, at('2026-02-13', '18:00'), 'closed until 02-24 08:30'],
    ['as usual', rules({ rule: 'as_usual' }), at('2026-10-01', '10:00'), 'open until 10-01 12:00'],
    ['with hours of its own', rules({ rule: 'own', intervals: intervals('9:00-11:00') }), at('2026-10-03', '9:00'),
      'open until 10-03 11:00'],
    ['after its own hours it is no holiday that closes it', rules({ rule: 'own', intervals: intervals('9:00-11:00') }),
      at('2026-10-03', '11:00'), 'closed until 10-04 09:00'],
    ['with no own hours it is closed', rules({ rule: 'own', intervals: [] }), at('2026-10-07', '9:00'),
      'closed until 10-08 08:30 国庆节'],
    ['nobody said: the week holds, with a word of caution', rules({ rule: 'unstated' }), at('2026-10-01', '9:00'),
      'open until 10-01 12:00 ? public_holiday 10-01'],
    ['nobody said: the day it opens on counts', rules({ rule: 'unstated' }), at('2026-09-30', '18:00'),
      'closed until 10-01 08:30 ? public_holiday 10-01'],
    ['nobody said: once it is over nothing is in doubt', rules({ rule: 'unstated' }), at('2026-10-07', '18:00'),
      'closed until 10-08 08:30'],
    ['a night that began before it goes on', rules({ rule: 'closed' }, on(EVERY_DAY, '18:00-26:00')),
      at('2026-10-01', '1:00'), 'open until 10-01 02:00'],
    ['at its first minute that night is nobody’s doubt', rules({ rule: 'unstated' }, on(EVERY_DAY, '18:00-26:00')),
      at('2026-10-01', '0:00'), 'open until 10-01 02:00'],
    ['a night that began on it belongs to it', rules({ rule: 'unstated' }, on(EVERY_DAY, '18:00-26:00')),
      at('2026-10-08', '1:00'), 'open until 10-08 02:00 ? public_holiday 10-07'],
    ['round the clock but for holidays: until midnight', rules({ rule: 'closed' }, on(EVERY_DAY, '0:00-24:00')),
      at('2026-09-30', '10:00'), 'open until 10-01 00:00'],
    ['never open, and a holiday', rules({ rule: 'unstated' }, []), at('2026-10-01', '9:00'),
      'closed until ever ? public_holiday 10-01'],
  ])('%s', (_, hours, now, expected) => {
    expect(words(ask(hours, now))).toBe(expected)
  })
})

describe('in a season', () => {
  const winter = { name: '冬令', from: '11-01', to: '03-31', weekly: on(EVERY_DAY, '9:00-16:00') }
  const march = { name: '三月', from: '03-01', to: '03-31', weekly: on(EVERY_DAY, '9:00-20:00') }
  const hours = yearOf(on(EVERY_DAY, '8:00-18:00'), { ...usual, seasons: [winter, march] })
  const weekend = { ...winter, weekly: on([1, 2, 3, 4, 5], '9:00-16:00') }

  test.each<[string, OpeningHours, Date, string]>([
    ['the day before, the week holds', hours, at('2026-10-31', '17:00'), 'open until 10-31 18:00'],
    ['on its first day', hours, at('2026-11-01', '15:00'), 'open until 11-01 16:00'],
    ['on New Year’s Eve', hours, at('2026-12-31', '23:59'), 'closed until 01-01 09:00'],
    ['on New Year’s Day', hours, at('2027-01-01', '9:00'), 'open until 01-01 16:00'],
    ['on 29 February', hours, at('2028-02-29', '9:00'), 'open until 02-29 16:00'],
    ['on its last day, the first of two that overlap', hours, at('2026-03-31', '9:00'), 'open until 03-31 16:00'],
    ['the day after, the week again', hours, at('2026-04-01', '8:00'), 'open until 04-01 18:00'],
    ['the evening before it the new hours are named', hours, at('2026-10-31', '18:00'), 'closed until 11-01 09:00'],
    ['a holiday comes before it', { ...hours, holidays: { rule: 'closed' } }, at('2026-02-17', '10:00'),
      'closed until 02-24 09:00 春节'],
    ['a worked Saturday has its working hours', yearOf(office, { seasons: [weekend], holidays: { rule: 'closed' }, shiftedWorkdays: 'as_workday' }),
      at('2026-02-28', '9:00'), 'open until 02-28 16:00'],
  ])('%s', (_, facts, now, expected) => {
    expect(words(ask(facts, now))).toBe(expected)
  })
})

describe('in a year whose calendar is not published', () => {
  test.each<[string, OpeningHours, Date, string]>([
    ['any day may be a holiday', yearOf(office), at('2027-03-03', '9:00'), 'open until 03-03 12:00 ? calendar_unpublished 03-03'],
    ['also where holidays are closed: nobody knows them', yearOf(office, { ...usual, holidays: { rule: 'closed' } }),
      at('2027-10-01', '9:00'), 'open until 10-01 12:00 ? calendar_unpublished 10-01'],
    ['hours that never mind the calendar are sure', yearOf(office, usual), at('2027-10-01', '9:00'), 'open until 10-01 12:00'],
    ['only a weekend can be worked instead', yearOf(on(EVERY_DAY, '9:00-12:00'), { ...usual, shiftedWorkdays: 'as_workday' }),
      at('2027-10-09', '9:00'), 'open until 10-09 12:00 ? calendar_unpublished 10-09'],
    ['a working day is not', yearOf(office, { ...usual, shiftedWorkdays: 'as_workday' }), at('2027-10-08', '9:00'), 'open until 10-08 12:00'],
    ['on New Year’s Eve the doubt is about tomorrow', yearOf(office), at('2026-12-31', '18:00'),
      'closed until 01-01 08:30 ? calendar_unpublished 01-01'],
  ])('%s', (_, hours, now, expected) => {
    expect(words(ask(hours, now))).toBe(expected)
  })
})
