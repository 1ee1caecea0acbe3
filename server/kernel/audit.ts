import { json, sql, type Transaction } from './database'
import { newId } from './ids'

/** What a staff member did to what; `before` and `after` hold only the fields that changed. */
export interface AuditEntry {
  readonly actorId: string
  readonly action: string
  readonly subjectId: string
  readonly before: unknown
  readonly after: unknown
  readonly requestId: string
  readonly now: Date
}

/** Writes the audit row of a staff write, in the transaction of that write. */
export async function audit(tx: Transaction, entry: AuditEntry): Promise<void> {
  await tx.query(sql`
    insert into audit_entries (id, actor_id, action, subject_id, before, after, request_id, created_at)
    values (${newId(entry.now)}, ${entry.actorId}, ${entry.action}, ${entry.subjectId},
            ${json(entry.before)}, ${json(entry.after)}, ${entry.requestId}, ${entry.now})`)
}
