import type { Database } from '../../kernel/database'
import { hasUnits, insertUnits } from '../../modules/organisations'
import type { SeedProgress } from '../progress'
import { seedUnits } from './units'

/** Writes the organisation tree of the demo's city. A tree that is there stays as people left it. */
export async function seedOrganisation(database: Database, now: Date, progress: SeedProgress): Promise<number> {
  const units = seedUnits()
  if (!(await hasUnits(database))) await insertUnits(database, units, now)
  progress('units', units.length, units.length)
  return units.length
}
