import type { ResidentContext } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { writeOnce } from '../../kernel/write'
import { lockPost, removePost } from './wall-repository'

/**
 * Its author takes a post down, at any time and in any state: words and photo are deleted, and they may write another.
 * Somebody else's post is `wall.not_found`, like one that is not there.
 */
export async function removeWallPost(
  context: ResidentContext,
  input: { postId: string; requestId: string },
): Promise<{ removed: true }> {
  return writeOnce(context, 'wall.remove', {
    input,
    work: async (tx) => {
      const post = await lockPost(tx, input.postId)
      if (post?.residentId !== context.residentId) throw new Failure('wall.not_found')
      await removePost(tx, post.id, context.now)
      return { removed: true as const }
    },
  })
}
