import * as v from 'valibot'
import type { ConsentView, NotificationKind, NotificationView } from '../../../contract/residents'
import { sql, nothing, type Queryable } from '../../kernel/database'
import { decodeCursor, pageOf } from '../../kernel/page'

/** The versions of the privacy text a resident agreed to, newest first. */
export async function consentsOf(database: Queryable, residentId: string): Promise<ConsentView[]> {
  const rows = await database.query<{ version: string; agreedAt: Date }>(sql`
    select version, agreed_at as "agreedAt" from consents where resident_id = ${residentId} order by agreed_at desc`)
  return rows.map((row) => ({ version: row.version, at: row.agreedAt.toISOString() }))
}

/** How many notifications wait unread. */
export async function unreadCountOf(database: Queryable, residentId: string): Promise<number> {
  const [row] = await database.query<{ count: number }>(sql`
    select count(*) as count from notifications where resident_id = ${residentId} and read_at is null`)
  return row?.count ?? 0
}

interface NotificationRow {
  id: string
  kind: NotificationKind
  subjectId: string
  title: string
  text: string
  createdAt: Date
  readAt: Date | null
}

/** A resident's notifications, newest first. */
export async function inboxOf(
  database: Queryable,
  residentId: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ items: NotificationView[]; nextCursor: string | null }> {
  const after = decodeCursor(cursor, v.tuple([v.pipe(v.string(), v.uuid())]))
  const rows = await database.query<NotificationRow>(sql`
    select id, kind, subject_id as "subjectId", title, text, created_at as "createdAt", read_at as "readAt"
    from notifications
    where resident_id = ${residentId} ${after ? sql`and id < ${after[0]}` : nothing}
    order by id desc limit ${limit + 1}`)
  return pageOf(rows, limit, { view: notificationView, key: (row) => [row.id] })
}

const notificationView = (row: NotificationRow): NotificationView => ({
  id: row.id,
  kind: row.kind,
  at: row.createdAt.toISOString(),
  read: row.readAt !== null,
  subjectId: row.subjectId,
  title: row.title,
  text: row.text,
})
