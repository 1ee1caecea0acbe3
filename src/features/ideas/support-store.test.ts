import { expect, test } from 'vitest'
import type { Output } from '@/shared/rpc/call'
import { later } from '@/testing/later'
import { SupportStore } from './support-store'
import { idea, street } from './testing/street'

const lamp = idea('lamp')

function neighbours() {
  const { call, deps } = street({
    'ideas.support': ({ on }) => ({ supported: on, supportCount: on ? 42 : 41 }),
  })
  return { call, store: new SupportStore(deps) }
}

test('a resident stands with an idea and no longer; the number is the server’s', async () => {
  const { call, store } = neighbours()
  expect(await store.toggle(lamp)).toEqual({ supported: true, supportCount: 42 })
  expect(await store.toggle({ ...lamp, supported: true })).toEqual({ supported: false, supportCount: 41 })
  expect(call.sentTo('ideas.support').map(({ on }) => on)).toEqual([true, false])
})

test('two quick taps are one, and the button is at work until the answer', async () => {
  const { answer, arrive } = later<Output<'ideas.support'>>()
  const { call, deps } = street({ 'ideas.support': () => answer })
  const store = new SupportStore(deps)
  const taps = Promise.all([store.toggle(lamp), store.toggle(lamp)])
  expect([store.isSending('lamp'), store.isSending('stove')]).toEqual([true, false])
  arrive({ supported: true, supportCount: 42 })
  expect(await taps).toEqual([{ supported: true, supportCount: 42 }, null])
  expect(call.sentTo('ideas.support')).toHaveLength(1)
  expect(store.isSending('lamp')).toBe(false)
})

test('a tap whose answer was lost is repeated, not counted twice', async () => {
  const { call, store } = neighbours()
  call.failNext('ideas.support', 'network.offline')
  expect(await store.toggle(lamp)).toBeNull()
  expect(store.refusalOf('lamp')).toContain('没连上网')
  await store.toggle(lamp)
  const [first, second] = call.sentTo('ideas.support')
  expect(second?.requestId).toBe(first?.requestId)
  expect(store.refusalOf('lamp')).toBeNull()
})

test('a refusal stands at its own idea only', async () => {
  const { call, store } = neighbours()
  call.failNext('ideas.support', 'idea.not_public')
  await store.toggle(lamp)
  await store.toggle(idea('stove'))
  expect(store.refusalOf('lamp')).toBe('这条点子还在查看，通过以后才能支持。')
  expect(store.refusalOf('stove')).toBeNull()
})
