import { expect, test } from 'vitest'
import { CallError } from '@/shared/rpc/call'
import { fakeCall } from '@/shared/rpc/fake-call'
import { known, nobody } from '@/testing/examples'
import { fakeDeps } from '@/testing/fake-deps'
import type { MainAct } from './main-act'
import { askForMessages } from './ask-for-messages'

const ids = { offer: 'O', change: 'C', reminder: 'R' }

/** Somebody whose phone answers WeChat's dialogue with `yes`; null: a browser, which has none. */
async function person(yes: readonly string[] | null, me = known) {
  const call = fakeCall({ 'residents.me': () => me, 'residents.grantMessages': () => ({ granted: 1 }) })
  const deps = fakeDeps(call)
  const asked: (readonly string[])[] = []
  deps.device.askForMessages = yes && ((wanted) => {
    asked.push(wanted)
    return Promise.resolve(yes)
  })
  await deps.session.load()
  const granted = () => call.sentTo('residents.grantMessages').map((input) => (input as { accepted: string[] }).accepted)
  return { deps, call, asked, granted, tap: (kind: MainAct['kind'], given: object = ids) => askForMessages(deps, kind, given) }
}

test('who signs up is asked about changes and reminders, who waits about the offer first', async () => {
  const { tap, asked, granted } = await person(['O', 'R'])
  await tap('sign_up')
  await tap('wait')
  expect(asked).toEqual([['C', 'R'], ['O', 'C', 'R']])
  expect(granted()).toEqual([['reminder'], ['offer', 'reminder']])
})

test('who accepts nothing is left alone', async () => {
  const { tap, granted } = await person([])
  await tap('wait')
  expect(granted()).toEqual([])
})

test('nobody is asked by a build without templates, by a withdrawal, or before they are known', async () => {
  const { tap, asked } = await person(['C'])
  await tap('sign_up', {})
  await tap('withdraw')
  const stranger = await person(['C'], nobody)
  await stranger.tap('sign_up')
  expect([...asked, ...stranger.asked]).toEqual([])
})

test('a browser has no such messages', async () => {
  const { tap, granted } = await person(null)
  await tap('sign_up')
  expect(granted()).toEqual([])
})

test('a grant that does not arrive disturbs nobody', async () => {
  const { deps } = await person(['C'])
  const call = fakeCall({ 'residents.grantMessages': () => { throw new CallError('network.offline', '没连上网') } })
  await expect(askForMessages({ ...deps, call }, 'sign_up', ids)).resolves.toBeUndefined()
})
