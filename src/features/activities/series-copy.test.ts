import { expect, test } from 'vitest'
import type { SeriesDate, SeriesRule } from '../../../contract/series'
import { noteWords, ruleWords } from './series-copy'

const weekly = (weekdays: number[], everyWeeks = 1): SeriesRule => ({ kind: 'weekly', everyWeeks, weekdays })

test.each<[SeriesRule, number, string, string]>([
  [weekly([2]), 720, '每周二中午', '每周二中午'],
  [weekly([4, 2]), 840, '每周二、四 14:00', '每周二、四下午 2 点'],
  [weekly([1, 2, 3, 4, 5]), 450, '每周一到周五 7:30', '每周一到周五早上 7 点半'],
  [weekly([1, 2, 3, 4, 5, 6, 7]), 450, '每天 7:30', '每天早上 7 点半'],
  [weekly([3], 2), 570, '每 2 周的周三 9:30', '每 2 周的周三上午 9 点半'],
  [{ kind: 'monthly', nth: 2, weekday: 4 }, 1110, '每月第二个周四 18:30', '每月第二个周四晚上 6 点半'],
  [{ kind: 'monthly', nth: -1, weekday: 7 }, 600, '每月最后一个周日 10:00', '每月最后一个周日上午 10 点'],
])('a rule is said as people say it: %j', (rule, startMinute, words, spoken) => {
  expect(ruleWords({ rule, startMinute })).toBe(words)
  expect(ruleWords({ rule, startMinute }, true)).toBe(spoken)
})

test.each<[string | null, SeriesDate['note'], string | null]>([
  ['2026-10-01', null, null],
  ['2026-10-01', { kind: 'holiday', name: '国庆节' }, '国庆节放假，照常办'],
  [null, { kind: 'holiday', name: '国庆节' }, '国庆节放假，这次不办'],
  ['2026-10-08', { kind: 'holiday', name: '国庆节' }, '国庆节放假，从 10 月 1 日 周四顺延'],
  [null, { kind: 'taken', name: '国庆节' }, '国庆节放假，顺延的那天已经有一场，这次不办'],
  ['2026-10-01', { kind: 'unpublished', name: '' }, '放假安排还没公布，先按原定'],
  ['2026-10-10', { kind: 'workday', name: '国庆节' }, '国庆节调休，要上班'],
])('a day says what a holiday does to it: %s %j', (date, note, words) => {
  expect(noteWords({ on: '2026-10-01', date, note }, new Date('2026-09-20T02:00:00Z'))).toBe(words)
})
