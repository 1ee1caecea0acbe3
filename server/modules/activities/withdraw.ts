import type { WithdrawView } from '../../../contract/sign-ups'
import type { ResidentContext } from '../../kernel/context'
import type { Transaction } from '../../kernel/database'
import { Failure } from '../../kernel/failure'
import { writeOnce } from '../../kernel/write'
import { endSignUps, lockLine } from './line-repository'
import { find, mineOf, type ActivityRow } from './repository'
import { askToWithdraw } from './review-repository'
import { withdrawRefusal } from './rules'
import { settle, without } from './settle'

interface WithdrawRequest {
  readonly activityId: string
  readonly reason: string
  readonly requestId: string
}

/**
 * Gives places or a rank back; freed places go to the waiting list, in the same transaction. After the deadline, until
 * the activity starts, it becomes a request that staff decide. Refused with `sign_up.not_found`,
 * `sign_up.withdraw_closed` or `activity.cancelled`.
 */
export async function withdraw(context: ResidentContext, input: WithdrawRequest): Promise<WithdrawView> {
  const { now, residentId } = context
  return writeOnce(context, 'activities.withdraw', {
    input,
    work: async (tx) => {
      const line = await lockLine(tx, input.activityId)
      if (!line) throw new Failure('activity.not_found')
      const { activity, signUpId } = await mineIn(tx, input.activityId, residentId)
      const mine = mineOf(activity)
      const refusal = mine && withdrawRefusal(activity, mine, now)
      if (refusal === 'sign_up.withdraw_closed' && now < activity.startsAt) {
        await askToWithdraw(tx, signUpId, { reason: input.reason, now })
        return { state: 'asked' }
      }
      if (refusal) throw new Failure(refusal)
      const ended = await endSignUps(tx, [signUpId], { as: 'self', by: residentId, reason: input.reason, now })
      await settle(tx, without(line, ended), now)
      return { state: 'withdrawn' }
    },
  })
}

async function mineIn(
  tx: Transaction,
  activityId: string,
  residentId: string,
): Promise<{ activity: ActivityRow; signUpId: string }> {
  const activity = await find(tx, activityId, residentId)
  if (!activity?.mineId) throw new Failure('sign_up.not_found')
  return { activity, signUpId: activity.mineId }
}
