import type { MySignUp } from '../../../contract/sign-ups'
import { sql, type Queryable } from '../../kernel/database'
import { answersOf } from './question-repository'

interface SignUpColumns {
  readonly poolIds: readonly string[]
  readonly poolPlaces: readonly number[]
  readonly companions: MySignUp['companions']
  readonly reviewReason: MySignUp['reviewReason']
  readonly heldUntil: Date | null
  readonly withdrawAskedAt: Date | null
  readonly withdrawDeclinedAt: Date | null
  readonly checkedInAt: Date | null
}

/** A live sign-up with everything that was said in it, and whether they were at this activity; null when it ended. */
export async function mySignUp(database: Queryable, id: string, activityId: string): Promise<MySignUp | null> {
  const [row] = await database.query<SignUpColumns>(sql`
    select pool_ids as "poolIds", pool_places as "poolPlaces", companions, review_reason as "reviewReason", held_until as "heldUntil",
      withdraw_asked_at as "withdrawAskedAt", withdraw_declined_at as "withdrawDeclinedAt",
      (select seen_at from check_ins seen where seen.activity_id = ${activityId} and seen.sign_up_id = mine.id and undone_at is null)
        as "checkedInAt"
    from sign_ups mine where id = ${id} and withdrawn_at is null`)
  if (!row) return null
  const answers = await answersOf(database, [id])
  return {
    id,
    party: row.poolIds.map((poolId, index) => ({ poolId, places: row.poolPlaces[index] ?? 0 })),
    companions: [...row.companions],
    reviewReason: row.reviewReason,
    heldUntil: row.heldUntil?.toISOString() ?? null,
    withdrawAsked: row.withdrawAskedAt === null ? null : row.withdrawDeclinedAt === null ? 'asked' : 'declined',
    checkedInAt: row.checkedInAt?.toISOString() ?? null,
    answers: answers.map(({ questionId, label, answer }) => ({ questionId, label, answer })),
  }
}
