import type { ActivityKind, ActivitySummary } from '../../../contract/activities'
import type { Input } from '@/shared/rpc/call'

/** What was chosen on the filter page, as it is asked for and as it is said. A position is kept in here only. */
export interface Scope {
  readonly query: Pick<Input<'activities.week'>, 'stationId' | 'forms' | 'near'>
  readonly words: string
  /** The Monday of a later week; null: from today on. */
  readonly from: string | null
}

/** `room`: a place is free; or a kind. */
export type ActivityFilter = 'room' | ActivityKind

/** Every kind there is, in the order in which they are offered. */
export const kinds: readonly ActivityKind[] = [
  'lesson', 'family', 'health', 'culture', 'course', 'volunteer', 'party_day', 'meeting', 'film', 'forum', 'contest', 'exchange',
]

/** Kinds widen one another, a free place narrows. */
export function meets({ phase, places, kind }: ActivitySummary, filters: ReadonlySet<ActivityFilter>): boolean {
  if (filters.has('room') && (phase !== 'open' || places.left === 0)) return false
  const isAnyKind = [...filters].every((filter) => filter === 'room')
  return isAnyKind || filters.has(kind)
}

/** Kinds to offer, in a fixed order: those that occur, and those chosen, which must stay visible. */
export function offeredKinds(
  activities: readonly ActivitySummary[],
  chosen: ReadonlySet<ActivityFilter>,
): readonly ActivityKind[] {
  const found = new Set(activities.map((activity) => activity.kind))
  return kinds.filter((kind) => found.has(kind) || chosen.has(kind))
}
