import { MarkStandardInput, StandardItem, StandardsInput, StandardsView } from '../../../contract/standards'
import { InRegionInput, InRegionView } from '../../../contract/station-map'
import {
  StationFacetsInput, StationFacetsView, StationSearchInput, StationSearchView,
} from '../../../contract/station-search'
import {
  NearbyInput, NearbyView, StationInput, StationListInput, StationListView, StationsOfUnitInput, StationView,
} from '../../../contract/stations'
import { AroundUnitInput, AroundUnitView } from '../../../contract/unit-surroundings'
import { anyone, mergeRouters, router, staff } from '../../kernel/procedure'
import { aroundUnit } from './around-unit'
import { stationStandards } from './detail-queries'
import { stationList, stationsOfUnit } from './directory'
import { stationFacets } from './facets'
import { markStandard } from './mark-standard'
import { nearby } from './nearby'
import { station } from './queries'
import { inRegion } from './region-queries'
import { stationSearch } from './search'
import { timesRouter } from './times-procedures'
import { upkeepRouter } from './upkeep-procedures'

const directoryRouter = router({
  nearby: anyone
    .meta({ summary: 'Stations within a radius of a position, nearest first; the nearest one when there is none' })
    .input(NearbyInput)
    .output(NearbyView)
    .query(({ ctx, input }) => nearby(ctx, input)),

  inRegion: anyone
    .meta({ summary: 'The stations on a piece of a map, or their counts by square where there are too many' })
    .input(InRegionInput)
    .output(InRegionView)
    .query(({ ctx, input }) => inRegion(ctx, input)),

  get: anyone
    .meta({ summary: 'One station: door, hours and exceptions, rooms, desks, services, studios and the community it belongs to' })
    .input(StationInput)
    .output(StationView)
    .query(({ ctx, input }) => station(ctx, input)),

  list: anyone
    .meta({ summary: 'Every station that passes the filters, by name' })
    .input(StationListInput)
    .output(StationListView)
    .query(({ ctx, input }) => stationList(ctx, input)),

  ofUnit: anyone
    .meta({ summary: 'The stations of a unit of the organisation tree and of all below it, its own first' })
    .input(StationsOfUnitInput)
    .output(StationListView)
    .query(({ ctx, input }) => stationsOfUnit(ctx, input)),

  aroundUnit: anyone
    .meta({ summary: 'Where to look from for somebody who lives in a unit: the middle of its stations, and how far off that may be' })
    .input(AroundUnitInput)
    .output(AroundUnitView)
    .query(({ ctx, input }) => aroundUnit(ctx, input)),

  standards: staff
    .meta({ summary: 'Staff: how a station stands against the standards, item by item' })
    .input(StandardsInput)
    .output(StandardsView)
    .query(({ ctx, input }) => stationStandards(ctx, input)),

  markStandard: staff
    .meta({ summary: 'Staff: an item of the standards is met, not met or not known' })
    .input(MarkStandardInput)
    .output(StandardItem)
    .mutation(({ ctx, input }) => markStandard(ctx, input)),

  facets: anyone
    .meta({ summary: 'How many stations pass the filters, and how many each further filter would leave' })
    .input(StationFacetsInput)
    .output(StationFacetsView)
    .query(({ ctx, input }) => stationFacets(ctx, input)),

  search: anyone
    .meta({ summary: 'Stations by a piece of their name, address or pinyin, one wrong character forgiven' })
    .input(StationSearchInput)
    .output(StationSearchView)
    .query(({ ctx, input }) => stationSearch(ctx, input)),
})

export const stationsRouter = mergeRouters(directoryRouter, timesRouter, upkeepRouter)
