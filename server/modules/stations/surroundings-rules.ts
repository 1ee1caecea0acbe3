import { NEARBY_ACCURACY_MAX_M, UNIT_ACCURACY_MIN_M } from '../../../contract/limits'
import type { UnitSurroundings } from '../../../contract/unit-surroundings'
import { metersBetween, type Point } from './rules'

/**
 * Where somebody who lives in a unit probably is, from the positions of its stations (degrees, GCJ-02): the middle one
 * by latitude and by longitude, so that a single station far off moves it little. It may be off by the distance to the
 * furthest station, and by UNIT_ACCURACY_MIN_M at least. `null` without stations; `too_wide` when it says nothing.
 */
export function surroundingsOf(stations: readonly Point[]): UnitSurroundings | 'too_wide' | null {
  if (stations.length === 0) return null
  const middle = { lat: median(stations.map(({ lat }) => lat)), lng: median(stations.map(({ lng }) => lng)) }
  const furthest = Math.max(...stations.map((station) => metersBetween(middle, station)))
  const accuracyMeters = Math.ceil(Math.max(furthest, UNIT_ACCURACY_MIN_M))
  return accuracyMeters > NEARBY_ACCURACY_MAX_M ? 'too_wide' : { ...middle, accuracyMeters }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length / 2
  const [low = 0, high = low] = sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1)
  return (low + high) / 2
}
