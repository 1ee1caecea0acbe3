import type {
  Duty, PlaceKind, ServiceAction, ServiceKind, ServicePage, StationZone, ZonePurpose,
} from '../../../contract/station-details'
import type { StandardState } from '../../../contract/standards'
import { localDateOf } from '../../../contract/time'
import { clockTime, monthDay, shortDay, timeRange, untilTime } from '@/shared/format/time'

/** Where one begins to look for the door. */
export const placeWords: Record<PlaceKind, string> = {
  mall: '商场里',
  tower: '写字楼里',
  park: '公园里',
  compound: '小区里',
  street: '临街',
  school: '学校里',
  market: '菜场里',
}

export const doorCopy = {
  photo: (name: string): string => `${name}的门口`,
  inside: (name: string): string => `在${name}里面`,
  insideLine: '先找到那个站，再进来',
}

export const purposes: readonly ZonePurpose[] = ['see', 'settle', 'join', 'ask']

/** The four questions somebody comes with. */
export const purposeWords: Record<ZonePurpose, string> = {
  see: '看一看',
  settle: '办一办',
  join: '一起来',
  ask: '问一问',
}

export const zoneCopy = {
  title: '里面有什么',
  all: (count: number): string => `看全部 ${count} 处`,
  one: (count: number): string => `${count} 处`,
}

/** `2 楼 · 110 平方米`, in 关怀模式 the floor alone; empty where it is not known. */
export function zoneEnd({ floor, areaSquareMeters: area }: StationZone, elder: boolean): string {
  return [floor, area === null || elder ? null : `${area} 平方米`].filter(Boolean).join(' · ')
}

export const dutyCopy = {
  title: '部门驻点',
  now: '现在在',
  nobody: '现在没有部门的人在。',
  next: (duty: Duty, now: Date, elder: boolean): string =>
    `下一个：${shortDay(duty.from, now)} ${clockTime(duty.from, elder)}，${duty.agency}`,
  noneComing: '这七天都没有人来。要问什么，先打个电话。',
  week: (count: number): string => `看这七天，${count} 次`,
  holiday: ({ date, name }: { date: string; name: string }, now: Date): string =>
    `${monthDay(date, now)}${name}放假，驻点的人不来。`,
}

/** `找工作、社保，到 11:30`. */
export const dutyNow = ({ topics, to }: Duty, now: Date, elder: boolean): string =>
  `${topics.join('、')}，${untilTime(to, now, elder)}`

/** `周二 9:00–11:30`. */
export const dutyTime = ({ from, to }: Duty, now: Date, elder: boolean): string =>
  `${shortDay(localDateOf(Date.parse(from)), now)} ${timeRange(from, to, elder)}`

export const serviceKinds: readonly ServiceKind[] = ['party', 'government', 'club']

export const serviceKindWords: Record<ServiceKind, string> = {
  party: '党务',
  government: '政务',
  club: '社团',
}

export const serviceCopy = {
  title: '能办什么',
  all: (count: number): string => `看全部 ${count} 件`,
  bring: '要带什么',
  here: (station: string): string => `到${station}来办`,
  ring: '先打电话问问',
  go: '带我去',
}

export const actWords: Record<ServiceAction['kind'], string> = {
  page: '看看',
  phone: '打电话',
  place: '去那里',
  words: '带什么',
}

/** The pages of ours a service leads to; those of tabs are opened as tabs. */
export const servicePages: Record<ServicePage, { readonly tab: boolean; readonly path: string }> = {
  activities: { tab: true, path: '/pages/activities/index' },
  lessons: { tab: true, path: '/pages/lessons/index' },
  ideas: { tab: true, path: '/pages/ideas/index' },
  submit_idea: { tab: false, path: '/features/ideas/pages/submit/index' },
}

export const studioCopy = { title: '里面的工作室' }

export const staffCopy = {
  facts: '改资料',
  factsLine: '名称、地址、电话、开放时间、设施；撤站也在里面',
  inside: '改房间、驻点和服务',
  insideLine: '里面有什么，谁哪天来，能办什么',
  times: '关门和加开',
  timesLine: '修水管、过节、台风夜，写一句居民就知道',
  title: '工作人员',
  standards: '标准对照',
  standardsLine: '一项一项看，达到了没有',
}

export const standardsCopy = {
  title: '标准对照',
  line: (met: number, notMet: number, open: number): string => `达到 ${met} 项，没达到 ${notMet} 项，还没看 ${open} 项`,
  barred: '这一页给工作人员看',
  empty: { title: '没有要看的', line: '回到站点看看。' },
  failed: { line: '没连上网。看过的都记着，没有丢。' },
  stale: '没连上网。下面是刚才看到的。',
  from: (source: string): string => `依据：${source}`,
  seen: (day: string, by: string): string => `${day}，${by}看的`,
  unseen: '还没有人看过',
  note: '差在哪里',
  noteHint: '可以不写',
  save: '记下',
  saved: '记下了',
}

export const standardWords: Record<StandardState, string> = {
  met: '达到',
  not_met: '没达到',
  unknown: '没看',
}

