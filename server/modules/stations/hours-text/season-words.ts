import { matchAt, NUMERAL, numberOf } from './numerals'
import { dayText, isMonthDay, lastDayOf } from './month-days'
import type { Found, SeasonWord } from './tokens'

type Range = NonNullable<SeasonWord['range']>

const NAME = '(春夏季?|夏秋季?|秋冬季?|冬春季?|春秋季?|[夏冬]令时?|[春夏秋冬][季天]|寒暑[假期]|[寒暑][假期]|旺季|淡季)(?:作息|开放)?(?:期间|时间|时段)?'
const MONTH = `(${NUMERAL})月(?:份|(${NUMERAL})(?:[日号]|(?![\\d:.点时])))?`
const DOTTED = '(\\d{1,2})[./](\\d{1,2})'
const LINK = ' *(?:起)?(?:至|到|-+) *((?:次年|翌年|来年|第二年)?)(?:的)? *'
const SPELT = new RegExp(`(?:每年)? *${MONTH}${LINK}${MONTH}(?:止)?`, 'y')
const MONTHS = new RegExp(`(?:每年)? *(${NUMERAL})()${LINK}(${NUMERAL})月(?:份)?(?!\\d|[一二三四五六七八九十])()`, 'y')
const DOTS = new RegExp(`(?:每年)? *${DOTTED}${LINK}${DOTTED}(?![\\d:])`, 'y')

const NAMED = new RegExp(NAME, 'y')
const BEFORE = / *[:(为]? *(?:每年)?/y
const BRACKETED_NAME = new RegExp(` *\\( *${NAME} *\\)`, 'y')

/** Whether a name is of a season of the year (春夏, 冬令), not of a holiday (暑期, 寒假) or of dates. */
export const isSeasonName = (name: string): boolean => /[春夏秋冬]/.test(name)

/**
 * A part of the year at a place of the text: 夏令, 夏季（5月1日-9月30日）, 5月1日至9月30日（夏令）, 11月至次年3月. Dates as 5.1-9.30 are
 * read behind a name only, in brackets or where times have colons. Dates that do not exist are found as unknown.
 */
export function seasonAt(text: string, at: number): Found | null {
  const named = matchAt(NAMED, text, at)
  if (named) return withDates(text, { name: named[1] ?? '', to: NAMED.lastIndex })
  const dates = rangeAt(text, at, [SPELT, MONTHS])
  if (!dates) return null
  if (!dates.range) return { to: dates.to, says: { kind: 'unknown' } }
  const name = matchAt(BRACKETED_NAME, text, dates.to)
  const to = name ? BRACKETED_NAME.lastIndex : repeatedTo(text, dates.to, dates.range)
  return seasonOf(to, name?.[1] ?? text.slice(at, dates.to).trim(), dates.range)
}

/** How dates are written, and read back: 5月1日-9月30日, 10月1日-次年4月30日. */
export function rangeText({ from, to }: Range): string {
  return `${dayText(from)}-${from > to ? '次年' : ''}${dayText(to)}`
}

function withDates(text: string, { name, to }: { name: string; to: number }): Found {
  const before = matchAt(BEFORE, text, to)?.[0] ?? ''
  const isOpen = before.includes('(')
  const areDotsDates = isOpen || /\d:\d\d/.test(text)
  const dates = rangeAt(text, to + before.length, [SPELT, MONTHS, ...(areDotsDates ? [DOTS] : [])])
  if (!dates) return seasonOf(to, name, null)
  const close = isOpen ? matchAt(/ *\)/y, text, dates.to)?.[0].length : 0
  if (close === undefined) return seasonOf(to, name, null)
  return dates.range ? seasonOf(dates.to + close, name, dates.range) : { to: dates.to + close, says: { kind: 'unknown' } }
}

/** Where dates end that are said again in brackets: 11月至次年3月（11月1日-次年3月31日）. */
function repeatedTo(text: string, at: number, range: Range): number {
  const open = matchAt(/ *\( */y, text, at)
  const again = open && rangeAt(text, at + open[0].length, [SPELT])
  const close = again && matchAt(/ *\)/y, text, again.to)
  return close && again.range?.from === range.from && again.range.to === range.to ? again.to + close[0].length : at
}

const seasonOf = (to: number, name: string, range: Range | null): Found =>
  ({ to, says: { kind: 'season', season: { name, range } } })

function rangeAt(text: string, at: number, patterns: readonly RegExp[]): { to: number; range: Range | null } | null {
  for (const pattern of patterns) {
    const found = matchAt(pattern, text, at)
    if (found) return { to: pattern.lastIndex, range: rangeOf(found) }
  }
  return null
}

function rangeOf([, month = '', day, link, endMonth = '', endDay]: RegExpExecArray): Range | null {
  const from = monthDay(numberOf(month), day ? numberOf(day) : 1)
  const to = monthDay(numberOf(endMonth), endDay ? numberOf(endDay) : 'last')
  const isMoreThanAYear = link !== '' && from !== null && to !== null && from < to
  return from === null || to === null || isMoreThanAYear ? null : { from, to }
}

function monthDay(month: number | null, day: number | 'last' | null): string | null {
  if (month === null || day === null || month < 1 || month > 12) return null
  const text = `${padded(month)}-${padded(day === 'last' ? lastDayOf(month) : day)}`
  return isMonthDay(text) ? text : null
}

const padded = (value: number): string => String(value).padStart(2, '0')
