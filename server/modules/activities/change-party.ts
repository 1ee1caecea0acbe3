import type { PartyPart } from '../../../contract/sign-ups'
import { json, sql, type Transaction } from '../../kernel/database'
import type { Line } from './line-repository'
import type { LiveSignUp } from './review-repository'
import { changed, settle } from './settle'

/** Somebody who comes along, in places of one kind. */
export interface Companion {
  readonly name: string
  readonly poolId: string
}

interface Change {
  readonly to: readonly PartyPart[]
  readonly companions: readonly Companion[]
  /** Freed places are kept together once for the places a party wanted: for others it may be once more. */
  readonly maySaveAgain: boolean
  readonly now: Date
}

/**
 * Makes a live sign-up of a locked line one of these places, in whatever state it is; what becomes free goes to the
 * waiting list. Whether it may is decided before.
 */
export async function changeParty(
  tx: Transaction,
  { line, signUp }: { line: Line; signUp: LiveSignUp },
  change: Change,
): Promise<void> {
  const { to, now } = change
  await storeParty(tx, signUp.id, change)
  const part = partOf(signUp)
  const left = changed(line, signUp.party, { taken: -part.taken, waiting: -part.waiting })
  await settle(tx, changed(left, to, part), now)
}

/** Whether a sign-up has its places (confirmed or offered); otherwise it stands in the line or before a review. */
export const holdsPlaces = ({ isConfirmed, offerUntil }: LiveSignUp): boolean => isConfirmed || offerUntil !== null

function partOf(signUp: LiveSignUp): { taken: number; waiting: number } {
  if (holdsPlaces(signUp)) return { taken: 1, waiting: 0 }
  return { taken: 0, waiting: signUp.isInReview ? 0 : 1 }
}

async function storeParty(
  tx: Transaction,
  id: string,
  { to, companions, maySaveAgain }: Change,
): Promise<void> {
  await tx.query(sql`
    update sign_ups
    set pool_ids = ${to.map(({ poolId }) => poolId)}::uuid[], pool_places = ${to.map(({ places }) => places)}::int[],
        places = ${to.reduce((sum, { places }) => sum + places, 0)}, companions = ${json(companions)}::jsonb,
        held_until = case when not ${maySaveAgain}::boolean then held_until end
    where id = ${id}`)
}
