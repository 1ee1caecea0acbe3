import {
  PostOnWallInput, RemoveWallPostInput, RemoveWallPostView, ReviewWallPostInput, WallInput, WallPhotoInput,
  WallPhotoView, WallPostView, WallQueueInput, WallQueueView, WallView,
} from '../../../contract/wall'
import { anyone, residents, router, staff } from '../../kernel/procedure'
import { postOnWall } from './post-on-wall'
import { removeWallPost } from './remove-wall-post'
import { reviewWallPost } from './review-wall-post'
import { listWaiting, listWall, readPhoto } from './wall-queries'

/** What people who were there leave for the others: docs/wall.md. */
export const wallRouter = router({
  list: anyone
    .meta({ summary: 'The wall of an activity: what people who were there wrote, the newest first' })
    .input(WallInput)
    .output(WallView)
    .query(({ ctx, input }) => listWall(ctx, input)),

  photo: anyone
    .meta({ summary: 'The photo of a post, as Base64' })
    .input(WallPhotoInput)
    .output(WallPhotoView)
    .query(({ ctx, input }) => readPhoto(ctx, input.postId)),

  post: residents
    .meta({ summary: 'Leave words and a photo on the wall; a photo waits for a person' })
    .input(PostOnWallInput)
    .output(WallPostView)
    .mutation(({ ctx, input }) => postOnWall(ctx, input)),

  remove: residents
    .meta({ summary: 'Take my own post down; its photo is deleted' })
    .input(RemoveWallPostInput)
    .output(RemoveWallPostView)
    .mutation(({ ctx, input }) => removeWallPost(ctx, input)),

  waiting: staff
    .meta({ summary: 'Staff: posts that wait for a person, at the stations I work for' })
    .input(WallQueueInput)
    .output(WallQueueView)
    .query(({ ctx, input }) => listWaiting(ctx, input)),

  review: staff
    .meta({ summary: 'Staff: let a post hang, or take it down with a reason' })
    .input(ReviewWallPostInput)
    .output(WallPostView)
    .mutation(({ ctx, input }) => reviewWallPost(ctx, input)),
})
