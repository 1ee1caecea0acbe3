import { beforeEach, expect, test } from 'vitest'
import { FakeDevice } from '../../testing/fake-device'
import { fakeCall, type FakeCall } from './fake-call'
import { Intention, Intentions } from './intention'

let server: FakeCall
let intention: Intention

beforeEach(() => {
  server = fakeCall({
    'activities.signUp': () => ({ state: 'confirmed' }),
    'activities.withdraw': () => ({ state: 'withdrawn' }),
    'ideas.support': ({ on }) => ({ supported: on, supportCount: 1 }),
  })
  intention = new Intention(server)
})

const signUp = () => intention.send('activities.signUp', { activityId: 'a' })
const idsOf = (procedure: 'activities.signUp' | 'ideas.support') => server.sentTo(procedure).map((one) => one.requestId)

test('two quick taps are sent once and both get the answer', async () => {
  const [first, second] = await Promise.all([signUp(), signUp()])
  expect(server.sent).toHaveLength(1)
  expect([first, second]).toEqual([{ state: 'confirmed' }, { state: 'confirmed' }])
})

test('a second tap on a failing send fails like the first', async () => {
  server.failNext('activities.signUp', 'sign_up.closed')
  const results = await Promise.allSettled([signUp(), signUp()])
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(server.sent).toHaveLength(1)
})

test.each(['network.offline', 'unexpected', 'server.busy'] as const)('a retry after %s repeats the request id', async (code) => {
  server.failNext('activities.signUp', code, code)
  await expect(signUp()).rejects.toMatchObject({ code })
  await expect(signUp()).rejects.toMatchObject({ code })
  await signUp()
  const [first, ...retries] = idsOf('activities.signUp')
  expect(retries).toEqual([first, first])
})

test('after a definite refusal the next tap is a new intention', async () => {
  server.failNext('activities.signUp', 'sign_up.not_open')
  await expect(signUp()).rejects.toMatchObject({ code: 'sign_up.not_open' })
  await signUp()
  const [refused, taken] = idsOf('activities.signUp')
  expect(taken).not.toBe(refused)
})

test('after an answer the next tap is a new intention', async () => {
  await signUp()
  await signUp()
  expect(new Set(idsOf('activities.signUp')).size).toBe(2)
})

test('signing up again after a withdrawal never repeats the id of a sign-up whose answer was lost', async () => {
  server.failNext('activities.signUp', 'network.offline')
  await expect(signUp()).rejects.toThrow()
  await intention.send('activities.withdraw', { activityId: 'a' })
  await signUp()
  expect(new Set(idsOf('activities.signUp')).size).toBe(2)
})

test('a changed text is a new intention, even after a lost answer', async () => {
  server.failNext('ideas.support', 'network.offline')
  await expect(intention.send('ideas.support', { ideaId: 'i', on: true })).rejects.toThrow()
  await intention.send('ideas.support', { ideaId: 'i', on: false })
  expect(new Set(idsOf('ideas.support')).size).toBe(2)
})

test('neighbouring ideas are supported side by side, each once', async () => {
  const intentions = new Intentions(server)
  const support = (ideaId: string) => intentions.of(ideaId).send('ideas.support', { ideaId, on: true })
  await Promise.all([support('i'), support('j'), support('i')])
  expect(server.sentTo('ideas.support').map((one) => one.ideaId)).toEqual(['i', 'j'])
})

test('an attempt kept on the device is repeated after the app was closed, and gone once it is answered', async () => {
  const device = new FakeDevice()
  server.failNext('activities.signUp', 'network.offline')
  intention = new Intention(server, device.storage.slot('intention.a'))
  await expect(signUp()).rejects.toThrow()

  const reopened = device.reopened()
  intention = new Intention(server, reopened.storage.slot('intention.a'))
  await signUp()
  const [first, second] = idsOf('activities.signUp')
  expect(second).toBe(first)
  expect(reopened.stored.size).toBe(0)
})
