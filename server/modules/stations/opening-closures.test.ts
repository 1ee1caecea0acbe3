import { describe, expect, test } from 'vitest'
import type { OpeningHours, DayHours } from '../../../contract/opening-hours'
import type { DoorReason, OpenState } from '../../../contract/stations'
import { at, EVERY_DAY, iso, on, yearOf } from '../../testing/hours'
import { areSoundTimes, type Closure } from './closure-rules'
import { momentOf, type CalendarFacts } from './day-rules'
import { openAt } from './opening-rules'

// 2026-03-02 is a Monday.
const MONDAY = '2026-03-02'
const TUESDAY = '2026-03-03'
const THURSDAY = '2026-03-05'
const NEXT_MONDAY = '2026-03-09'

const calendar: CalendarFacts = {
  movedDay: (date) => (date === THURSDAY ? { date, kind: 'holiday', name: '清明节' } : null),
  isPublished: () => true,
}
const week = (weekly: DayHours[]): OpeningHours => yearOf(weekly, { shiftedWorkdays: 'as_usual' })
const daily = week(on(EVERY_DAY, '8:00-18:00'))
const between = (kind: Closure['kind'], from: Date, to: Date | null, reason = kind === 'open' ? '寒潮避寒' : '水管检修'): Closure =>
  ({ kind, fromMs: from.getTime(), toMs: to?.getTime() ?? Infinity, reason })
const closed = (from: Date, to: Date | null): Closure => between('closed', from, to)
const open = (from: Date, to: Date): Closure => between('open', from, to)
const ask = (now: Date, closures: Closure[], hours: OpeningHours | null = daily): OpenState =>
  openAt({ hours, closures }, momentOf(now, calendar))

test('a neighbour that keeps the same hours but is shut has a door of its own, whichever is asked about first', () => {
  const moment = momentOf(at(MONDAY, '9:00'), calendar)
  const isOpen = (closures: Closure[]) => openAt({ hours: daily, closures }, moment).state
  const noon = closed(at(MONDAY, '8:00'), at(MONDAY, '15:00'))
  expect([isOpen([]), isOpen([noon]), isOpen([])]).toEqual(['open', 'closed', 'open'])
})

test('the days around a moment are those of its own date and calendar', () => {
  const none: CalendarFacts = { movedDay: () => null, isPublished: () => false }
  const holiday = momentOf(at(THURSDAY, '9:00'), calendar)
  expect(momentOf(at(THURSDAY, '9:00'), none).day(0)).toMatchObject({ date: THURSDAY, moved: null, isPublished: false })
  expect(momentOf(at(MONDAY, '23:59'), calendar).day(1)).toMatchObject({ date: TUESDAY, weekday: 2, moved: null })
  expect(momentOf(at(TUESDAY, '0:00'), calendar).day(1).date).toBe('2026-03-04')
  expect(holiday.day(0)).toMatchObject({ date: THURSDAY, moved: { name: '清明节' } })
})

const repair: DoorReason = { kind: 'closure', text: '水管检修' }
const shelter: DoorReason = { kind: 'extra_opening', text: '寒潮避寒' }

describe('a station that is shut for a time', () => {
  const noon = closed(at(MONDAY, '12:00'), at(MONDAY, '15:00'))
  const days = closed(at(MONDAY, '12:00'), at(NEXT_MONDAY, '12:00'))

  test.each<[string, Date, Closure, OpenState]>([
    ['before it, one can go in until it begins', at(MONDAY, '9:00'), noon,
      { state: 'open', until: iso(MONDAY, '12:00'), resumesAt: iso(MONDAY, '15:00'), reason: null, caution: null }],
    ['half an hour before, it closes soon', at(MONDAY, '11:30'), noon,
      { state: 'closing_soon', until: iso(MONDAY, '12:00'), resumesAt: iso(MONDAY, '15:00'), reason: null, caution: null }],
    ['at its first minute it is shut, and why', at(MONDAY, '12:00'), noon,
      { state: 'closed', opensAt: iso(MONDAY, '15:00'), reason: repair, caution: null }],
    ['at its end it is open again', at(MONDAY, '15:00'), noon,
      { state: 'open', until: iso(MONDAY, '18:00'), resumesAt: null, reason: null, caution: null }],
    ['for a week: until it ends in the middle of the day', at(TUESDAY, '9:00'), days,
      { state: 'closed', opensAt: iso(NEXT_MONDAY, '12:00'), reason: repair, caution: null }],
    ['for a week: the holiday in it is not the reason', at(THURSDAY, '9:00'), days,
      { state: 'closed', opensAt: iso(NEXT_MONDAY, '12:00'), reason: repair, caution: null }],
    ['over half a year it still says when', at(MONDAY, '9:00'), closed(at(MONDAY, '0:00'), at('2026-09-01', '20:00')),
      { state: 'closed', opensAt: iso('2026-09-02', '8:00'), reason: repair, caution: null }],
    ['until staff say otherwise nothing is promised', at(MONDAY, '9:00'), closed(at(MONDAY, '0:00'), null),
      { state: 'closed', opensAt: null, reason: repair, caution: null }],
    ['until the holiday nobody spoke of, the doubt is about the holiday', at(MONDAY, '9:00'),
      closed(at(MONDAY, '0:00'), at(THURSDAY, '0:00')),
      { state: 'closed', opensAt: iso(THURSDAY, '8:00'), reason: repair,
        caution: { kind: 'public_holiday', date: THURSDAY } }],
  ])('%s', (_, now, closure, state) => {
    expect(ask(now, [closure])).toEqual(state)
  })

  test('round the clock is cut by it as well', () => {
    const always = week(on(EVERY_DAY, '0:00-24:00'))
    expect(ask(at(MONDAY, '9:00'), [noon], always)).toMatchObject({ state: 'open', until: iso(MONDAY, '12:00') })
    expect(ask(at(MONDAY, '12:00'), [noon], always)).toMatchObject({ state: 'closed', opensAt: iso(MONDAY, '15:00') })
  })
})

describe('an extra opening', () => {
  const night = open(at(MONDAY, '20:00'), at(TUESDAY, '6:00'))
  const joined = open(at(MONDAY, '18:00'), at(TUESDAY, '8:00'))

  test.each<[string, Date, Closure[], Partial<OpenState>]>([
    ['is named while it is still shut', at(MONDAY, '19:00'), [night], { state: 'closed', opensAt: iso(MONDAY, '20:00') }],
    ['opens the door at night, and says why', at(MONDAY, '23:59'), [night],
      { state: 'open', until: iso(TUESDAY, '6:00'), reason: shelter }],
    ['goes on after midnight', at(TUESDAY, '0:00'), [night],
      { state: 'open', until: iso(TUESDAY, '6:00'), resumesAt: iso(TUESDAY, '8:00') }],
    ['closes soon like any other', at(TUESDAY, '5:30'), [night], { state: 'closing_soon', reason: shelter }],
    ['is over at its end', at(TUESDAY, '6:00'), [night], { state: 'closed', opensAt: iso(TUESDAY, '8:00'), reason: null }],
    ['that touches the hours is one with them', at(MONDAY, '17:45'), [joined],
      { state: 'open', until: iso(TUESDAY, '18:00'), reason: null }],
    ['and from inside it the next closing is in the evening', at(TUESDAY, '3:00'), [joined],
      { state: 'open', until: iso(TUESDAY, '18:00'), reason: shelter }],
    ['days away does not hide the hours before it', at(MONDAY, '18:00'),
      [open(at(NEXT_MONDAY, '20:00'), at(NEXT_MONDAY, '22:00'))], { state: 'closed', opensAt: iso(TUESDAY, '8:00') }],
    ['on a holiday nobody spoke of leaves no doubt', at(THURSDAY, '9:00'),
      [open(at(THURSDAY, '7:00'), at(THURSDAY, '12:00'))], { state: 'open', caution: null, reason: shelter }],
    ['as the next thing to come leaves none either', at(THURSDAY, '6:00'),
      [open(at(THURSDAY, '7:00'), at(THURSDAY, '12:00'))], { state: 'closed', opensAt: iso(THURSDAY, '7:00'), caution: null }],
  ])('%s', (_, now, closures, state) => {
    expect(ask(now, closures)).toMatchObject(state)
  })

  test('comes before a holiday the station is closed for', () => {
    const hours = yearOf(on(EVERY_DAY, '8:00-18:00'), { holidays: { rule: 'closed' } })
    const morning = [open(at(THURSDAY, '9:00'), at(THURSDAY, '11:00'))]
    expect(ask(at(THURSDAY, '9:00'), morning, hours)).toMatchObject({ state: 'open', until: iso(THURSDAY, '11:00') })
    expect(ask(at(THURSDAY, '11:00'), morning, hours)).toMatchObject({
      state: 'closed', opensAt: iso('2026-03-06', '8:00'), reason: { kind: 'public_holiday', text: '清明节' },
    })
  })

  test('of a station whose hours nobody knows is what we know', () => {
    expect(ask(at(MONDAY, '21:00'), [night], null)).toMatchObject({ state: 'open', until: iso(TUESDAY, '6:00'), caution: null })
    expect(ask(at(MONDAY, '19:00'), [night], null)).toEqual({ state: 'unknown' })
    expect(ask(at(MONDAY, '9:00'), [closed(at(MONDAY, '0:00'), null)], null)).toMatchObject({ state: 'closed', reason: repair })
  })
})

describe('of two words about one time the later holds', () => {
  const shut = closed(at(MONDAY, '0:00'), at(NEXT_MONDAY, '0:00'))
  const night = open(at(MONDAY, '20:00'), at(TUESDAY, '6:00'))

  test('a shelter opened in a closed house is open', () => {
    expect(ask(at(MONDAY, '21:00'), [shut, night])).toMatchObject({ state: 'open', until: iso(TUESDAY, '6:00'), reason: shelter })
  })

  test('a shelter that had to be closed is closed', () => {
    expect(ask(at(MONDAY, '21:00'), [night, shut])).toMatchObject({ state: 'closed', reason: repair })
  })
})

test.each<[boolean, string, Parameters<typeof areSoundTimes>[0]]>([
  [true, 'from now for an hour', { kind: 'closed', fromMs: 10, toMs: 20 }],
  [true, 'begun already', { kind: 'open', fromMs: 0, toMs: 20 }],
  [true, 'shut until further notice', { kind: 'closed', fromMs: 0, toMs: null }],
  [false, 'open until further notice', { kind: 'open', fromMs: 0, toMs: null }],
  [false, 'over already', { kind: 'closed', fromMs: 0, toMs: 10 }],
  [false, 'ending before it begins', { kind: 'closed', fromMs: 30, toMs: 20 }],
  [false, 'of no length', { kind: 'closed', fromMs: 20, toMs: 20 }],
])('times one can enter at ten: %s for %s', (sound, _, times) => {
  expect(areSoundTimes(times, 10)).toBe(sound)
})
