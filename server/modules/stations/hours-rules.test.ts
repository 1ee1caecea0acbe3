import { expect, test } from 'vitest'
import type { OpeningHours } from '../../../contract/opening-hours'
import { EVERY_DAY, intervals, on, yearOf } from '../../testing/hours'
import { areSoundHours } from './hours-rules'

const summer = (from: string, to: string, text = '8:00-18:00'): OpeningHours =>
  yearOf([], { seasons: [{ name: '夏令', from, to, weekly: on([1], text) }] })

test.each<[boolean, string, OpeningHours]>([
  [true, 'an office week', yearOf(on([1, 2, 3, 4, 5], '8:30-11:30 13:30-17:30'))],
  [true, 'round the clock', yearOf(on(EVERY_DAY, '0:00-24:00'))],
  [true, 'no day at all', yearOf([])],
  [true, 'an evening until two at night', yearOf(on([5], '18:00-26:00'))],
  [true, 'a season over New Year', summer('11-01', '03-31')],
  [true, 'a season that ends on 29 February', summer('12-01', '02-29')],
  [true, 'holidays with hours of their own', yearOf([], { holidays: { rule: 'own', intervals: intervals('9:00-12:00') } })],
  [false, 'the same weekday twice', yearOf([...on([1], '8:00-9:00'), ...on([1], '10:00-11:00')])],
  [false, 'an interval that ends before it begins', yearOf(on([1], '22:00-2:00'))],
  [false, 'an empty interval', yearOf(on([1], '8:00-8:00'))],
  [false, 'an interval that begins tomorrow', yearOf(on([1], '24:00-26:00'))],
  [false, 'an interval longer than a day', yearOf(on([1], '8:00-33:00'))],
  [false, 'an interval beyond the next day', yearOf(on([1], '23:30-48:01'))],
  [false, 'overlapping intervals', yearOf(on([1], '8:00-12:00 11:00-17:00'))],
  [false, 'intervals out of order', yearOf(on([1], '13:00-17:00 8:00-12:00'))],
  [false, 'a season of senseless hours', summer('06-01', '08-31', '18:00-8:00')],
  [false, 'a season from 31 June', summer('06-31', '08-31')],
  [false, 'a season until 30 February', summer('12-01', '02-30')],
  [false, 'senseless hours on holidays', yearOf([], { holidays: { rule: 'own', intervals: intervals('12:00-9:00') } })],
])('sound: %s for %s', (sound, _, hours) => {
  expect(areSoundHours(hours)).toBe(sound)
})
