import { ChangedUnit, RemoveUnitInput } from '../contract/organisations'
import { RetireStationInput, StationChanged } from '../contract/station-staff'
import { router, staff } from './kernel/procedure'
import { hasActivitiesAhead } from './modules/activities'
import { removeUnit } from './modules/organisations'
import { retireStation, unitHasStations } from './modules/stations'

/**
 * What can be removed only once nothing in another module hangs on it. These live beside the API, above the modules,
 * because the module asked knows the one that asks.
 */
export const stationRemovalRouter = router({
  retire: staff
    .meta({ summary: 'Staff: a station is no more; refused while others hang on it' })
    .input(RetireStationInput)
    .output(StationChanged)
    .mutation(({ ctx, input }) => retireStation(ctx, input, hasActivitiesAhead)),
})

export const unitRemovalRouter = router({
  remove: staff
    .meta({ summary: 'Staff: a unit is no more; refused while something lies below it or a station belongs to it' })
    .input(RemoveUnitInput)
    .output(ChangedUnit)
    .mutation(({ ctx, input }) => removeUnit(ctx, input, unitHasStations)),
})
