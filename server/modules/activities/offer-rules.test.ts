import { describe, expect, test } from 'vitest'
import { afterNight, isNight } from '../../../contract/night'
import { clockText, DAY_MS, HOUR_MS, localDateOf, MINUTE_MS, minuteOfDay } from '../../../contract/time'
import { seededRandom } from '../../testing/random'
import { addWaking, confirmsAtOnce, holdDeadline, offerDeadline, wakingMs } from './offer-rules'

/** `3-02 10:00`, Shanghai time, in 2026. */
const at = (text: string): Date => new Date(`2026-0${text.replace(' ', 'T').replace(/T(\d):/, 'T0$1:')}:00+08:00`)
const said = (instant: Date): string => `${localDateOf(instant).slice(6)} ${clockText(minuteOfDay(instant))}`

test.each([
  ['3-02 22:00', true], ['3-02 21:59', false], ['3-03 7:29', true], ['3-03 7:30', false], ['3-03 0:00', true],
])('%s is night: %s', (moment, night) => expect(isNight(at(moment))).toBe(night))

test.each([
  ['3-02 23:10', '3-03 7:30'], ['3-03 2:00', '3-03 7:30'], ['3-02 22:00', '3-03 7:30'], ['3-02 12:00', '3-02 12:00'],
])('after the night of %s comes %s', (moment, morning) => expect(said(afterNight(at(moment)))).toBe(morning))

describe('waking time', () => {
  test.each([
    ['3-02 10:00', '3-02 11:00', 1], ['3-02 21:00', '3-03 8:30', 2], ['3-02 23:00', '3-03 7:30', 0],
    ['3-02 23:00', '3-03 8:30', 1], ['3-02 10:00', '3-04 10:00', 29], ['3-02 10:00', '3-02 9:00', 0],
  ])('from %s to %s are %i hours', (from, to, hours) => expect(wakingMs(at(from), at(to))).toBe(hours * HOUR_MS))

  test('adding it again comes out where it was counted to', () => {
    const random = seededRandom(7)
    for (let round = 0; round < 500; round += 1) {
      const from = new Date(at('3-02 0:00').getTime() + Math.floor(random() * 3 * DAY_MS))
      const ms = Math.floor(random() * 3 * DAY_MS) + 1
      expect(wakingMs(from, addWaking(from, ms))).toBe(ms)
    }
  })
})

describe('the deadline of an offer', () => {
  test.each([
    ['far ahead: 12 waking hours', '3-02 9:00', '3-09 9:00', '3-02 21:00'],
    ['12 hours that reach into the night go on in the morning', '3-02 15:00', '3-09 15:00', '3-03 12:30'],
    ['soon: a third of the waking time left', '3-02 9:00', '3-02 18:00', '3-02 12:00'],
    ['made at night it counts from the morning', '3-02 23:30', '3-03 16:30', '3-03 10:30'],
  ])('%s', (_case, now, start, until) => expect(said(offerDeadline(at(now), at(start)))).toBe(until))

  test('is never in a night, never after the start, never in the past', () => {
    const random = seededRandom(11)
    for (let round = 0; round < 2000; round += 1) {
      const now = new Date(at('3-02 0:00').getTime() + Math.floor(random() * 7 * DAY_MS))
      const start = new Date(now.getTime() + Math.floor(random() * 10 * DAY_MS) + 3 * HOUR_MS)
      const until = offerDeadline(now, start)
      expect(isNight(new Date(until.getTime() - 1))).toBe(wakingMs(now, start) === 0)
      if (wakingMs(now, start) > 0) expect(until.getTime()).toBeLessThan(start.getTime())
      expect(until.getTime()).toBeGreaterThanOrEqual(now.getTime())
    }
  })
})

test.each([
  ['ask', '3-02 9:00', '3-02 11:59', true], ['ask', '3-02 9:00', '3-02 12:00', false],
  ['ask', '3-02 21:00', '3-03 9:00', true], ['ask', '3-02 21:00', '3-03 9:30', false],
  ['confirm', '3-02 9:00', '3-09 9:00', true],
] as const)('%s at %s for %s: given at once is %s', (promotion, now, start, atOnce) => {
  expect(confirmsAtOnce(promotion, at(now), at(start))).toBe(atOnce)
})

test.each([
  ['3-02 9:00', '3-09 9:00', 24 * 60], ['3-02 9:00', '3-03 9:00', 8 * 60], ['3-02 9:00', '3-02 12:00', 60],
])('a hold from %s for a start at %s lasts %i minutes', (now, start, minutes) => {
  expect(holdDeadline(at(now), at(start)).getTime() - at(now).getTime()).toBe(minutes * MINUTE_MS)
})
