import type { PartyPart } from '../../../contract/sign-ups'
import { confirmsAtOnce, holdDeadline, offerDeadline } from './offer-rules'

/** A place-pool row as the rules see it. Offered places are taken. */
export interface Pool {
  readonly id: string
  readonly capacity: number | null
  readonly placesTaken: number
  /** Parties in the line that want a place of this kind. */
  readonly waiting: number
}

/** A party in the line. */
export interface WaitingParty {
  readonly id: string
  readonly party: readonly PartyPart[]
  /** Until when freed places are kept together for it; null: it has had no hold yet. */
  readonly heldUntil: Date | null
}

/** What becomes of a party in the line. */
export type Move =
  | { readonly kind: 'confirm'; readonly party: WaitingParty }
  | { readonly kind: 'offer'; readonly party: WaitingParty; readonly until: Date }
  | { readonly kind: 'hold'; readonly party: WaitingParty; readonly until: Date }

export interface LineFacts {
  readonly pools: readonly Pool[]
  readonly promotion: 'ask' | 'confirm'
  readonly startsAt: Date
}

/** How far a walk along the line has come: places that are free, and pools kept for somebody further ahead. */
export interface Walk {
  readonly free: Map<string, number>
  readonly kept: Set<string>
}

/** Before the first party. A pool without a limit is always free. */
export const beginWalk = (pools: readonly Pool[]): Walk => ({
  free: new Map(pools.map(({ id, capacity, placesTaken }) => [id, (capacity ?? Infinity) - placesTaken])),
  kept: new Set(),
})

/** Whether anybody further down the line could still be given something. */
export const canGoOn = ({ free, kept }: Walk): boolean => [...free].some(([id, places]) => places > 0 && !kept.has(id))

/**
 * Decides what the parties of (a page of) the line are given, in order of arrival. A party that fits gets its places:
 * confirmed at once, or offered with a deadline. One that does not fit although something it wants is free holds that
 * back for everybody behind it, once, until its hold ends; afterwards others may pass, and it keeps its rank. So nobody
 * is given a place while an earlier party fits and is not past its hold.
 */
export function movesFor(
  line: LineFacts,
  walk: Walk,
  { parties, now }: { parties: readonly WaitingParty[]; now: Date },
): Move[] {
  const atOnce = confirmsAtOnce(line.promotion, now, line.startsAt)
  const moves: Move[] = []
  for (const party of parties) {
    if (fits(walk, party)) {
      take(walk, party)
      moves.push(atOnce ? { kind: 'confirm', party } : { kind: 'offer', party, until: offerDeadline(now, line.startsAt) })
      continue
    }
    const heldUntil = party.heldUntil ?? (wantsSomethingFree(walk, party) ? holdDeadline(now, line.startsAt) : null)
    if (heldUntil !== null && party.heldUntil === null) moves.push({ kind: 'hold', party, until: heldUntil })
    if (heldUntil === null || now < heldUntil) keepFor(walk, party)
  }
  return moves
}

const fits = ({ free, kept }: Walk, { party }: WaitingParty): boolean =>
  party.every(({ poolId, places }) => !kept.has(poolId) && places <= (free.get(poolId) ?? 0))

const wantsSomethingFree = ({ free, kept }: Walk, { party }: WaitingParty): boolean =>
  party.some(({ poolId }) => !kept.has(poolId) && (free.get(poolId) ?? 0) > 0)

function take({ free }: Walk, { party }: WaitingParty): void {
  for (const { poolId, places } of party) free.set(poolId, (free.get(poolId) ?? 0) - places)
}

function keepFor({ kept }: Walk, { party }: WaitingParty): void {
  for (const { poolId } of party) kept.add(poolId)
}
