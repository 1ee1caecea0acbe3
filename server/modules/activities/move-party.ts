import type { DecisionView, MovePartyInput } from '../../../contract/decisions'
import type { StaffContext } from '../../kernel/context'
import { sql, type Transaction } from '../../kernel/database'
import { Failure } from '../../kernel/failure'
import { stateOf } from './booking-repository'
import { changeParty, holdsPlaces, type Companion } from './change-party'
import { movedCompanions, moveRefusal } from './move-rules'
import { onSignUp } from './on-sign-up'

/**
 * Moves a party to places of another kind. Who holds places needs free ones that nobody waits for (`sign_up.no_room`);
 * who waits keeps the moment they came. Also refused with `sign_up.party_invalid` or `sign_up.guardian_required`.
 */
export function moveParty(context: StaffContext, input: MovePartyInput): Promise<DecisionView> {
  const { now } = context
  const { party: to } = input
  return onSignUp(context, 'activities.moveParty', {
    input,
    decide: async ({ tx, line, signUp }) => {
      const { party: from } = signUp
      const said = await saidOf(tx, signUp.id)
      const hasGuardian = said.guardianName !== null
      const refusal = moveRefusal(to, { pools: line.pools, from, holdsPlaces: holdsPlaces(signUp), hasGuardian })
      if (refusal) throw new Failure(refusal)
      const companions = movedCompanions(said.companions, to)
      await changeParty(tx, { line, signUp }, { to, companions, maySaveAgain: true, now })
      return { answer: { signUp: await stateOf(tx, signUp.id) }, after: { from, to }, topic: 'activities.moved' }
    },
  })
}

interface Said {
  readonly companions: readonly Companion[]
  readonly guardianName: string | null
}

async function saidOf(tx: Transaction, id: string): Promise<Said> {
  const [said] = await tx.query<Said>(sql`
    select companions, guardian_name as "guardianName" from sign_ups where id = ${id}`)
  return said ?? { companions: [], guardianName: null }
}
