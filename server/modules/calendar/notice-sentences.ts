import type { NoticeDoubt } from '../../../contract/calendar'
import { addDays } from '../../../contract/time'
import { isRealDay } from './notice-rules'

/** A day as a sentence names it, with the weekday it says (ISO number), if any. */
export interface ReadDay {
  readonly date: string
  readonly weekday: number | null
}

/** What one sentence orders. */
export interface Said {
  readonly kind: 'holiday' | 'workday'
  readonly days: readonly { readonly date: string }[]
  /** The days it names itself: of a stretch the first and the last. */
  readonly named: readonly ReadDay[]
  /** 共3天; null when it does not count. */
  readonly count: number | null
  readonly wrong: readonly NoticeDoubt[]
}

/** （周日）, （星期日）, （农历除夕） or （农历正月初七、周一）. */
const REMARK = '（(?:农历[^（）、]{2,10}、?)?(?:(?:周|星期)[一二三四五六日天])?）'
/** 2022年12月31日, 1月4日 or 4日, with or without a remark. */
const DAY = `(?:(?:\\d{4}年)?\\d{1,2}月)?\\d{1,2}日(?:${REMARK})?`
const OFF = new RegExp(
  `^(${DAY})(?:至(${DAY}))?放假(?:调休)?(?:，?共?(\\d+)天)?(?:，(?:与周末连休|不调休))?$`,
)
const WORKED = new RegExp(`^${DAY}(?:、${DAY})*上班$`)
/** Longer stretches off there are none; a slip in a month must not fill a year. */
const LONGEST_SPAN_DAYS = 31
const PARTS = /^(?:(?:(\d{4})年)?(\d{1,2})月)?(\d{1,2})日(?:（(.+)）)?$/

/** 1月1日（周四）至3日（周六）放假调休，共3天; null when the sentence is none of this form. */
export function daysOffIn(sentence: string, year: number): Said | null {
  const match = OFF.exec(sentence)
  if (!match) return null
  const [, first = '', last, count] = match
  const texts = last === undefined ? [first] : [first, last]
  const named = readDays(texts, year)
  const days = named.length === texts.length ? spanOf(named) : []
  if (days.length === 0) return { kind: 'holiday', named, days, count: null, wrong: [{ kind: 'date', text: sentence }] }
  return { kind: 'holiday', named, days, count: count === undefined ? null : Number(count), wrong: [] }
}

/** 2月14日（周六）、2月28日（周六）上班; null when the sentence is none of this form. */
export function workdaysIn(sentence: string, year: number): Said | null {
  if (!WORKED.test(sentence)) return null
  const texts = sentence.match(new RegExp(DAY, 'g')) ?? []
  const named = readDays(texts, year)
  const wrong: NoticeDoubt[] = named.length === texts.length ? [] : [{ kind: 'date', text: sentence }]
  return { kind: 'workday', named, days: named, count: null, wrong }
}

/** The real days among the texts; the month and the year are those of the day before, where a text has none. */
function readDays(texts: readonly string[], year: number): ReadDay[] {
  let [saidYear, saidMonth] = [String(year), '']
  return texts.flatMap((text) => {
    const [, ownYear, month, day = '', remark = ''] = PARTS.exec(text) ?? []
    saidYear = ownYear ?? saidYear
    saidMonth = month ?? saidMonth
    const date = `${saidYear}-${saidMonth.padStart(2, '0')}-${day.padStart(2, '0')}`
    return isRealDay(date) ? [{ date, weekday: weekdayIn(remark) }] : []
  })
}

/** 周四, 星期四, 农历除夕、周二. */
function weekdayIn(remark: string): number | null {
  const [, name = ''] = /(?:周|星期)([一二三四五六日天])$/.exec(remark) ?? []
  return name === '' ? null : '一二三四五六日'.indexOf(name === '天' ? '日' : name) + 1
}

/** Every day from the first to the last; none when they are in the wrong order or too far apart. */
function spanOf(named: readonly ReadDay[]): { date: string }[] {
  const [from = '', to = ''] = [named.at(0)?.date, named.at(-1)?.date]
  if (to > addDays(from, LONGEST_SPAN_DAYS - 1)) return []
  const days: { date: string }[] = []
  for (let date = from; date <= to; date = addDays(date, 1)) days.push({ date })
  return days
}
