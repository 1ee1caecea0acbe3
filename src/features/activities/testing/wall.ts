import type { WallPostView, WallQueueItem, WallView } from '../../../../contract/wall'

/** A post that hangs. */
export const post = (changes: Partial<WallPostView> = {}): WallPostView => ({
  id: 'p1', activityId: 'bags', text: '袋子今天就背去买菜了。', photo: null, author: '裁缝许姐',
  postedAt: '2026-10-10T02:52:00.000Z', state: 'published', mine: false, withheldReason: null,
  can: { remove: false, publish: false, withhold: false }, ...changes,
})

/** One that its author alone sees. */
export const mineWaiting = post({
  id: 'mine', author: '沈佳宁', state: 'waiting', mine: true, can: { remove: true, publish: false, withhold: false },
})

export const wallView = (changes: Partial<WallView> = {}): WallView => ({
  items: [post()], nextCursor: null, title: '旧衣改布袋', mine: null, postUntil: '2026-10-24T06:00:00.000Z',
  can: { post: false }, ...changes,
})

/** One that waits for staff. */
export const waiting = (changes: Partial<WallQueueItem> = {}): WallQueueItem => ({
  ...post({ id: 'w1', state: 'waiting', can: { remove: false, publish: true, withhold: true } }),
  activity: { title: '旧衣改布袋', startsAt: '2026-10-10T06:00:00.000Z', stationName: '菱香里站' }, ...changes,
})
