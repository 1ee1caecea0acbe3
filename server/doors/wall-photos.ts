import type { Handler } from 'hono'
import type { Answer } from '../../contract/answer'
import type { WallPhotoView } from '../../contract/wall'
import { callerOf, refuse, type CallDoor } from './calls'

/** A photo never changes under its address. `private`: no cache on the way keeps what is taken down. */
const KEPT = 'private, max-age=31536000, immutable'

/**
 * Answers `GET /api/wall-photos/<post>`: the photo as a picture for a browser, to whoever `wall.photo` gives it.
 * One that waits is not kept: it may be refused a minute later.
 */
export const answerPhotos = (door: CallDoor): Handler => async (c) => {
  const input = { postId: c.req.param('post') }
  const call = { procedure: 'wall.photo', input, caller: callerOf(door, c), loginUrl: null }
  const answer = await door.handle(call) as Answer<WallPhotoView>
  if (!answer.ok) return refuse(c, answer.error.code)
  const headers = { 'content-type': 'image/jpeg', 'cache-control': answer.data.isPublic ? KEPT : 'no-store' }
  return new Response(Buffer.from(answer.data.jpeg, 'base64'), { headers })
}
