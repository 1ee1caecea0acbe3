import type { NotificationKind } from '../../../contract/residents'
import { json, sql, type Transaction } from '../../kernel/database'
import { newId } from '../../kernel/ids'
import { enqueue, type OutboxHandler } from '../../kernel/outbox'
import type { MessageValues } from './message-rules'
import { queueMessages } from './queue-messages'

/** Something a resident is told: about what (`subjectId`, its title) and in which words. */
export interface Notice {
  readonly residentId: string
  readonly kind: NotificationKind
  readonly subjectId: string
  readonly title: string
  readonly text: string
  /** What a WeChat message would say, for kinds that have one; until then it is of use. */
  readonly message?: { readonly values: MessageValues; readonly expiresAt: Date }
}

/**
 * Tells a resident something, in the transaction of the change; it lands in the inbox when the outbox is delivered.
 * Of kinds without a WeChat message: their values would not outlive the outbox as dates.
 */
export async function notify(tx: Transaction, notice: Omit<Notice, 'message'>, now: Date): Promise<void> {
  await enqueue(tx, { topic: 'notice', payload: notice, now })
}

/**
 * Puts notices into inboxes at once, with the time of the change: for handlers inside an outbox delivery. Who has a
 * right to it left gets a WeChat message as well, which the timer sends.
 */
export async function insertNotices(tx: Transaction, notices: readonly Notice[], at: Date): Promise<void> {
  const rows = notices.map((notice) => ({ ...notice, id: newId(at) }))
  await tx.query(sql`
    insert into notifications (id, resident_id, kind, subject_id, title, text, created_at)
    select id, resident_id, kind, subject_id, title, text, ${at}::timestamptz
    from jsonb_to_recordset(${json(rows.map(noticeRow))}::jsonb)
      as notice(id uuid, resident_id uuid, kind text, subject_id uuid, title text, text text)
    on conflict (id) do nothing`)
  await queueMessages(tx, rows, at)
}

/** The same for what a person is told once in their life; nothing when this kind was told them before. */
export async function insertNoticeOnce(tx: Transaction, notice: Notice, at: Date): Promise<void> {
  await tx.query(sql`select 1 from residents where id = ${notice.residentId} for update`)
  const told = await tx.query(sql`
    select 1 from notifications where resident_id = ${notice.residentId} and kind = ${notice.kind} limit 1`)
  if (told.length === 0) await insertNotices(tx, [notice], at)
}

/** Delivers the outbox topic `notice`: the outbox row becomes the inbox entry. */
export const inboxHandlers: Readonly<Record<string, OutboxHandler>> = {
  notice: (tx, message) => insertNotices(tx, [message.payload as Notice], message.createdAt),
}

const noticeRow = (notice: Notice & { id: string }) => ({
  id: notice.id,
  resident_id: notice.residentId,
  kind: notice.kind,
  subject_id: notice.subjectId,
  title: notice.title,
  text: notice.text,
})
