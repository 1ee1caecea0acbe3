import type { PoolDraft } from '../../../contract/places'
import { json, sql, type Queryable, type Transaction } from '../../kernel/database'

/** A new pool. Ids are made by the caller. */
export type NewPool = PoolDraft & { readonly id: string; readonly position: number }

/** Writes empty pools; ids that are there already stay as they are. */
export async function insertPools(tx: Queryable, activityId: string, pools: readonly NewPool[]): Promise<void> {
  await tx.query(sql`
    insert into place_pools (id, activity_id, position, mode, who, capacity, seats, releases_at)
    select id, ${activityId}, position, mode, who, capacity, capacity, "releasesAt"
    from jsonb_to_recordset(${json(pools)}::jsonb) as pool(
      id uuid, position int, mode text, who text, capacity int, "releasesAt" timestamptz)
    on conflict (id) do nothing`)
}

/** Puts pools that stay in their order. Under the line's lock. */
export async function orderPools(tx: Transaction, pools: readonly { id: string; position: number }[]): Promise<void> {
  await tx.query(sql`
    update place_pools pool set position = now.position
    from jsonb_to_recordset(${json(pools)}::jsonb) as now(id uuid, position int) where pool.id = now.id`)
}

/** Takes empty pools out. Under the line's lock. */
export async function removePools(tx: Transaction, ids: readonly string[], now: Date): Promise<void> {
  await tx.query(sql`update place_pools set removed_at = ${now} where id = any(${ids})`)
}
