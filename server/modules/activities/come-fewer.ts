import type { ComeFewerInput, SignUpView } from '../../../contract/sign-ups'
import type { ResidentContext } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { writeOnce } from '../../kernel/write'
import { stateOf } from './booking-repository'
import { changeParty } from './change-party'
import { lockLine } from './line-repository'
import { fewerRefusal } from './move-rules'
import { find, mineOf } from './repository'
import { findLive } from './review-repository'
import { withdrawRefusal } from './rules'

/**
 * Some of a party do not come after all: their places go to the line, the others keep theirs, or the moment they came
 * to the line. Refused with `sign_up.not_found`, `activity.cancelled`, `sign_up.change_closed` after the deadline for
 * giving places back, `sign_up.party_invalid` when it is not a smaller part of the party.
 */
export async function comeFewer(context: ResidentContext, input: ComeFewerInput): Promise<SignUpView> {
  const { residentId, now } = context
  return writeOnce(context, 'activities.comeFewer', {
    input,
    work: async (tx) => {
      const line = await lockLine(tx, input.activityId)
      const activity = line && await find(tx, input.activityId, residentId)
      if (!line || !activity) throw new Failure('activity.not_found')
      const mine = mineOf(activity)
      const signUp = activity.mineId === null ? null : await findLive(tx, activity.mineId)
      if (!mine || !signUp) throw new Failure('sign_up.not_found')
      const late = withdrawRefusal(activity, mine, now)
      if (late) throw new Failure(late === 'sign_up.withdraw_closed' ? 'sign_up.change_closed' : late)
      const refusal = fewerRefusal(input, signUp.party)
      if (refusal) throw new Failure(refusal)
      const { party: to, companions } = input
      await changeParty(tx, { line, signUp }, { to, companions, maySaveAgain: false, now })
      const state = await stateOf(tx, signUp.id)
      if (!state) throw new Failure('sign_up.not_found')
      return state
    },
  })
}
