import { expect, test, vi } from 'vitest'
import type { ActivityView } from '../../../contract/activities'
import type { SignUpView } from '../../../contract/sign-ups'
import { fakeCall } from '@/shared/rpc/fake-call'
import { known } from '@/testing/examples'
import { fakeDeps } from '@/testing/fake-deps'
import { ActivityStore } from './activity-store'
import { nothing, view } from './testing/examples'

const withdrawable = { ...nothing, withdraw: true }

/** A street where somebody's sign-up is answered with `mine`. */
async function page(activity: ActivityView, mine: SignUpView = { state: 'confirmed' }, me = known) {
  const server = { activity }
  const call = fakeCall({
    'residents.me': () => me,
    'activities.get': () => server.activity,
    'activities.signUp': () => {
      server.activity = { ...server.activity, mine, can: withdrawable }
      return mine
    },
    'activities.withdraw': () => {
      server.activity = { ...activity, mine: null }
      return { state: 'withdrawn' }
    },
  })
  const deps = fakeDeps(call)
  const store = new ActivityStore(deps)
  await store.open('bags')
  return { call, deps, store }
}

test('with a free place the button signs up, and the page then shows what I hold', async () => {
  const { store, call } = await page(view())
  expect(store.mainAct).toEqual({ kind: 'sign_up' })
  expect(await store.signUp()).toEqual({ state: 'confirmed' })
  expect(store.activity?.mine).toEqual({ state: 'confirmed' })
  await vi.waitFor(() => expect(store.mainAct).toEqual({ kind: 'withdraw' }))
  expect(call.sentTo('activities.signUp')).toHaveLength(1)
})

test('when it is full the button offers the waiting list and says how many are ahead', async () => {
  const { store } = await page(view({ places: { capacity: 12, left: 0, waiting: 5 } }), { state: 'waiting', position: 6 })
  expect(store.mainAct).toEqual({ kind: 'wait', ahead: 5 })
  expect(await store.signUp()).toEqual({ state: 'waiting', position: 6 })
})

test('an activity without a limit never offers a waiting list', async () => {
  const { store } = await page(view({ places: { capacity: null, left: null, waiting: 0 } }))
  expect(store.mainAct).toEqual({ kind: 'sign_up' })
})

test('what the server does not allow is not offered', async () => {
  const nobody = nothing
  const closed = await page(view({ phase: 'closed', can: nobody }))
  expect(closed.store.mainAct).toEqual({ kind: 'nothing' })
  const tooLate = await page(view({ mine: { state: 'confirmed' }, can: nobody }))
  expect(tooLate.store.mainAct).toEqual({ kind: 'nothing' })
})

test('two quick taps take one place', async () => {
  const { store, call } = await page(view())
  const first = store.signUp()
  expect(store.step).toBe('signing_up')
  expect(await store.signUp()).toBeNull()
  await first
  expect(call.sentTo('activities.signUp')).toHaveLength(1)
})

test('a refusal stays on the page with the server’s sentence, and the page is read anew', async () => {
  const { store, call } = await page(view())
  call.failNext('activities.signUp', 'sign_up.closed')
  expect(await store.signUp()).toBeNull()
  expect([store.step, store.refusal?.message]).toEqual(['rest', '报名已经截止，看看别的场次。'])
  expect(call.sentTo('activities.get')).toHaveLength(2)
})

test('after a lost answer the same request is sent again, so that no second place is taken', async () => {
  const { store, call } = await page(view())
  call.failNext('activities.signUp', 'network.offline')
  await store.signUp()
  await store.signUp()
  const [first, second] = call.sentTo('activities.signUp')
  expect(second?.requestId).toBe(first?.requestId)
  expect(store.refusal).toBeNull()
})

test('somebody who does not agree to the privacy text signs up for nothing and is told nothing', async () => {
  const { store, deps, call } = await page(view(), { state: 'confirmed' }, { ...known, consents: [] })
  const trying = store.signUp()
  await vi.waitFor(() => expect(deps.session.prompt?.kind).toBe('consent'))
  deps.session.prompt?.answer(false)
  expect(await trying).toBeNull()
  expect([store.step, store.refusal, call.sentTo('activities.signUp').length]).toEqual(['rest', null, 0])
})

test('giving the place back is asked first, and happens once', async () => {
  const { store, call } = await page(view({ mine: { state: 'confirmed' }, can: withdrawable }))
  expect(await store.withdraw()).toBeNull()
  store.askToWithdraw()
  expect(store.isAsking).toBe(true)
  store.keep()
  expect(store.isAsking).toBe(false)
  store.askToWithdraw()
  expect(await store.withdraw()).toBe('withdrawn')
  expect([store.activity?.mine, store.isAsking]).toEqual([null, false])
  expect(call.sentTo('activities.withdraw')).toHaveLength(1)
})

test('what I hold elsewhere is read anew after signing up', async () => {
  const { store, call } = await page(view())
  const before = call.sentTo('residents.me').length
  await store.signUp()
  await vi.waitFor(() => expect(call.sentTo('residents.me').length).toBeGreaterThan(before + 1))
})

test('an activity that is gone says so; one that did not arrive keeps what was shown', async () => {
  const { store, call } = await page(view())
  call.failNext('activities.get', 'network.offline')
  await store.open('bags')
  expect([store.status, store.activity?.title]).toEqual(['failed', '旧衣改布袋'])
  call.failNext('activities.get', 'activity.not_found')
  await store.open('gone')
  expect([store.status, store.activity]).toEqual(['missing', null])
})
