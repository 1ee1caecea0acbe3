import type { SeriesOccurrence, SeriesSummary } from '../../../contract/series'
import { clockTime, monthDay } from '@/shared/format/time'
import { localDateOf } from '../../../contract/time'
import { dateWords, noteWords, ruleWords } from './series-copy'

/** A series in the list of all: when, where, until when. */
export function seriesLine(series: SeriesSummary, now: Date): string {
  const until = series.endsOn === null ? null : `到 ${monthDay(series.endsOn, now)}`
  return [ruleWords(series), series.station.name, series.isCourse && '整期报名', until].filter(Boolean).join(' · ')
}

/** The date of a day of a series, as it takes place or as the rule had it. */
export const occurrenceDate = ({ startsAt, on }: SeriesOccurrence, now: Date): string =>
  (startsAt === null ? dateWords(on, now) : `${dateWords(localDateOf(new Date(startsAt)), now)} ${clockTime(startsAt)}`)

/** What staff should know about a day. */
export function occurrenceFacts(one: SeriesOccurrence, now: Date): string {
  const { phase, isMoved, activityId, startsAt, came, title } = one
  const state = phase === 'cancelled' ? '已取消' : phase === 'ended' ? `办过了，来了 ${came ?? 0} 人` : null
  const moved = isMoved && `原定 ${dateWords(one.date ?? one.on, now)}`
  const planned = activityId === null && startsAt !== null && '还没开放，到时候自动排上'
  return [title, state, moved, planned, noteWords(one, now)].filter(Boolean).join(' · ')
}

export const seriesStaffCopy = {
  title: '系列和课程',
  one: '系列',
  create: '新建系列',
  entry: '每周、每月都办，或者一期课程',
  entryLine: '写一次规律，日子自动排好',
  none: { title: '还没有系列', line: '每周二中午的电影、每月的主题党日、一期课程，写一次规律就行。' },
  kept: '排好的都在街道那边，没有丢。有网了再试一次。',
  barredTitle: '这里要工作人员来办',
  barredLine: '换成工作人员的身份再来。',
  missing: '没找到这个系列',
  days: '后面的日子',
  daysLine: '八周以内的已经开放，更远的到时候自动排上。点一天可以改。',
  noDays: '后面没有日子了。',
  more: '再往后看',
  reading: '正在看',
  changeAll: '以后都改',
  actsTitle: '要改哪些',
  only: '只改这一场',
  onlyLine: '时间、地点、主题，或者取消',
  hold: '这一天照常办一场',
  holdLine: '排上以后可以再改时间',
  following: '从这一场起都改',
  followingLine: '前面的不动，报了名的邻居会收到消息',
  end: '从这一场起都不办',
  endLine: '报了名的邻居会收到消息和原因',
  reason: '为什么不办了',
  reasonHint: '要写，邻居会看到',
  reasonPlaceholder: '放映机坏了，修好再开',
  keep: '先不停',
  confirm: '从这一场起停办',
  ended: '停办了，报了名的邻居都会收到消息',
}

export const seriesFormCopy = {
  create: '新建系列',
  edit: '改系列',
  from: (date: string, now: Date): string => `从 ${dateWords(date, now)} 起都这样办，前面的不动。单独改过的主题会留着。`,
  window: '八周以内的日子马上开放报名，更远的到时候自动排上。',
  resumed: '上次没写完的还在，接着写就行。',
  startOver: '不要了，重新写',
  rule: '怎么重复',
  rules: [{ value: 'weekly', label: '每周' }, { value: 'monthly', label: '每月' }] as const,
  everyWeeks: '隔几周',
  weeks: [
    { value: '1', label: '每周' }, { value: '2', label: '隔一周' }, { value: '3', label: '每 3 周' }, { value: '4', label: '每 4 周' },
  ],
  weekdays: '周几',
  nth: '第几个',
  nths: [
    { value: '1', label: '第一个' }, { value: '2', label: '第二个' }, { value: '3', label: '第三个' },
    { value: '4', label: '第四个' }, { value: '-1', label: '最后一个' },
  ],
  weekday: '周几',
  weekdayOptions: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'].map((label, index) => ({ value: String(index + 1), label })),
  startsOn: '从哪天起',
  endsOn: '到哪天为止',
  endsOnHint: '空着就是一直办下去',
  time: '几点开始',
  minutes: '多长时间',
  minutesHint: '分钟',
  holidays: '碰上放假',
  holidayOptions: [
    { value: 'skip', label: '不办' }, { value: 'next_workday', label: '顺延到上班那天' }, { value: 'keep', label: '照常办' },
  ] as const,
  isCourse: '这是一期课程',
  isCourseLine: '一次报名，每次课都有名额；每次课各自签到',
  preview: '这样排出来是',
  previewing: '正在排日子',
  noPreview: '没连上网，排不出来给你看。填的都在。',
  title: '名称',
  titlePlaceholder: '周二微电影',
  kind: '哪一类',
  station: '在哪个站',
  chooseStation: '选一个站',
  room: '具体在哪里',
  optional: '没有就不填',
  capacity: '多少名额',
  capacityHint: '每场的名额，空着就是不限',
  opens: '提前几天开放报名',
  opensHint: '空着就是排上就能报',
  description: '说几句',
  bring: '带什么',
  leader: '谁来讲，谁带队',
  forms: '怎么办',
  noForm: '不说',
  reason: '改了日子，不再办的那些天要说原因',
  reasonPlaceholder: '改到每周三',
  publish: '排上',
  save: '保存',
  published: '排上了',
  saved: '改好了，报了名的邻居都会收到消息',
  problem: '有几处还没填好，看上面标出来的地方。',
  offline: '没连上网，还不知道办成没有。填的都在，再点一次，不会重复。',
  noChoice: { title: '还没有可以选的', line: '登记以后就能选了。' },
  problems: {
    weekdays: '至少选一天。',
    startsOn: '选从哪天起。',
    endsOn: '结束要晚于开始。',
    termEnd: '课程要写到哪天为止。',
    time: '选几点开始。',
    minutes: '写要多少分钟，1 到 1440。',
    title: '写一个名称，邻居在列表里看到的就是它。',
    station: '选一个站，邻居才知道去哪里。',
    capacity: '写 1 到 10000 的数，不限就空着。',
    opens: '写 1 到 56 天，或者空着。',
  },
}
