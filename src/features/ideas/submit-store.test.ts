import { expect, test } from 'vitest'
import type { IdeaView } from '../../../contract/ideas'
import { known } from '@/testing/examples'
import { later } from '@/testing/later'
import { SubmitStore } from './submit-store'
import { ideaView, street } from './testing/street'

const TEXT = '桥头装盏灯，老人走路不安全'

function page(answer: () => IdeaView | Promise<IdeaView> = () => ideaView('i', { mine: true })) {
  const { call, deps } = street({ 'ideas.submit': answer })
  return { call, deps, store: new SubmitStore(deps) }
}

test('an idea is handed in with its place and without a name, and the draft is gone after the answer', async () => {
  const { call, deps, store } = page()
  store.type(`${TEXT}\n`)
  store.place({ id: 's', name: '望湖驿站' })
  store.sign(true)
  await store.send()
  expect(call.sentTo('ideas.submit')).toMatchObject([{ text: TEXT, stationId: 's', anonymous: true }])
  expect([store.status, store.sent?.id, store.draft.value.text]).toEqual(['sent', 'i', ''])
  expect(new SubmitStore({ ...deps, device: deps.device.reopened() }).draft.value.text).toBe('')
})

test('what was typed survives a send that failed and an app that was closed; the retry is the same request', async () => {
  const { call, deps, store } = page()
  store.type(TEXT)
  store.place({ id: 's', name: '望湖驿站' })
  call.failNext('ideas.submit', 'network.offline')
  await store.send()
  expect([store.status, store.failure?.code, store.textRefusal]).toEqual(['typing', 'network.offline', null])

  const next = new SubmitStore({ ...deps, device: deps.device.reopened() })
  expect(next.draft.value).toEqual({ text: TEXT, stationId: 's', stationName: '望湖驿站', anonymous: false })
  await next.send()
  const [first, second] = call.sentTo('ideas.submit')
  expect(second).toEqual(first)
  expect(next.status).toBe('sent')
})

test('every keystroke is on the device before anything is sent', () => {
  const { call, deps, store } = page()
  store.type('桥')
  store.type('桥头')
  expect(new SubmitStore({ ...deps, device: deps.device.reopened() }).draft.value.text).toBe('桥头')
  expect(call.sent).toEqual([])
})

test('a second tap sends nothing, and what is on its way is not changed by further typing', async () => {
  const { answer, arrive } = later<IdeaView>()
  const { call, store } = page(() => answer)
  store.type(TEXT)
  const sending = Promise.all([store.send(), store.send()])
  store.type(`${TEXT}，再说一句`)
  expect(store.draft.value.text).toBe(TEXT)
  arrive(ideaView('i'))
  await sending
  expect(call.sentTo('ideas.submit')).toHaveLength(1)
})

test.each(['idea.refused', 'request.too_many'] as const)('%s is said beside the text, which stays', async (code) => {
  const { call, store } = page()
  store.type(TEXT)
  call.failNext('ideas.submit', code)
  await store.send()
  expect([store.status, store.failure, store.draft.value.text]).toEqual(['typing', null, TEXT])
  expect(store.textRefusal).toMatchObject({ code })
  store.type('桥头装盏灯')
  expect(store.textRefusal).toBeNull()
})

test('an empty idea is not sent, and nobody is asked to log in for it', async () => {
  const { call, store } = page()
  store.type('  \n')
  await store.send()
  expect([store.textRefusal, call.sent]).toEqual(['blank', []])
})

test('nobody is asked for anything before 提交; whoever says no keeps the text', async () => {
  const { call, deps } = street({ 'ideas.submit': () => ideaView('i') }, { ...known, consents: [] })
  const store = new SubmitStore(deps)
  store.type(TEXT)
  expect(deps.session.prompt).toBeNull()
  const sending = store.send()
  await expect.poll(() => deps.session.prompt?.kind).toBe('consent')
  deps.session.prompt?.answer(false)
  await sending
  expect([store.status, store.draft.value.text]).toEqual(['typing', TEXT])
  expect(call.sentTo('ideas.submit')).toEqual([])
})

test('after one idea another can be said', async () => {
  const { store } = page()
  store.type(TEXT)
  await store.send()
  store.another()
  expect([store.status, store.sent]).toEqual(['typing', null])
})
