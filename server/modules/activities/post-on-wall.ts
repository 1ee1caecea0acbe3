import type { WallPostView } from '../../../contract/wall'
import type { ContentVerdict } from '../../kernel/content-check'
import type { ResidentContext } from '../../kernel/context'
import type { Queryable, Transaction } from '../../kernel/database'
import { Failure } from '../../kernel/failure'
import { newId } from '../../kernel/ids'
import { consume, type RateLimit } from '../../kernel/rate-limit'
import { firstAnswer, writeOnce } from '../../kernel/write'
import { findOpenid } from '../residents'
import { wasSeen } from './attendance-repository'
import { sessionOf } from './check-in-views'
import { cleanPhoto, type CleanPhoto } from './photo-rules'
import { namesFor, postView, viewerOf } from './wall-queries'
import { insertWallPost, postOf } from './wall-repository'
import { postRefusal, type WallViewer } from './wall-rules'

interface PostRequest {
  readonly activityId: string
  readonly text: string
  /** A JPEG as Base64. */
  readonly photo: string | null
  readonly requestId: string
}

/** Posts of one resident, and texts of theirs that are looked at, refused ones included: the check costs a call. */
const POSTS: RateLimit = { name: 'wall.post', points: 10, seconds: 3600 }
const CHECKS: RateLimit = { name: 'wall.check', points: 60, seconds: 3600 }

/**
 * Somebody who was there leaves words, and a photo if they like. Words the check passes hang at once; with a photo, or
 * when the check is in doubt, a person looks first. Refused with `wall.closed`, `wall.not_there`, `wall.over`,
 * `wall.already`, `wall.photo_invalid`, `wall.photo_too_large`, `wall.refused`, `activity.*` or `request.too_many`.
 */
export async function postOnWall(context: ResidentContext, input: PostRequest): Promise<WallPostView> {
  const answered = () => firstAnswer<WallPostView>(context, 'wall.post', input)
  const answer = await answered()
  if (answer) return answer
  if (!context.hasWall) throw new Failure('wall.closed')
  const refusal = await refusalFor(context.database, context, input.activityId)
  if (refusal === null) return postNew(context, input)
  // A twin of this request may have been quicker, and what refuses is its own post.
  const twins = await answered()
  if (twins) return twins
  throw new Failure(refusal)
}

async function postNew(context: ResidentContext, input: PostRequest): Promise<WallPostView> {
  const photo = photoIn(input.photo)
  const verdict = await check(context, input.text)
  if (verdict === 'refuse') throw new Failure('wall.refused')
  const { stationId } = await sessionOf(context.database, input.activityId)
  const viewer = await viewerOf(context, stationId)
  return write(context, input, { photo, viewer, isPublished: verdict === 'pass' && photo === null })
}

/** Why this person cannot write on this wall now; null when they can. */
async function refusalFor(database: Queryable, { residentId, now }: ResidentContext, activityId: string) {
  const session = await sessionOf(database, activityId)
  const isSeen = await wasSeen(database, session.id, residentId)
  const hasPost = (await postOf(database, session.id, residentId)) !== null
  return postRefusal(session, { isSeen, hasPost }, now)
}

function photoIn(base64: string | null): CleanPhoto | null {
  if (base64 === null) return null
  const photo = cleanPhoto(Buffer.from(base64, 'base64'))
  if (typeof photo === 'string') throw new Failure(photo)
  return photo
}

/** Outside any transaction: the check may be a call to another machine. */
async function check(context: ResidentContext, text: string): Promise<ContentVerdict> {
  await consume(context.database, CHECKS, context.residentId)
  const openid = await findOpenid(context.database, context.residentId)
  return context.contentCheck.checkText(text, { openid })
}

interface Checked {
  readonly photo: CleanPhoto | null
  readonly isPublished: boolean
  readonly viewer: WallViewer
}

async function write(context: ResidentContext, input: PostRequest, checked: Checked): Promise<WallPostView> {
  const { residentId, now } = context
  const { activityId, text } = input
  return writeOnce(context, 'wall.post', {
    input,
    work: async (tx: Transaction) => {
      await consume(tx, POSTS, residentId)
      const refusal = await refusalFor(tx, context, activityId)
      if (refusal) throw new Failure(refusal)
      const post = { id: newId(now), activityId, residentId, text, photo: checked.photo, postedAt: now }
      const isNew = await insertWallPost(tx, { ...post, publishedAt: checked.isPublished ? now : null })
      const row = await postOf(tx, activityId, residentId)
      if (!isNew || !row) throw new Failure('wall.already')
      return postView(row, await namesFor(tx, [row]), checked.viewer)
    },
  })
}
