import type { Audience } from '../../../contract/audience'
import type { PlaceMode } from '../../../contract/places'
import type { WelcomeStage } from '../../../contract/welcome'
import { phaseOf, type ActivityFacts } from './rules'

interface Visited extends ActivityFacts {
  readonly id: string
}

/**
 * Where somebody stands on the way to their first activity and past it; null when there is nothing to welcome them to.
 * `attended`: the activities they were seen at, undone check-ins left out; two of them tell enough.
 */
export function stageOf(attended: readonly string[], activity: Visited, now: Date): WelcomeStage | null {
  const [only] = attended
  if (attended.length > 1) return null
  if (only !== undefined) return only === activity.id ? 'came' : null
  const phase = phaseOf(activity, now)
  return phase === 'cancelled' || phase === 'ended' ? null : 'first'
}

/** An activity that could be proposed as the next one. */
export interface Candidate extends ActivityFacts {
  readonly seriesId: string | null
  readonly audience: Audience | null
  /** Places left; null: no limit. */
  readonly left: number | null
  /** They have a place in it. */
  readonly isHeld: boolean
}

/**
 * The next activity to propose: of the same series before any other, then the earliest. It is one they hold a place in,
 * or one that is for everybody, open for sign-up, and has room.
 */
export function nextOf<Next extends Candidate>(
  candidates: readonly Next[],
  seriesId: string | null,
  now: Date,
): Next | null {
  const fitting = candidates
    .filter((one) => isFitting(one, now))
    .sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
  return fitting.find((one) => seriesId !== null && one.seriesId === seriesId) ?? fitting[0] ?? null
}

function isFitting({ audience, left, isHeld, ...facts }: Candidate, now: Date): boolean {
  const phase = phaseOf(facts, now)
  if (isHeld) return phase === 'open' || phase === 'closed' || phase === 'not_open'
  return phase === 'open' && audience === null && left !== 0
}

/** The floor a room is on, by the station's list of rooms; null when the list does not know it. */
export function floorOf(
  room: string | null,
  zones: readonly { readonly name: string; readonly floor: string | null }[],
): string | null {
  if (room === null) return null
  return zones.find(({ name }) => name === room)?.floor ?? null
}

/** Whether somebody takes part over the net alone: by the places they hold, or where there are no others. */
export function isRemoteOnly(
  pools: readonly { readonly id: string; readonly mode: PlaceMode }[],
  party: readonly { readonly poolId: string }[],
): boolean {
  const own = pools.filter(({ id }) => party.some(({ poolId }) => poolId === id))
  const looked = own.length > 0 ? own : pools
  return looked.length > 0 && looked.every(({ mode }) => mode === 'remote')
}
