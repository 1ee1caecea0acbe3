import type { CalendarYearView, MovedDay, NoticeDoubt } from '../../../contract/calendar'
import { monthDay, weekdayWord } from '@/shared/format/time'
import { weekdayNames } from './detail-copy'
import type { HolidayGroup } from './holiday-groups'

export const calendarCopy = {
  title: '节假日和调休',
  line: '各站照这里的日子开门。通知没公布的年份不猜。',
  years: '哪一年',
  year: (year: number, published: boolean | null): string => (published === false ? `${year} 尚未公布` : String(year)),
  unpublished: { title: '尚未公布', line: '国务院办公厅一般在前一年 11 月公布。公布以后把通知贴进来。' },
  source: (source: string): string => `依据：${source}`,
  shipped: '软件自带，和通知核对过。',
  updated: (day: string): string => `${day}由工作人员录入。`,
  noticeText: '通知原文',
  enter: (year: number): string => `录入 ${year} 年`,
  correct: (year: number): string => `更正 ${year} 年`,
  failed: { line: '已经录入的都在，有网了再试一次。' },
}

const FAR = new Date('1970-01-01T00:00:00Z')

/** 10 月 1 日, without the year. */
const day = (date: string): string => monthDay(date, new Date(`${date}T04:00:00Z`))

/** The month only where it is another one. */
const endOf = (from: string, to: string): string =>
  from.slice(0, 7) === to.slice(0, 7) ? `${Number(to.slice(8))} 日` : day(to)

/** 2 月 15 日到 23 日放假；2 月 14 日周六、2 月 28 日周六上班. */
export function groupWords({ off, worked }: HolidayGroup): string {
  const spans = off.map(({ from, to }) => (from === to ? day(from) : `${day(from)}到 ${endOf(from, to)}`))
  const parts = [
    spans.length > 0 && `${spans.join('、')}放假`,
    worked.length > 0 && `${worked.map((date) => `${day(date)}${weekdayWord(date)}`).join('、')}上班`,
  ]
  return parts.filter(Boolean).join('；')
}

/** How a year came to be known. */
export const originWords = ({ updatedAt }: CalendarYearView): string =>
  updatedAt === null ? calendarCopy.shipped : calendarCopy.updated(monthDay(updatedAt, FAR))

export const noticeCopy = {
  title: (year: number): string => `${year} 年放假安排`,
  line: '保存后整年以这里为准，各站的开放时间马上照着变。',
  text: '通知原文',
  textHint: '从“一、元旦”贴起，整篇也行',
  example: '一、元旦：1月1日（周五）至3日（周日）放假，共3天。',
  read: '看看读懂了什么',
  reading: '正在读',
  resumed: '上次改了一半，还在下面。',
  startOver: '不要了，从头来',
  source: '文号',
  sourceExample: '国办发明电〔2026〕8号',
  days: (count: number): string => `一共 ${count} 天`,
  noDays: '还没有日子。贴通知，或者一天一天加。',
  holiday: '放假',
  workday: '上班',
  remove: '去掉',
  addTitle: '加一天',
  date: '哪天',
  name: '什么节',
  nameExample: '元旦',
  kind: '放假还是上班',
  add: '加上',
  save: '保存',
  saved: '存好了，各站照着开',
  unread: '这些没读懂，没有算进去：',
  settle: '通知里有对不上的，改好原文再读一次，才能存。',
  problems: {
    text: '先把通知贴进来。',
    source: '写上通知的文号，别人好核对。',
    days: '至少要有一天。',
    date: '选好哪一天。',
    otherYear: (year: number): string => `这里只写 ${year} 年的日子。`,
    name: '写上是什么节。',
    weekday: '调休上班的只能是周六或周日。',
  },
}

/** 1 月 1 日周五 放假. */
export const dayWords = ({ date, kind }: MovedDay): string =>
  `${day(date)}${weekdayWord(date)}${kind === 'holiday' ? noticeCopy.holiday : noticeCopy.workday}`

/** What of a notice cannot be, and what to look at. */
export function doubtWords(doubt: NoticeDoubt): string {
  switch (doubt.kind) {
    case 'weekday':
      return `${day(doubt.date)}写的是${weekdayNames[doubt.said]}，其实是${weekdayNames[doubt.is]}。`
    case 'days':
      return `${doubt.name}写的是共 ${doubt.said} 天，数下来是 ${doubt.is} 天。`
    case 'date':
      return `没有这样的日子：${doubt.text}。`
    case 'year':
      return `这是 ${doubt.said} 年的通知。`
    case 'unsound':
      return '有一天写了两次，或者上班的那天本来就上班。'
  }
}
