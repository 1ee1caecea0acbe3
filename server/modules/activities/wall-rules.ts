import type { ErrorCode } from '../../../contract/errors'
import { WALL_DAYS } from '../../../contract/limits'
import { DAY_MS } from '../../../contract/time'
import type { WallPostView, WallState } from '../../../contract/wall'

/** What decides about writing on the wall of an activity. */
export interface WallFacts {
  readonly endsAt: Date
  readonly cancelledAt: Date | null
}

/** What happened to a post. */
export interface PostFacts {
  readonly residentId: string
  readonly publishedAt: Date | null
  readonly withheldAt: Date | null
}

/** Who looks at a wall. `keepsStation`: staff of a unit the activity's station belongs to. */
export interface WallViewer {
  readonly residentId: string | null
  readonly keepsStation: boolean
}

/** Until when one can write: 14 days after the end. */
export const postUntil = ({ endsAt }: WallFacts): Date => new Date(endsAt.getTime() + WALL_DAYS * DAY_MS)

/** Why somebody cannot write on this wall now; null when they can: from their check-in on, once. */
export function postRefusal(
  activity: WallFacts,
  { isSeen, hasPost }: { isSeen: boolean; hasPost: boolean },
  now: Date,
): ErrorCode | null {
  if (activity.cancelledAt !== null) return 'activity.cancelled'
  if (!isSeen) return 'wall.not_there'
  if (now >= postUntil(activity)) return 'wall.over'
  return hasPost ? 'wall.already' : null
}

/** What a post is: withheld stays withheld, its photo is gone. */
export function wallStateOf({ publishedAt, withheldAt }: PostFacts): WallState {
  if (withheldAt !== null) return 'withheld'
  return publishedAt === null ? 'waiting' : 'published'
}

/** A published post is everybody's; another one is for its author and for staff of the station. */
export const canSeePost = (post: PostFacts, viewer: WallViewer): boolean =>
  wallStateOf(post) === 'published' || viewer.keepsStation || post.residentId === viewer.residentId

/** What this person can do with a post now. */
export function postAbilities(post: PostFacts, viewer: WallViewer): WallPostView['can'] {
  const state = wallStateOf(post)
  return {
    remove: post.residentId === viewer.residentId,
    publish: viewer.keepsStation && state === 'waiting',
    withhold: viewer.keepsStation && state !== 'withheld',
  }
}
