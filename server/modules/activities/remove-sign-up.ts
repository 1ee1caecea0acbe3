import type { DecisionView, RemoveSignUpInput } from '../../../contract/decisions'
import type { StaffContext } from '../../kernel/context'
import { endSignUps } from './line-repository'
import { onSignUp } from './on-sign-up'
import { settle, without } from './settle'

/** Takes somebody off the roster, with a reason they read; their places go to the next in the line. */
export function removeSignUp(context: StaffContext, input: RemoveSignUpInput): Promise<DecisionView> {
  const { now, residentId: by } = context
  const { reason } = input
  return onSignUp<DecisionView>(context, 'activities.removeSignUp', {
    input,
    decide: async ({ tx, line, signUp }) => {
      const ended = await endSignUps(tx, [signUp.id], { as: 'staff', by, reason, now })
      await settle(tx, without(line, ended), now)
      return { answer: { signUp: null }, after: { reason }, topic: 'activities.removed', details: { reason } }
    },
  })
}
