import type { InferOutput } from 'valibot'
import { AmenityKind, StationKind } from '../../../contract/stations'
import type { StationFacetsInput, StationFacetsView } from '../../../contract/station-search'
import type { Context } from '../../kernel/context'
import type { Moment } from './day-rules'
import { countFacets, hoursThatMayBeOpen, type FacetCount, type OpenDoors } from './facets-repository'
import { isOpenAt, momentAsked } from './filter-asked'

/** What one would find under these filters, and under each further one. */
export async function stationFacets(
  context: Context,
  filters: InferOutput<typeof StationFacetsInput>,
): Promise<StationFacetsView> {
  const moment = await momentAsked(context, filters)
  const doors = await openDoors(context, moment)
  const counts = await countFacets(context.database, { ...filters, doors })
  const countOf = (facet: FacetCount['facet'], value: string): number =>
    counts.find((one) => one.facet === facet && one.value === value)?.count ?? 0
  const listed = <Kind extends string>(facet: FacetCount['facet'], kinds: readonly Kind[]) =>
    kinds.map((kind) => ({ kind, count: countOf(facet, kind) })).filter(({ count }) => count > 0)
  return {
    total: countOf('total', ''),
    open: countOf('open', ''),
    amenities: listed('amenity', AmenityKind.options),
    kinds: listed('kind', StationKind.options),
  }
}

/** A city has few different weeks: the rules look at each of them once, and alone at doors with a dated exception. */
async function openDoors({ database }: Context, moment: Moment): Promise<OpenDoors> {
  const weeks = await hoursThatMayBeOpen(database, new Date(moment.nowMs))
  const usual = weeks.filter(({ closures }) => closures === null)
  const special = weeks.filter(({ closures }) => closures !== null)
  const isOpen = (row: (typeof weeks)[number]): boolean => isOpenAt(row, moment)
  return {
    weeks: usual.filter(isOpen).flatMap(({ key }) => key ?? []),
    ids: special.filter(isOpen).flatMap(({ id }) => id ?? []),
    special: special.flatMap(({ id }) => id ?? []),
  }
}
