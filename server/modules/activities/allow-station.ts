import type { Queryable } from '../../kernel/database'
import { Failure } from '../../kernel/failure'
import { unitIdsFrom } from '../organisations'
import { staffScopeOf } from '../residents'
import { stationUnitOf } from '../stations'

/** Whether a staff member works for this station. */
export async function keepsStation(database: Queryable, staffId: string, stationId: string): Promise<boolean> {
  const { unitId } = await staffScopeOf(database, staffId)
  if (unitId === null) return true
  const stationUnit = await stationUnitOf(database, stationId)
  return stationUnit !== null && (await unitIdsFrom(database, unitId)).includes(stationUnit)
}

/**
 * Staff of a unit work for its stations and those below it; of no unit, for the whole city. Else `staff.other_unit`.
 * Inside a transaction it asks through that: an embedded database has one connection.
 */
export async function allowStation(database: Queryable, staffId: string, stationId: string): Promise<void> {
  if (!(await keepsStation(database, staffId, stationId))) throw new Failure('staff.other_unit')
}
