import { CONSENT_VERSION } from '../../../contract/limits'
import type { Database } from '../../kernel/database'
import { idForName } from '../../kernel/ids'
import { insertConsent, insertIdentity, insertResident } from '../../modules/residents'
import { personas, type Persona } from './personas'
import { confirmedMembers, seedResidents, type SeedResident } from './residents'

/** Somebody of the demo street, with their id. */
export type Person = SeedResident & { readonly id: string }

const personaNames = Object.keys(personas) as Persona[]

/** The id of a persona's resident, the same in every database. */
export const personaId = (persona: Persona): string => idForName(`persona:${persona}`)

/** Everybody on the street: the neighbours and the three personas. */
export const everybody: readonly Person[] = [
  ...seedResidents.map((resident) => ({ ...resident, id: idForName(`resident:${resident.nickname}`) })),
  ...personaNames.map((persona) => ({ ...personas[persona], elderMode: null, id: personaId(persona) })),
]

/** The consent to today's text, beside those to earlier ones. */
const consentOf = (residentId: string, agreedAt: Date) =>
  ({ id: idForName(`consent:${residentId}:${CONSENT_VERSION}`), residentId, version: CONSENT_VERSION, agreedAt })

/** Writes the residents of the demo street and how the personas are known. */
export async function seedPeople(database: Database, now: Date): Promise<readonly Person[]> {
  for (const { id, nickname, isPartyMember, isStaff, elderMode } of everybody) {
    await insertResident(database, {
      id, nickname, isPartyMember, isStaff, elderMode, createdAt: now,
      ...(confirmedMembers.includes(nickname) && { partyConfirmedBy: personaId('staff') }),
    })
    await insertConsent(database, consentOf(id, now))
  }
  for (const persona of personaNames) {
    const identity = { provider: 'demo', subject: persona }
    await insertIdentity(database, { identity, residentId: personaId(persona), now })
  }
  return everybody
}
