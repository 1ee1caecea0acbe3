import * as v from 'valibot'
import { MAP_ZOOM_MAX, MAP_ZOOM_MIN } from './limits'
import { Count } from './primitives'
import { AmenityKind, Datum, StationKind, StationSummary } from './stations'

const Corner = v.strictObject({
  lat: v.pipe(v.number(), v.finite(), v.minValue(-90), v.maxValue(90)),
  lng: v.pipe(v.number(), v.finite(), v.minValue(-180), v.maxValue(180)),
})

/** `stations.inRegion`: the piece of a map that is on a screen, its corners in the datum they are declared in. */
export const InRegionInput = v.pipe(
  v.strictObject({
    southWest: Corner,
    northEast: Corner,
    datum: Datum,
    /** As maps count it: at 0 the world is 256 px wide, each level doubles that. */
    zoom: v.pipe(v.number(), v.minValue(MAP_ZOOM_MIN), v.maxValue(MAP_ZOOM_MAX)),
    /** Only stations of these levels. */
    kinds: v.optional(v.array(StationKind), []),
    /** Only stations that have all of these. */
    amenities: v.optional(v.array(AmenityKind), []),
  }),
  v.check(({ southWest, northEast }) => southWest.lat < northEast.lat && southWest.lng < northEast.lng),
)
export type InRegionInput = v.InferOutput<typeof InRegionInput>

/** Stations counted together because they are too many to show: how many, and their middle in GCJ-02 degrees. */
export const StationGroup = v.strictObject({
  /** The same square of the ground has the same id at the same zoom, wherever the map is. */
  id: Count,
  count: Count,
  lat: v.number(),
  lng: v.number(),
})
export type StationGroup = v.InferOutput<typeof StationGroup>

/**
 * All and only the stations of a region, or, where there are more than a map can show, the groups of every square of
 * the ground that the region touches. Squares are whole, so their counts stay as they are while a map is moved.
 */
export const InRegionView = v.variant('detail', [
  v.strictObject({ detail: v.literal('stations'), stations: v.array(StationSummary) }),
  v.strictObject({ detail: v.literal('groups'), groups: v.array(StationGroup) }),
])
export type InRegionView = v.InferOutput<typeof InRegionView>
