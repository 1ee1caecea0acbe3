import { describe, expect, test } from 'vitest'
import { firstProgress, hasPosition, mergeProgress, type Progress } from './rules'

const clock = (text: string): Date => new Date(`2026-03-02T${text}:00Z`)
const now = clock('12:00')
const lesson = { durationSeconds: 600, publishedAt: new Date('2026-03-01T00:00:00Z') }
const progress = (positionSeconds: number, reached: string, finished: string | null = null): Progress => ({
  positionSeconds,
  reachedAt: clock(reached),
  finishedAt: finished === null ? null : clock(finished),
})

test.each([
  [0, true], [599, true], [600, true], [601, false],
])('second %i of a ten-minute lesson exists: %s', (position, exists) => {
  expect(hasPosition(lesson, position)).toBe(exists)
})

test.each<[string, Date | null, Date]>([
  ['without a time it was now', null, now],
  ['made offline, it was then', clock('09:00'), clock('09:00')],
  ['a device ahead of us was there now', clock('12:01'), now],
  ['a device years behind was there when the lesson came out', new Date('1970-01-01T00:00:00Z'), lesson.publishedAt],
])('when the second was reached: %s', (_, reachedAt, expected) => {
  expect(firstProgress({ positionSeconds: 10, reachedAt }, lesson, now).reachedAt).toEqual(expected)
})

test.each<[number, boolean]>([
  [0, false], [569, false], [570, true], [600, true],
])('ten minutes are finished at second %i: %s', (positionSeconds, finished) => {
  const { finishedAt } = firstProgress({ positionSeconds, reachedAt: clock('09:00') }, lesson, now)
  expect(finishedAt).toEqual(finished ? clock('09:00') : null)
})

describe('two reports on one lesson', () => {
  type Case = [what: string, reports: [stored: Progress, reported: Progress], merged: Progress]

  test.each<Case>([
    ['the later one wins', [progress(100, '09:00'), progress(200, '10:00')], progress(200, '10:00')],
    ['also when it goes back', [progress(200, '09:00'), progress(100, '10:00')], progress(100, '10:00')],
    ['an old device rewinds nothing', [progress(200, '10:00'), progress(50, '09:00')], progress(200, '10:00')],
    ['at the same instant the further one wins', [progress(50, '10:00'), progress(80, '10:00')], progress(80, '10:00')],
    ['whichever came first', [progress(80, '10:00'), progress(50, '10:00')], progress(80, '10:00')],
    ['finishing is remembered', [progress(100, '09:00'), progress(580, '10:00', '10:00')],
      progress(580, '10:00', '10:00')],
    ['starting again keeps it finished', [progress(580, '09:00', '09:00'), progress(0, '10:00')],
      progress(0, '10:00', '09:00')],
    ['finishing twice keeps the first time', [progress(580, '09:00', '09:00'), progress(600, '10:00', '10:00')],
      progress(600, '10:00', '09:00')],
    ['finished offline, told late: finished, not rewound', [progress(30, '10:00'), progress(600, '09:00', '09:00')],
      progress(30, '10:00', '09:00')],
  ])('%s', (_, [stored, reported], merged) => {
    expect(mergeProgress(stored, reported)).toEqual(merged)
  })

  test('in whatever order the reports of three devices arrive, the position is the same', () => {
    const reports = [progress(100, '09:00'), progress(300, '10:00'), progress(250, '10:00'), progress(20, '08:00')]
    const results = permutations(reports).map((order) => order.reduce(mergeProgress))
    expect(new Set(results.map((result) => result.positionSeconds))).toEqual(new Set([300]))
  })
})

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]]
  return items.flatMap((item, index) =>
    permutations([...items.slice(0, index), ...items.slice(index + 1)]).map((rest) => [item, ...rest]))
}
