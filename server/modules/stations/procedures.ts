import { MarkStandardInput, StandardItem, StandardsInput, StandardsView } from '../../../contract/standards'
import {
  NearbyInput, NearbyView, StationInput, StationListInput, StationListView, StationsOfUnitInput, StationView,
} from '../../../contract/stations'
import { anyone, mergeRouters, router, staff } from '../../kernel/procedure'
import { stationStandards } from './detail-queries'
import { markStandard } from './mark-standard'
import { nearby, station, stationList, stationsOfUnit } from './queries'
import { timesRouter } from './times-procedures'

const directoryRouter = router({
  nearby: anyone
    .meta({ summary: 'Stations within a radius of a position, nearest first; the nearest one when there is none' })
    .input(NearbyInput)
    .output(NearbyView)
    .query(({ ctx, input }) => nearby(ctx, input)),

  get: anyone
    .meta({ summary: 'One station: door, hours and exceptions, rooms, desks, services, studios and the community it belongs to' })
    .input(StationInput)
    .output(StationView)
    .query(({ ctx, input }) => station(ctx, input)),

  list: anyone
    .meta({ summary: 'Every station, by name' })
    .input(StationListInput)
    .output(StationListView)
    .query(({ ctx, input }) => stationList(ctx, input)),

  ofUnit: anyone
    .meta({ summary: 'The stations of a unit of the organisation tree and of all below it, its own first' })
    .input(StationsOfUnitInput)
    .output(StationListView)
    .query(({ ctx, input }) => stationsOfUnit(ctx, input)),

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
})

export const stationsRouter = mergeRouters(directoryRouter, timesRouter)
