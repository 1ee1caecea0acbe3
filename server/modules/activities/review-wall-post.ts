import type { ReviewWallPostInput, WallPostView } from '../../../contract/wall'
import { audit } from '../../kernel/audit'
import type { StaffContext } from '../../kernel/context'
import type { Transaction } from '../../kernel/database'
import { Failure } from '../../kernel/failure'
import { enqueue } from '../../kernel/outbox'
import { writeOnce } from '../../kernel/write'
import { allowStation } from '../stations'
import { namesFor, postView } from './wall-queries'
import { findPost, lockPost, publishPost, withholdPost, type WallRowOfActivity } from './wall-repository'
import { postAbilities, wallStateOf } from './wall-rules'

/**
 * Staff of the station let a post hang, or take it down with a reason, also one that hangs already; its author is told.
 * Refused with `wall.not_found`, `staff.other_unit`, or `wall.review_done` when somebody decided before.
 */
export async function reviewWallPost(context: StaffContext, input: ReviewWallPostInput): Promise<WallPostView> {
  const { residentId, now } = context
  const viewer = { residentId, keepsStation: true }
  return writeOnce(context, 'wall.review', {
    input,
    work: async (tx) => {
      const post = await lockPost(tx, input.postId)
      if (!post) throw new Failure('wall.not_found')
      await allowStation(tx, residentId, post.stationId)
      if (!postAbilities(post, viewer)[input.decision]) throw new Failure('wall.review_done')
      const decided = await decide(tx, post, { input, by: residentId, now })
      await enqueue(tx, { topic: 'wall.reviewed', payload: { postId: post.id, state: wallStateOf(decided) }, now })
      const reason = input.decision === 'withhold' ? input.reason : null
      await audit(tx, {
        actorId: residentId, action: 'wall.review', subjectId: post.id, requestId: input.requestId, now,
        before: { state: wallStateOf(post), photo: post.width !== null },
        after: { state: wallStateOf(decided), photo: decided.width !== null, reason },
      })
      return postView(decided, await namesFor(tx, [decided]), viewer)
    },
  })
}

async function decide(
  tx: Transaction,
  { id }: WallRowOfActivity,
  { input, by, now }: { input: ReviewWallPostInput; by: string; now: Date },
): Promise<WallRowOfActivity> {
  if (input.decision === 'publish') await publishPost(tx, id, { by, now })
  else await withholdPost(tx, id, { by, now, reason: input.reason })
  const decided = await findPost(tx, id)
  if (!decided) throw new Error('a post vanished under its lock')
  return decided
}
