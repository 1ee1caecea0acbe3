import type { StationClosure } from '../../../contract/closures'
import type { ClosureEntry, ClosurePreview } from '../../../contract/station-times'
import { localDateOf } from '../../../contract/time'
import { clockTime, dayAndTime, shortDay, untilTime } from '@/shared/format/time'
import type { CallError } from '@/shared/rpc/call'

export const timesCopy = {
  title: '关门和加开',
  allLine: '现在的和以后的，所有的站。要加一条，在下面点那个站。',
  oneLine: '现在的和以后的。到时间自己结束。',
  pick: '给哪个站加一条',
  now: '现在和以后',
  none: { title: '没有关门，也没有加开', line: '都按平时的时间开。' },
  add: '加一条',
  kind: '关还是开',
  closed: '关门',
  open: '加开',
  fromDate: '哪天起',
  fromTime: '几点起',
  toDate: '到哪天',
  toTime: '到几点',
  endless: '直到另行通知',
  endlessLine: '哪天开还不知道，就先这样写，开门了再撤掉。',
  reason: '为什么',
  reasonHint: '居民看得到',
  closedExample: '换水管',
  openExample: '降温，夜里开着避寒',
  look: '看看居民会看到什么',
  looking: '正在算',
  preview: '居民会看到',
  back: '再改改',
  confirmClosed: '确认关门',
  confirmOpen: '确认加开',
  added: '加好了，居民现在就能看到',
  resumed: '上次写了一半，还在下面。',
  startOver: '不要了，重新写',
  takeBack: '撤掉',
  takeBackTitle: '撤掉这一条',
  takeBackLine: '撤掉以后，马上按平时的时间开。',
  takenBack: '撤掉了',
  keep: '先留着',
  kept: '写的都还在这台手机上，有网了再点一次。',
  listKept: '都在街道那边，没有丢。有网了再试一次。',
  more: '再看一些',
  cutOff: '没连上网，后面的还没看到。再点一次。',
  stale: '没连上网。下面是刚才看到的。',
  barredTitle: '这里要工作人员来办',
  barredLine: '换成工作人员的身份再来。',
  missing: '没找到这个站',
  shelter: '避险',
  noChange: {
    closed: '这段时间本来就不开，不加也一样。',
    open: '这段时间本来就开着，不加也一样。',
  },
  problems: {
    reason: '写一句为什么，居民想知道。',
    from: '选好从什么时候起。',
    to: '选好到什么时候，或者选直到另行通知。',
    order: '结束要晚于开始，改一下。',
    past: '这个时间已经过了，往后改。',
  },
}

/** What failed, and that nothing typed was lost. */
export const refusalWords = ({ code, message }: CallError): string =>
  code === 'network.offline' ? `没连上网。${timesCopy.kept}` : message

/** 临时关，今天 12:00 起，到明天 12:00. */
export function entryWords({ kind, from, to }: StationClosure, now: Date): string {
  const until = to === null ? '直到另行通知' : untilTime(to, now)
  const begin = Date.parse(from) <= now.getTime() ? '' : `${dayAndTime(from, now)} 起，`
  return `${kind === 'closed' ? '临时关' : '临时开放'}，${begin}${until}`
}

/** 顾敏 今天 10:00 写的. */
export const enteredWords = ({ enteredBy, enteredAt }: ClosureEntry, now: Date): string =>
  `${enteredBy ?? '已离开的同事'} ${dayAndTime(enteredAt, now)} 写的`

/** 今天 12:00 起门口写着. */
export const previewHead = ({ at }: ClosurePreview, now: Date): string =>
  Date.parse(at) <= now.getTime() ? '现在起' : `${dayAndTime(at, now)} 起`

const SPANS_SHOWN = 3

/** What an exception does to the hours as they stand, a sentence for each thing staff should know before. */
export function conflictWords(preview: ClosurePreview, wish: { kind: 'closed' | 'open'; to: string | null }, now: Date): string[] {
  const clashes = preview.overlaps.map(({ kind, reason }) =>
    `和已有的${kind === 'closed' ? '临时关' : '临时开放'}时间重叠（${reason}），重叠的照新的这一条。`)
  return [hoursConflict(preview, wish, now), ...clashes]
}

function hoursConflict({ at, usual }: ClosurePreview, { kind, to }: { kind: 'closed' | 'open'; to: string | null }, now: Date): string {
  const spans = usual.slice(0, SPANS_SHOWN).map((span) => spanWords(span, now)).join('，')
  const more = usual.length > SPANS_SHOWN ? '，后面还有' : ''
  if (kind === 'closed') return usual.length === 0 ? timesCopy.noChange.closed : `本来开着的要关掉：${spans}${more}。`
  const [only] = usual
  if (only && only.from === at && only.to === to) return timesCopy.noChange.open
  return usual.length === 0 ? '这段时间本来不开，会多开出来。' : `这些时间本来就开着：${spans}${more}。其余的是加开。`
}

function spanWords({ from, to }: { from: string; to: string }, now: Date): string {
  const start = `${shortDay(from, now)} ${clockTime(from)}`
  return localDateOf(new Date(from)) === localDateOf(new Date(to)) ? `${start}–${clockTime(to)}` : `${start}${untilTime(to, now)}`
}
