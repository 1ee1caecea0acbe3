import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import type { RosterEntry, RosterTotals } from '../../../contract/roster'
import { untilTime } from '@/shared/format/time'
import { channelWords, heldWords } from './desk-copy'

dayjs.extend(utc)

/** `3 月 3 日 9:05`, whatever zone the office computer is set to. */
const inShanghai = (at: string): string => dayjs.utc(at).utcOffset(8).format('M 月 D 日 H:mm')

export const rosterCopy = {
  title: '名单',
  of: (capacity: number | null): string => (capacity === null ? '人报上' : `/ ${capacity} 人报上`),
  came: ({ signedUpAt, channel, places, groupName }: RosterEntry): string =>
    [groupName, places > 1 && `${places} 人`, `${inShanghai(signedUpAt)} ${channelWords[channel]}报的`].filter(Boolean).join(' · '),
  nobody: '居民',
  state: ({ signUp, withdrawAsked }: RosterEntry): string => (withdrawAsked ? '想取消' : heldWords(signUp)),
  empty: { title: '还没有人报名', line: '有人报了名就会出现在这里。' },
  kept: '名单在街道那边，没有丢。有网了再试一次。',
  stale: '没连上网。下面是刚才看到的。',
  cutOff: '没连上网，后面的还没看到。再点一次。',
  more: '再看一些',
  reading: '正在看',
  barred: '看不了这份名单',
  refresh: '刷新',
  edit: '改活动',
}

/** The head of the page in one sentence for screen readers. */
export const totalsLabel = ({ people, waiting }: RosterTotals): string => `${people} 人报上，${waiting} 个候补`

export const formCopy = {
  create: '发布活动',
  edit: '改活动',
  name: '名称',
  namePlaceholder: '米糕，一起做',
  kind: '哪一类',
  lesson: '哪一节课',
  chooseLesson: '选一节课',
  chosenLesson: '已经选了一节，点开可以换',
  station: '在哪个站',
  chooseStation: '选一个站',
  room: '具体在哪里',
  roomPlaceholder: '一楼厨房',
  optional: '没有就不填',
  date: '哪一天',
  time: '几点开始',
  minutes: '多长时间',
  minutesHint: '分钟',
  ends: (endsAt: Date, now: Date): string => `${untilTime(endsAt, now)} 结束`,
  capacity: '多少名额',
  capacityHint: '空着就是不限',
  description: '说几句',
  descriptionPlaceholder: '做什么，适合谁',
  bring: '带什么',
  leader: '谁来讲，谁带队',
  keptWindow: '改了时间，报名截止和取消的时间跟着变。报了名的邻居会收到消息。',
  resumed: '上次没发完的还在，接着写就行。',
  startOver: '不要了，重新写',
  publish: '发布',
  save: '保存',
  keep: '存草稿',
  published: '已发布',
  saved: '已改好',
  keptDraft: '存好了，工作台里找得到，发布以前居民看不到',
  copied: '照着上一场填好了，改改日期和时间就能发布。',
  problem: '有几处还没填好，看上面标出来的地方。',
  problems: {
    title: '写一个名称，邻居在列表里看到的就是它。',
    station: '选一个站，邻居才知道去哪里。',
    date: '选一天。',
    time: '选几点开始。',
    minutes: '写要多少分钟，1 到 1440。',
    capacity: '写 1 到 10000 的数，不限就空着。',
    lesson: '选一节微党课。',
  },
  offline: '没连上网，还不知道办成没有。填的都在，再点一次，不会重复发布。',
  barredTitle: '这里要工作人员来办',
  barredLine: '换成工作人员的身份再来。',
  over: '已经取消或者结束的活动不能再改。',
  missing: '没找到这场活动',
  kept: '填过的都在这台手机上。有网了再试一次。',
  more: '再看一些',
  reading: '正在看',
  noChoice: { title: '还没有可以选的', line: '登记以后就能选了。' },
  choiceKept: '填过的都在。有网了再试一次。',
}

export const cancelCopy = {
  open: '取消这场活动',
  title: '取消这场活动',
  line: (title: string): string => title,
  text: '报了名和候补的邻居都会收到消息，里面有你写的原因。取消以后不能恢复。',
  reason: '为什么取消',
  placeholder: '讲师病了，下周补上',
  hint: '要写，邻居会看到',
  keep: '先不取消',
  confirm: '取消活动',
  done: '已取消，报了名的邻居都会收到消息',
}
