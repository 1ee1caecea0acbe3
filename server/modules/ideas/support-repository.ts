import { sql, type Queryable, type Transaction } from '../../kernel/database'

/** One resident beside one idea. */
export interface Support {
  readonly ideaId: string
  readonly residentId: string
}

/** Records that a resident stands with an idea; false when they did already. Under the idea's lock. */
export async function addSupport(tx: Transaction, { ideaId, residentId }: Support, now: Date): Promise<boolean> {
  const added = await tx.query(sql`
    insert into idea_supports (idea_id, resident_id, supported_at) values (${ideaId}, ${residentId}, ${now})
    on conflict do nothing returning 1`)
  return added.length === 1
}

/** Takes it back; false when there was nothing to take back. Under the idea's lock. */
export async function removeSupport(tx: Transaction, { ideaId, residentId }: Support): Promise<boolean> {
  const removed = await tx.query(sql`
    delete from idea_supports where idea_id = ${ideaId} and resident_id = ${residentId} returning 1`)
  return removed.length === 1
}

/** The new number of supporters; it comes from the locked row, never from the table's own column. */
export async function setSupportCount(tx: Transaction, ideaId: string, supportCount: number): Promise<void> {
  await tx.query(sql`update ideas set support_count = ${supportCount} where id = ${ideaId}`)
}

/** Everybody who stands with an idea, by resident id. */
export async function supportersOf(database: Queryable, ideaId: string): Promise<string[]> {
  const rows = await database.query<{ residentId: string }>(sql`
    select resident_id as "residentId" from idea_supports where idea_id = ${ideaId}`)
  return rows.map((row) => row.residentId)
}
