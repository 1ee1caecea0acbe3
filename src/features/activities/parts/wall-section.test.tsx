// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { WallView } from '../../../../contract/wall'
import { fakeCall } from '@/shared/rpc/fake-call'
import { RootStore, StoreProvider } from '@/shared/store'
import { known } from '@/testing/examples'
import { fakeDeps } from '@/testing/fake-deps'
import { FakeDevice } from '@/testing/fake-device'
import { resetTaro } from '@/testing/taro'
import { view } from '../testing/examples'
import { mineWaiting, post, waiting, wallView } from '../testing/wall'
import WallPage from '../pages/wall'
import WallReviewPage from '../pages/wall-review'
import { WallSection } from './wall-section'

afterEach(cleanup)

function draw(page: React.ReactNode, wall: WallView, items = [waiting()]) {
  const call = fakeCall({
    'residents.me': () => ({ ...known, can: { ...known.can, manageActivities: true } }),
    'wall.list': () => wall,
    'wall.waiting': () => ({ items, nextCursor: null, count: items.length }),
    'wall.review': () => { items.splice(0); return post() },
  })
  const device = new FakeDevice()
  resetTaro({ id: 'bags' })
  const drawn = render(<StoreProvider root={new RootStore(fakeDeps(call, device))}>{page}</StoreProvider>)
  return { call, device, drawn }
}

const over = view({ phase: 'ended' })

test('before it has begun nobody asks for a wall, and an empty one that one cannot write on is not there', async () => {
  const early = draw(<WallSection activity={view()} />, wallView())
  expect(early.call.sent).toEqual([])
  cleanup()
  const { drawn, call } = draw(<WallSection activity={over} />, wallView({ items: [] }))
  await Promise.resolve()
  expect([call.sentTo('wall.list').length, drawn.container.textContent]).toEqual([1, ''])
})

test('who was there is asked for a few words, also while nothing hangs', async () => {
  const { device } = draw(<WallSection activity={over} />, wallView({ items: [], can: { post: true } }))
  fireEvent.click(await screen.findByText('写几句，也可以放一张照片'))
  expect(device.acts).toEqual(['to /features/activities/pages/wall-post/index?id=bags'])
  expect(screen.queryByText('看全部留言')).toBeNull()
})

test('a photo is told to who cannot see it by whose it is', async () => {
  draw(<WallSection activity={over} />, wallView({ items: [post({ photo: { width: 480, height: 360 } })] }))
  const picture = await screen.findByRole('img', { name: '裁缝许姐的照片' })
  expect(picture.querySelector('img')?.getAttribute('src')).toBe('/api/wall-photos/p1')
})

test('my post that waits stands on top and says why nobody else sees it', async () => {
  draw(<WallPage />, wallView({ mine: mineWaiting }))
  await screen.findByText('等工作人员看过就上墙。现在只有你看得到。')
  fireEvent.click(screen.getByRole('button', { name: '撤下来：沈佳宁的留言' }))
  expect(within(screen.getByRole('dialog')).getByText(/字和照片都会删掉/)).toBeTruthy()
})

test('staff let a post hang with one tap, and cannot take one down without a reason', async () => {
  const { call } = draw(<WallReviewPage />, wallView())
  fireEvent.click(await screen.findByRole('button', { name: '不上墙：裁缝许姐的留言' }))
  expect(within(screen.getByRole('dialog')).getByRole('button', { name: '不上墙' }).hasAttribute('disabled')).toBe(true)
  fireEvent.click(screen.getByRole('button', { name: '再想想' }))
  fireEvent.click(screen.getByRole('button', { name: '上墙：裁缝许姐的留言' }))
  await screen.findByText('没有等着看的留言')
  expect(call.sentTo('wall.review')).toMatchObject([{ postId: 'w1', decision: 'publish' }])
})
