import type { AnswerForInput, DecisionView } from '../../../contract/decisions'
import type { StaffContext } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { confirm, endSignUps } from './line-repository'
import { onSignUp } from './on-sign-up'
import { settle, without } from './settle'

/**
 * What somebody without WeChat said on the telephone about the place offered to them. Refused with `offer.not_found`,
 * `offer.lapsed`, or `sign_up.answers_themselves` for who reads messages in WeChat.
 */
export function answerFor(context: StaffContext, input: AnswerForInput): Promise<DecisionView> {
  const { now, residentId: by } = context
  return onSignUp<DecisionView>(context, 'activities.answerFor', {
    input,
    decide: async ({ tx, line, signUp }) => {
      if (signUp.residentId !== null) throw new Failure('sign_up.answers_themselves')
      if (signUp.isConfirmed || signUp.offerUntil === null) throw new Failure('offer.not_found')
      if (now >= signUp.offerUntil) throw new Failure('offer.lapsed')
      const after = { accept: input.accept }
      if (input.accept) {
        await confirm(tx, [signUp.id], now)
        await settle(tx, line, now)
        return { answer: { signUp: { state: 'confirmed' } }, after }
      }
      const ended = await endSignUps(tx, [signUp.id], { as: 'refused', by, now })
      await settle(tx, without(line, ended), now)
      return { answer: { signUp: null }, after }
    },
  })
}
