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
