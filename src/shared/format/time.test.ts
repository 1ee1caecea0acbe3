import { expect, test } from 'vitest'
import { clockTime, dayAndTime, dayWords, monthDay, shortDay, timeAgo, timeRange, untilTime, weekdayWord } from './time'

/** Saturday 10 October 2026, 11:52 in Shanghai. */
const now = new Date('2026-10-10T03:52:00Z')
/** An instant by its Shanghai time. */
const at = (local: string) => new Date(`${local}:00+08:00`).toISOString()

test.each([
  ['2026-10-10T20:00', '20:00', '晚上 8 点'],
  ['2026-10-10T09:30', '9:30', '上午 9 点半'],
  ['2026-10-10T08:05', '8:05', '早上 8 点 5 分'],
  ['2026-10-10T12:10', '12:10', '中午 12 点 10 分'],
  ['2026-10-10T13:00', '13:00', '下午 1 点'],
  ['2026-10-10T18:00', '18:00', '晚上 6 点'],
  ['2026-10-10T00:00', '0:00', '半夜 12 点'],
  ['2026-10-10T01:00', '1:00', '凌晨 1 点'],
])('%s is said %s, in 关怀模式 %s', (local, plain, spoken) => {
  expect(clockTime(at(local))).toBe(plain)
  expect(clockTime(at(local), true)).toBe(spoken)
})

test.each([
  ['2026-10-10T20:00', '到 20:00', '到晚上 8 点'],
  ['2026-10-11T00:00', '到 24:00', '到半夜 12 点'],
  ['2026-10-11T02:00', '到明天 2:00', '到明天凌晨 2 点'],
  ['2026-10-17T18:00', '到 10 月 17 日 18:00', '到 10 月 17 日晚上 6 点'],
])('open until %s: %s, in 关怀模式 %s', (local, plain, spoken) => {
  expect(untilTime(at(local), now)).toBe(plain)
  expect(untilTime(at(local), now, true)).toBe(spoken)
})

test.each([
  ['2026-10-09', '昨天 10 月 9 日 周五', '昨天'],
  ['2026-10-10', '今天 10 月 10 日', '今天'],
  ['2026-10-11', '明天 10 月 11 日 周日', '明天'],
  ['2026-10-12', '后天 10 月 12 日 周一', '后天'],
  ['2026-10-16', '10 月 16 日 周五', '周五'],
  ['2026-10-17', '10 月 17 日 周六', '10 月 17 日'],
  ['2026-10-03', '10 月 3 日 周六', '10 月 3 日'],
  ['2027-01-03', '2027 年 1 月 3 日 周日', '2027 年 1 月 3 日'],
])('the day %s is headed %s and called %s', (day, heading, short) => {
  expect(dayWords(day, now)).toBe(heading)
  expect(shortDay(day, now)).toBe(short)
})

test('a day begins at midnight in Shanghai, wherever the phone is', () => {
  expect(dayWords('2026-10-10T15:59:59Z', now)).toBe('今天 10 月 10 日')
  expect(dayWords('2026-10-10T16:00:00Z', now)).toBe('明天 10 月 11 日 周日')
  expect(monthDay('2026-12-31T16:00:00Z', now)).toBe('2027 年 1 月 1 日')
  expect(weekdayWord('2026-10-12')).toBe('周一')
  expect(weekdayWord('2026-10-12', true)).toBe('星期一')
})

test.each([
  ['2026-10-10T15:30', '今天 15:30', '今天下午 3 点半'],
  ['2026-10-18T09:30', '10 月 18 日 周日 9:30', '10 月 18 日 星期天 上午 9 点半'],
])('an activity at %s is %s, in 关怀模式 %s', (local, plain, spoken) => {
  expect(dayAndTime(at(local), now)).toBe(plain)
  expect(dayAndTime(at(local), now, true)).toBe(spoken)
})

test.each([
  [['2026-10-10T12:00', '2026-10-10T13:30'], '12:00–13:30', '中午 12 点到下午 1 点半'],
  [['2026-10-10T09:30', '2026-10-10T11:00'], '9:30–11:00', '上午 9 点半到 11 点'],
  [['2026-10-10T19:00', '2026-10-11T00:00'], '19:00–24:00', '晚上 7 点到半夜 12 点'],
  [['2026-10-10T19:00', '2026-10-11T09:00'], '19:00–10 月 11 日 9:00', '晚上 7 点到 10 月 11 日上午 9 点'],
] as const)('%s is %s, in 关怀模式 %s', ([from, to], plain, spoken) => {
  expect(timeRange(at(from), at(to))).toBe(plain)
  expect(timeRange(at(from), at(to), true)).toBe(spoken)
})

test.each([
  ['2026-10-10T11:51', '1 分钟前'],
  ['2026-10-10T11:32', '20 分钟前'],
  ['2026-10-10T08:52', '3 小时前'],
  ['2026-10-09T12:00', '昨天'],
  ['2026-10-07T11:00', '3 天前'],
  ['2026-08-10T11:00', '2 个月前'],
  ['2026-10-10T11:55', '刚刚'],
])('an idea of %s was said %s', (local, words) => {
  expect(timeAgo(at(local), now)).toBe(words)
})

test('shortly after midnight the evening before is minutes ago, not yesterday', () => {
  expect(timeAgo(at('2026-10-09T23:50'), new Date(at('2026-10-10T00:10')))).toBe('20 分钟前')
})
