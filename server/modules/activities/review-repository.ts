import type { PartyPart } from '../../../contract/sign-ups'
import { sql, type Queryable, type Transaction } from '../../kernel/database'

/** Notes that somebody would like to withdraw though the deadline is over; asked again, it is asked anew. */
export async function askToWithdraw(
  tx: Transaction,
  id: string,
  { reason, now }: { reason: string; now: Date },
): Promise<void> {
  await tx.query(sql`
    update sign_ups
    set withdraw_asked_at = ${now}, withdraw_asked_reason = ${reason}, withdraw_declined_at = null, withdraw_declined_by = null
    where id = ${id}`)
}

/** Notes that staff did not agree to a late withdrawal. */
export async function declineWithdrawal(
  tx: Transaction,
  id: string,
  { by, now }: { by: string; now: Date },
): Promise<void> {
  await tx.query(sql`
    update sign_ups set withdraw_declined_at = ${now}, withdraw_declined_by = ${by} where id = ${id}`)
}

/** Notes that staff looked at a sign-up and agree. */
export async function markReviewed(tx: Transaction, id: string, { by, now }: { by: string; now: Date }): Promise<void> {
  await tx.query(sql`update sign_ups set reviewed_at = ${now}, reviewed_by = ${by} where id = ${id}`)
}

/** A live sign-up as staff decide about it. */
export interface LiveSignUp {
  readonly id: string
  readonly activityId: string
  readonly residentId: string | null
  readonly party: readonly PartyPart[]
  readonly isConfirmed: boolean
  readonly offerUntil: Date | null
  readonly isInReview: boolean
  readonly isAskingToWithdraw: boolean
  readonly isGroup: boolean
}

/** One live sign-up; null when it ended or never was. */
export async function findLive(database: Queryable, id: string): Promise<LiveSignUp | null> {
  const [row] = await database.query<Omit<LiveSignUp, 'party'> & { poolIds: string[]; poolPlaces: number[] }>(sql`
    select id, activity_id as "activityId", resident_id as "residentId", pool_ids as "poolIds", pool_places as "poolPlaces",
      confirmed_at is not null as "isConfirmed", offer_until as "offerUntil",
      (review_asked_at is not null and reviewed_at is null) as "isInReview",
      (withdraw_asked_at is not null and withdraw_declined_at is null) as "isAskingToWithdraw",
      group_name is not null as "isGroup"
    from sign_ups where id = ${id} and withdrawn_at is null`)
  if (!row) return null
  const { poolIds, poolPlaces, ...rest } = row
  return { ...rest, party: poolIds.map((poolId, index) => ({ poolId, places: poolPlaces[index] ?? 0 })) }
}
