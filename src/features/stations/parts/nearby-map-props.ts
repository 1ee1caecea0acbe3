import type { NearbyStation } from '../../../../contract/stations'
import type { Circle } from '../place'

export interface NearbyMapProps {
  /** GCJ-02 degrees. */
  center: { lat: number; lng: number }
  circle: Circle
  /** In the order of the list: the first is pin 1. */
  stations: readonly NearbyStation[]
  /** Fills its parent instead of the strip above a list. */
  tall?: boolean
}

/** A pin's look: closed stations are hollow, as in the list. */
export const isClosed = (station: NearbyStation): boolean => station.open.state === 'closed'
