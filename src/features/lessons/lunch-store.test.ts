import { expect, test } from 'vitest'
import type { ActivitySummary } from '../../../contract/activities'
import { fakeCall } from '@/shared/rpc/fake-call'
import { fakeDeps } from '@/testing/fake-deps'
import { FakeDevice } from '@/testing/fake-device'
import { lunchCopy, noonWords } from './copy'
import { LunchStore } from './lunch-store'

const lessonAt = (startsAt: string): ActivitySummary => ({
  id: startsAt, title: '红船从南湖出发', kind: 'lesson', startsAt, endsAt: new Date(Date.parse(startsAt) + 900_000).toISOString(),
  station: { id: 's', name: '望湖驿站', lat: 30.7, lng: 120.7 }, lessonId: 'l', courseId: null, lecturer: '苏晓',
  places: { capacity: 20, left: 8, waiting: 0 }, phase: 'open', mine: null,
})

/** A street with a lesson at 12:10 on every weekday, seen at this instant; Saturday is 10 October 2026. */
function street(now: string) {
  const noons = ['09', '12', '13', '14'].map((day) => lessonAt(`2026-10-${day}T04:10:00.000Z`))
  const call = fakeCall({
    'activities.list': ({ from = '', to = '9', limit = 20 }) => {
      const items = noons.filter(({ startsAt }) => startsAt >= from && startsAt < to).slice(0, limit)
      return { items, nextCursor: null }
    },
  })
  const device = new FakeDevice()
  device.instant = new Date(now)
  return { call, device, store: new LunchStore(fakeDeps(call, device)) }
}

test('before half past one it is the noon of today, afterwards that of tomorrow', async () => {
  const { store, call } = street('2026-10-12T05:29:00Z')
  await store.open()
  expect([store.day, store.status, store.table.slots.length]).toEqual(['2026-10-12', 'ready', 1])
  expect(call.sentTo('activities.list')).toEqual([
    { kind: 'lesson', from: '2026-10-11T16:00:00.000Z', to: '2026-10-12T16:00:00.000Z', limit: 50 },
  ])
  expect(street('2026-10-12T05:30:00Z').store.day).toBe('2026-10-13')
})

test('a weekend says that there is none and offers the next day that has lessons', async () => {
  const { store, device } = street('2026-10-10T03:52:00Z')
  await store.open()
  expect([store.status, store.nextDay]).toEqual(['empty', '2026-10-12'])
  expect(lunchCopy.none(store.day, device.instant)).toBe('今天中午没有课。周末中午不开课。')
  expect(lunchCopy.next(store.nextDay!, device.instant)).toBe('看后天中午的课')
  await store.choose(store.nextDay!)
  expect(store.status).toBe('ready')
})

test('when nothing is planned any more, nothing is offered', async () => {
  const { store } = street('2026-10-16T03:52:00Z')
  await store.open()
  expect([store.status, store.nextDay]).toEqual(['empty', null])
})

test('one may choose among seven days, and a day beyond them that was offered', async () => {
  const { store, device } = street('2026-10-10T03:52:00Z')
  expect(store.days.map((day) => noonWords(day, device.instant))).toEqual(
    ['今天中午', '明天中午', '后天中午', '周二中午', '周三中午', '周四中午', '周五中午'],
  )
  await store.choose('2026-10-20')
  expect(store.days).toHaveLength(8)
})

test('a day that was chosen stays until it has passed', async () => {
  const { store, device } = street('2026-10-12T03:52:00Z')
  await store.choose('2026-10-13')
  await store.open()
  expect(store.day).toBe('2026-10-13')
  device.instant = new Date('2026-10-14T03:00:00Z')
  await store.open()
  expect(store.day).toBe('2026-10-14')
})

test('without network it says so, keeps what it had, and tries again', async () => {
  const { store, call } = street('2026-10-12T03:52:00Z')
  call.failNext('activities.list', 'network.offline')
  await store.open()
  expect([store.status, store.isSettled]).toEqual(['failed', true])
  await store.open()
  expect(store.status).toBe('ready')
})

test('an answer that was overtaken by another choice is dropped', async () => {
  const { store } = street('2026-10-12T03:52:00Z')
  await Promise.all([store.choose('2026-10-17'), store.choose('2026-10-13')])
  expect([store.day, store.status]).toEqual(['2026-10-13', 'ready'])
})
