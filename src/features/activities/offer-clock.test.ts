import { expect, test } from 'vitest'
import { HOUR_MS, MINUTE_MS } from '../../../contract/time'
import { announcement, clockWords, isLastHour, offerRuler, spokenLeft, untilNextChange } from './offer-clock'

const minutes = (count: number, seconds = 0): number => count * MINUTE_MS + seconds * 1000

test.each([
  [minutes(42, 18), '42:18'],
  [minutes(4, 5), '04:05'],
  [minutes(0, 1), '00:01'],
  [0, '00:00'],
  [minutes(59, 59), '59:59'],
])('%i ms left read %s', (ms, words) => {
  expect([clockWords(ms), isLastHour(ms)]).toEqual([words, true])
})

test('an hour and more is told in words', () => {
  expect([isLastHour(HOUR_MS), spokenLeft(HOUR_MS), spokenLeft(minutes(320))]).toEqual([false, '还有 1 小时', '还有 5 小时 20 分钟'])
})

test('the ruler is the last hour, a mark a minute, and amber in the last five minutes', () => {
  expect(offerRuler(minutes(300))).toEqual({ marks: 60, filled: 1, tone: 'brand' })
  expect(offerRuler(minutes(30))).toEqual({ marks: 60, filled: 0.5, tone: 'brand' })
  expect(offerRuler(minutes(5, 1)).tone).toBe('brand')
  expect(offerRuler(minutes(5)).tone).toBe('warn')
  expect(offerRuler(0).filled).toBe(0)
})

test('a listener hears begun minutes', () => {
  expect(spokenLeft(minutes(41, 18))).toBe('还有 42 分钟')
  expect(spokenLeft(minutes(125))).toBe('还有 2 小时 5 分钟')
})

test('by itself it speaks each ten minutes of the last hour, at five and at one, and then falls silent', () => {
  const spoken = Array.from({ length: 65 * 60 + 1 }, (_, second) => announcement(minutes(65) - second * 1000))
  const changes = spoken.filter((words, at) => words !== spoken[at - 1])
  expect(changes).toEqual(['', '还有 60 分钟', '还有 50 分钟', '还有 40 分钟', '还有 30 分钟', '还有 20 分钟', '还有 10 分钟', '还有 5 分钟', '还有 1 分钟', ''])
})

test('it is drawn each second in the last hour, else each minute, and never later than it ends', () => {
  expect(untilNextChange(minutes(42, 18) + 250, true)).toBe(250)
  expect(untilNextChange(minutes(42, 18), true)).toBe(1000)
  expect(untilNextChange(minutes(300, 20), true)).toBe(20_000)
  expect(untilNextChange(minutes(42, 18), false)).toBe(18_000)
  expect(untilNextChange(300, false)).toBe(300)
})
