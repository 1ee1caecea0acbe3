import { describe, expect, test } from 'vitest'
import { remindersDue } from './reminder-rules'

/** Tuesday 3 March 2026; `day` moves it. */
const at = (time: string, day = '03'): Date => new Date(`2026-03-${day}T${time}+08:00`)
const due = (start: Date, now: Date, sent: string[] = []) => remindersDue(start, { sent, now })

describe('the reminder of the evening before', () => {
  test.each([
    ['18:59:59.999', '02', []],
    ['19:00:00', '02', ['evening']],
    ['21:59:59.999', '02', ['evening']],
    ['22:00:00', '02', []],
    ['07:30:00', '03', []],
    ['12:00:00', '03', []],
  ])('at %s on 3/%s: %j', (time, day, kinds) => {
    expect(due(at('15:00:00'), at(time, day))).toEqual(kinds)
  })

  test('of what starts after midnight comes on the day before', () => {
    expect(due(at('00:30:00'), at('19:00:00', '02'))).toEqual(['evening'])
  })
})

describe('the reminder shortly before', () => {
  test.each([
    // start, from, the last moment it is of use
    ['15:00:00', '13:30:00'],
    ['11:29:00', '09:59:00'],
    ['11:30:00', '11:00:00'],
    ['12:10:00', '11:00:00'],
    ['13:30:00', '11:00:00'],
    ['13:31:00', '12:01:00'],
    ['08:30:00', '07:30:00'],
    ['21:30:00', '20:00:00'],
  ])('of what starts at %s comes at %s and not later than the start', (start, from) => {
    const startsAt = at(start)
    expect(due(startsAt, new Date(at(from).getTime() - 1))).toEqual([])
    expect(due(startsAt, at(from))).toEqual(['soon'])
    expect(due(startsAt, new Date(startsAt.getTime() - 1))).toEqual(['soon'])
    expect(due(startsAt, startsAt)).toEqual([])
  })

  test.each(['05:30:00', '07:30:00', '00:10:00'])('of what starts at %s wakes nobody', (start) => {
    for (let minute = 0; minute < 24 * 60; minute += 5) {
      const now = new Date(at('00:00:00').getTime() + minute * 60_000)
      expect(due(at(start), now)).toEqual([])
    }
  })

  test('of a late night comes before people sleep or not at all', () => {
    expect(due(at('23:10:00'), at('21:40:00'))).toEqual(['soon'])
    expect(due(at('23:10:00'), at('22:00:00'))).toEqual([])
    expect(due(at('23:40:00'), at('22:10:00'))).toEqual([])
  })
})

test('each comes once', () => {
  expect(due(at('15:00:00'), at('19:30:00', '02'), ['evening'])).toEqual([])
  expect(due(at('15:00:00'), at('14:00:00'), ['evening'])).toEqual(['soon'])
  expect(due(at('15:00:00'), at('14:00:00'), ['evening', 'soon'])).toEqual([])
})
