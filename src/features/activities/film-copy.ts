import type { Film, FilmSlot, FilmState, Nominating } from '../../../contract/films'
import { dayAndTime } from '@/shared/format/time'
import type { Tone } from '@/shared/ui'
import type { FilmsView } from './films-store'
import type { NominateProblem } from './nominate-store'

/** What is said of a film that neighbours cannot simply support. */
export const filmStateWords: Partial<Record<FilmState, string>> = {
  checking: '等人看一眼', scheduled: '排上了', shown: '放过了', withheld: '没有公开',
}
export const filmStateTones: Record<FilmState, Tone> = {
  checking: 'info', open: 'mute', scheduled: 'ok', shown: 'mute', withheld: 'mute',
}

export const filmsCopy = {
  title: '推荐的片子',
  head: '党员推荐，大家来选',
  line: '支持的人多，站里就先排。',
  link: '推荐的片子',
  linkLine: '党员推荐，大家支持，站里排片',
  views: { open: '想看的', scheduled: '排上的', checking: '等人看' } satisfies Record<FilmsView, string>,
  viewsLabel: '看哪些片子',
  name: (title: string): string => `《${title}》`,
  facts: ({ minutes, nominatedBy }: Film, elder: boolean): string =>
    [minutes !== null && `${minutes} 分钟`, !elder && nominatedBy !== '' && `${nominatedBy}推荐`].filter(Boolean).join(' · '),
  mine: (count: number, elder: boolean): string =>
    [elder ? '您推荐的' : '你推荐的', count > 0 && `${count} 人支持`].filter(Boolean).join(' · '),
  showing: ({ startsAt, stationName }: NonNullable<Film['activity']>, now: Date, elder: boolean): string =>
    `${dayAndTime(startsAt, now, elder)}，${stationName}`,
  goThere: '去那一场，报名就能看',
  wasThere: '看看那一场',
  empty: {
    open: { title: '还没有推荐的片子', line: '党员推荐了，就会出现在这里，大家都能支持。' },
    scheduled: { title: '还没有排上的片子', line: '站里排好日子，就会出现在这里。' },
    checking: { title: '没有等人看的片子', line: '拿不准能不能公开的，会先放在这里。' },
  } satisfies Record<FilmsView, { title: string; line: string }>,
  kept: '片子都在，没有丢。有网了再试一次。',
  stale: '没连上网。下面是刚才看到的，下拉再试一次。',
  cutOff: '没连上网，后面的没读到。再点一次。',
  more: '再看几部',
  nominate: '推荐一部',
  whoNominates: {
    unconfirmed: '你说过自己是党员，站里确认以后，就能推荐片子。',
    members_only: '片子由党员推荐，大家都可以支持。',
  } satisfies Record<Exclude<Nominating, 'allowed'>, string>,
}

export const nominateCopy = {
  title: '推荐一部片子',
  name: '片名',
  namePlaceholder: '片子的名字',
  reason: '为什么想放给邻居看',
  reasonPlaceholder: '讲什么，适合谁看',
  minutes: '片长，分钟',
  minutesHint: '不知道可以不写',
  problems: {
    title: '写上片名。', reason: '写一句为什么。', minutes: '写 1 到 240 之间的整数，或者空着。',
  } satisfies Record<NominateProblem, string>,
  send: '推荐',
  support: (title: string): string => `支持《${title}》`,
  supported: '支持上了',
  open: '推荐好了，邻居们看得到',
  checking: '收到了，站里看过就公开',
}

export const filmStaffCopy = {
  publish: '公开',
  published: '公开了',
  withhold: '不公开',
  withholdTitle: '不公开这部片子',
  reason: '原因',
  reasonHint: '推荐的人看得到',
  reasonPlaceholder: '比如 理由里有电话号码',
  lacksReason: '写一句原因。',
  keep: '先不',
  withheld: '没有公开，已经告诉推荐的人',
  schedule: '排片',
  scheduleTitle: (title: string): string => `《${title}》排哪一场`,
  scheduleLine: '那一场会改成这部片子的名字，推荐和支持的人都会收到消息。',
  slotLine: ({ startsAt, stationName }: FilmSlot, now: Date): string => `${dayAndTime(startsAt, now)}，${stationName}`,
  reading: '正在看有哪些场次',
  noSlots: '后面没有空的微电影场次。先办一场，再来排。',
  scheduled: '排好了，大家会收到消息',
}
