import { describe, expect, test } from 'vitest'
import { distanceRuler, lessonRuler, placesRuler, stepsRuler } from './ruler-view'

describe('a distance on one li', () => {
  test.each([
    [0, 0],
    [90, 0.18],
    [260, 0.52],
    [499, 0.998],
    [500, 1],
    [1200, 1],
    [-5, 0],
  ])('%d m fills %d of five marks', (meters, filled) => {
    const ruler = distanceRuler(meters)
    expect(ruler.marks).toBe(5)
    expect(ruler.filled).toBeCloseTo(filled, 10)
  })
})

describe('the places of an activity', () => {
  test.each([
    ['fourteen of twenty left are green', 14, 20, { marks: 20, filled: 0.7, tone: 'ok' }],
    ['three of twenty are the last 15 %, amber', 3, 20, { marks: 20, filled: 0.15, tone: 'warn' }],
    ['four of twenty are not yet few', 4, 20, { marks: 20, filled: 0.2, tone: 'ok' }],
    ['none left is hatched', 0, 20, { marks: 20, filled: 0, tone: 'ok', full: true }],
    ['thirty places have a mark each', 30, 30, { marks: 30, filled: 1, tone: 'ok' }],
    ['beyond thirty the marks show the share', 60, 120, { marks: 30, filled: 0.5, tone: 'ok' }],
    ['an activity without a place is full', 0, 0, { marks: 1, filled: 0, tone: 'ok', full: true }],
    ['more left than there are places counts as all', 9, 8, { marks: 8, filled: 1, tone: 'ok' }],
  ])('%s', (_sentence, left, capacity, ruler) => {
    expect(placesRuler(left, capacity)).toEqual(ruler)
  })
})

describe('the minutes of a lesson', () => {
  test('fifteen minutes are fifteen marks, filled to the second', () => {
    expect(lessonRuler(522, 900)).toEqual({ marks: 15, filled: 0.58, tone: 'brand' })
  })

  test('the last mark of a lesson of 14:30 is half as long as the others', () => {
    expect(lessonRuler(0, 870).marks).toBe(14.5)
  })

  test('a lesson of unknown length has one empty mark', () => {
    expect(lessonRuler(40, 0)).toEqual({ marks: 1, filled: 0, tone: 'brand' })
  })
})

describe('the steps of an idea', () => {
  test('two of five are done', () => {
    expect(stepsRuler(2, 5)).toEqual({ marks: 5, filled: 0.4, tone: 'info' })
  })

  test('an adopted idea is golden', () => {
    expect(stepsRuler(5, 5, true)).toEqual({ marks: 5, filled: 1, tone: 'gold' })
  })
})
