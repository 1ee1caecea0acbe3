import { sql, type Transaction } from '../../kernel/database'

/** Somebody who is told what became of their sign-up, also when it has ended. */
export interface Party {
  readonly activityId: string
  readonly residentId: string
  readonly offerUntil: Date | null
  readonly isInReview: boolean
}

/** The residents of these sign-ups. */
export function partiesOf(tx: Transaction, signUpIds: readonly string[]): Promise<Party[]> {
  return tx.query<Party>(sql`
    select activity_id as "activityId", resident_id as "residentId", offer_until as "offerUntil",
      (review_asked_at is not null and reviewed_at is null) as "isInReview"
    from sign_ups where id = any(${signUpIds}) and resident_id is not null order by seq`)
}

/** Everybody who holds a place, an offer or a rank; in a course, in the term. */
export async function liveResidents(tx: Transaction, activityId: string): Promise<string[]> {
  const rows = await tx.query<{ residentId: string }>(sql`
    select resident_id as "residentId" from sign_ups
    where activity_id = (select coalesce(course_id, id) from activities where id = ${activityId})
      and withdrawn_at is null and resident_id is not null order by seq`)
  return rows.map((row) => row.residentId)
}
