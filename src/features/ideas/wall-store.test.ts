import { expect, test } from 'vitest'
import type { IdeaSummary } from '../../../contract/ideas'
import type { Input, Output } from '@/shared/rpc/call'
import { later } from '@/testing/later'
import { idea, street } from './testing/street'
import { WallStore } from './wall-store'

const totals = { submitted: 36, answered: 18, done: 5 }
const ideas = (from: number, to: number): IdeaSummary[] =>
  Array.from({ length: to - from }, (_, index) => idea(`i${from + index}`))

type List = (input: Input<'ideas.list'>) => Output<'ideas.list'> | Promise<Output<'ideas.list'>>

const twoPages: List = ({ cursor }) =>
  cursor === undefined ? { items: ideas(0, 18), nextCursor: 'next' } : { items: ideas(17, 23), nextCursor: null }

function wall(list: List = twoPages) {
  const { call, deps } = street({ 'ideas.list': list, 'ideas.totals': () => totals })
  return { call, store: new WallStore(deps) }
}

test('six ideas stand first, with what became of all of them this year', async () => {
  const { store } = wall()
  await store.list.refresh()
  expect([store.list.face, store.list.shown.length, store.totals]).toEqual(['ready', 6, totals])
})

test('further down the next page is read, and an idea that moved between pages is shown once', async () => {
  const { call, store } = wall()
  await store.list.refresh()
  for (let step = 0; step < 6; step += 1) await store.list.more()
  expect(store.list.shown).toHaveLength(23)
  expect(store.list.hasMore).toBe(false)
  expect(call.sentTo('ideas.list').map(({ cursor }) => cursor)).toEqual([undefined, 'next'])
})

test.each([
  ['support', { order: 'support' }],
  ['new', { order: 'new' }],
  ['accepted', { order: 'new', state: 'accepted' }],
  ['done', { order: 'new', state: 'done' }],
] as const)('the chip %s asks for what it says', async (view, question) => {
  const { call, store } = wall()
  await store.choose(view)
  expect(call.sentTo('ideas.list')).toEqual([{ ...question, limit: 18 }])
})

test('an answer to a chip that was left meanwhile is dropped', async () => {
  const slow = later<Output<'ideas.list'>>()
  const { store } = wall(({ state }) => (state === 'done' ? { items: [idea('bench')], nextCursor: null } : slow.answer))
  const first = store.list.refresh()
  await store.choose('done')
  slow.arrive({ items: ideas(0, 3), nextCursor: null })
  await first
  expect(store.list.shown.map(({ id }) => id)).toEqual(['bench'])
})

test('without network what was seen stays, and the end says that something is missing', async () => {
  const { call, store } = wall()
  await store.list.refresh()
  call.failNext('ideas.list', 'network.offline')
  await store.list.refresh()
  expect([store.list.status, store.list.face, store.list.shown.length]).toEqual(['failed', 'ready', 6])
  for (let step = 0; step < 2; step += 1) await store.list.more()
  call.failNext('ideas.list', 'network.offline')
  await store.list.more()
  expect([store.list.status, store.list.shown.length]).toEqual(['cut_off', 18])
  await store.list.more()
  expect([store.list.status, store.list.shown.length]).toEqual(['ready', 23])
})

test('nothing at all is a failure only when nothing was ever seen', async () => {
  const { call, store } = wall(() => ({ items: [], nextCursor: null }))
  call.failNext('ideas.list', 'network.offline')
  await store.list.refresh()
  expect(store.list.face).toBe('failed')
  await store.list.refresh()
  expect(store.list.face).toBe('empty')
})

test('without the totals the ideas are shown all the same', async () => {
  const { call, store } = wall()
  call.failNext('ideas.totals', 'unexpected')
  await store.list.refresh()
  expect([store.list.face, store.totals]).toEqual(['ready', null])
})

test('coming back to the wall keeps the place: what is new stands on top, what was read stays below', async () => {
  const { store } = wall(({ cursor }) => twoPages({ cursor, order: 'new', limit: 18 }))
  await store.list.refresh()
  for (let step = 0; step < 4; step += 1) await store.list.more()
  const before = store.list.shown.length
  await store.list.refresh()
  expect([store.list.shown.length, store.list.items.length]).toEqual([before, 23])
})

test('a support counted while the wall is being read again is not undone by the older answer', async () => {
  const slow = later<Output<'ideas.list'>>()
  let reads = 0
  const { store } = wall(() => (++reads === 1 ? { items: ideas(0, 3), nextCursor: null } : slow.answer))
  await store.list.refresh()
  const reading = store.list.refresh()
  store.list.put({ id: 'i1', supported: true, supportCount: 42 })
  slow.arrive({ items: ideas(0, 3), nextCursor: null })
  await reading
  expect(store.list.shown.map(({ supportCount }) => supportCount)).toEqual([41, 42, 41])
})
