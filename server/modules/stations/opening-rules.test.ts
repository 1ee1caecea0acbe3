import { describe, expect, test } from 'vitest'
import type { DayHours, OpeningHours } from '../../../contract/opening-hours'
import type { OpenState } from '../../../contract/stations'
import { at, EVERY_DAY, iso, on, yearOf } from '../../testing/hours'
import { momentOf, type CalendarFacts } from './day-rules'
import { openAt } from './opening-rules'

// 2026-03-02 is a Monday.
const MONDAY = '2026-03-02'
const TUESDAY = '2026-03-03'
const FRIDAY = '2026-03-06'
const SATURDAY = '2026-03-07'
const SUNDAY = '2026-03-08'
const NEXT_MONDAY = '2026-03-09'

const asAlways: OpeningHours = yearOf([], { holidays: { rule: 'as_usual' }, shiftedWorkdays: 'as_usual' })
const week = (weekly: DayHours[]): OpeningHours => ({ ...asAlways, weekly })
const ordinaryYear: CalendarFacts = { movedDay: () => null, isPublished: () => true }
const openState = (hours: OpeningHours | null, now: Date): OpenState =>
  openAt({ hours, closures: [] }, momentOf(now, ordinaryYear))

const office = week([...on([1, 2, 3, 4, 5], '8:30-11:30 13:30-17:30'), ...on([6, 7], '')])
const library = week([...on([1], ''), ...on([2, 3, 4, 5, 6, 7], '9:30-17:00')])
const nightPost = week([...on([5], '18:00-26:00'), ...on([6], '10:00-12:00')])
const weekendPost = week([...on([1], '0:00-6:00'), ...on([6, 7], '0:00-24:00')])
const nurseryRoom = week(on(EVERY_DAY, '0:00-24:00'))

const nothing = { reason: null, caution: null }
type Case = [what: string, now: Date, state: OpenState]
const open = (until: string, resumesAt: string | null = null): OpenState => ({ state: 'open', until, resumesAt, ...nothing })
const closingSoon = (until: string, resumesAt: string | null = null): OpenState =>
  ({ state: 'closing_soon', until, resumesAt, ...nothing })
const closed = (opensAt: string | null): OpenState => ({ state: 'closed', opensAt, ...nothing })

describe('whether one can go in', () => {
  const lunch = iso(MONDAY, '11:30')
  const afterLunch = iso(MONDAY, '13:30')
  const evening = iso(MONDAY, '17:30')

  test.each<Case>([
    ['a minute before opening it is closed', at(MONDAY, '8:29'), closed(iso(MONDAY, '8:30'))],
    ['at the opening minute it is open', at(MONDAY, '8:30'), open(lunch, afterLunch)],
    ['31 minutes before the break it is open', at(MONDAY, '10:59'), open(lunch, afterLunch)],
    ['30 minutes before the break it closes soon', at(MONDAY, '11:00'), closingSoon(lunch, afterLunch)],
    ['in the last minute it closes soon', at(MONDAY, '11:29'), closingSoon(lunch, afterLunch)],
    ['at the closing minute it is closed, until after lunch', at(MONDAY, '11:30'), closed(afterLunch)],
    ['after lunch nothing more is announced for the day', at(MONDAY, '13:30'), open(evening)],
    ['half an hour before the end of the day', at(MONDAY, '17:00'), closingSoon(evening)],
    ['after work it opens tomorrow', at(MONDAY, '17:30'), closed(iso(TUESDAY, '8:30'))],
    ['on Friday evening it opens on Monday', at(FRIDAY, '17:30'), closed(iso(NEXT_MONDAY, '8:30'))],
    ['on Sunday it opens on Monday', at(SUNDAY, '12:00'), closed(iso(NEXT_MONDAY, '8:30'))],
  ])('an office with a lunch break: %s', (_, now, state) => {
    expect(openState(office, now)).toEqual(state)
  })

  test.each<Case>([
    ['on Monday noon it opens on Tuesday', at(MONDAY, '12:00'), closed(iso(TUESDAY, '9:30'))],
    ['at the first second of Monday too', at(MONDAY, '0:00'), closed(iso(TUESDAY, '9:30'))],
    ['on Sunday evening it opens on Tuesday', at(SUNDAY, '17:00'), closed('2026-03-10T01:30:00.000Z')],
    ['on Sunday morning it is open', at(SUNDAY, '9:30'), open(iso(SUNDAY, '17:00'))],
  ])('a library closed on Mondays: %s', (_, now, state) => {
    expect(openState(library, now)).toEqual(state)
  })

  test.each<Case>([
    ['before midnight it is open until two', at(FRIDAY, '22:00'), open(iso(SATURDAY, '2:00'))],
    ['at 23:30 it does not close soon', at(FRIDAY, '23:30'), open(iso(SATURDAY, '2:00'))],
    ['at midnight it goes on', at(SATURDAY, '0:00'),
      open(iso(SATURDAY, '2:00'), iso(SATURDAY, '10:00'))],
    ['at half past one it closes soon', at(SATURDAY, '1:30'),
      closingSoon(iso(SATURDAY, '2:00'), iso(SATURDAY, '10:00'))],
    ['the next opening can be six days away', at(SATURDAY, '12:00'), closed('2026-03-13T10:00:00.000Z')],
  ])('a post open over midnight: %s', (_, now, state) => {
    expect(openState(nightPost, now)).toEqual(state)
  })

  test.each<Case>([
    ['from Saturday into Monday is one opening', at(SATURDAY, '0:00'), open(iso(NEXT_MONDAY, '6:00'))],
    ['also seen from Monday', at(MONDAY, '5:30'), closingSoon(iso(MONDAY, '6:00'))],
  ])('a post open all weekend: %s', (_, now, state) => {
    expect(openState(weekendPost, now)).toEqual(state)
  })

  test.each<[what: string, facts: { hours: OpeningHours | null; now: Date }, state: OpenState]>([
    ['round the clock has no end', { hours: nurseryRoom, now: at(SUNDAY, '23:59') },
      { state: 'open', until: null, resumesAt: null, ...nothing }],
    ['hours nobody told us are unknown', { hours: null, now: at(MONDAY, '12:00') }, { state: 'unknown' }],
    ['a station that never opens', { hours: week(on(EVERY_DAY, '')), now: at(MONDAY, '12:00') }, closed(null)],
    ['a station without any day', { hours: week([]), now: at(MONDAY, '12:00') }, closed(null)],
    ['two intervals that touch are one', { hours: week(on([1], '8:00-12:00 12:00-17:00')), now: at(MONDAY, '11:45') },
      open(iso(MONDAY, '17:00'))],
    ['an hour a week, just over', { hours: week(on([1], '8:00-9:00')), now: at(MONDAY, '9:00') },
      closed(iso(NEXT_MONDAY, '8:00'))],
    ['what opens tomorrow does not resume', { hours: week(on([1, 2], '8:00-24:00')), now: at(MONDAY, '9:00') },
      open(iso(TUESDAY, '0:00'))],
    ['a night that runs into the morning’s hours is one opening',
      { hours: week(on(EVERY_DAY, '8:00-12:00 20:00-32:00')), now: at(MONDAY, '23:00') }, open(iso(TUESDAY, '12:00'))],
  ])('%s', (_, { hours, now }, state) => {
    expect(openState(hours, now)).toEqual(state)
  })

  test('a second counts: 30 minutes and one second before closing it is still open', () => {
    const secondEarlier = new Date(at(MONDAY, '17:00').getTime() - 1000)
    expect(openState(office, secondEarlier)).toEqual(open(evening))
  })
})
