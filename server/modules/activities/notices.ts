import type { NotificationKind } from '../../../contract/residents'
import { clockText, localDateOf, minuteOfDay } from '../../../contract/time'
import type { Transaction } from '../../kernel/database'
import type { OutboxHandler } from '../../kernel/outbox'
import { insertNotices } from '../residents'
import { stationNamesOf } from '../stations'
import { liveResidents, partiesOf, type Party } from './party-repository'
import { confirmedResidents } from './reminder-repository'
import type { ReminderKind } from './reminder-rules'
import { find, type ActivityRow } from './repository'

/** `3 月 5 日 12:10，望湖驿站`, in Shanghai time. */
const whenAndWhere = (activity: ActivityRow, stationName: string): string => `${momentText(activity.startsAt)}，${stationName}`

/** `3 月 5 日 12:10`, in Shanghai time. */
export function momentText(at: Date): string {
  const [, month, day] = localDateOf(at).split('-').map(Number)
  return `${month} 月 ${day} 日 ${clockText(minuteOfDay(at))}`
}

export interface Message {
  readonly kind: NotificationKind
  readonly text: (activity: ActivityRow, place: string) => string
  /** An offer's end: later it is of no use. */
  readonly until?: Date | null
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
    message: { values: messageValues(activity, station, message), expiresAt: message.until ?? activity.startsAt },
  }
  await insertNotices(tx, to.map((residentId) => ({ ...notice, residentId })), at)
}

const messageValues = ({ title, startsAt, room, bring }: ActivityRow, station: string, { until }: Message) => ({
  activity: title, startsAt, place: station, note: bring ? `带上：${bring}` : (room ?? ''), ...(until && { until }),
})

/** Tells the parties of these sign-ups, each in words of its own. Who has no WeChat is rung by staff. */
export async function tellParties(
  tx: Transaction,
  signUpIds: readonly string[],
  { at, message }: { at: Date; message: (party: Party) => Message },
): Promise<void> {
  for (const party of await partiesOf(tx, signUpIds)) {
    await tell(tx, party.activityId, { to: [party.residentId], at, message: message(party) })
  }
}

const signedUp: OutboxHandler = async (tx, { payload, createdAt }) => {
  const { signUpId, position } = payload as { signUpId: string; position: number | null }
  await tellParties(tx, [signUpId], { at: createdAt, message: (party) => receipt(party, position) })
}

function receipt({ isInReview }: Party, position: number | null): Message {
  if (isInReview) return { kind: 'sign_up_review', text: (_, place) => `收到了，站里看过就告诉你。${place}。` }
  if (position === null) return { kind: 'sign_up_confirmed', text: (_, place) => `报上了。${place}。` }
  return { kind: 'sign_up_waiting', text: (_, place) => `排上候补第 ${position} 位。${place}。有名额就按顺序给你，到时候这里会说。` }
}

const signUpIdsIn = (payload: unknown): string[] => (payload as { signUpIds: string[] }).signUpIds

const promoted: OutboxHandler = async (tx, { payload, createdAt }) => {
  const text: Message['text'] = (_, place) => `有名额了，轮到你，已经给你报上。${place}。来不了就早点取消，让给下一位邻居。`
  await tellParties(tx, signUpIdsIn(payload), { at: createdAt, message: () => ({ kind: 'sign_up_promoted', text }) })
}

const offered: OutboxHandler = async (tx, { payload, createdAt }) => {
  const text = ({ offerUntil }: Party): Message['text'] => (_, place) =>
    `有名额了，给你留到 ${offerUntil ? momentText(offerUntil) : ''}。${place}。不答复就给下一位邻居，不影响你以后报名。`
  const message = (party: Party): Message => ({ kind: 'sign_up_offered', text: text(party), until: party.offerUntil })
  await tellParties(tx, signUpIdsIn(payload), { at: createdAt, message })
}

const lapsed: OutboxHandler = async (tx, { payload, createdAt }) => {
  const text: Message['text'] = (_, place) => `过了答复的时间，名额给了下一位邻居。${place}。想来可以再报，排在后面。`
  await tellParties(tx, signUpIdsIn(payload), { at: createdAt, message: () => ({ kind: 'sign_up_lapsed', text }) })
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

/** Whom a moved or cancelled activity keeps waiting is told that instead; a reminder of its old start is left out. */
const reminded: OutboxHandler = async (tx, { payload, createdAt }) => {
  const { activityId, kind, startsAt } = payload as { activityId: string; kind: ReminderKind; startsAt: string }
  const activity = await find(tx, activityId, null)
  if (!activity || activity.cancelledAt || activity.startsAt.toISOString() !== startsAt) return
  const to = await confirmedResidents(tx, activityId)
  await tell(tx, activityId, { to, at: createdAt, message: { kind: 'activity_reminder', text: reminderText(kind) } })
}

const reminderText = (kind: ReminderKind): Message['text'] => ({ room, bring }, place) => {
  const where = `${kind === 'evening' ? '明天，' : ''}${place}${room ? `，${room}` : ''}。`
  return `${where}${bring ? `带上：${bring}。` : ''}${kind === 'evening' ? '来不了就早点取消，让给下一位邻居。' : ''}`
}

/** What becomes of the messages this module puts into the outbox: entries in the inboxes of those concerned. */
export const activityHandlers: Readonly<Record<string, OutboxHandler>> = {
  'activities.signed_up': signedUp,
  'activities.promoted': promoted,
  'activities.offered': offered,
  'activities.offer_lapsed': lapsed,
  'activities.changed': changed,
  'activities.cancelled': cancelled,
  'activities.reminder': reminded,
}
