import type { NotificationKind } from '../../../contract/residents'
import { clockText, localDateOf, minuteOfDay } from '../../../contract/time'
import type { Transaction } from '../../kernel/database'
import type { OutboxHandler } from '../../kernel/outbox'
import { insertNotices } from '../residents'
import { stationNamesOf } from '../stations'
import { liveResidents } from './place-repository'
import { find, type ActivityRow } from './repository'

/** `3 月 5 日 12:10，望湖驿站`, in Shanghai time. */
function whenAndWhere(activity: ActivityRow, stationName: string): string {
  const [, month, day] = localDateOf(activity.startsAt).split('-').map(Number)
  return `${month} 月 ${day} 日 ${clockText(minuteOfDay(activity.startsAt))}，${stationName}`
}

interface Message {
  readonly kind: NotificationKind
  readonly text: (activity: ActivityRow, place: string) => string
}

interface Telling {
  readonly to: readonly string[]
  readonly at: Date
  readonly message: Message
}

async function tell(tx: Transaction, activityId: string, { to, at, message }: Telling): Promise<void> {
  const activity = await find(tx, activityId, null)
  if (!activity || to.length === 0) return
  const station = (await stationNamesOf(tx, [activity.stationId])).get(activity.stationId) ?? ''
  const notice = {
    kind: message.kind,
    subjectId: activityId,
    title: activity.title,
    text: message.text(activity, whenAndWhere(activity, station)),
  }
  await insertNotices(tx, to.map((residentId) => ({ ...notice, residentId })), at)
}

interface SignedUp {
  readonly activityId: string
  readonly residentId: string
  readonly position: number | null
}

const signedUp: OutboxHandler = async (tx, { payload, createdAt }) => {
  const { activityId, residentId, position } = payload as SignedUp
  const message: Message =
    position === null
      ? { kind: 'sign_up_confirmed', text: (_, place) => `报上了。${place}。` }
      : { kind: 'sign_up_waiting', text: (_, place) => `排上候补第 ${position} 位。${place}。有名额就按顺序给你，到时候这里会说。` }
  await tell(tx, activityId, { to: [residentId], at: createdAt, message })
}

const promoted: OutboxHandler = async (tx, { payload, createdAt }) => {
  const { activityId, residentIds } = payload as { activityId: string; residentIds: string[] }
  const text: Message['text'] = (_, place) => `有名额了，轮到你，已经给你报上。${place}。来不了就早点取消，让给下一位邻居。`
  await tell(tx, activityId, { to: residentIds, at: createdAt, message: { kind: 'sign_up_promoted', text } })
}

const changed: OutboxHandler = async (tx, { payload, createdAt }) => {
  const { activityId } = payload as { activityId: string }
  const text: Message['text'] = (_, place) => `时间或地点改了，现在是 ${place}。你的名额还在。`
  const to = await liveResidents(tx, activityId)
  await tell(tx, activityId, { to, at: createdAt, message: { kind: 'activity_changed', text } })
}

const cancelled: OutboxHandler = async (tx, { payload, createdAt }) => {
  const { activityId } = payload as { activityId: string }
  const text: Message['text'] = (activity, place) => `取消了：${activity.cancelledReason ?? ''}。原定 ${place}。`
  const to = await liveResidents(tx, activityId)
  await tell(tx, activityId, { to, at: createdAt, message: { kind: 'activity_cancelled', text } })
}

/** What becomes of the messages this module puts into the outbox: entries in the inboxes of those concerned. */
export const activityHandlers: Readonly<Record<string, OutboxHandler>> = {
  'activities.signed_up': signedUp,
  'activities.promoted': promoted,
  'activities.changed': changed,
  'activities.cancelled': cancelled,
}
