import { expect, test } from 'vitest'
import type { ActivityView } from '../../../contract/activities'
import { fakeCall } from '@/shared/rpc/fake-call'
import { CallError } from '@/shared/rpc/call'
import { staff } from '@/testing/examples'
import { fakeDeps } from '@/testing/fake-deps'
import { FakeDevice } from '@/testing/fake-device'
import { BookStore } from './book-store'
import { view } from './testing/examples'

function desk(activity: ActivityView = view(), device = new FakeDevice()) {
  let taken = false
  const call = fakeCall({
    'residents.me': () => staff,
    'activities.get': () => activity,
    'activities.book': ({ phone, evenThough }) => {
      const known = { signUpId: 'one', name: '陈秀英', signUp: { state: 'confirmed' } as const }
      if (taken && phone !== null && !evenThough) throw new CallError('sign_up.phone_taken', '报过了', known)
      taken = true
      return { signUpId: 'two', signUp: { state: 'waiting', position: 2 } }
    },
  })
  return { call, device, store: new BookStore(fakeDeps(call, device)) }
}

const adult = { id: 'adult', mode: 'on_site', who: 'adult', capacity: 5, left: 5, waiting: 0, releasesAt: null } as const
const child = { ...adult, id: 'child', who: 'child' } as const

test('a name is enough; afterwards the form is empty for the next one and the way they came stays', async () => {
  const { store, call } = desk()
  await store.open('bags')
  store.change({ name: ' 陈秀英 ', channel: 'desk' })
  expect(await store.book()).toMatchObject({ name: '陈秀英', signUp: { state: 'waiting', position: 2 } })
  expect(call.sentTo('activities.book')[0]).toMatchObject({
    activityId: 'bags', channel: 'desk', name: '陈秀英', phone: null, groupName: null, party: [{ poolId: 'pool', places: 1 }],
  })
  expect([store.form?.name, store.form?.channel, store.booked.length, store.problems.answers]).toEqual(['', 'desk', 1, {}])
})

test('a telephone that is in the roster shows who that is; another person is booked all the same', async () => {
  const { store, call } = desk()
  await store.open('bags')
  for (const name of ['陈秀英', '陈秀英的妹妹']) {
    store.change({ name, phone: '13805730001' })
    await store.book()
  }
  expect(store.known?.name).toBe('陈秀英')
  expect(store.form?.name).toBe('陈秀英的妹妹')
  expect(await store.book(true)).not.toBeNull()
  expect(call.sentTo('activities.book')[2]).toMatchObject({ evenThough: true })
})

test('a child wants a guardian, a group its name, a required question its answer; nothing is sent before', async () => {
  const question = { id: 'q', kind: 'text', label: '忌口', options: [], required: true, last: null } as const
  const activity = view({ pools: [adult, child], companionsMax: 1, questions: [{ ...question, options: [] }] })
  const { store, call } = desk(activity)
  await store.open('bags')
  store.setPlaces('child', '1')
  store.change({ isGroup: true, phone: '12' })
  expect(await store.book()).toBeNull()
  expect(Object.keys(store.problems).sort()).toEqual(['answers', 'groupName', 'guardianName', 'name', 'phone'])
  expect(Object.keys(store.problems.answers)).toEqual(['q'])
  store.change({ name: '王老师', groupName: '三年级', guardianName: '王老师', phone: '' })
  store.setAnswer('q', '没有')
  store.setPlaces('child', '30')
  expect(await store.book()).not.toBeNull()
  expect(call.sentTo('activities.book')).toHaveLength(1)
  expect(call.sentTo('activities.book')[0]).toMatchObject({
    groupName: '三年级', guardianName: '王老师', party: [{ poolId: 'adult', places: 1 }, { poolId: 'child', places: 30 }],
    answers: [{ questionId: 'q', answer: '没有' }],
  })
})

test('one person brings no more than the activity allows', async () => {
  const { store, call } = desk(view({ companionsMax: 1 }))
  await store.open('bags')
  store.change({ name: '陈秀英' })
  store.setPlaces('pool', '3')
  expect(await store.book()).toBeNull()
  expect(store.problems.places).toContain('最多带 1 位')
  expect(call.sentTo('activities.book')).toHaveLength(0)
})

test('what was typed survives the closing of the page, and a lost answer is asked for with the same request', async () => {
  const { store, call, device } = desk()
  await store.open('bags')
  store.change({ name: '陈秀英' })
  call.failNext('activities.book', 'network.offline')
  expect(await store.book()).toBeNull()
  const later = desk(view(), device.reopened())
  await later.store.open('bags')
  expect(later.store.form?.name).toBe('陈秀英')
  await later.store.book()
  expect(later.call.sentTo('activities.book')[0]?.requestId).toBe(call.sentTo('activities.book')[0]?.requestId)
})
