import type { Queryable } from '../../kernel/database'
import { Failure } from '../../kernel/failure'
import { unitIdsFrom } from './queries'

/**
 * Staff of a unit (`staffUnitId`) work for it and those below it; of no unit, for the whole city. Else
 * `staff.other_unit`, also for what belongs to no unit. Inside a transaction it asks through that: an embedded database
 * has one connection.
 */
export async function allowUnit(
  database: Queryable,
  staffUnitId: string | null,
  unitId: string | null,
): Promise<void> {
  if (staffUnitId === null) return
  const isOwn = unitId !== null && (await unitIdsFrom(database, staffUnitId)).includes(unitId)
  if (!isOwn) throw new Failure('staff.other_unit')
}
