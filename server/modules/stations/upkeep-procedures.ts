import {
  ChangeFactsInput, CreateStationInput, HoursReadingView, ReadHoursInput, SetDutiesInput, SetServicesInput,
  SetZonesInput, StationChanged, StationEditView,
} from '../../../contract/station-staff'
import { StationInput } from '../../../contract/stations'
import { router, staff } from '../../kernel/procedure'
import { changeFacts } from './change-facts'
import { createStation } from './create-station'
import { readHoursText, stationForEdit } from './edit-view'
import { setDuties } from './set-duties'
import { setServices } from './set-services'
import { setZones } from './set-zones'

/** What staff write about stations, one at a time. */
export const upkeepRouter = router({
  editable: staff
    .meta({ summary: 'Staff: a station as it is changed, with the revision of each part' })
    .input(StationInput)
    .output(StationEditView)
    .query(({ ctx, input }) => stationForEdit(ctx, input)),

  readHours: staff
    .meta({ summary: 'Staff: how a text of opening hours would be understood' })
    .input(ReadHoursInput)
    .output(HoursReadingView)
    .query(({ input }) => readHoursText(input)),

  create: staff
    .meta({ summary: 'Staff: a new station' })
    .input(CreateStationInput)
    .output(StationChanged)
    .mutation(({ ctx, input }) => createStation(ctx, input)),

  changeFacts: staff
    .meta({ summary: 'Staff: what is said of a station: name, level, place, door, phone, hours, amenities' })
    .input(ChangeFactsInput)
    .output(StationChanged)
    .mutation(({ ctx, input }) => changeFacts(ctx, input)),

  setZones: staff
    .meta({ summary: 'Staff: all rooms of a station, in their order' })
    .input(SetZonesInput)
    .output(StationChanged)
    .mutation(({ ctx, input }) => setZones(ctx, input)),

  setDuties: staff
    .meta({ summary: 'Staff: which agency is at its desk on which days, for what' })
    .input(SetDutiesInput)
    .output(StationChanged)
    .mutation(({ ctx, input }) => setDuties(ctx, input)),

  setServices: staff
    .meta({ summary: 'Staff: all services of a station, in their order, and where each leads' })
    .input(SetServicesInput)
    .output(StationChanged)
    .mutation(({ ctx, input }) => setServices(ctx, input)),
})
