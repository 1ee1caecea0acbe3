import {
  NearbyInput, NearbyView, StationInput, StationListInput, StationListView, StationView,
} from '../../../contract/stations'
import { anyone, router } from '../../kernel/procedure'
import { nearby, station, stationList } from './queries'

export const stationsRouter = router({
  nearby: anyone
    .meta({ summary: 'Stations within a radius of a position, nearest first; the nearest one when there is none' })
    .input(NearbyInput)
    .output(NearbyView)
    .query(({ ctx, input }) => nearby(ctx, input)),

  get: anyone
    .meta({ summary: 'One station with its amenities and opening hours' })
    .input(StationInput)
    .output(StationView)
    .query(({ ctx, input }) => station(ctx, input)),

  list: anyone
    .meta({ summary: 'Every station, by name' })
    .input(StationListInput)
    .output(StationListView)
    .query(({ ctx, input }) => stationList(ctx, input)),
})
