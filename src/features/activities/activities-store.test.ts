import { expect, test } from 'vitest'
import type { ActivitySummary } from '../../../contract/activities'
import { HOUR_MS, instantAt } from '../../../contract/time'
import { fakeCall } from '@/shared/rpc/fake-call'
import { fakeDeps } from '@/testing/fake-deps'
import { ActivitiesStore } from './activities-store'
import { summary } from './testing/examples'

/** An activity at a Shanghai hour of a day in October 2026. */
function on(day: number, hour: number, changes: Partial<ActivitySummary> = {}): ActivitySummary {
  const startsAt = instantAt(`2026-10-${String(day).padStart(2, '0')}`, hour * 60)
  const endsAt = new Date(startsAt.getTime() + HOUR_MS)
  return summary({ id: `${day}-${hour}`, ...changes, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() })
}

/** A street whose server gives `pages` one after another. */
function street(...pages: ActivitySummary[][]) {
  const call = fakeCall({
    'activities.list': ({ cursor }) => {
      const at = Number(cursor ?? 0)
      return { items: pages[at] ?? [], nextCursor: at + 1 < pages.length ? String(at + 1) : null }
    },
  })
  const deps = fakeDeps(call)
  return { call, device: deps.device, store: new ActivitiesStore(deps) }
}

const shownIds = (store: ActivitiesStore) =>
  store.days.map(({ date, activities }) => [date, ...activities.map(({ id }) => id)])

test('the week begins today in Shanghai and says how much is on each day', async () => {
  const { store, call } = street([on(10, 13), on(10, 15), on(11, 9), on(16, 19), on(17, 9)])
  expect(store.week.map(({ count }) => count)).toEqual([null, null, null, null, null, null, null])
  await store.load()
  expect(store.week.map(({ date, count }) => [date.slice(-2), count])).toEqual([
    ['10', 2], ['11', 1], ['12', 0], ['13', 0], ['14', 0], ['15', 0], ['16', 1],
  ])
  expect(call.sentTo('activities.list')).toEqual([{ from: '2026-10-09T16:00:00.000Z', limit: 50 }])
})

test('a week that does not fit into one answer is read to its end', async () => {
  const { store, call } = street([on(10, 13), on(12, 9)], [on(12, 10), on(16, 9)], [on(17, 9)], [on(18, 9)])
  await store.load()
  expect(call.sent).toHaveLength(3)
  expect(store.week.map(({ count }) => count)).toEqual([1, 0, 2, 0, 0, 0, 1])
})

test('what has ended is not shown, what was cancelled is shown and not counted', async () => {
  const { store } = street([on(10, 9, { phase: 'ended' }), on(10, 13, { phase: 'cancelled' }), on(10, 15)])
  await store.load()
  expect(shownIds(store)).toEqual([['2026-10-10', '10-13', '10-15']])
  expect(store.week[0]?.count).toBe(1)
})

test('tapping a day lets the list begin there and go on with the days after it', async () => {
  const { store } = street([on(10, 13), on(12, 9), on(14, 9)])
  await store.load()
  store.select('2026-10-12')
  expect(shownIds(store)).toEqual([['2026-10-12', '12-9'], ['2026-10-14', '14-9']])
  store.select('2026-10-13')
  expect(shownIds(store)).toEqual([['2026-10-13'], ['2026-10-14', '14-9']])
})

test('six rows stand first; going on shows the rest, then the days after it', async () => {
  const week = Array.from({ length: 8 }, (_, index) => on(10 + index, 13))
  const { store, call } = street(week, [on(19, 9)])
  await store.load()
  expect(store.days).toHaveLength(6)
  await store.list.more()
  expect([store.days.length, store.list.hasMore, call.sent.length]).toEqual([8, true, 1])
  await store.list.more()
  expect([store.days.length, store.list.hasMore, call.sent.length]).toEqual([9, false, 2])
})

test('kinds widen one another, a free place narrows, and only kinds that occur are offered', async () => {
  const { store } = street([
    on(10, 13, { kind: 'family' }),
    on(10, 14, { kind: 'health', places: { capacity: 12, left: 0, waiting: 2 } }),
    on(10, 15, { kind: 'course' }),
    on(10, 16, { kind: 'course', phase: 'closed' }),
  ])
  await store.load()
  expect(store.kinds).toEqual(['family', 'health', 'course'])
  store.toggle('health')
  store.toggle('course')
  expect(shownIds(store)).toEqual([['2026-10-10', '10-14', '10-15', '10-16']])
  store.toggle('room')
  expect(shownIds(store)).toEqual([['2026-10-10', '10-15']])
})

test('with a filter, going on reads until something fits', async () => {
  const { store, call } = street([on(10, 13), on(17, 9)], [on(18, 9)], [on(19, 9, { kind: 'family' })], [on(20, 9)])
  await store.load()
  store.toggle('family')
  await store.list.more()
  expect(shownIds(store)).toEqual([['2026-10-10'], ['2026-10-19', '19-9']])
  expect(call.sent).toHaveLength(3)
})

test('coming back reads anew as far as had been read, and keeps what is shown meanwhile', async () => {
  const { store, call } = street([on(10, 13), on(17, 9)], [on(18, 9)])
  await store.load()
  await store.list.more()
  const again = store.load()
  expect(store.face).toBe('ready')
  await again
  expect(call.sent).toHaveLength(4)
  expect(store.list.items).toHaveLength(3)
})

test('without a network the last answer stays, and a first try says that it failed', async () => {
  const { store, call } = street([on(10, 13)])
  call.failNext('activities.list', 'network.offline')
  await store.load()
  expect(store.face).toBe('failed')
  await store.load()
  call.failNext('activities.list', 'network.offline')
  await store.load()
  expect([store.face, store.list.status]).toEqual(['ready', 'failed'])
})

test('when the days after it do not arrive, going on can be tried again', async () => {
  const { store, call } = street([on(17, 13)], [on(18, 9)])
  await store.load()
  call.failNext('activities.list', 'network.offline')
  await store.list.more()
  expect([store.face, store.list.status, store.list.hasMore]).toEqual(['ready', 'cut_off', true])
  await store.list.more()
  expect([store.list.status, store.list.hasMore]).toEqual(['ready', false])
})

test('a street without plans is empty', async () => {
  const { store } = street([])
  await store.load()
  expect(store.face).toBe('empty')
})

test('after midnight today is the new day, and so is the chosen one when it was today', async () => {
  const { store, device } = street([on(10, 13), on(11, 9)])
  await store.load()
  device.instant = instantAt('2026-10-11', 1)
  await store.load()
  expect([store.today, store.day]).toEqual(['2026-10-11', '2026-10-11'])
})

test('when the first answer tells that the server is on another day, that day is read', async () => {
  const { store, call, device } = street([on(17, 9)])
  const reading = store.load()
  device.instant = instantAt('2026-10-17', 60)
  await reading
  expect(store.today).toBe('2026-10-17')
  expect(call.sentTo('activities.list').map(({ from }) => from)).toEqual(['2026-10-09T16:00:00.000Z', '2026-10-16T16:00:00.000Z'])
})

test('what became known on an activity’s page stands in the list at once', async () => {
  const { store } = street([on(10, 13, { id: 'bags' })])
  await store.load()
  store.list.put(on(10, 13, { id: 'bags', mine: { state: 'confirmed' } }))
  expect(store.days[0]?.activities[0]?.mine).toEqual({ state: 'confirmed' })
})

test('what the filter page asks for is asked of the server, and the week begins where it says', async () => {
  const { store, call } = street([on(20, 13)])
  await store.load()
  await store.narrow({ query: { stationId: 's', forms: ['yard'] }, words: '楼院讲', from: '2026-10-19' })
  expect(call.sentTo('activities.list')[1]).toEqual({ from: '2026-10-18T16:00:00.000Z', limit: 50, stationId: 's', forms: ['yard'] })
  expect(store.week.map(({ date, count }) => [date.slice(-2), count]).slice(0, 3)).toEqual([['19', 0], ['20', 1], ['21', 0]])
  expect([store.day, shownIds(store)]).toEqual(['2026-10-19', [['2026-10-19'], ['2026-10-20', '20-13']]])
  await store.narrow(null)
  expect(call.sentTo('activities.list')[2]).toEqual({ from: '2026-10-09T16:00:00.000Z', limit: 50 })
  expect(store.day).toBe('2026-10-10')
})

test('a later week that was chosen stays chosen over midnight, and turns into this one when it comes', async () => {
  const { store, device } = street([on(20, 13)])
  await store.narrow({ query: {}, words: '', from: '2026-10-12' })
  device.instant = instantAt('2026-10-11', 1)
  await store.load()
  expect([store.weekFrom, store.day]).toEqual(['2026-10-12', '2026-10-12'])
  device.instant = instantAt('2026-10-13', 1)
  await store.load()
  expect([store.weekFrom, store.day]).toEqual(['2026-10-13', '2026-10-13'])
})
