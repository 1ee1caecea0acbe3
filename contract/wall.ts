import * as v from 'valibot'
import { REASON_MAX, WALL_TEXT_MAX } from './limits'
import { Count, Cursor, Id, Instant, PageSize, RequestId, pageOf, typedText } from './primitives'

/**
 * `waiting`: a person looks first, only its author sees it · `published` · `withheld`: not shown, its author is told
 * why.
 */
export const WallState = v.picklist(['waiting', 'published', 'withheld'])
export type WallState = v.InferOutput<typeof WallState>

/** A photo's size; its bytes are asked for with `wall.photo`. */
export const WallPhoto = v.strictObject({ width: Count, height: Count })
export type WallPhoto = v.InferOutput<typeof WallPhoto>

/** What somebody who was there left on the wall of an activity. */
export const WallPostView = v.strictObject({
  id: Id,
  activityId: Id,
  text: v.string(),
  photo: v.nullable(WallPhoto),
  author: v.string(),
  postedAt: Instant,
  state: WallState,
  mine: v.boolean(),
  /** Why it is not shown: for its author and for staff. */
  withheldReason: v.nullable(v.string()),
  can: v.strictObject({ remove: v.boolean(), publish: v.boolean(), withhold: v.boolean() }),
})
export type WallPostView = v.InferOutput<typeof WallPostView>

export const WallInput = v.strictObject({
  activityId: Id,
  cursor: v.optional(Cursor),
  limit: v.optional(PageSize, 20),
})

/** `wall.list`: published posts, the newest first; `mine` in whatever state. `postUntil`: until when one can write. */
export const WallView = v.strictObject({
  ...pageOf(WallPostView).entries,
  title: v.string(),
  mine: v.nullable(WallPostView),
  postUntil: Instant,
  can: v.strictObject({ post: v.boolean() }),
})
export type WallView = v.InferOutput<typeof WallView>

/** Base64 of a JPEG far larger than any that is accepted, so that a large one gets a sentence of its own. */
const PHOTO_TEXT_MAX = 1_000_000

export const PostOnWallInput = v.strictObject({
  activityId: Id,
  text: typedText(WALL_TEXT_MAX),
  /** A JPEG as Base64. */
  photo: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(PHOTO_TEXT_MAX))), null),
  requestId: RequestId,
})

export const RemoveWallPostInput = v.strictObject({ postId: Id, requestId: RequestId })
export const RemoveWallPostView = v.strictObject({ removed: v.literal(true) })

export const WallPhotoInput = v.strictObject({ postId: Id })
/** `isPublic`: anybody may see it, so it may be kept. */
export const WallPhotoView = v.strictObject({ jpeg: v.string(), isPublic: v.boolean() })
export type WallPhotoView = v.InferOutput<typeof WallPhotoView>

/** `wall.waiting`: what waits for staff at their stations, the oldest first; `count` of all pages. */
export const WallQueueInput = v.strictObject({ cursor: v.optional(Cursor), limit: v.optional(PageSize, 20) })
export const WallQueueItem = v.strictObject({
  ...WallPostView.entries,
  activity: v.strictObject({ title: v.string(), startsAt: Instant, stationName: v.string() }),
})
export type WallQueueItem = v.InferOutput<typeof WallQueueItem>
export const WallQueueView = v.strictObject({ ...pageOf(WallQueueItem).entries, count: Count })
export type WallQueueView = v.InferOutput<typeof WallQueueView>

/** `wall.review`: a person publishes what waits, or takes down what waits or hangs, and says why. */
export const ReviewWallPostInput = v.variant('decision', [
  v.strictObject({ postId: Id, decision: v.literal('publish'), requestId: RequestId }),
  v.strictObject({ postId: Id, decision: v.literal('withhold'), reason: typedText(REASON_MAX), requestId: RequestId }),
])
export type ReviewWallPostInput = v.InferOutput<typeof ReviewWallPostInput>
