import { addDays, clockText, DAY_MS, HOUR_MS, localDateOf, MINUTE_MS, minuteOfDay, weekdayOf } from '../../../contract/time'
import { spokenTime } from './spoken-time'

/** A point in time as the wire or a clock gives it. */
export type At = string | Date

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const

/** Older than this, yesterday evening is 昨天 and no longer so many hours ago. */
const YESTERDAY_AFTER_MS = 6 * HOUR_MS

/** `20:00`; in 关怀模式 `晚上 8 点`. Shanghai time, like everything here. */
export function clockTime(at: At, elder = false): string {
  return minuteText(minuteOfDay(dateOf(at)), elder)
}

/** `到 20:00`, `到明天 2:00`, `到 10 月 17 日 18:00`; in 关怀模式 `到晚上 8 点`. Midnight tonight is `到 24:00`. */
export function untilTime(at: At, now: Date, elder = false): string {
  const day = localDateOf(dateOf(at))
  const today = localDateOf(now)
  const minute = minuteOfDay(dateOf(at))
  if (day === today) return spaced('到', minuteText(minute, elder))
  if (minute === 0 && day === addDays(today, 1)) return spaced('到', minuteText(1440, elder))
  return spaced('到', spaced(nearDay(day, now) ?? monthDay(day, now), minuteText(minute, elder)))
}

/** A day's heading: `今天 10 月 10 日`, `明天 10 月 11 日 周日`, `10 月 18 日 周日`. Takes an instant or `YYYY-MM-DD`. */
export function dayWords(day: At, now: Date): string {
  const date = localDateFrom(day)
  const near = nearDay(date, now)
  if (near === '今天') return `今天 ${monthDay(date, now)}`
  return [near, monthDay(date, now), weekdayWord(date)].filter(Boolean).join(' ')
}

/** The shortest name of a day that cannot be mistaken: `今天`, `明天`, `周四` within a week, then `10 月 20 日`. */
export function shortDay(day: At, now: Date): string {
  const date = localDateFrom(day)
  const isComing = date > localDateOf(now) && date < addDays(localDateOf(now), 7)
  return nearDay(date, now) ?? (isComing ? weekdayWord(date) : monthDay(date, now))
}

/** `周日` of a local day; in 关怀模式 `星期天`. */
export function weekdayWord(localDate: string, elder = false): string {
  const name = WEEKDAYS[weekdayOf(localDate) - 1] ?? ''
  if (!elder) return `周${name}`
  return `星期${name === '日' ? '天' : name}`
}

/** `今天 9:30`, `10 月 18 日 周日 9:30`; in 关怀模式 `今天上午 9 点半`, `10 月 18 日 星期天 上午 9 点半`. */
export function dayAndTime(at: At, now: Date, elder = false): string {
  const date = localDateOf(dateOf(at))
  const near = nearDay(date, now)
  const time = clockTime(at, elder)
  return near ? spaced(near, time) : `${monthDay(date, now)} ${weekdayWord(date, elder)} ${time}`
}

/** `12:00–13:30`; in 关怀模式 `上午 9 点半到 11 点`. Past midnight the second day is named. */
export function timeRange(from: At, to: At, elder = false): string {
  const [start, end] = [dateOf(from), dateOf(to)]
  const [startDay, endDay] = [localDateOf(start), localDateOf(end)]
  const endsAtMidnight = minuteOfDay(end) === 0 && endDay === addDays(startDay, 1)
  const endMinute = endsAtMidnight ? 1440 : minuteOfDay(end)
  const day = endsAtMidnight || endDay === startDay ? '' : monthDay(endDay, start)
  if (!elder) return `${clockTime(from)}–${day && `${day} `}${clockText(endMinute)}`
  const until = day ? day + spokenTime(endMinute) : spokenTime(endMinute, minuteOfDay(start))
  return clockTime(from, true) + spaced('到', until)
}

const MONTH_MS = 30 * DAY_MS
const YEAR_MS = 365 * DAY_MS

/** From which age on a time is told in which unit; whole units, the rest cut off. */
const AGES: readonly (readonly [fromMs: number, words: (ageMs: number) => string])[] = [
  [YEAR_MS, (age) => `${Math.floor(age / YEAR_MS)} 年前`],
  [MONTH_MS, (age) => `${Math.floor(age / MONTH_MS)} 个月前`],
  [DAY_MS, (age) => `${Math.floor(age / DAY_MS)} 天前`],
  [HOUR_MS, (age) => `${Math.floor(age / HOUR_MS)} 小时前`],
  [MINUTE_MS, (age) => `${Math.floor(age / MINUTE_MS)} 分钟前`],
]

/** `刚刚`, `20 分钟前`, `昨天`, `3 天前`. A time to come (a phone's clock runs behind) is `刚刚`. */
export function timeAgo(at: At, now: Date): string {
  const instant = dateOf(at)
  const ageMs = now.getTime() - instant.getTime()
  if (ageMs < MINUTE_MS) return '刚刚'
  const isYesterday = localDateOf(instant) === addDays(localDateOf(now), -1)
  if (isYesterday && ageMs >= YESTERDAY_AFTER_MS) return '昨天'
  return AGES.find(([fromMs]) => ageMs >= fromMs)?.[1](ageMs) ?? '刚刚'
}

/** `10 月 10 日`, with the year where it is not this one. */
export function monthDay(day: At, now: Date): string {
  const [year = '', month, date] = localDateFrom(day).split('-')
  const thisYear = localDateOf(now).slice(0, 4)
  return `${year === thisYear ? '' : `${year} 年 `}${Number(month)} 月 ${Number(date)} 日`
}

function nearDay(localDate: string, now: Date): string | null {
  const today = localDateOf(now)
  const words: [number, string][] = [[-1, '昨天'], [0, '今天'], [1, '明天'], [2, '后天']]
  return words.find(([days]) => addDays(today, days) === localDate)?.[1] ?? null
}

function minuteText(minute: number, elder: boolean): string {
  return elder ? spokenTime(minute) : clockText(minute)
}

/** Chinese beside a digit gets a space, Chinese beside Chinese none. */
function spaced(word: string, rest: string): string {
  return /^\d/.test(rest) ? `${word} ${rest}` : word + rest
}

function localDateFrom(day: At): string {
  return typeof day === 'string' && day.length === 10 ? day : localDateOf(dateOf(day))
}

function dateOf(at: At): Date {
  return typeof at === 'string' ? new Date(at) : at
}
