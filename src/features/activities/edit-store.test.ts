import { expect, test } from 'vitest'
import type { ActivityView } from '../../../contract/activities'
import { fakeCall } from '@/shared/rpc/fake-call'
import { staff, station } from '@/testing/examples'
import { fakeDeps } from '@/testing/fake-deps'
import { FakeDevice } from '@/testing/fake-device'
import { CancelStore } from './cancel-store'
import { EditStore } from './edit-store'
import { nothing, view } from './testing/examples'

const editable = { ...nothing, edit: true, seeRoster: true }

interface Office {
  device?: FakeDevice
  activity?: ActivityView
}

function office({ device = new FakeDevice(), activity = view({ can: editable }) }: Office = {}) {
  const call = fakeCall({
    'residents.me': () => staff,
    'activities.get': () => activity,
    'activities.create': () => ({ id: 'new' }),
    'activities.edit': ({ activityId }) => ({ id: activityId }),
    'activities.cancel': ({ activityId }) => ({ id: activityId }),
    'stations.list': ({ cursor }) =>
      cursor ? { items: [station('望湖驿站')], nextCursor: null } : { items: [station('码头驿站')], nextCursor: 'next' },
  })
  const deps = fakeDeps(call, device)
  return { call, deps, device, store: new EditStore(deps) }
}

test('a new activity is sent in Shanghai time, with what was left empty as nothing', async () => {
  const { store, call } = office()
  await store.open('')
  store.change({ title: '米糕，一起做', kind: 'family', stationId: 's', date: '2026-10-18', time: '09:30', minutes: '90', capacity: '24' })
  expect(await store.save()).toBe('new')
  expect(call.sentTo('activities.create')[0]).toMatchObject({
    title: '米糕，一起做', kind: 'family', stationId: 's', capacity: 24, room: null, bring: null, lessonId: null,
    startsAt: '2026-10-18T01:30:00.000Z', endsAt: '2026-10-18T03:00:00.000Z',
  })
})

test('an activity that goes on past midnight ends on the next day', async () => {
  const { store, call } = office()
  await store.open('')
  store.change({ title: '守夜', stationId: 's', date: '2026-10-18', time: '23:30', minutes: '60' })
  await store.save()
  expect(call.sentTo('activities.create')[0]).toMatchObject({ endsAt: '2026-10-18T16:30:00.000Z', capacity: null })
})

test('what does not fit is said at its field, only after trying, and nothing is sent', async () => {
  const { store, call } = office()
  await store.open('')
  store.change({ kind: 'lesson', minutes: '0', capacity: '1.5', time: '' })
  expect(store.problems).toEqual({})
  expect(await store.save()).toBeNull()
  expect(Object.keys(store.problems).sort()).toEqual(['capacity', 'lessonId', 'minutes', 'stationId', 'time', 'title'])
  expect(call.sentTo('activities.create')).toHaveLength(0)
})

test('a lesson chosen for another kind is not sent along', async () => {
  const { store, call } = office()
  await store.open('')
  store.change({ title: '合唱', stationId: 's', kind: 'lesson', lessonId: 'l', lessonTitle: '红船' })
  store.change({ kind: 'culture' })
  await store.save()
  expect(call.sentTo('activities.create')[0]?.lessonId).toBeNull()
})

test('what was typed survives a refusal and the closing of the app, and is gone once it was sent', async () => {
  const { store, call, device } = office()
  await store.open('')
  store.change({ title: '守夜', stationId: 's' })
  call.failNext('activities.create', 'activity.times_invalid')
  expect(await store.save()).toBeNull()
  expect(store.failure?.message).toContain('时间前后对不上')

  const later = office({ device: device.reopened() })
  await later.store.open('')
  expect([later.store.isResumed, later.store.form?.title]).toEqual([true, '守夜'])
  await later.store.save()
  await later.store.open('')
  expect([later.store.isResumed, later.store.form?.title]).toEqual([false, ''])
})

test('after a lost answer and the closing of the app the same request is sent again: nothing is published twice', async () => {
  const { store, call, device } = office()
  await store.open('')
  store.change({ title: '守夜', stationId: 's' })
  call.failNext('activities.create', 'network.offline')
  await store.save()
  const later = office({ device: device.reopened() })
  await later.store.open('')
  await later.store.save()
  expect(later.call.sentTo('activities.create')[0]?.requestId).toBe(call.sentTo('activities.create')[0]?.requestId)
})

test('what was resumed can be dropped', async () => {
  const { store } = office()
  await store.open('')
  store.change({ title: '守夜' })
  await store.open('')
  expect(store.isResumed).toBe(true)
  store.startOver()
  expect([store.isResumed, store.form?.title]).toEqual([false, ''])
})

test('changing an activity begins with what it is, and sends its times anew', async () => {
  const { store, call } = office()
  await store.open('bags')
  expect(store.form).toMatchObject({ date: '2026-10-11', time: '14:00', minutes: '90', capacity: '24', room: '手工间' })
  store.change({ time: '15:00' })
  expect(await store.save()).toBe('bags')
  expect(call.sentTo('activities.edit')[0]).toMatchObject({
    activityId: 'bags', startsAt: '2026-10-11T07:00:00.000Z', endsAt: '2026-10-11T08:30:00.000Z',
  })
})

test('an activity that can no longer be changed, or not by this person, offers no form', async () => {
  const { store } = office({ activity: view() })
  await store.open('bags')
  expect(store.status).toBe('barred')
})

test('stations to choose from come page by page', async () => {
  const { store } = office()
  await store.stations.open()
  await store.stations.open()
  await store.stations.more()
  await store.stations.more()
  expect(store.stations.items.map(({ name }) => name)).toEqual(['码头驿站', '望湖驿站'])
})

test('an activity is cancelled with a reason, and not without one', async () => {
  const { deps, call } = office()
  const store = new CancelStore(deps)
  store.ask('bags')
  expect(await store.cancel()).toBe(false)
  store.reason?.change({ text: ' 讲师病了 ' })
  expect(await store.cancel()).toBe(true)
  expect(store.step).toBe('rest')
  expect(call.sentTo('activities.cancel')[0]).toMatchObject({ activityId: 'bags', reason: '讲师病了' })
})

test('a refused cancellation keeps the sheet, the reason and the server’s sentence', async () => {
  const { deps, call } = office()
  const store = new CancelStore(deps)
  store.ask('bags')
  store.reason?.change({ text: '讲师病了' })
  call.failNext('activities.cancel', 'activity.already_cancelled')
  expect(await store.cancel()).toBe(false)
  expect([store.step, store.text, store.failure?.message]).toEqual(['asking', '讲师病了', '这场活动已经取消过了。'])
})
