import type { PoolDraft } from '../../../contract/places'
import type { Transaction } from '../../kernel/database'
import { Failure } from '../../kernel/failure'
import { newId } from '../../kernel/ids'
import type { Line, LockedPool } from './line-repository'
import { insertPools, orderPools, removePools } from './pool-repository'

/**
 * Makes a locked line have exactly these kinds of places, and answers its pools in their order, for `settle` to fill
 * and write. A kind that is there keeps its people and gets its new capacity; a kind that is left out must be empty
 * (`activity.pool_in_use`).
 */
export async function storePools(
  tx: Transaction,
  line: Line,
  { drafts, now }: { drafts: readonly PoolDraft[]; now: Date },
): Promise<LockedPool[]> {
  const pools = drafts.map((draft) => pooled(draft, line.pools.find((pool) => isSame(pool, draft)), now))
  const gone = line.pools.filter((pool) => !pools.some(({ id }) => id === pool.id))
  if (gone.some(({ placesTaken, waiting }) => placesTaken > 0 || waiting > 0)) throw new Failure('activity.pool_in_use')
  await removePools(tx, gone.map(({ id }) => id), now)
  const placed = pools.map((pool, position) => ({ ...pool, position }))
  const isNew = ({ id }: LockedPool): boolean => !line.pools.some((pool) => pool.id === id)
  const added = placed.filter(isNew).map((pool) => ({ ...pool, releasesAt: pool.releasesAt?.toISOString() ?? null }))
  await insertPools(tx, line.activityId, added)
  await orderPools(tx, placed)
  return pools
}

const isSame = (pool: LockedPool, draft: PoolDraft): boolean => pool.mode === draft.mode && pool.who === draft.who

function pooled(draft: PoolDraft, present: LockedPool | undefined, now: Date): LockedPool {
  const releasesAt = draft.releasesAt === null ? null : new Date(draft.releasesAt)
  const empty = { id: newId(now), placesTaken: 0, waiting: 0 }
  return { ...(present ?? empty), mode: draft.mode, who: draft.who, capacity: draft.capacity, releasesAt }
}
