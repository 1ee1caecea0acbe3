import * as v from 'valibot'
import { UnitRef } from './organisations'
import { Count, Id } from './primitives'

/** `stations.aroundUnit`: where to look from, for somebody who says which community they live in. */
export const AroundUnitInput = v.strictObject({ unitId: Id })

/** Units have no position of their own: the middle of the stations of one and of all below it, GCJ-02 degrees. */
export const UnitSurroundings = v.strictObject({
  lat: v.number(),
  lng: v.number(),
  /** How far off it may be for somebody who lives there. */
  accuracyMeters: Count,
})
export type UnitSurroundings = v.InferOutput<typeof UnitSurroundings>

export const AroundUnitView = v.strictObject({
  unit: UnitRef,
  /** `null`: there is no station to go by. */
  around: v.nullable(UnitSurroundings),
  /** In its place, the nearest unit above it that has stations and is not too wide. */
  instead: v.nullable(UnitRef),
})
export type AroundUnitView = v.InferOutput<typeof AroundUnitView>
