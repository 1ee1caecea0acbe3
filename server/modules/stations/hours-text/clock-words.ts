import { intervalOf, type Period, type Point } from './clock'
import { matchAt, NUMERAL, numberOf } from './numerals'
import type { Found } from './tokens'

const PERIODS: readonly (readonly [Period, readonly string[]])[] = [
  ['night', ['凌晨']],
  ['morning', ['清晨', '早晨', '早上', '早间', '上午', '早']],
  ['noon', ['中午', '午间', '正午']],
  ['afternoon', ['下午', '午后']],
  ['evening', ['傍晚', '晚上', '晚间', '夜间', '夜晚', '晚']],
]
const PERIOD = `(${PERIODS.flatMap(([, words]) => words).join('|')})?`
const POINT = new RegExp(
  `(?:当日|当天)?(次日|第二天|翌日)? *${PERIOD} *:? *(?:` +
    `(?<h>\\d{1,2})(?<sep> *: *|\\.)(?<m>\\d{2})(?:(?<!\\.\\d\\d):00)?` +
    `|(?<hh>\\d{2})(?<mm>\\d{2})(?![\\d年])` +
    `|(?<hour>${NUMERAL})[点时](?!间)(?:钟|整)?(?:(?<half>半)|(?<quarter>[一三])刻|(?<minute>${NUMERAL})(?![\\d零〇一二两三四五六七八九十]*[:点时])分?)?` +
    `|(?<bare>\\d{1,2})(?![\\d月日号年人元楼层室米分个小次天岁%:.]))(?! *[aApP]\\.?[mM])`, 'y')
const UP_TO = / *(?:至|到|-+) */y
const FROM = /(?:从|自) */y
const HOURS_24 = /(?:全天候? *|[7七][*×xX天])?(?:24|二十四) *(?:个?小时|[hH](?![a-z]))/y
const ALL_DAY = /全天候?(?! *(?:闭|休|不|关|停))/y

/** A range of time at a place of the text; one that is impossible or ambiguous is found as unknown. */
export function timeAt(text: string, at: number): Found | null {
  const wholeDay = wholeDayAt(text, at)
  if (wholeDay) return wholeDay
  const begin = matchAt(FROM, text, at) ? FROM.lastIndex : at
  const from = pointAt(text, begin)
  const hasUpTo = from !== null && matchAt(UP_TO, text, from.to) !== null
  const to = from && pointAt(text, hasUpTo ? UP_TO.lastIndex : from.to)
  if (!from || !to || !areRange(from.point, to.point, hasUpTo)) return null
  const interval = intervalOf(from.point, to.point)
  if (!interval) return { to: to.to, says: { kind: 'unknown' } }
  const { period } = from.point
  const isEvening = period === 'evening'
  return { to: to.to, says: { kind: 'time', interval, isWorded: period !== null, isEvening } }
}

/** 24小时, and 全天 where no other times are said: beside these it may mean not only half of the day. */
function wholeDayAt(text: string, at: number): Found | null {
  const interval = { from: 0, to: 1440 }
  const says = { kind: 'time', interval, isWorded: false, isEvening: false } as const
  if (matchAt(HOURS_24, text, at)) return { to: HOURS_24.lastIndex, says }
  if (!matchAt(ALL_DAY, text, at)) return null
  return { to: ALL_DAY.lastIndex, says: /[\d一二两三四五六七八九十] *[:点时]/.test(text) ? { kind: 'unknown' } : says }
}

/** 早9晚5 needs nothing between; two bare numbers are hours only as 9-17. */
function areRange(from: Point, to: Point, hasUpTo: boolean): boolean {
  return hasUpTo || (from.period === 'morning' && to.period === 'evening')
}

function pointAt(text: string, at: number): { to: number; point: Point } | null {
  const found = matchAt(POINT, text, at)
  const clock = found && clockOf(found.groups ?? {}, text)
  if (!found || !clock) return null
  const period = PERIODS.find(([, words]) => words.includes(found[2] ?? ''))?.[0] ?? null
  return { to: POINT.lastIndex, point: { ...clock, period, isNextDay: found[1] !== undefined } }
}

/** Hour and minute as written. A dot is a colon only in a text without colons: elsewhere 5.10 may be a date. */
function clockOf(groups: Groups, text: string): { hour: number; minute: number } | null {
  if (groups.sep === '.' && /\d:\d\d/.test(text)) return null
  const hour = numberOf(groups.h ?? groups.hh ?? groups.hour ?? groups.bare ?? '')
  const minute = minuteOf(groups)
  return hour === null || minute === null ? null : { hour, minute }
}

function minuteOf({ half, quarter, m, mm, minute }: Groups): number | null {
  if (half) return 30
  if (quarter) return quarter === '一' ? 15 : 45
  return numberOf(m ?? mm ?? minute ?? '0')
}

type Groups = Record<string, string | undefined>
