import type { ActivitySummary } from '../../../contract/activities'
import type { LessonFormat, LessonSummary } from '../../../contract/lessons'
import { weekdayOf } from '../../../contract/time'
import { durationText, playTime } from '@/shared/format/length'
import { clockTime, shortDay } from '@/shared/format/time'
import { placesRuler, type Tone } from '@/shared/ui'

export const formatWords: Record<LessonFormat, string> = { article: '文章', audio: '音频', video: '视频' }

/** `6 分 18 秒`, `40 秒`, `2 分钟`: to the second, because that is where one goes on. */
export function exactTime(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60]
  if (minutes === 0) return `${rest} 秒`
  return rest === 0 ? `${minutes} 分钟` : `${minutes} 分 ${rest} 秒`
}

export const lessonsCopy = {
  title: '微党课',
  resume: '接着学',
  finishedThisMonth: (count: number): string => `这个月学完 ${count} 节`,
  left: (seconds: number): string => `还剩 ${exactTime(seconds)}`,
  goOn: (seconds: number): string => `从 ${playTime(seconds)} 接着学`,
  all: '坐下就能听',
  finished: '学完了',
  facts: ({ lecturer, durationSeconds, format }: LessonSummary, elder: boolean): string =>
    [lecturer, durationText(durationSeconds), !elder && formatWords[format]].filter(Boolean).join(' · '),
  more: '再看几节',
  reading: '正在读',
  cutOff: '没连上网，后面的还没看到。再点一次。',
  empty: { title: '还没有课', line: '第一节课正在准备，过几天再来看看。' },
  failed: { line: '没连上网。你学到哪里都记着，有网了再试一次。' },
}

/** The noon of a day, as one says it: 今天中午, 周一中午, 12 月 1 日中午. */
export const noonWords = (day: string, now: Date): string => `${shortDay(day, now)}中午`

export const lunchCopy = {
  otherDay: '换一天',
  keepDay: '不换了',
  days: '哪一天中午',
  none: (day: string, now: Date): string => `${noonWords(day, now)}没有课。${weekdayOf(day) > 5 ? '周末中午不开课。' : ''}`,
  noneAhead: '后面几天还没有排课，上面的课随时能听。',
  next: (day: string, now: Date): string => `看${noonWords(day, now)}的课`,
  others: '同一天还有',
  failed: '没连上网，中午有什么课没读到。',
  retry: '再试一次',
  table: (noon: string, count: number): string => `${noon}的课，${count} 节`,
}

/** A lesson at noon in a word and its tone: a seat of one's own first, then why there is none, then what is left. */
export function seatWords({ mine, phase, places }: ActivitySummary): { words: string; tone: Tone | 'mine' } {
  if (phase === 'cancelled') return { words: '已取消', tone: 'mute' }
  if (phase === 'ended') return { words: '讲完了', tone: 'mute' }
  if (mine?.state === 'confirmed') return { words: '已预约', tone: 'mine' }
  if (mine?.state === 'waiting') return { words: `候补第 ${mine.position}`, tone: 'mine' }
  if (mine) return { words: mine.state === 'offered' ? '等你答复' : '等站里看', tone: 'mine' }
  if (phase === 'started') return { words: '正在讲', tone: 'mute' }
  if (phase === 'not_open') return { words: '还没开放', tone: 'mute' }
  if (phase === 'closed') return { words: '报名截止', tone: 'mute' }
  return freeWords(places)
}

function freeWords({ left, capacity }: ActivitySummary['places']): { words: string; tone: Tone } {
  if (left === null || capacity === null) return { words: '不限座', tone: 'ok' }
  if (left === 0) return { words: '已满', tone: 'mute' }
  return { words: `余 ${left} 座`, tone: placesRuler(left, capacity).tone === 'warn' ? 'warn' : 'ok' }
}

/** A lesson at noon in one sentence. */
export function slotLabel(activity: ActivitySummary): string {
  const { startsAt, title, station, lecturer } = activity
  return [clockTime(startsAt, true), title, station.name, lecturer, seatWords(activity).words].filter(Boolean).join('，')
}
