import { expect, test } from 'vitest'
import { fakeCall } from '@/shared/rpc/fake-call'
import { staff } from '@/testing/examples'
import { fakeDeps } from '@/testing/fake-deps'
import { pendingActs } from './entry-acts'
import { EntryStore } from './entry-store'
import { entry } from './testing/examples'

function desk() {
  const call = fakeCall({
    'residents.me': () => staff,
    'activities.review': ({ approve }) => ({ signUp: approve ? { state: 'confirmed' } : null }),
    'activities.settleWithdrawal': () => ({ signUp: null }),
    'activities.moveParty': () => ({ signUp: { state: 'confirmed' } }),
    'activities.removeSignUp': () => ({ signUp: null }),
  })
  return { call, store: new EntryStore(fakeDeps(call)) }
}

const reviewed = entry('阿芳', { signUp: { state: 'review' }, reviewReason: 'activity' })

test('what waits for staff is offered first: a review, a late withdrawal, an offer to somebody who is rung', () => {
  expect(pendingActs(reviewed)).toEqual(['approve', 'reject'])
  expect(pendingActs(entry('老金', { withdrawAsked: { reason: '', at: '2026-10-10T00:00:00.000Z' } }))).toEqual(['agree', 'decline'])
  const offered = { state: 'offered', until: '2026-10-11T00:00:00.000Z' } as const
  expect(pendingActs(entry('陈秀英', { signUp: offered, isRung: true }))).toEqual(['accept', 'refuse'])
  expect(pendingActs(entry('小周', { signUp: offered }))).toEqual([])
})

test('a sign-up is approved, and the sheet closes', async () => {
  const { store, call } = desk()
  store.look(reviewed)
  store.ask('approve')
  expect(await store.confirm()).toBe(true)
  expect(store.entry).toBeNull()
  expect(call.sentTo('activities.review')[0]).toMatchObject({ signUpId: '阿芳', approve: true })
})

test('nobody is rejected or removed without a reason; what was typed survives a lost answer', async () => {
  const { store, call } = desk()
  store.look(reviewed)
  store.ask('reject')
  expect([store.canSend, await store.confirm()]).toEqual([false, false])
  store.type('给新邻居')
  call.failNext('activities.review', 'network.offline')
  expect(await store.confirm()).toBe(false)
  store.back()
  store.ask('reject')
  expect(store.text).toBe('给新邻居')
  await store.confirm()
  const [first, second] = call.sentTo('activities.review')
  expect(second).toEqual(first)
})

test('a refusal stays on the sheet with the server’s sentence', async () => {
  const { store, call } = desk()
  store.look(reviewed)
  store.ask('approve')
  call.failNext('activities.review', 'sign_up.review_done')
  expect(await store.confirm()).toBe(false)
  expect([store.asked, store.failure?.message]).toEqual(['approve', '这一条已经有人处理过了，刷新再看。'])
})

test('a party is moved as a whole to the kind that was chosen', async () => {
  const { store, call } = desk()
  store.look(entry('一家', { places: 3 }))
  store.ask('move')
  expect(store.canSend).toBe(false)
  store.aim('remote')
  await store.confirm()
  expect(call.sentTo('activities.moveParty')[0]).toMatchObject({ signUpId: '一家', party: [{ poolId: 'remote', places: 3 }] })
})
