import { describe, expect, test } from 'vitest'
import { WALL_PHOTO_SENT_BYTES, WALL_PHOTO_SENT_SIDE } from '../../../contract/limits'
import type { Photos, Picked } from '@/shared/platform/photo'
import { fakeCall } from '@/shared/rpc/fake-call'
import { known } from '@/testing/examples'
import { fakeDeps } from '@/testing/fake-deps'
import { FakeDevice } from '@/testing/fake-device'
import { mineWaiting, post, waiting, wallView } from './testing/wall'
import { WallPhotosStore } from './wall-photos-store'
import { WallPostStore } from './wall-post-store'
import { WallReviewStore } from './wall-review-store'
import { WallStore } from './wall-store'

const picking = (picked: Picked): Photos & { asked: unknown[] } => {
  const asked: unknown[] = []
  return {
    asked,
    keep: null,
    pick: (bounds, onChosen) => {
      asked.push(bounds)
      if (picked.status !== 'closed') onChosen()
      return Promise.resolve(picked)
    },
  }
}
const photo = { base64: '/9j/', preview: 'data:image/jpeg;base64,/9j/' }

async function loggedIn(call: ReturnType<typeof fakeCall>, device = new FakeDevice()) {
  const deps = fakeDeps(call, device)
  await deps.session.load()
  return deps
}

describe('the wall of an activity', () => {
  const server = fakeCall({ 'residents.me': () => known, 'wall.list': () => wallView() })

  test('is there for somebody who may write although nothing hangs, and for nobody else', async () => {
    const call = fakeCall({ 'wall.list': ({ activityId }) => wallView({ items: [], can: { post: activityId === 'mine' } }) })
    const wall = new WallStore(fakeDeps(call))
    await wall.open('theirs')
    expect(wall.isThere).toBe(false)
    await wall.open('mine')
    expect([wall.isThere, wall.canPost, wall.first]).toEqual([true, true, []])
  })

  test('shows three posts first, and what waits apart from what hangs', async () => {
    const items = ['a', 'b', 'c', 'd'].map((id) => post({ id }))
    const wall = new WallStore(fakeDeps(fakeCall({ 'wall.list': () => wallView({ items, mine: mineWaiting }) })))
    await wall.open('bags')
    expect(wall.first.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(wall.unseen).toEqual(mineWaiting)
  })

  test('of another activity never shows what hung on the one before', async () => {
    const wall = new WallStore(await loggedIn(server))
    await wall.open('bags')
    server.failNext('wall.list', 'network.offline')
    await wall.open('choir')
    expect([wall.list.items, wall.list.face]).toEqual([[], 'failed'])
  })

  test('loses what its author takes down; a failure leaves it and says so', async () => {
    let removed = false
    const call = fakeCall({
      'residents.me': () => known,
      'wall.list': () => wallView({ items: [], mine: removed ? null : mineWaiting }),
      'wall.remove': () => { removed = true; return { removed: true } },
    })
    const wall = new WallStore(await loggedIn(call))
    await wall.open('bags')
    expect(await wall.remove()).toBe(false)
    wall.ask(mineWaiting)
    call.failNext('wall.remove', 'network.offline')
    expect(await wall.remove()).toBe(false)
    expect([wall.failure?.code, wall.removing]).toEqual(['network.offline', mineWaiting])
    expect(await wall.remove()).toBe(true)
    expect([wall.removing, wall.mine]).toEqual([null, null])
    expect(new Set(call.sentTo('wall.remove').map(({ requestId }) => requestId)).size).toBe(1)
  })
})

describe('writing', () => {
  const server = () => fakeCall({ 'residents.me': () => known, 'wall.post': () => mineWaiting })

  test('keeps the words on the device until they have arrived', async () => {
    const call = server()
    const deps = await loggedIn(call)
    const store = new WallPostStore(deps)
    store.open('bags')
    store.type(' 谢谢许姐 ')
    call.failNext('wall.post', 'network.offline')
    expect(await store.send()).toBeNull()
    expect([store.text, store.failure?.code, store.status]).toEqual([' 谢谢许姐 ', 'network.offline', 'typing'])
    const later = new WallPostStore(fakeDeps(call, deps.device.reopened()))
    later.open('bags')
    expect(later.text).toBe(' 谢谢许姐 ')
    expect(await store.send()).toEqual(mineWaiting)
    expect(store.text).toBe('')
    const [first, second] = call.sentTo('wall.post')
    expect(first).toMatchObject({ activityId: 'bags', text: '谢谢许姐', photo: null })
    expect(second?.requestId).toBe(first?.requestId)
  })

  test('about one activity is not mixed with that about another', async () => {
    const store = new WallPostStore(await loggedIn(server()))
    store.open('bags')
    store.type('布袋')
    await store.choose(picking({ status: 'picked', photo }))
    store.open('choir')
    expect([store.text, store.photo]).toEqual(['', null])
    store.open('bags')
    expect(store.text).toBe('布袋')
  })

  test('nothing is asked of nobody: a blank is said at the field', async () => {
    const call = server()
    const store = new WallPostStore(await loggedIn(call))
    store.open('bags')
    expect(await store.send()).toBeNull()
    expect(store.textRefusal).toBe('blank')
    expect(call.sentTo('wall.post')).toEqual([])
    store.type('好')
    expect(store.textRefusal).toBeNull()
  })

  test('a photo goes along as small as it is asked for; who changes their mind keeps the one that was there', async () => {
    const call = server()
    const store = new WallPostStore(await loggedIn(call))
    store.open('bags')
    store.type('好')
    const album = picking({ status: 'picked', photo })
    await store.choose(album)
    expect(album.asked).toEqual([{ side: WALL_PHOTO_SENT_SIDE, bytes: WALL_PHOTO_SENT_BYTES }])
    await store.choose(picking({ status: 'closed' }))
    await store.choose(picking({ status: 'unreadable' }))
    expect([store.photo, store.isUnreadable]).toEqual([photo, true])
    await store.send()
    expect(call.sentTo('wall.post')).toMatchObject([{ photo: '/9j/' }])
    expect(store.photo).toBeNull()
  })

  test('a browser that never says that nobody chose anything keeps nobody from sending', async () => {
    const call = server()
    const store = new WallPostStore(await loggedIn(call))
    store.open('bags')
    store.type('好')
    void store.choose({ keep: null, pick: () => new Promise<Picked>(() => undefined) })
    expect(await store.send()).toEqual(mineWaiting)
  })

  test.each([
    ['wall.refused', 'textRefusal'], ['wall.photo_invalid', 'photoRefusal'], ['wall.over', 'failure'],
  ] as const)('%s is said as %s, and nothing is lost', async (code, where) => {
    const call = server()
    const store = new WallPostStore(await loggedIn(call))
    store.open('bags')
    store.type('好')
    await store.choose(picking({ status: 'picked', photo }))
    call.failNext('wall.post', code)
    await store.send()
    const said = { textRefusal: store.textRefusal, photoRefusal: store.photoRefusal, failure: store.failure }
    expect(Object.entries(said).filter(([, refusal]) => refusal !== null).map(([name]) => name)).toEqual([where])
    expect([store.text, store.photo]).toEqual(['好', photo])
  })
})

describe('staff', () => {
  const server = (items = [waiting()]) => fakeCall({
    'residents.me': () => known,
    'wall.waiting': () => ({ items, nextCursor: null, count: items.length }),
    'wall.review': ({ decision }) => {
      items.splice(0)
      return post({ state: decision === 'publish' ? 'published' : 'withheld' })
    },
  })

  test('let a post hang, and the queue is shorter', async () => {
    const store = new WallReviewStore(await loggedIn(server()))
    await store.list.refresh()
    expect(await store.publish(waiting())).toBe(true)
    expect([store.list.latest?.count, store.sending]).toEqual([0, null])
  })

  test('give a reason when they take one down, and keep it when it does not arrive', async () => {
    const call = server()
    const store = new WallReviewStore(await loggedIn(call))
    store.ask(waiting())
    expect(await store.withhold()).toBe(false)
    store.reason?.change({ text: '有别人家的门牌' })
    call.failNext('wall.review', 'network.offline')
    expect(await store.withhold()).toBe(false)
    expect([store.failure?.code, store.text]).toEqual(['network.offline', '有别人家的门牌'])
    expect(await store.withhold()).toBe(true)
    expect(store.asked).toBeNull()
    expect(call.sentTo('wall.review')[1]).toMatchObject({ postId: 'w1', decision: 'withhold', reason: '有别人家的门牌' })
  })

  test('learn that a colleague was quicker, and see the queue as it is', async () => {
    const call = server()
    const store = new WallReviewStore(await loggedIn(call))
    call.failNext('wall.review', 'wall.review_done')
    expect(await store.publish(waiting())).toBe(false)
    expect(store.failure?.code).toBe('wall.review_done')
    expect(call.sentTo('wall.waiting')).toHaveLength(1)
  })
})

describe('a photo', () => {
  test('is loaded from its address where there is a browser, and asked for by nobody', async () => {
    const call = fakeCall({})
    const store = new WallPhotosStore(fakeDeps(call))
    await store.open('p1', { keep: null })
    expect([store.addressOf('p1'), call.sent]).toEqual(['/api/wall-photos/p1', []])
    store.lose('p1')
    expect(store.addressOf('p1')).toBeNull()
  })

  test('is fetched once and kept as a file elsewhere; one that did not arrive is asked for again', async () => {
    const call = fakeCall({ 'wall.photo': () => ({ jpeg: '/9j/', isPublic: true }) })
    const kept: string[] = []
    const keep = (name: string, base64: string) => { kept.push(`${name} ${base64}`); return Promise.resolve(`wxfile://${name}`) }
    const store = new WallPhotosStore(fakeDeps(call))
    call.failNext('wall.photo', 'network.offline')
    await store.open('p1', { keep })
    expect(store.addressOf('p1')).toBeNull()
    await Promise.all([store.open('p1', { keep }), store.open('p1', { keep })])
    expect([store.addressOf('p1'), kept]).toEqual(['wxfile://wall-p1.jpg', ['wall-p1.jpg /9j/']])
  })
})
