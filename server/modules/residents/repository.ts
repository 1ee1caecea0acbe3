import type { Resident } from '../../kernel/context'
import { sql, type Queryable } from '../../kernel/database'

/** How a provider names a person. */
export interface Identity {
  readonly provider: string
  readonly subject: string
}

/** The resident's row; null when there is none of this id. */
export async function findResident(database: Queryable, id: string): Promise<Resident | null> {
  const [row] = await database.query<Resident>(sql`
    select id, nickname, is_party_member as "isPartyMember", is_staff as "isStaff", elder_mode as "elderMode"
    from residents where id = ${id}`)
  return row ?? null
}

/** The resident a provider's subject belongs to; null for somebody we do not know yet. */
export async function findResidentIdByIdentity(database: Queryable, identity: Identity): Promise<string | null> {
  const [row] = await database.query<{ residentId: string }>(sql`
    select resident_id as "residentId" from identities
    where provider = ${identity.provider} and subject = ${identity.subject}`)
  return row?.residentId ?? null
}

/** The WeChat OPENID of a resident, for the platform's own checks only; null when they came another way. */
export async function findOpenid(database: Queryable, residentId: string): Promise<string | null> {
  const [row] = await database.query<{ subject: string }>(sql`
    select subject from identities where resident_id = ${residentId} and provider = 'wechat_mini' limit 1`)
  return row?.subject ?? null
}

/** Nicknames by resident id. */
export async function nicknamesOf(database: Queryable, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await database.query<{ id: string; nickname: string }>(sql`
    select id, nickname from residents where id = any(${[...new Set(ids)]})`)
  return new Map(rows.map((row) => [row.id, row.nickname]))
}

/** Of these residents those whose nickname has the text in it. */
export async function residentsNamed(database: Queryable, ids: readonly string[], text: string): Promise<string[]> {
  const rows = await database.query<{ id: string }>(sql`
    select id from residents where id = any(${ids}) and position(lower(${text}) in lower(nickname)) > 0`)
  return rows.map(({ id }) => id)
}

export interface NewResident extends Resident {
  readonly createdAt: Date
  /** The staff member who confirmed that they are a member of the Party. */
  readonly partyConfirmedBy?: string
}

export async function insertResident(database: Queryable, resident: NewResident): Promise<void> {
  const { partyConfirmedBy = null } = resident
  await database.query(sql`
    insert into residents (id, nickname, is_party_member, is_staff, elder_mode, created_at, party_confirmed_at,
                           party_confirmed_by)
    values (${resident.id}, ${resident.nickname}, ${resident.isPartyMember}, ${resident.isStaff},
            ${resident.elderMode}, ${resident.createdAt}, ${partyConfirmedBy && resident.createdAt}::timestamptz,
            ${partyConfirmedBy}::uuid)
    on conflict (id) do nothing`)
}

/** Links an identity to a resident; false when somebody else linked it first. */
export async function insertIdentity(
  database: Queryable,
  { identity, residentId, now }: { identity: Identity; residentId: string; now: Date },
): Promise<boolean> {
  const linked = await database.query(sql`
    insert into identities (provider, subject, resident_id, created_at)
    values (${identity.provider}, ${identity.subject}, ${residentId}, ${now})
    on conflict do nothing returning 1`)
  return linked.length === 1
}

export async function insertConsent(
  database: Queryable,
  consent: { id: string; residentId: string; version: string; agreedAt: Date },
): Promise<void> {
  await database.query(sql`
    insert into consents (id, resident_id, version, agreed_at)
    values (${consent.id}, ${consent.residentId}, ${consent.version}, ${consent.agreedAt})
    on conflict (resident_id, version) do nothing`)
}

/** Changes only what is given. */
export async function updateSettings(
  database: Queryable,
  residentId: string,
  settings: { elderMode: boolean | null; nickname: string | null },
): Promise<void> {
  await database.query(sql`
    update residents
    set elder_mode = coalesce(${settings.elderMode}, elder_mode), nickname = coalesce(${settings.nickname}, nickname)
    where id = ${residentId}`)
}

/** What the rules of activities ask about a person, as far as they said it. */
export interface PersonFactsRow {
  readonly isPartyMember: boolean
  readonly isPartyConfirmed: boolean
  readonly communityId: string | null
  readonly birthYear: number | null
}

/** What is known of a resident beyond their name; nothing of somebody unknown. */
export async function personFactsOf(database: Queryable, id: string): Promise<PersonFactsRow> {
  const [row] = await database.query<PersonFactsRow>(sql`
    select is_party_member as "isPartyMember", (is_party_member and party_confirmed_at is not null) as "isPartyConfirmed",
      community_id as "communityId", birth_year as "birthYear"
    from residents where id = ${id}`)
  return row ?? { isPartyMember: false, isPartyConfirmed: false, communityId: null, birthYear: null }
}

/** Keeps what somebody said about themselves, so that nobody has to say it twice; only what is given. */
export async function rememberFacts(
  tx: Queryable,
  id: string,
  { birthYear, communityId, isPartyMember }: {
    birthYear: number | null
    communityId: string | null
    isPartyMember: true | null
  },
): Promise<void> {
  await tx.query(sql`
    update residents
    set birth_year = coalesce(${birthYear}, birth_year), community_id = coalesce(${communityId}::uuid, community_id),
        is_party_member = coalesce(${isPartyMember}::boolean, is_party_member)
    where id = ${id}`)
}

/** What a staff member works for: a unit of the tree and all below it, or the whole city (null). */
export interface StaffScope {
  readonly unitId: string | null
  readonly seesPhones: boolean
}

/** The scope of a staff member. */
export async function staffScopeOf(database: Queryable, id: string): Promise<StaffScope> {
  const [row] = await database.query<StaffScope>(sql`
    select staff_unit_id as "unitId", sees_phones as "seesPhones" from residents where id = ${id} and is_staff`)
  return row ?? { unitId: null, seesPhones: false }
}
