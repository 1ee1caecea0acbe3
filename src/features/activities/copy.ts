import type { ActivityKind, ActivityPhase } from '../../../contract/activities'
import type { SignUpView } from '../../../contract/sign-ups'
import { dayWords, monthDay, weekdayWord } from '@/shared/format/time'
import type { CallError } from '@/shared/rpc/call'
import type { Tone } from '@/shared/ui'

/** Kinds as neighbours call them. */
export const kindWords: Record<ActivityKind, string> = {
  lesson: '微党课',
  party_day: '主题党日',
  course: '课程',
  volunteer: '志愿',
  family: '亲子',
  health: '健康',
  culture: '文体',
  meeting: '议事',
  film: '微电影',
  forum: '论坛',
  contest: '擂台赛',
  exchange: '交流会',
}

/** Why nobody can sign up, in the place of the words about places. */
export const phaseWords: Record<Exclude<ActivityPhase, 'open'>, string> = {
  not_open: '还没开始报名',
  closed: '报名截止了',
  started: '已经开始',
  ended: '已经结束',
  cancelled: '已取消',
}

/** What somebody holds, in a pill. */
export function mineWords(mine: SignUpView): string {
  switch (mine.state) {
    case 'confirmed': return '已报名'
    case 'waiting': return `候补第 ${mine.position}`
    case 'offered': return '有名额，等答复'
    case 'review': return '等站里看'
  }
}

export const mineTones: Record<SignUpView['state'], Tone> = { confirmed: 'ok', waiting: 'info', offered: 'warn', review: 'info' }

/** What a list says that did not arrive: without a network what was kept, else the server's own sentence. */
export function failedWords(failure: CallError | null, kept: string): { title: string; line: string } {
  if (!failure || failure.code === 'network.offline') return { title: '没连上网', line: kept }
  return { title: '没打开', line: failure.message }
}

/**
 * A day of the week strip for screen readers: what stands there, so that it can also be called by it, then the whole
 * date: 周日 11 6 场，10 月 11 日周日.
 */
export function dayLabel(word: string, { date, count }: { date: string; count: number | null }, now: Date): string {
  const shown = `${word} ${Number(date.slice(-2))} ${listCopy.count(count)}`.trim()
  return [shown, monthDay(date, now) + weekdayWord(date), count === 0 && '没有活动'].filter(Boolean).join('，')
}

export const listCopy = {
  title: '活动',
  week: '选日期',
  today: '今天',
  count: (count: number | null): string => (count === null ? '' : count === 0 ? '无' : `${count} 场`),
  day: (date: string, now: Date): string => dayWords(date, now),
  filters: '只看',
  withRoom: '还有名额',
  noLimit: '不限名额',
  nothing: '这一天没有活动。',
  nothingLeft: '今天后面没有活动了。',
  noMatch: '这一天没有合条件的活动。',
  nothingMatches: '后面没有合这些条件的活动，点一下上面的条件取消。',
  narrow: '站、距离、方式、哪一周',
  wide: '不筛了',
  nothingInScope: { title: '没有合条件的活动', line: '换一个站、一个方式，或者看看后面几周。' },
  term: '整期报名',
  more: '再看几场',
  reading: '正在看后面几天',
  stale: '没连上网。下面是刚才看到的，下拉再试一次。',
  cutOff: '没连上网，后面的还没看到。上面的都在，再点一次。',
  empty: { title: '这些天没有活动', line: '排好了就会出现在这里。先去附近看看开着的站。', action: '看附近' },
  kept: '报过的名都在，没有丢。',
}
