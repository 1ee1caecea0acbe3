import type { Database } from '../../kernel/database'
import { newId } from '../../kernel/ids'
import { findResidentIdByIdentity, insertIdentity, insertResident, type Identity } from './repository'

/** A new resident's name until they choose one: 邻居 and four digits of their id. */
const firstNickname = (id: string): string => {
  const digits = Number.parseInt(id.slice(-4), 16) % 10_000
  return `邻居${digits.toString().padStart(4, '0')}`
}

/** The resident an identity belongs to, made on first sight. Two first calls at once end with one resident. */
export async function signIn(
  database: Database,
  { identity, nickname, now }: { identity: Identity; nickname?: string; now: Date },
): Promise<string> {
  const known = await findResidentIdByIdentity(database, identity)
  if (known !== null) return known
  const id = newId(now)
  const traits = { isPartyMember: false, isStaff: false, elderMode: null }
  const made = await database.transaction(async (tx) => {
    await insertResident(tx, { id, nickname: nickname ?? firstNickname(id), ...traits, createdAt: now })
    if (await insertIdentity(tx, { identity, residentId: id, now })) return true
    throw new LinkedMeanwhile()
  }).catch((error: unknown) => {
    if (error instanceof LinkedMeanwhile) return false
    throw error
  })
  return made ? id : signIn(database, { identity, now })
}

/** Rolls back the resident made beside a faster twin. */
class LinkedMeanwhile extends Error {}
