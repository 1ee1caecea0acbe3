import { AddClosureInput, CancelClosureInput, ClosureRef } from '../../../contract/closures'
import { MarkStandardInput, StandardItem, StandardsInput, StandardsView } from '../../../contract/standards'
import { InRegionInput, InRegionView } from '../../../contract/station-map'
import {
  NearbyInput, NearbyView, StationInput, StationListInput, StationListView, StationsOfUnitInput, StationView,
} from '../../../contract/stations'
import { anyone, router, staff } from '../../kernel/procedure'
import { addClosure } from './add-closure'
import { cancelClosure } from './cancel-closure'
import { stationStandards } from './detail-queries'
import { markStandard } from './mark-standard'
import { nearby, station, stationList, stationsOfUnit } from './queries'
import { inRegion } from './region-queries'

export const stationsRouter = router({
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

  addClosure: staff
    .meta({ summary: 'Staff: a station is shut, or open, against its hours for a time, and why' })
    .input(AddClosureInput)
    .output(ClosureRef)
    .mutation(({ ctx, input }) => addClosure(ctx, input)),

  cancelClosure: staff
    .meta({ summary: 'Staff: such an exception no longer holds' })
    .input(CancelClosureInput)
    .output(ClosureRef)
    .mutation(({ ctx, input }) => cancelClosure(ctx, input)),
})
