import { expect, test } from 'vitest'
import type { IdeaView } from '../../../contract/ideas'
import { later } from '@/testing/later'
import { IdeaStore } from './idea-store'
import { ideaView, street } from './testing/street'

test('an idea is shown, and a reload that fails keeps it', async () => {
  const { call, deps } = street({ 'ideas.get': ({ id }) => ideaView(id) })
  const store = new IdeaStore(deps)
  await store.open('lamp')
  call.failNext('ideas.get', 'network.offline')
  await store.open('lamp')
  expect([store.status, store.idea?.id]).toEqual(['failed', 'lamp'])
})

test('an idea that is not there, or not for me, says what to think', async () => {
  const { call, deps } = street({})
  call.failNext('ideas.get', 'idea.not_found')
  const store = new IdeaStore(deps)
  await store.open('lamp')
  expect([store.status, store.message]).toEqual(['missing', '没找到这条点子，它可能还没通过查看。'])
})

test('an idea never shows under the address of another', async () => {
  const slow = later<IdeaView>()
  const { deps } = street({ 'ideas.get': ({ id }) => (id === 'lamp' ? slow.answer : ideaView(id)) })
  const store = new IdeaStore(deps)
  const first = store.open('lamp')
  await store.open('stove')
  slow.arrive(ideaView('lamp'))
  await first
  expect(store.idea?.id).toBe('stove')
})

test('an answer that was on its way while somebody gave support is older and is dropped', async () => {
  const slow = later<IdeaView>()
  let reads = 0
  const { deps } = street({ 'ideas.get': ({ id }) => (++reads === 1 ? ideaView(id) : slow.answer) })
  const store = new IdeaStore(deps)
  await store.open('lamp')
  const reading = store.open('lamp')
  store.put({ id: 'lamp', supported: true, supportCount: 42 })
  slow.arrive(ideaView('lamp'))
  await reading
  expect([store.status, store.idea?.supportCount]).toEqual(['ready', 42])
})
