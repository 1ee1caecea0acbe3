import type { Queryable } from '../../kernel/database'
import { unitIdsFrom } from '../organisations'
import { staffScopeOf } from '../residents'
import { stationIdsOf } from '../stations'

/** The stations a staff member works for; null: all of them. */
export async function ownStations(database: Queryable, staffId: string): Promise<string[] | null> {
  const { unitId } = await staffScopeOf(database, staffId)
  return unitId === null ? null : stationIdsOf(database, await unitIdsFrom(database, unitId))
}
