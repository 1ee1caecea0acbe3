import type { StationKind } from '../../../contract/stations'

/** How far down a level is; those at the corner stand beside each other, a studio is inside any of the others. */
const DEPTH: Readonly<Record<StationKind, number>> = {
  city: 0, district: 1, subdistrict: 2, community: 3, building: 4, post: 4, square: 4, studio: 5,
}

/** Whether a station of one level can be above a station of another: always a higher level, so never a circle. */
export const canBeAbove = (above: StationKind, below: StationKind): boolean => DEPTH[above] < DEPTH[below]

export interface Ties {
  readonly kind: StationKind
  /** The level of the station above it; null where it has none. */
  readonly parentKind: StationKind | null
  /** The levels of the stations that hang below it. */
  readonly childKinds: readonly StationKind[]
}

/** Why a station of this level cannot hang where it is to hang; null when it can. A studio is inside a station. */
export function tiesRefusal(
  { kind, parentKind, childKinds }: Ties,
): 'station.parent_refused' | 'station.has_below' | null {
  const fits = parentKind === null ? kind !== 'studio' : canBeAbove(parentKind, kind)
  if (!fits) return 'station.parent_refused'
  return childKinds.every((child) => canBeAbove(kind, child)) ? null : 'station.has_below'
}
