import type { BrandFace, UnitLevel, UnitRef } from '../../../contract/organisations'

/** A step on the way down to a unit. */
export type Step = UnitRef & { readonly brand: BrandFace | null }

/** The brand that speaks for a unit: its own, else that of the nearest unit above it. From the root down. */
export function brandOf(way: readonly Step[]): BrandFace | null {
  const own = way.findLast(({ brand }) => brand !== null)?.brand
  return own ? faceOf(own) : null
}

/** Whether a unit can have a brand of its own: 一社区一特色, and the subdistrict around them. */
export const canHaveBrand = (level: UnitLevel): boolean => level === 'community' || level === 'subdistrict'

/** What of a brand fits in a row. */
export const faceOf = ({ name, mark, colour }: BrandFace): BrandFace => ({ name, mark, colour })

/**
 * What may lie directly below a unit: the next level down; a city without districts has subdistricts, a community
 * without grids building groups. Always a deeper level, so that no unit can come to lie below itself.
 */
const BELOW: Readonly<Record<UnitLevel, readonly UnitLevel[]>> = {
  city: ['district', 'subdistrict'],
  district: ['subdistrict'],
  subdistrict: ['community'],
  community: ['grid', 'building_group'],
  grid: ['building_group'],
  building_group: [],
}

/** The levels of which a unit can have others directly below it, the usual one first. */
export const levelsBelow = (level: UnitLevel): readonly UnitLevel[] => BELOW[level]

/** Whether a unit of this level may lie directly below one of `parent`; null: at the top, where a city is. */
export const canLieBelow = (level: UnitLevel, parent: UnitLevel | null): boolean =>
  parent === null ? level === 'city' : BELOW[parent].includes(level)

/** Why a unit cannot be removed; null when it can. */
export function removalRefusal(
  { childCount, hasStations }: { readonly childCount: number; readonly hasStations: boolean },
): 'unit.not_empty' | 'unit.has_stations' | null {
  if (childCount > 0) return 'unit.not_empty'
  return hasStations ? 'unit.has_stations' : null
}
