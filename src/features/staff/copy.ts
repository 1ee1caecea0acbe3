import type { ActivityPhase, ActivitySummary } from '../../../contract/activities'
import type { TodoItem } from '../../../contract/decisions'
import type { IdeaSummary } from '../../../contract/ideas'
import { dayAndTime, dayWords, timeAgo, untilTime } from '@/shared/format/time'
import type { CallError } from '@/shared/rpc/call'
import type { IconName } from '@/shared/ui'

/** How many hold a place of how many, and how many wait. */
export function signUpWords({ capacity, left, waiting }: ActivitySummary['places']): string {
  if (capacity === null || left === null) return '不限名额'
  return `${capacity - left} / ${capacity} 人${waiting > 0 ? `，候补 ${waiting}` : ''}`
}

/** Said beside an activity that is no longer simply to come. */
export const phaseWords: Partial<Record<ActivityPhase, string>> = {
  started: '正在进行',
  ended: '结束了',
  cancelled: '已取消',
}

/** What is to be done about somebody, in a few words. */
export const todoWords: Record<TodoItem['kind'], string> = { review: '报名待审', withdrawal: '想取消', offer: '打电话问来不来' }

/** Which activity it is about, why, and until when. */
export function todoLine({ activity, places, reason, phone, until }: TodoItem, now: Date): string {
  return [
    `${activity.title}，${dayAndTime(activity.startsAt, now)}`,
    places > 1 && `${places} 人`,
    reason,
    phone,
    until && `${untilTime(until, now)} 为止`,
  ].filter(Boolean).join(' · ')
}

/** The roster, with only those shown who wait for the same. */
export function todoUrl({ kind, activity: { id } }: TodoItem): string {
  const state = kind === 'offer' ? 'waiting' : kind
  return `/features/activities/pages/roster/index?id=${id}&state=${state}`
}

export const ideaLine = ({ author, submittedAt, supportCount }: IdeaSummary, now: Date): string =>
  [author, timeAgo(submittedAt, now), supportCount > 0 && `${supportCount} 人支持`].filter(Boolean).join(' · ')

/** What a list says that did not arrive: without a network what was kept, else the server's own sentence. */
export function failedWords(failure: CallError | null): { title: string; line: string } {
  if (!failure || failure.code === 'network.offline') return { title: '没连上网', line: deskCopy.kept }
  return { title: '没打开', line: failure.message }
}

/** A tab's word; the number only when there is something to do, with + when there is more than was read. */
export const tabWord = (word: string, count: number, isAll: boolean): string =>
  count === 0 ? word : `${word} ${count}${isAll ? '' : '+'}`

export const deskCopy = {
  title: '工作台',
  tabs: '看什么',
  activities: '活动',
  todo: '待办',
  open: '等答复',
  checking: '等人看',
  stations: '站点',
  publish: '发布活动',
  statistics: '活动统计',
  statisticsLine: '办了几场，来了多少人，存成表格',
  series: '系列和课程',
  seriesLine: '每周、每月办的，改期、停一次、换主题',
  drafts: '还没发布的',
  members: '确认党员身份',
  membersLine: '居民自己说是党员，看过才算',
  wall: '留言待看',
  wallLine: (count: number): string => (count === 0 ? '没有等着看的' : '看过才上墙'),
  films: '推荐的片子',
  filmsLine: '看一眼能不能公开，支持多的排进微电影',
  importStations: '导入和导出站点',
  importLine: '从一张表来，或者存成一张表',
  day: (date: string, now: Date): string => dayWords(date, now),
  edit: (title: string): string => `改：${title}`,
  kept: '东西都在街道那边，没有丢。有网了再试一次。',
  stale: '没连上网。下面是刚才看到的，下拉再试一次。',
  cutOff: '没连上网，后面的还没看到。再点一次。',
  more: '再看一些',
  reading: '正在看',
  barredTitle: '这里要工作人员来办',
  barredLine: '换成工作人员的身份再来。',
  noActivities: { title: '后面还没有活动', line: '点下面的发布活动，邻居马上就能报名。' },
  noTodo: { title: '没有等着办的', line: '要看的报名、想取消的、要打电话问的，会出现在这里。' },
  noOpen: { title: '没有等答复的点子', line: '新的点子通过以后会出现在这里。' },
  noChecking: { title: '没有等人看的点子', line: '拿不准能不能公开的点子会先放在这里。' },
}

interface DeskRow {
  readonly icon: IconName
  readonly title: string
  readonly line: string
  readonly url: string
}

/** The pages about stations, in the order of how soon they are needed. */
export const deskStations: readonly DeskRow[] = [
  {
    icon: 'plus', title: '加一个站', line: '名称、位置、开放时间',
    url: '/features/stations/pages/facts/index',
  },
  {
    icon: 'edit', title: '改一个站', line: '先找到它，在它那一页的最下面改',
    url: '/features/stations/pages/directory/index',
  },
  {
    icon: 'users', title: '社区和网格', line: '加、改名、移动，换联系人',
    url: '/features/organisations/pages/tree/index',
  },
  {
    icon: 'clock', title: '关门和加开', line: '现在的和以后的，给一个站加一条',
    url: '/features/stations/pages/times/index',
  },
  {
    icon: 'cal', title: '节假日和调休', line: '哪年公布了，录入新的一年',
    url: '/features/stations/pages/calendar/index',
  },
  {
    icon: 'shield', title: '开放避险', line: '台风、停电：一批站一起通宵开',
    url: '/features/stations/pages/emergency/index',
  },
  {
    icon: 'list', title: '正在避险的站', line: '看看开着哪些，提前结束',
    url: '/features/stations/pages/shelters/index',
  },
  {
    icon: 'map', title: '一里覆盖', line: '哪里还缺一个站，居民怎么说',
    url: '/features/coverage/pages/planner/index',
  },
]
