import type { StatisticsBy, StatisticsRow, Sums } from '../../../contract/registers'
import { kindWords } from './copy'
import { channelWords } from './desk-copy'

export const statisticsCopy = {
  title: '活动统计',
  from: '从哪天',
  to: '到哪天',
  by: '怎么分',
  backwards: '开始的日子在结束后面，调一下。',
  empty: { title: '这些天没有活动', line: '换一段日子再看。' },
  kept: '数字在街道那边，没有丢。有网了再试一次。',
  barredTitle: '这里要工作人员来办',
  barredLine: '换成工作人员的身份再来。',
  legend: '条纹是报上的，实心是来了的。',
  note: '按活动开始的日子算。取消的活动、取消的报名不算。',
}

export const byOptions: readonly { readonly value: StatisticsBy; readonly label: string }[] = [
  { value: 'month', label: '按月' },
  { value: 'station', label: '按站' },
  { value: 'kind', label: '按类' },
  { value: 'channel', label: '按报名方式' },
]

export const sumWords: Readonly<Record<keyof Sums, string>> = {
  activities: '场活动', signUps: '次报名', people: '人次报上', groups: '批团体', visitors: '人跟团体来', attended: '人次到场',
  attendedRemotely: '人次线上',
}

/** The row in words: a month, a station, a kind or a channel. */
export function rowName({ key, name }: StatisticsRow, by: StatisticsBy): string {
  if (by === 'station') return name
  if (by === 'month') return `${key.slice(0, 4)} 年 ${Number(key.slice(5))} 月`
  const words: Readonly<Record<string, string>> = by === 'kind' ? kindWords : channelWords
  return words[key] ?? key
}

/** `12 场，报上 340 人，来了 301 人，团体 4 批 120 人`. */
export function rowWords({ activities, people, groups, visitors, attended, attendedRemotely }: Sums): string {
  return [
    `${activities} 场`, `报上 ${people} 人`, `来了 ${attended} 人`,
    attendedRemotely > 0 && `线上 ${attendedRemotely} 人`,
    groups > 0 && `团体 ${groups} 批 ${visitors} 人`,
  ].filter(Boolean).join('，')
}

/** The share of people who came of those who had a place, in whole per cent; empty where nobody was checked in yet. */
export function shareWords({ people, attended, attendedRemotely }: Sums): string {
  const came = attended + attendedRemotely
  return people === 0 || came === 0 ? '' : `到 ${Math.round((came / people) * 100)}%`
}

/** How long a bar is, in per cent of the longest. */
export const barShare = (value: number, most: number): number =>
  (most === 0 ? 0 : Math.round((value / most) * 1000) / 10)
