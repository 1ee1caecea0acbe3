import type { DecisionView, SettleWithdrawalInput } from '../../../contract/decisions'
import type { StaffContext } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { stateOf } from './booking-repository'
import { endSignUps } from './line-repository'
import { onSignUp } from './on-sign-up'
import { declineWithdrawal } from './review-repository'
import { settle, without } from './settle'

/**
 * Agrees to a late withdrawal, so that the places go to the next in the line, or declines it, so that they are kept.
 * Refused with `sign_up.review_done` when nobody asks any more.
 */
export function settleWithdrawal(context: StaffContext, input: SettleWithdrawalInput): Promise<DecisionView> {
  const { now, residentId: by } = context
  const { agree, reason } = input
  return onSignUp(context, 'activities.settleWithdrawal', {
    input,
    decide: async ({ tx, line, signUp }) => {
      if (!signUp.isAskingToWithdraw) throw new Failure('sign_up.review_done')
      const after = { agree, reason }
      if (!agree) {
        await declineWithdrawal(tx, signUp.id, { by, now })
        const answer = { signUp: await stateOf(tx, signUp.id) }
        return { answer, after, topic: 'activities.withdrawal_declined', details: { reason } }
      }
      const ended = await endSignUps(tx, [signUp.id], { as: 'self', by, reason, now })
      await settle(tx, without(line, ended), now)
      return { answer: { signUp: null }, after, topic: 'activities.withdrawal_agreed', details: { reason } }
    },
  })
}
