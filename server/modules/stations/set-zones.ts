import type { InferOutput } from 'valibot'
import type { SetZonesInput, ZoneEntry } from '../../../contract/station-staff'
import type { StationZone } from '../../../contract/station-details'
import type { StaffContext } from '../../kernel/context'
import { replaceZones } from './inside-repository'
import { setInside, withIds } from './set-inside'

/** Makes these the rooms of a station, in this order. */
export const setZones = (context: StaffContext, input: InferOutput<typeof SetZonesInput>): Promise<{ id: string }> =>
  setInside(context, { procedure: 'stations.setZones', part: 'zones', input }, async (tx, details) => {
    const zones = withIds(input.zones, details.zones, context.now).map(zoneOf)
    await replaceZones(tx, input.stationId, zones)
    return zones
  })

const zoneOf = ({ floor, ...zone }: ZoneEntry & { id: string }): StationZone => ({ ...zone, floor: floor || null })
