import type { ActivityForm } from '../../../contract/activity-forms'
import type { SeriesDate, SeriesOccurrence, SeriesRule, SeriesSummary } from '../../../contract/series'
import { clockText } from '../../../contract/time'
import { spokenTime } from '@/shared/format/spoken-time'
import { monthDay, weekdayWord } from '@/shared/format/time'

/** The six pairs as neighbours say them; the first three are the article's own words. */
export const formWords: Readonly<Record<ActivityForm, string>> = {
  indoor: '室内讲', yard: '楼院讲',
  fixed: '固定讲', mobile: '流动讲',
  on_site: '线下讲', online: '线上讲',
  expert: '专家讲', neighbour: '邻居讲',
  talk: '听着学', practice: '动手学',
  large: '大场', small: '小组',
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '日'] as const
const NTHS: Readonly<Record<string, string>> = { 1: '第一个', 2: '第二个', 3: '第三个', 4: '第四个', '-1': '最后一个' }

const weekdayNumeral = (weekday: number): string => NUMERALS[weekday - 1] ?? ''

/** 周一到周五, 周二、四; every day of the week has a word of its own. */
function weekdaysWords(weekdays: readonly number[]): string {
  const sorted = [...weekdays].sort((a, b) => a - b)
  if (sorted.join('') === '12345') return '周一到周五'
  return `周${sorted.map(weekdayNumeral).join('、')}`
}

/** On which days: 每周二, 每天, 每 2 周的周一、四, 每月第二个周四. */
export function daysWords(rule: SeriesRule): string {
  if (rule.kind === 'monthly') return `每月${NTHS[rule.nth] ?? ''}周${weekdayNumeral(rule.weekday)}`
  const { everyWeeks, weekdays } = rule
  if (everyWeeks > 1) return `每 ${everyWeeks} 周的${weekdaysWords(weekdays)}`
  return weekdays.length === 7 ? '每天' : `每${weekdaysWords(weekdays)}`
}

const NOON = 720

/** On which days and when: 每周二中午, 每月第二个周四 18:30; in 关怀模式 每月第二个周四晚上 6 点半. */
export function ruleWords({ rule, startMinute }: Pick<SeriesSummary, 'rule' | 'startMinute'>, elder = false): string {
  const days = daysWords(rule)
  if (startMinute === NOON) return `${days}中午`
  return elder ? days + spokenTime(startMinute) : `${days} ${clockText(startMinute)}`
}

/** 3 月 10 日 周二. */
export const dateWords = (date: string, now: Date): string => `${monthDay(date, now)} ${weekdayWord(date)}`

/** What one should know about a day; null: nothing. */
export function noteWords({ on, date, note }: SeriesDate, now: Date): string | null {
  if (!note) return null
  switch (note.kind) {
    case 'workday': return `${note.name}调休，要上班`
    case 'unpublished': return '放假安排还没公布，先按原定'
    case 'taken': return `${note.name}放假，顺延的那天已经有一场，这次不办`
    case 'holiday':
      if (date === null) return `${note.name}放假，这次不办`
      return date === on ? `${note.name}放假，照常办` : `${note.name}放假，从 ${dateWords(on, now)}顺延`
  }
}

/** The days of a series on the page of one of its activities. */
export const seriesCopy = {
  heading: '系列',
  courseHeading: '这一期',
  dates: '后面还有',
  term: (sessions: number): string => `整期报名，一次报名每次课都有名额。后面还有 ${sessions} 次。`,
  each: '每一场单独报名',
  planned: '到时候开放报名',
  cancelled: '这次取消了',
  this: '就是这一场',
  manage: '管这个系列',
  manageLine: '改规律、改某一天、停办',
}

/** What stands beside a day. */
export function occurrenceLine({ phase, title, activityId }: SeriesOccurrence): string {
  if (phase === 'cancelled') return seriesCopy.cancelled
  return activityId === null ? seriesCopy.planned : title
}
