import type { SignUpView } from '../../../contract/sign-ups'
import { json, sql, type Queryable, type Transaction } from '../../kernel/database'
import { mineOf, rankIn, type MineColumns } from './repository'

/** What a live sign-up is, as its columns say it. */
const stateColumns = sql`
  s.id as "mineId", s.confirmed_at is not null as "mineConfirmed", s.offer_until as "mineOfferUntil",
  (s.review_asked_at is not null and s.reviewed_at is null) as "mineInReview", ${rankIn(sql`s`)} as "minePosition"`

/** The state of a live sign-up; null when it has ended. */
export async function stateOf(database: Queryable, id: string): Promise<SignUpView | null> {
  const [row] = await database.query<MineColumns>(sql`
    select ${stateColumns} from sign_ups s where s.id = ${id} and s.withdrawn_at is null`)
  return row ? mineOf(row) : null
}

/** The live entry of an activity under a telephone number; null when there is none. */
export async function findByPhone(
  database: Queryable,
  activityId: string,
  phoneIndex: string,
): Promise<{ id: string; name: string } | null> {
  const [row] = await database.query<{ id: string; name: string }>(sql`
    select id, contact_name as name from sign_ups
    where activity_id = ${activityId} and contact_phone_index = ${phoneIndex} and withdrawn_at is null
    order by seq limit 1`)
  return row ?? null
}

/** A name on a group's list; the telephone is sealed. */
export interface MemberRow {
  readonly name: string
  readonly phone: string | null
}

/** The list of a group, in its order. */
export function membersOf(database: Queryable, signUpId: string): Promise<MemberRow[]> {
  return database.query<MemberRow>(sql`
    select name, phone from group_members where sign_up_id = ${signUpId} order by position`)
}

/** Makes a group's list exactly this one. */
export async function storeMembers(tx: Transaction, signUpId: string, members: readonly MemberRow[]): Promise<void> {
  await tx.query(sql`delete from group_members where sign_up_id = ${signUpId}`)
  await tx.query(sql`
    insert into group_members (sign_up_id, position, name, phone)
    select ${signUpId}, position, name, phone
    from jsonb_to_recordset(${json(members.map((member, position) => ({ ...member, position })))}::jsonb)
      as member(position int, name text, phone text)`)
}
