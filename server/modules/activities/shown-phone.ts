import type { Queryable } from '../../kernel/database'
import { maskPhone, type Sealer } from '../../kernel/sealer'
import { staffScopeOf } from '../residents'

/** Opens sealed telephone numbers as far as the reader may see them. */
export type ShowPhone = (sealed: string | null) => string | null

/** In full, or masked: `138 **** 5678`. */
export const phonesFor = (sealer: Sealer, inFull: boolean): ShowPhone => (sealed) => {
  if (sealed === null) return null
  const phone = sealer.open(sealed)
  return inFull ? phone : maskPhone(phone)
}

/** What a staff member sees of telephone numbers. */
export async function phonesForStaff(database: Queryable, sealer: Sealer, staffId: string): Promise<ShowPhone> {
  const { seesPhones } = await staffScopeOf(database, staffId)
  return phonesFor(sealer, seesPhones)
}
