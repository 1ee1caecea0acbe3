import { messageOf } from '../../../contract/messages'
import { afterNight } from '../../../contract/night'
import type { NotificationKind } from '../../../contract/residents'
import type { Transaction } from '../../kernel/database'
import { insertDeliveries, lockRights, markSpent, type NewDelivery } from './message-repository'
import { messageFields, spend, type MessageValues, type Wanted } from './message-rules'

/** A notice in an inbox, and what a message would say of it. */
interface QueuedNotice {
  readonly id: string
  readonly residentId: string
  readonly kind: NotificationKind
  readonly subjectId: string
  readonly message?: { readonly values: MessageValues; readonly expiresAt: Date }
}

interface WantedMessage extends Wanted {
  readonly subjectId: string
  readonly values: MessageValues
  readonly dueAt: Date
  readonly expiresAt: Date
}

/** Spends rights on notices that have a message, and leaves those to the timer: now, or when the night is over. */
export async function queueMessages(tx: Transaction, notices: readonly QueuedNotice[], at: Date): Promise<void> {
  const wanted = notices.flatMap((notice) => wantedOf(notice, at))
  if (wanted.length === 0) return
  const spent = spend(wanted, await lockRights(tx, [...new Set(wanted.map(({ residentId }) => residentId))]))
  if (spent.length === 0) return
  await markSpent(tx, spent.map(({ rightId, wanted: { notificationId } }) => ({ rightId, notificationId })), at)
  await insertDeliveries(tx, spent.map((one) => deliveryOf(one.wanted)))
}

/** None for a kind without a message, and none that could only come too late. */
function wantedOf({ id, residentId, kind, subjectId, message }: QueuedNotice, at: Date): WantedMessage[] {
  const spending = messageOf[kind]
  if (!spending || !message) return []
  const dueAt = afterNight(at)
  if (dueAt >= message.expiresAt) return []
  const values = { what: spending.what, ...message.values }
  return [{
    notificationId: id, residentId, template: spending.template, subjectId, values, dueAt, expiresAt: message.expiresAt,
  }]
}

const deliveryOf = (message: WantedMessage): NewDelivery => ({
  notificationId: message.notificationId,
  residentId: message.residentId,
  template: message.template,
  fields: messageFields(message.template, message.values),
  page: activityPage(message.subjectId),
  dueAt: message.dueAt,
  expiresAt: message.expiresAt,
})

/** All messages there are speak of an activity. */
const activityPage = (id: string): string => `features/activities/pages/detail/index?id=${id}`
