import * as v from 'valibot'
import type { WallPhotoView, WallPostView, WallQueueView, WallView } from '../../../contract/wall'
import type { Context, StaffContext } from '../../kernel/context'
import type { Queryable } from '../../kernel/database'
import { Failure } from '../../kernel/failure'
import { decodeCursor, pageOf } from '../../kernel/page'
import { nicknamesOf } from '../residents'
import { callerKeeps, stationNamesOf } from '../stations'
import { wasSeen } from './attendance-repository'
import { sessionOf } from './check-in-views'
import { ownStations } from './own-stations'
import { findPost, photoOf, postOf, publishedPosts, waitingCount, waitingPosts, type WallRow } from './wall-repository'
import { canSeePost, postAbilities, postRefusal, postUntil, wallStateOf, type WallViewer } from './wall-rules'

interface PageRequest {
  readonly cursor?: string | undefined
  readonly limit: number
}

const keyOf = v.tuple([v.pipe(v.string(), v.isoTimestamp()), v.pipe(v.string(), v.uuid())])

/** What stands in for a name nobody has told. */
const SOMEBODY = '一位邻居'

/** What hangs on the wall of an activity, my own post, and whether I can write. A closed wall is an empty one. */
export async function listWall(context: Context, input: PageRequest & { activityId: string }): Promise<WallView> {
  const { database, residentId, hasWall, now } = context
  const session = await sessionOf(database, input.activityId)
  const after = decodeCursor(input.cursor, keyOf)
  const rows = hasWall ? await publishedPosts(database, { activityId: session.id, after, limit: input.limit + 1 }) : []
  const mine = residentId === null ? null : await postOf(database, session.id, residentId)
  const viewer = await viewerOf(context, session.stationId)
  const names = await namesFor(database, mine ? [...rows, mine] : rows)
  const isSeen = residentId !== null && (await wasSeen(database, session.id, residentId))
  return {
    ...pageOf(rows, input.limit, {
      view: (row) => postView(row, names, viewer),
      key: (row) => [(row.publishedAt ?? row.postedAt).toISOString(), row.id],
    }),
    title: session.title,
    mine: mine && postView(mine, names, viewer),
    postUntil: postUntil(session).toISOString(),
    can: { post: hasWall && postRefusal(session, { isSeen, hasPost: mine !== null }, now) === null },
  }
}

/** What waits for staff at the stations they work for, the oldest first. */
export async function listWaiting(context: StaffContext, input: PageRequest): Promise<WallQueueView> {
  const { database, residentId } = context
  const stations = await ownStations(database, residentId)
  const after = decodeCursor(input.cursor, keyOf)
  const rows = await waitingPosts(database, { stations, after, limit: input.limit + 1 })
  const names = await namesFor(database, rows)
  const places = await stationNamesOf(database, rows.map(({ stationId }) => stationId))
  const page = pageOf(rows, input.limit, {
    view: (row) => ({
      ...postView(row, names, { residentId, keepsStation: true }),
      activity: {
        title: row.title, startsAt: row.startsAt.toISOString(), stationName: places.get(row.stationId) ?? '',
      },
    }),
    key: (row) => [row.postedAt.toISOString(), row.id],
  })
  return { ...page, count: await waitingCount(database, stations) }
}

/** The photo of a post this caller may see; `wall.not_found` otherwise. */
export async function readPhoto(context: Context, postId: string): Promise<WallPhotoView> {
  const { database, hasWall } = context
  const post = await findPost(database, postId)
  const viewer = post && (await viewerOf(context, post.stationId))
  if (!post || !viewer || !canSeePost(post, viewer)) throw new Failure('wall.not_found')
  const isPublic = hasWall && wallStateOf(post) === 'published'
  const isTheirs = viewer.keepsStation || post.residentId === viewer.residentId
  const jpeg = isPublic || isTheirs ? await photoOf(database, postId) : null
  if (jpeg === null) throw new Failure('wall.not_found')
  return { jpeg, isPublic }
}

/** Who looks at the wall of an activity at this station. */
export async function viewerOf(context: Context, stationId: string): Promise<WallViewer> {
  return { residentId: context.residentId, keepsStation: await callerKeeps(context, stationId) }
}

/** What the authors of these posts are called. */
export const namesFor = (database: Queryable, rows: readonly WallRow[]): Promise<Map<string, string>> =>
  nicknamesOf(database, rows.map(({ residentId }) => residentId))

/** A post as this person sees it. */
export function postView(row: WallRow, names: ReadonlyMap<string, string>, viewer: WallViewer): WallPostView {
  const { id, activityId, text, width, height } = row
  const mine = row.residentId === viewer.residentId
  return {
    id, activityId, text, mine,
    photo: width === null || height === null ? null : { width, height },
    author: names.get(row.residentId) ?? SOMEBODY,
    postedAt: row.postedAt.toISOString(),
    state: wallStateOf(row),
    withheldReason: mine || viewer.keepsStation ? row.withheldReason : null,
    can: postAbilities(row, viewer),
  }
}
