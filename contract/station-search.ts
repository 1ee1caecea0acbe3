import * as v from 'valibot'
import { STATION_SEARCH_MAX, STATION_SEARCH_TEXT_MAX } from './limits'
import { Count, optionalText } from './primitives'
import { AmenityKind, positionFields, stationFilters, StationKind, StationSummary } from './stations'

/** `stations.search`: a name, a piece of an address, pinyin or its initials. `near` puts the closer one first. */
export const StationSearchInput = v.strictObject({
  text: optionalText(STATION_SEARCH_TEXT_MAX),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(STATION_SEARCH_MAX)), STATION_SEARCH_MAX),
  near: v.optional(v.strictObject(positionFields)),
})

/** What of a station was found, best first; `similar`: a character is wrong, missing or too many. */
export const SearchMatch = v.picklist(['name', 'address', 'pinyin', 'similar'])
export type SearchMatch = v.InferOutput<typeof SearchMatch>

export const FoundStation = v.strictObject({
  ...StationSummary.entries,
  match: SearchMatch,
  /** From `near`; null without it. */
  distanceMeters: v.nullable(Count),
})
export type FoundStation = v.InferOutput<typeof FoundStation>

/** Best first. What nobody would walk through page by page has no pages: one types another character. */
export const StationSearchView = v.strictObject({ stations: v.array(FoundStation) })
export type StationSearchView = v.InferOutput<typeof StationSearchView>

/** `stations.facets`: what the directory would show under these filters, and what one more would leave. */
export const StationFacetsInput = v.strictObject(stationFilters)

export const StationFacetsView = v.strictObject({
  /** Stations under all the filters. */
  total: Count,
  /** Of the stations under the other filters, those one can go into. */
  open: Count,
  /** Each counts the stations under all the filters that have it as well. Those no station has are left out. */
  amenities: v.array(v.strictObject({ kind: AmenityKind, count: Count })),
  /** Each counts the stations of its kind under the other filters. Those no station has are left out. */
  kinds: v.array(v.strictObject({ kind: StationKind, count: Count })),
})
export type StationFacetsView = v.InferOutput<typeof StationFacetsView>
