import { nothing, sql, type Queryable, type Transaction } from '../../kernel/database'

/** Somebody who says they are a member of the Party and whom nobody has confirmed. */
export interface DeclaredRow {
  readonly id: string
  readonly nickname: string
  readonly communityId: string | null
  readonly createdAt: Date
}

/** `unitIds`: communities of the staff member's own units, and people who named none; null: everybody. */
export interface DeclaredFilter {
  readonly unitIds: readonly string[] | null
  readonly after: string | null
  readonly limit: number
}

const isDeclared = (unitIds: DeclaredFilter['unitIds']) => sql`
  is_party_member and party_confirmed_at is null
  ${unitIds ? sql`and (community_id is null or community_id = any(${unitIds}))` : nothing}`

/** Who declared it, the oldest resident first. */
export function declaredMembers(database: Queryable, filter: DeclaredFilter): Promise<DeclaredRow[]> {
  const { unitIds, after, limit } = filter
  return database.query<DeclaredRow>(sql`
    select id, nickname, community_id as "communityId", created_at as "createdAt" from residents
    where ${isDeclared(unitIds)} ${after ? sql`and id > ${after}` : nothing}
    order by id limit ${limit}`)
}

/** How many those are. */
export async function countDeclared(database: Queryable, unitIds: DeclaredFilter['unitIds']): Promise<number> {
  const [row] = await database.query<{ count: number }>(sql`
    select count(*) as count from residents where ${isDeclared(unitIds)}`)
  return row?.count ?? 0
}

/** The community somebody named and whether they say they are a member, locked; null for nobody. */
export async function lockMember(
  tx: Transaction,
  id: string,
): Promise<{ nickname: string; communityId: string | null; isPartyMember: boolean } | null> {
  const [row] = await tx.query<{ nickname: string; communityId: string | null; isPartyMember: boolean }>(sql`
    select nickname, community_id as "communityId", is_party_member as "isPartyMember"
    from residents where id = ${id} for update`)
  return row ?? null
}

/** Notes that staff confirmed a membership, or that it is none. */
export async function storeMembership(
  tx: Transaction,
  id: string,
  { isMember, by, now }: { isMember: boolean; by: string; now: Date },
): Promise<void> {
  await tx.query(sql`
    update residents
    set is_party_member = ${isMember},
        party_confirmed_at = case when ${isMember}::boolean then ${now}::timestamptz end,
        party_confirmed_by = case when ${isMember}::boolean then ${by}::uuid end
    where id = ${id}`)
}
