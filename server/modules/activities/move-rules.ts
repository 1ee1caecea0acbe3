import type { ErrorCode } from '../../../contract/errors'
import type { PartyPart } from '../../../contract/sign-ups'
import type { Pool } from './line-rules'

/** What is asked of the places a party would move to. */
export interface MoveFacts {
  readonly pools: readonly (Pool & { readonly who: 'anyone' | 'adult' | 'child' | 'newcomer' })[]
  readonly from: readonly PartyPart[]
  /** Whether the party holds its places (confirmed or offered); otherwise it stands in the line or before a review. */
  readonly holdsPlaces: boolean
  readonly hasGuardian: boolean
}

const total = (party: readonly PartyPart[]): number => party.reduce((sum, { places }) => sum + places, 0)

/**
 * Why a party cannot move to places of other kinds; null when it can. As many people as before; who holds places needs
 * free ones that nobody waits for. Who waits keeps the moment they came, in whichever line.
 */
export function moveRefusal(to: readonly PartyPart[], facts: MoveFacts): ErrorCode | null {
  const { pools, from, holdsPlaces, hasGuardian } = facts
  const poolOf = (id: string) => pools.find((pool) => pool.id === id)
  if (to.some(({ poolId }) => !poolOf(poolId)) || total(to) !== total(from)) return 'sign_up.party_invalid'
  if (!hasGuardian && to.some(({ poolId }) => poolOf(poolId)?.who === 'child')) return 'sign_up.guardian_required'
  if (!holdsPlaces) return null
  const held = new Map(from.map(({ poolId, places }) => [poolId, places]))
  const hasRoom = to.every(({ poolId, places }) => {
    const more = places - (held.get(poolId) ?? 0)
    const pool = poolOf(poolId)
    if (!pool || more <= 0) return true
    return pool.waiting === 0 && (pool.capacity === null || pool.placesTaken + more <= pool.capacity)
  })
  return hasRoom ? null : 'sign_up.no_room'
}

/** What is left of a party, and who of them is named. */
interface Fewer {
  readonly party: readonly PartyPart[]
  readonly companions: readonly Companion[]
}

/** Why this is not a smaller part of a party; null when it is. */
export function fewerRefusal({ party, companions }: Fewer, from: readonly PartyPart[]): ErrorCode | null {
  const held = new Map(from.map(({ poolId, places }) => [poolId, places]))
  const isPart = party.every(({ poolId, places }) => places <= (held.get(poolId) ?? 0))
  const isNamed = companions.every(({ poolId }) => party.some((part) => part.poolId === poolId))
  const fits = isPart && isNamed && total(party) < total(from) && companions.length <= total(party)
  return fits ? null : 'sign_up.party_invalid'
}

interface Companion {
  readonly name: string
  readonly poolId: string
}

/** Companions of a party that moved: who was in a kind that is gone comes along into the first. */
export const movedCompanions = (companions: readonly Companion[], to: readonly PartyPart[]): Companion[] =>
  companions.map(({ name, poolId }) => ({
    name, poolId: to.some((part) => part.poolId === poolId) ? poolId : to[0]?.poolId ?? poolId,
  }))
