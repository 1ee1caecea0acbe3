import type { ResidentContext } from '../../kernel/context'
import type { Transaction } from '../../kernel/database'
import { Failure } from '../../kernel/failure'
import { writeOnce } from '../../kernel/write'
import { endSignUp, lockPool } from './place-repository'
import { promoteAndStore } from './promote'
import { find, mineOf } from './repository'
import { withdrawRefusal, type Pool } from './rules'

interface WithdrawRequest {
  readonly activityId: string
  readonly requestId: string
}

/**
 * Gives a place or a rank back; a freed place goes to the first in the waiting list, in the same transaction.
 * Refused with `sign_up.not_found`, `sign_up.withdraw_closed` or `activity.cancelled`.
 */
export async function withdraw(context: ResidentContext, input: WithdrawRequest): Promise<{ state: 'withdrawn' }> {
  const { activityId } = input
  return writeOnce(context, 'activities.withdraw', {
    input,
    work: async (tx) => {
      const pool = await lockPool(tx, activityId)
      if (!pool) throw new Failure('activity.not_found')
      await allowWithdrawal(tx, context, activityId)
      const ended = await endSignUp(tx, { activityId, residentId: context.residentId, now: context.now })
      if (!ended) throw new Failure('sign_up.not_found')
      await promoteAndStore(tx, without(pool, ended), { activityId, now: context.now })
      return { state: 'withdrawn' as const }
    },
  })
}

async function allowWithdrawal(tx: Transaction, context: ResidentContext, activityId: string): Promise<void> {
  const activity = await find(tx, activityId, context.residentId)
  const mine = activity && mineOf(activity)
  if (!mine) throw new Failure('sign_up.not_found')
  const refusal = withdrawRefusal(activity, mine, context.now)
  if (refusal) throw new Failure(refusal)
}

const without = (pool: Pool, ended: { places: number; wasConfirmed: boolean }): Pool =>
  ended.wasConfirmed
    ? { ...pool, placesTaken: pool.placesTaken - ended.places }
    : { ...pool, waiting: pool.waiting - 1 }
