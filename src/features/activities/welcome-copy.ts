import { CHECK_IN_BEFORE_MINUTES } from '../../../contract/limits'
import type { Welcome } from '../../../contract/welcome'
import { durationText } from '@/shared/format/length'
import { dayAndTime } from '@/shared/format/time'
import { kindWords } from './copy'

type Next = NonNullable<Welcome['next']>

export const welcomeCopy = {
  first: '第一次来',
  what: ({ kind, minutes }: Welcome): string => `${kindWords[kind]}，${durationText(minutes * 60)}`,
  bring: ({ bring, isRemote }: Welcome): string => {
    if (bring !== null) return `带什么：${bring}`
    return isRemote ? '不用准备什么' : '不用带东西，人来就行'
  },
  checkIn: ({ isRemote }: Welcome): string => (isRemote ? '在家怎么签到' : '到了怎么签到'),
  checkInLine: ({ isRemote }: Welcome): string => (isRemote
    ? '开始以后，在票上点签到。'
    : `开始前 ${CHECK_IN_BEFORE_MINUTES} 分钟起，给工作人员看票，或者扫屏幕上的码。`),
  remote: '在家就能参加',
  remoteLine: '报上名以后，票上有会议地址。',
  where: ({ where: { name, floor, room } }: Welcome): string => {
    const inside = room !== null && floor !== null ? `${floor}${room}` : room
    return [name, inside].filter(Boolean).join('，')
  },
  contact: (unit: string): string => `${unit}，不清楚的可以问`,
  next: ({ title }: Next): string => `下一场：${title}`,
  nextLine: ({ startsAt, stationName, isHeld }: Next, now: Date, elder: boolean): string =>
    [dayAndTime(startsAt, now, elder), stationName, isHeld && `${elder ? '您' : '你'}的名额在`].filter(Boolean).join('，'),
  came: (elder: boolean): string => `欢迎${elder ? '您' : '你'}来`,
  cameLine: '第一次来，记上了。',
}
