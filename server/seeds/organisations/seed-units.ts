import type { Database } from '../../kernel/database'
import { insertUnits } from '../../modules/organisations'
import type { SeedProgress } from '../progress'
import { seedUnits } from './units'

/** Writes the organisation tree of the demo's city. */
export async function seedOrganisation(database: Database, now: Date, progress: SeedProgress): Promise<number> {
  const units = seedUnits()
  await insertUnits(database, units, now)
  progress('units', units.length, units.length)
  return units.length
}
