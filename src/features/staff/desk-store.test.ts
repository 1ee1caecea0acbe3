import { expect, test } from 'vitest'
import type { ActivitySummary } from '../../../contract/activities'
import type { TodoItem } from '../../../contract/decisions'
import type { Film } from '../../../contract/films'
import type { IdeaSummary } from '../../../contract/ideas'
import { fakeCall } from '@/shared/rpc/fake-call'
import { known, staff } from '@/testing/examples'
import { fakeDeps } from '@/testing/fake-deps'
import { signUpWords, tabWord, todoLine, todoUrl } from './copy'
import { DeskStore } from './desk-store'

const activity = (id: string, startsAt: string): ActivitySummary => ({
  id, title: id, kind: 'culture', startsAt, endsAt: startsAt, lessonId: null, courseId: null, lecturer: null, phase: 'open', mine: null,
  station: { id: 's', name: '菱香里站', lat: 30.76, lng: 120.76 }, places: { capacity: 24, left: 6, waiting: 0 },
})
const idea = (headline: string): IdeaSummary => ({
  id: headline, headline, body: '', state: 'open', submittedAt: '2026-10-09T02:00:00.000Z', author: '沈佳宁', station: null,
  unit: null, supportCount: 3, supported: false, mine: false,
})

const waits: TodoItem = {
  id: 'one', kind: 'offer', name: '陈秀英', places: 2, phone: '138 **** 0001', reviewReason: null, reason: null,
  activity: { id: 'bags', title: '旧衣改布袋', startsAt: '2026-10-11T06:00:00.000Z', stationName: '菱香里站' },
  until: '2026-10-10T12:00:00.000Z', since: '2026-10-10T01:00:00.000Z',
}

const film: Film = {
  id: 'f', title: '夜班公交', reason: '想放这部。', minutes: null, nominatedBy: '陆志平', nominatedAt: '2026-10-09T02:00:00.000Z',
  state: 'checking', supportCount: 0, supported: false, mine: false, activity: null,
  can: { support: false, publish: true, withhold: true, schedule: false },
}

function desk(me = staff) {
  const call = fakeCall({
    'residents.me': () => me,
    'activities.list': ({ cursor }) =>
      cursor
        ? { items: [activity('旧衣改布袋', '2026-10-11T16:30:00.000Z')], nextCursor: null }
        : { items: [activity('量血压', '2026-10-10T01:00:00.000Z'), activity('合唱', '2026-10-11T11:00:00.000Z')], nextCursor: 'next' },
    'activities.drafts': () => ({ items: [activity('还没写完', '2026-10-20T01:00:00.000Z')], nextCursor: null }),
    'activities.todo': () => ({ items: [waits], nextCursor: null }),
    'films.list': () => ({ items: [film], nextCursor: null, nominating: 'members_only' }),
    'ideas.list': ({ state }) => ({ items: state === 'checking' ? [idea('有电话号码')] : [idea('放一筐伞'), idea('换灯')], nextCursor: null }),
  })
  const deps = fakeDeps(call)
  return { call, deps, store: new DeskStore(deps) }
}

test('the desk shows activities from this morning on, day by day in Shanghai time, and the ideas that wait', async () => {
  const { store, call } = desk()
  await store.load()
  await store.current?.more()
  expect(call.sentTo('activities.list')[0]).toEqual({ from: '2026-10-09T16:00:00.000Z', limit: 12 })
  expect(store.days.map(({ date, activities }) => [date, ...activities.map(({ id }) => id)])).toEqual([
    ['2026-10-10', '量血压'], ['2026-10-11', '合唱'], ['2026-10-12', '旧衣改布袋'],
  ])
  expect([store.open.items.length, store.checking.items.length]).toEqual([2, 1])
})

test('each list is read on by itself', async () => {
  const { store, call } = desk()
  await store.load()
  store.show('open')
  await store.current?.more()
  expect(call.sentTo('ideas.list')).toHaveLength(2)
  expect(store.activities.hasMore).toBe(true)
})

test('a next page that does not arrive leaves what was read; a failed refresh does too', async () => {
  const { store, call } = desk()
  await store.load()
  call.failNext('activities.list', 'network.offline', 'network.offline')
  await store.current?.more()
  expect([store.activities.status, store.activities.face]).toEqual(['cut_off', 'ready'])
  await store.load()
  expect([store.activities.status, store.activities.items.length]).toEqual(['failed', 2])
})

test('a resident who is not staff finds the desk closed', async () => {
  const { store, deps } = desk(known)
  expect(store.isBarred).toBe(false)
  await deps.session.load()
  expect(store.isBarred).toBe(true)
})

test('sign-ups are counted against the capacity', () => {
  expect(signUpWords({ capacity: 24, left: 6, waiting: 0 })).toBe('18 / 24 人')
  expect(signUpWords({ capacity: 12, left: 0, waiting: 5 })).toBe('12 / 12 人，候补 5')
  expect(signUpWords({ capacity: null, left: null, waiting: 0 })).toBe('不限名额')
})

test('a tab says how many wait, and that there are more', () => {
  expect([tabWord('等答复', 0, true), tabWord('等答复', 3, true), tabWord('等答复', 20, false)]).toEqual(['等答复', '等答复 3', '等答复 20+'])
})

test('what waits for staff says whom to ring until when, and leads to the roster that shows them', async () => {
  const { store, deps } = desk()
  await store.load()
  const [item] = store.todo.items
  expect(item && todoLine(item, deps.device.clock.now())).toBe('旧衣改布袋，明天 14:00 · 2 人 · 138 **** 0001 · 到 20:00 为止')
  expect(item && todoUrl(item)).toBe('/features/activities/pages/roster/index?id=bags&state=waiting')
  expect(store.drafts.items.map(({ title }) => title)).toEqual(['还没写完'])
})

test('the tab of what is to be done counts the films that wait beside the people, and says when there are more', async () => {
  const { store, call } = desk()
  await store.load()
  expect(call.sentTo('films.list')).toEqual([{ view: 'checking', limit: 20 }])
  expect([store.waiting('todo'), store.waiting('checking')]).toEqual([{ count: 2, isAll: true }, { count: 1, isAll: true }])
  store.films.nextCursor = 'more'
  expect(store.waiting('todo').isAll).toBe(false)
})
