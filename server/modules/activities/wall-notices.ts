import type { WallState } from '../../../contract/wall'
import type { OutboxHandler } from '../../kernel/outbox'
import { insertNotices } from '../residents'
import { findPost } from './wall-repository'
import { wallStateOf } from './wall-rules'

/** Tells an author what became of their post, unless they removed it or it changed again meanwhile. */
const reviewed: OutboxHandler = async (tx, { payload, createdAt }) => {
  const { postId, state } = payload as { postId: string; state: WallState }
  const post = await findPost(tx, postId)
  if (!post || wallStateOf(post) !== state) return
  const { residentId, activityId: subjectId, title, withheldReason } = post
  const said = state === 'published'
    ? { kind: 'wall_published' as const, text: '你的留言上墙了，邻居们现在看得到。' }
    : { kind: 'wall_withheld' as const, text: `没有上墙：${withheldReason ?? ''} 撤下来，改一改可以再写。` }
  await insertNotices(tx, [{ residentId, subjectId, title, ...said }], createdAt)
}

/** What becomes of the messages of the wall. */
export const wallHandlers: Readonly<Record<string, OutboxHandler>> = { 'wall.reviewed': reviewed }
