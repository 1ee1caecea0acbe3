import type { Context } from '../../kernel/context'
import type { Queryable } from '../../kernel/database'
import { Failure } from '../../kernel/failure'
import { allowUnit, unitIdsFrom } from '../organisations'
import { staffScopeOf } from '../residents'
import { stationIdsOf, stationUnitOf } from './repository'

/**
 * Staff of a unit work for its stations and those below it; of no unit, for the whole city. Else `staff.other_unit`.
 * Inside a transaction it asks through that: an embedded database has one connection.
 */
export async function allowStation(database: Queryable, staffId: string, stationId: string): Promise<void> {
  const { unitId } = await staffScopeOf(database, staffId)
  if (unitId !== null) await allowUnit(database, unitId, await stationUnitOf(database, stationId))
}

/** Whether a staff member works for this station. */
export async function keepsStation(database: Queryable, staffId: string, stationId: string): Promise<boolean> {
  const { unitId } = await staffScopeOf(database, staffId)
  if (unitId === null) return true
  const stationUnit = await stationUnitOf(database, stationId)
  return stationUnit !== null && (await unitIdsFrom(database, unitId)).includes(stationUnit)
}

/** Whether whoever calls works for this station: what they are offered there. */
export async function callerKeeps(context: Context, stationId: string): Promise<boolean> {
  const { database, residentId } = context
  const isStaff = (await context.resident())?.isStaff ?? false
  return residentId !== null && isStaff && keepsStation(database, residentId, stationId)
}

/** `allowStation` for each of many stations. */
export async function allowStations(
  database: Queryable,
  staffId: string,
  stationIds: readonly string[],
): Promise<void> {
  const { unitId } = await staffScopeOf(database, staffId)
  if (unitId === null) return
  const own = new Set(await stationIdsOf(database, await unitIdsFrom(database, unitId)))
  if (!stationIds.every((id) => own.has(id))) throw new Failure('staff.other_unit')
}

/** The same for the unit that a station shall belong to: nobody gives one away, or takes one in. */
export async function allowUnitOf(database: Queryable, staffId: string, unitId: string | null): Promise<void> {
  const scope = await staffScopeOf(database, staffId)
  await allowUnit(database, scope.unitId, unitId)
}

/** For what concerns every station: staff of the whole city only. */
export async function allowWholeCity(database: Queryable, staffId: string): Promise<void> {
  const { unitId } = await staffScopeOf(database, staffId)
  if (unitId !== null) throw new Failure('staff.other_unit')
}
