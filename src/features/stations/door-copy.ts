import type { DayCaution, DoorReason, NearbyStation, OpenState } from '../../../contract/stations'
import { clockTime, shortDay, untilTime } from '@/shared/format/time'

/** Whether one can go in, in one sentence, with the reason where it is not the week's. 关怀模式 says it as one speaks. */
export function openWords(open: OpenState, now: Date, elder: boolean): string {
  switch (open.state) {
    case 'open': {
      const until = open.until === null ? '全天都开' : untilTime(open.until, now, elder)
      return `${openWord(open.reason, elder)}，${until}${reasonWords(open.reason)}`
    }
    case 'closing_soon': {
      const again = open.resumesAt === null ? '' : `，${clockTime(open.resumesAt, elder)}再开`
      return `开${untilTime(open.until, now, elder)}${again}${reasonWords(open.reason)}`
    }
    case 'closed':
      return closedWords(open, now, elder)
    case 'unknown':
      return '开放时间还不清楚，去之前打个电话'
  }
}

/** What to mind besides: a day the hours do not speak of. Null when there is nothing. */
export function cautionWords(open: OpenState, now: Date): string | null {
  const caution = cautionOf(open)
  return caution && `${dayWords(caution, now)}，去之前打个电话`
}

/** The same for a list, once: the nearest day that is in doubt for any of its stations. */
export function listCaution(stations: readonly Pick<NearbyStation, 'open'>[], now: Date): string | null {
  const cautions = stations.flatMap(({ open }) => cautionOf(open) ?? [])
  const [first] = cautions.sort((a, b) => (a.date < b.date ? -1 : 1))
  return first ? `${dayWords(first, now)}，有的站没写开不开，去之前打个电话。` : null
}

function closedWords({ opensAt, reason }: OpenState & { state: 'closed' }, now: Date, elder: boolean): string {
  const opens = opensAt === null ? null : `${shortDay(opensAt, now)} ${clockTime(opensAt, elder)} 开`
  switch (reason?.kind) {
    case 'closure':
      return `临时关，${opens ?? '哪天开还没定'}${reasonWords(reason)}`
    case 'public_holiday':
      return `${reason.text}休息${opens === null ? '' : `，${opens}`}`
    case undefined:
    case 'extra_opening':
      return opens === null ? '这几天不开' : `现在没开，${opens}`
  }
}

const openWord = (reason: DoorReason | null, elder: boolean): string => {
  if (reason?.kind === 'extra_opening') return elder ? '临时开着' : '临时开放'
  return elder ? '开着' : '开放中'
}

const reasonWords = (reason: DoorReason | null): string => (reason ? `：${reason.text}` : '')

const cautionOf = (open: OpenState): DayCaution | null => (open.state === 'unknown' ? null : open.caution)

function dayWords({ kind, date }: DayCaution, now: Date): string {
  switch (kind) {
    case 'public_holiday':
      return `${shortDay(date, now)}是节假日`
    case 'shifted_workday':
      return `${shortDay(date, now)}是调休上班日`
    case 'calendar_unpublished':
      return `${date.slice(0, 4)} 年哪天放假还没公布`
  }
}
