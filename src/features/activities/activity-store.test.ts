import { expect, test, vi } from 'vitest'
import type { ActivityView } from '../../../contract/activities'
import type { SignUpView } from '../../../contract/sign-ups'
import { fakeCall } from '@/shared/rpc/fake-call'
import { known } from '@/testing/examples'
import { fakeDeps } from '@/testing/fake-deps'
import { ActivityStore } from './activity-store'
import { mainActOf } from './main-act'
import { nothing, said, view } from './testing/examples'

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
      if (activity.can.askToWithdraw) return { state: 'asked' }
      server.activity = { ...activity, mine: null }
      return { state: 'withdrawn' }
    },
    'activities.answerOffer': ({ accept }) => {
      server.activity = { ...activity, mine: accept ? { state: 'confirmed' } : null, can: accept ? withdrawable : nothing }
      return { state: accept ? 'confirmed' : 'refused' }
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

const until = '2026-10-10T05:00:00.000Z'
const offered = view({ mine: { state: 'offered', until }, signUp: said, can: { ...nothing, withdraw: true, answerOffer: true } })

/** A street in which a place is offered to me. */
async function offer(activity = offered) {
  const street = await page(activity)
  const answers = street.call
  return { ...street, sent: () => answers.sentTo('activities.answerOffer').map(({ accept }) => accept) }
}

test('an offer is taken with one tap, and twice at once is once', async () => {
  const { store, sent } = await offer()
  expect(store.mainAct).toEqual({ kind: 'answer' })
  const first = store.accept()
  expect([store.step, await store.accept()]).toEqual(['accepting', false])
  expect([await first, sent()]).toEqual([true, [true]])
})

test('an offer is left to the next only after the question', async () => {
  const { store, sent } = await offer()
  store.askToWithdraw()
  expect(sent()).toEqual([])
  expect(await store.withdraw()).toBe('refused')
  expect([sent(), store.isAsking]).toEqual([[false], false])
})

test('an offer that came too late is refused with the way on, and the page is read anew', async () => {
  const { store, call } = await offer()
  call.failNext('activities.answerOffer', 'offer.lapsed')
  expect(await store.accept()).toBe(false)
  expect(store.refusal?.message).toBe('过了时间，名额给了下一位。想来可以再排候补。')
  expect(call.sentTo('activities.get')).toHaveLength(2)
})

test('when the deadline passes on the screen the answers give way to what happens next', async () => {
  const { store, call } = await offer()
  store.lapse(until)
  store.lapse(until)
  expect([store.hasLapsed, store.mainAct]).toEqual([true, { kind: 'again' }])
  await vi.waitFor(() => expect(call.sentTo('activities.get')).toHaveLength(2))
  expect(await store.signUp()).toEqual({ state: 'confirmed' })
})

test('an offer that lapsed before the page was opened cannot be answered, and after the window nobody waits anew', async () => {
  const { store } = await offer(view({ ...offered, can: { ...nothing, withdraw: true } }))
  expect([store.hasLapsed, store.mainAct.kind]).toEqual([true, 'again'])
  const late = await offer(view({ ...offered, phase: 'closed', can: { ...nothing, withdraw: true } }))
  expect(late.store.mainAct.kind).toBe('nothing')
})

test('after the deadline staff are asked, with a reason that survives a lost answer; the place stays until they answer', async () => {
  const mine = { state: 'confirmed' } as const
  const { store, call } = await page(view({ phase: 'closed', mine, signUp: said, can: { ...nothing, askToWithdraw: true } }))
  expect(store.mainAct).toEqual({ kind: 'ask_to_withdraw' })
  store.askToWithdraw()
  store.reason?.change({ text: ' 孩子发烧 ' })
  call.failNext('activities.withdraw', 'network.offline')
  expect(await store.withdraw()).toBeNull()
  store.askToWithdraw()
  expect(store.reason?.value.text).toBe(' 孩子发烧 ')
  expect(await store.withdraw()).toBe('asked')
  expect(store.activity?.mine).toEqual(mine)
  expect(call.sentTo('activities.withdraw').map(({ reason }) => reason)).toEqual(['孩子发烧', '孩子发烧'])
  store.askToWithdraw()
  expect(store.reason?.value.text).toBe('')
})

test('who asked already waits for the answer; who was declined can ask once more', () => {
  const asking = { ...nothing, askToWithdraw: true }
  const act = (withdrawAsked: 'asked' | 'declined') =>
    mainActOf(view({ phase: 'closed', mine: { state: 'confirmed' }, signUp: { ...said, withdrawAsked }, can: asking }), null)
  expect([act('asked').kind, act('declined').kind]).toEqual(['nothing', 'ask_to_withdraw'])
})

test('what was said in the sheet is sent with the sign-up', async () => {
  const { store, call } = await page(view())
  await store.signUp({ party: [{ poolId: 'pool', places: 2 }], guardianName: '沈佳宁' })
  expect(call.sentTo('activities.signUp')[0]).toMatchObject({ activityId: 'bags', party: [{ poolId: 'pool', places: 2 }], guardianName: '沈佳宁' })
})
