import type { StationClosure } from '../../../contract/closures'
import type { Season } from '../../../contract/opening-hours'
import type { StationView } from '../../../contract/stations'
import { weekdayOf } from '../../../contract/time'
import { dayAndTime, untilTime } from '@/shared/format/time'

export const detailCopy = {
  title: '站点',
  amenities: '这里有',
  area: (squareMeters: number): string => `${squareMeters} 平方米`,
  phone: '电话',
  share: '分享',
  go: '带我去',
  copied: (address: string): string => `地址已复制：${address}`,
  goFailed: '没打开地图。地址就在上面，照着找也行。',
  failed: { line: '没连上网，站还在那里。再试一次。' },
  missing: '没找到这个站',
  empty: { title: '没找到这个站', line: '它可能已经撤了。回附近看看别的站。' },
}

/** By ISO number; 0 is never used. */
export const weekdayNames = ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const

export const hoursCopy = {
  unknown: '还没有人告诉我们开放时间。去之前打个电话。',
  closedDay: '休息',
  otherwise: '平时',
  season: ({ name, from, to }: Season): string => `${name}，${monthDayWords(from)}到 ${monthDayWords(to)}`,
  holidays: '节假日',
  asUsual: '照常',
  shiftedWorkdays: '调休上班日',
  asWorkday: '同工作日',
  nextDay: '次日',
  /** The source's own words, whatever we made of them. */
  asWritten: (text: string): string => `站里写的：${text}`,
  unread: (pieces: readonly string[]): string => `“${pieces.join('”“')}”没能排进表里，去之前打个电话。`,
}

const monthDayWords = (monthDay: string): string => `${Number(monthDay.slice(0, 2))} 月 ${Number(monthDay.slice(3))} 日`

/** 今天周六，国庆节调休上班，按工作日时间开放。 Null unless today is such a day and the station follows it. */
export function shiftWords({ hours, today: { moved } }: Pick<StationView, 'hours' | 'today'>): string | null {
  if (moved?.kind !== 'workday' || hours?.shiftedWorkdays !== 'as_workday') return null
  return `今天${weekdayNames[weekdayOf(moved.date)]}，${moved.name}调休上班，按工作日时间开放。`
}

/** A closure or an extra opening that is still to come: 明天 8:00 起临时关，到后天 12:00：换水管. */
export function closureWords({ kind, from, to, reason }: StationClosure, now: Date, elder: boolean): string {
  const until = to === null ? '哪天开还没定' : untilTime(to, now, elder)
  return `${dayAndTime(from, now, elder)}${elder ? '' : ' '}起${kind === 'closed' ? '临时关' : '临时开放'}，${until}：${reason}`
}
