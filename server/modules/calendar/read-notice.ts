import type { MovedDay, NoticeDoubt, NoticeReading } from '../../../contract/calendar'
import { weekdayOf } from '../../../contract/time'
import { areSoundDays, byDate } from './notice-rules'
import { daysOffIn, workdaysIn, type ReadDay, type Said } from './notice-sentences'

interface NoticeText {
  readonly year: number
  readonly text: string
}

const NUMBER = /国办发明电〔\d{4}〕\d+号/
const TITLE_YEAR = /(\d{4})年部分节假日安排/
/** 一、元旦：, the beginning of what is said of one festival. */
const ITEM = /^[一二三四五六七八九十]+、([^：]{1,20})：/

/**
 * Reads the State Council's notice in the form it has had since 2023: 一、元旦：1月1日（周四）至3日（周六）放假调休，
 * 共3天。1月4日（周日）上班。 A sentence in another form stays unread, and what contradicts the calendar is a doubt;
 * nothing is guessed.
 */
export function readNotice({ year, text }: NoticeText): NoticeReading {
  const days: MovedDay[] = []
  const doubts: NoticeDoubt[] = yearDoubts(year, text)
  const unread: string[] = []
  let name: string | null = null
  for (const sentence of sentencesOf(text)) {
    const item = ITEM.exec(sentence)
    name = item?.[1] ?? name
    const read = name === null ? null : readSentence(sentence.slice(item?.[0].length ?? 0), { year, name })
    if (read) {
      days.push(...read.days)
      doubts.push(...read.doubts)
    } else unread.push(sentence)
  }
  if (days.length > 0 && !areSoundDays(year, days)) doubts.push({ kind: 'unsound' })
  return { days: byDate(days), source: NUMBER.exec(text)?.[0] ?? null, doubts, unread }
}

const FULL_WIDTH: Readonly<Record<string, string>> = { '(': '（', ')': '）', ',': '，', ':': '：' }

const sentencesOf = (text: string): string[] =>
  text.replace(/[ \t\u3000]/g, '').replace(/[(),:]/g, (sign) => FULL_WIDTH[sign] ?? sign)
    .split(/[。\n\r]+/).filter(Boolean)

function yearDoubts(year: number, text: string): NoticeDoubt[] {
  const said = Number(TITLE_YEAR.exec(text.replace(/\s/g, ''))?.[1] ?? year)
  return said === year ? [] : [{ kind: 'year', said }]
}

interface About {
  readonly year: number
  readonly name: string
}

interface Read {
  readonly days: readonly MovedDay[]
  readonly doubts: readonly NoticeDoubt[]
}

function readSentence(sentence: string, { year, name }: About): Read | null {
  const said = daysOffIn(sentence, year) ?? workdaysIn(sentence, year)
  if (!said) return null
  const { kind } = said
  const days = said.days.map(({ date }) => ({ date, name, kind }))
  return { days, doubts: [...said.wrong, ...weekdayDoubts(said.named), ...countDoubts(said, name)] }
}

const weekdayDoubts = (named: readonly ReadDay[]): NoticeDoubt[] =>
  named.flatMap(({ date, weekday }) => {
    const is = weekdayOf(date)
    return weekday === null || weekday === is ? [] : [{ kind: 'weekday', date, said: weekday, is }]
  })

const countDoubts = ({ days, count }: Said, name: string): NoticeDoubt[] =>
  count === null || count === days.length ? [] : [{ kind: 'days', name, said: count, is: days.length }]
