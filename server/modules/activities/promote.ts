import type { Transaction } from '../../kernel/database'
import { enqueue } from '../../kernel/outbox'
import { confirm, updatePool, waitingLine } from './place-repository'
import { promotionsFor, seatsOf, type Pool } from './rules'

/** Parties read from the line at most; more than can move up at once would only cost. */
const LINE_PAGE = 200

/**
 * Gives the free places of a locked pool to the head of its waiting list, in order, tells those who moved up, and
 * writes the pool. Every transaction that frees places or changes the capacity ends here, so `waiting` stays true.
 */
export async function promoteAndStore(
  tx: Transaction,
  pool: Pool,
  { activityId, now }: { activityId: string; now: Date },
): Promise<Pool> {
  const line = pool.waiting > 0 ? await waitingLine(tx, activityId, LINE_PAGE) : []
  const promoted = promotionsFor(pool, line)
  const places = promoted.reduce((sum, party) => sum + party.places, 0)
  const after = { ...pool, placesTaken: pool.placesTaken + places, waiting: pool.waiting - promoted.length }
  if (promoted.length > 0) {
    const residentIds = await confirm(tx, promoted.map((party) => party.id), now)
    await enqueue(tx, { topic: 'activities.promoted', payload: { activityId, residentIds }, now })
  }
  await updatePool(tx, activityId, { ...after, seats: seatsOf(after.capacity, after.placesTaken) })
  return promoted.length === LINE_PAGE ? promoteAndStore(tx, after, { activityId, now }) : after
}
