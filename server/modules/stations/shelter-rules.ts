import { EMERGENCY_DAYS_MAX, EMERGENCY_REACH_M, SHELTERS_SHOWN } from '../../../contract/limits'
import type { Emergency, Shelter } from '../../../contract/shelters'
import { DAY_MS } from '../../../contract/time'
import { metersBetween, type Point } from './rules'

/** A station that is open as a shelter. */
export type ShelterFacts = Omit<Shelter, 'distanceMeters'>

/** An emergency that has not been ended, with its shelters by name. */
export interface EmergencyFacts {
  readonly id: string
  readonly reason: string
  readonly from: Date
  readonly until: Date
  readonly shelters: readonly ShelterFacts[]
}

/** Whether shelters may be opened until then: later than now, within a week, so that a forgotten one ends by itself. */
export const isSoundEnd = (until: Date, now: Date): boolean =>
  now < until && until.getTime() <= now.getTime() + EMERGENCY_DAYS_MAX * DAY_MS

/**
 * The emergencies somebody is to hear of at a moment, their shelters nearest first: those that are not over and in the
 * city they look from. Who did not say where they are hears of all.
 */
export function emergenciesFor(
  emergencies: readonly EmergencyFacts[],
  { center, now }: { center: Point | null; now: Date },
): Emergency[] {
  return emergencies
    .filter(({ from, until }) => from <= now && now < until)
    .map((emergency) => emergencyView(emergency, center))
    .filter(({ shelters: [nearest] }) => nearest && (nearest.distanceMeters ?? 0) <= EMERGENCY_REACH_M)
}

function emergencyView({ id, reason, from, until, shelters }: EmergencyFacts, center: Point | null): Emergency {
  const measured = shelters.map((shelter) =>
    ({ ...shelter, distanceMeters: center && Math.round(metersBetween(center, shelter)) }))
  if (center) measured.sort((a, b) => (a.distanceMeters ?? 0) - (b.distanceMeters ?? 0))
  return {
    id,
    reason,
    from: from.toISOString(),
    until: until.toISOString(),
    count: shelters.length,
    shelters: measured.slice(0, SHELTERS_SHOWN),
  }
}
