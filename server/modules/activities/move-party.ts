import type { DecisionView, MovePartyInput } from '../../../contract/decisions'
import type { PartyPart } from '../../../contract/sign-ups'
import type { StaffContext } from '../../kernel/context'
import { json, sql, type Transaction } from '../../kernel/database'
import { Failure } from '../../kernel/failure'
import { stateOf } from './booking-repository'
import { movedCompanions, moveRefusal } from './move-rules'
import { onSignUp } from './on-sign-up'
import { changed, settle } from './settle'

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
      const holdsPlaces = signUp.isConfirmed || signUp.offerUntil !== null
      const refusal = moveRefusal(to, { pools: line.pools, from, holdsPlaces, hasGuardian: said.guardianName !== null })
      if (refusal) throw new Failure(refusal)
      await storeParty(tx, signUp.id, { party: to, companions: movedCompanions(said.companions, to) })
      const part = holdsPlaces ? { taken: 1, waiting: 0 } : { taken: 0, waiting: signUp.isInReview ? 0 : 1 }
      const left = changed(line, from, { taken: -part.taken, waiting: -part.waiting })
      await settle(tx, changed(left, to, part), now)
      return { answer: { signUp: await stateOf(tx, signUp.id) }, after: { from, to }, topic: 'activities.moved' }
    },
  })
}

interface Said {
  readonly companions: readonly { readonly name: string; readonly poolId: string }[]
  readonly guardianName: string | null
}

async function saidOf(tx: Transaction, id: string): Promise<Said> {
  const [said] = await tx.query<Said>(sql`
    select companions, guardian_name as "guardianName" from sign_ups where id = ${id}`)
  return said ?? { companions: [], guardianName: null }
}

/** A hold is given once for the places a party wanted: with others it may get one again. */
async function storeParty(
  tx: Transaction,
  id: string,
  { party, companions }: { party: readonly PartyPart[]; companions: Said['companions'] },
): Promise<void> {
  await tx.query(sql`
    update sign_ups
    set pool_ids = ${party.map(({ poolId }) => poolId)}::uuid[], pool_places = ${party.map(({ places }) => places)}::int[],
        companions = ${json(companions)}::jsonb, held_until = null
    where id = ${id}`)
}
