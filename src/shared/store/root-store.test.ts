import { makeAutoObservable } from 'mobx'
import { expect, test } from 'vitest'
import { FakeDevice } from '../../testing/fake-device'
import { fakeCall } from '../rpc/fake-call'
import { SessionStore } from '../session/session-store'
import type { Deps } from './deps'
import { RootStore } from './root-store'
import { ToastStore } from './toast-store'

class Visits {
  static built = 0
  count = 0

  constructor(readonly deps: Deps) {
    Visits.built += 1
    makeAutoObservable(this, { deps: false })
  }
}

function rootStore(): RootStore {
  const [call, device] = [fakeCall({}), new FakeDevice()]
  return new RootStore({ call, device, session: new SessionStore({ call, device }) })
}

test('two pages that ask for the same store share one, and what a resident sees on both is the same', () => {
  const root = rootStore()
  root.of(Visits).count = 3
  expect(root.of(Visits).count).toBe(3)
  expect(root.of(Visits)).toBe(root.of(Visits))
})

test('a store is built when a page first asks for it, not before', () => {
  Visits.built = 0
  const root = rootStore()
  root.of(ToastStore)
  expect(Visits.built).toBe(0)
  root.of(Visits)
  root.of(Visits)
  expect(Visits.built).toBe(1)
})

test('a store gets the server, the device and the session of the app', () => {
  const root = rootStore()
  expect(root.of(Visits).deps).toBe(root.deps)
})

test('everybody sees the one session, whichever way they ask for it', () => {
  const root = rootStore()
  expect(root.of(SessionStore)).toBe(root.deps.session)
})

test('two apps share nothing', () => {
  expect(rootStore().of(Visits)).not.toBe(rootStore().of(Visits))
})
