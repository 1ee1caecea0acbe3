import { expect, test } from 'vitest'
import type { Film, Nominating } from '../../../contract/films'
import { CallError } from '@/shared/rpc/call'
import { fakeCall } from '@/shared/rpc/fake-call'
import { known, staff } from '@/testing/examples'
import { fakeDeps } from '@/testing/fake-deps'
import { FakeDevice } from '@/testing/fake-device'
import { FilmStaffStore } from './film-staff-store'
import { FilmsStore } from './films-store'
import { NominateStore } from './nominate-store'
import { filmOf } from './testing/examples'

const slot = { activityId: 'tuesday', title: '周二微电影', startsAt: '2026-10-13T04:00:00.000Z', stationName: '揽湖大厦楼宇站' }

interface Club {
  readonly me?: typeof known
  readonly nominating?: Nominating
}

function club({ me = known, nominating = 'allowed' }: Club = {}) {
  const device = new FakeDevice()
  const films = [filmOf('三张饭票')]
  const call = fakeCall({
    'residents.me': () => me,
    'films.list': ({ view }) => ({ items: view === 'open' ? films : [], nextCursor: null, nominating }),
    'films.support': ({ on }) => ({ supported: on, supportCount: on ? 8 : 7 }),
    'films.nominate': ({ title }) => filmOf(title, { mine: true, state: title === '夜班公交' ? 'checking' : 'open' }),
    'films.review': ({ filmId }) => filmOf(filmId),
    'films.slots': () => ({ items: [slot] }),
    'films.schedule': ({ filmId }): Film => filmOf(filmId, { state: 'scheduled' }),
  })
  return { call, device, deps: fakeDeps(call, device) }
}

test('a tap is counted when the server has counted it, and a second one takes it back', async () => {
  const { call, deps } = club()
  const store = new FilmsStore(deps)
  await store.list.refresh()
  expect(await store.support(store.list.items[0]!)).toBe(true)
  expect([store.list.items[0]?.supported, store.list.items[0]?.supportCount]).toEqual([true, 8])
  await store.support(store.list.items[0]!)
  expect(call.sentTo('films.support').map(({ on }) => on)).toEqual([true, false])
})

test('a double tap is one support, and a refusal is said at that film', async () => {
  const { call, deps } = club()
  const store = new FilmsStore(deps)
  await store.list.refresh()
  const [film] = store.list.items
  await Promise.all([store.support(film!), store.support(film!)])
  expect(call.sentTo('films.support')).toHaveLength(1)
  call.failNext('films.support', 'film.scheduled')
  expect(await store.support(film!)).toBe(false)
  expect([store.refusalOf('三张饭票'), store.refusalOf('末班渡')]).toEqual(['这部片子已经排上了，去那一场报名就能看。', null])
  expect(store.isSending('三张饭票')).toBe(false)
})

test('what waits for a person is a view of staff alone', async () => {
  const views = async (me: typeof known) => {
    const { deps } = club({ me })
    await deps.session.load()
    return new FilmsStore(deps).views
  }
  expect([await views(known), await views(staff)]).toEqual([['open', 'scheduled'], ['open', 'scheduled', 'checking']])
})

test('another view is read from its beginning, and who may nominate is what the server says', async () => {
  const { call, deps } = club({ nominating: 'unconfirmed' })
  const store = new FilmsStore(deps)
  expect(store.nominating).toBeNull()
  await store.list.refresh()
  await store.choose('scheduled')
  expect(call.sentTo('films.list').map(({ view }) => view)).toEqual(['open', 'scheduled'])
  expect([store.list.face, store.nominating]).toEqual(['empty', 'unconfirmed'])
})

test('a member nominates; what is missing is said before anything is sent, and what was typed survives', async () => {
  const { call, deps, device } = club()
  const store = new NominateStore(deps)
  store.open()
  store.type({ minutes: '0' })
  expect([await store.send(), store.problems]).toEqual([null, ['title', 'reason', 'minutes']])
  store.type({ title: ' 三张饭票 ', reason: '吃着午饭看正好', minutes: '19' })
  call.failNext('films.nominate', 'network.offline')
  expect([await store.send(), store.refusal?.code]).toEqual([null, 'network.offline'])
  const again = new NominateStore(fakeDeps(call, device.reopened()))
  again.open()
  expect(again.draft.value.title).toBe(' 三张饭票 ')
  expect([await again.send(), again.status, again.draft.value.title]).toEqual(['open', 'closed', ''])
  const [first, second] = call.sentTo('films.nominate')
  expect(second).toEqual({ title: '三张饭票', reason: '吃着午饭看正好', minutes: 19, requestId: first?.requestId })
})

test('one that a person looks at first says so', async () => {
  const store = new NominateStore(club().deps)
  store.open()
  store.type({ title: '夜班公交', reason: '想放这部' })
  expect(await store.send()).toBe('checking')
})

test('the same film again names the one that is there; other refusals name none', async () => {
  const details = { filmId: 'f', title: '三张饭票' }
  const refusing = (error: CallError) => {
    const call = fakeCall({ 'residents.me': () => known, 'films.nominate': () => Promise.reject(error) })
    const store = new NominateStore(fakeDeps(call))
    store.open()
    store.type({ title: '《三张饭票》', reason: '好看' })
    return store
  }
  const store = refusing(new CallError('film.nominated_before', '已经有人推荐了', details))
  await store.send()
  expect(store.before).toEqual(details)
  store.type({ title: '末班渡' })
  expect(store.before).toBeNull()
  for (const error of [new CallError('film.being_checked', '', details), new CallError('film.nominated_before', '', { filmId: 3 })]) {
    const other = refusing(error)
    await other.send()
    expect(other.before).toBeNull()
  }
})

test('staff withhold with a reason only, and a second tap while it is on its way does nothing', async () => {
  const { call, deps } = club({ me: staff })
  const store = new FilmStaffStore(deps)
  store.askWhy(filmOf('夜班公交'))
  expect([await store.withhold(), store.lacksReason]).toEqual([false, true])
  store.type(' 里面有电话 ')
  expect(await Promise.all([store.withhold(), store.withhold()])).toEqual([true, false])
  expect(call.sentTo('films.review')).toMatchObject([{ filmId: '夜班公交', decision: 'withhold', reason: '里面有电话' }])
  expect(store.sheet).toBe('closed')
})

test('staff give a film one of the days there are; when somebody was quicker the sheet says so', async () => {
  const { call, deps } = club({ me: staff })
  const store = new FilmStaffStore(deps)
  const asked = store.askWhen(filmOf('三张饭票'))
  expect(store.slots).toBeNull()
  await asked
  call.failNext('films.schedule', 'film.activity_taken')
  expect(await store.schedule(store.slots![0]!)).toBe(false)
  expect([store.sheet, store.failure?.code]).toEqual(['scheduling', 'film.activity_taken'])
  expect(await store.schedule(store.slots![0]!)).toBe(true)
  expect(call.sentTo('films.schedule')[1]).toMatchObject({ filmId: '三张饭票', activityId: 'tuesday' })
  expect(store.sheet).toBe('closed')
})

test('the days of another film that was asked about meanwhile are not mixed up', async () => {
  const { call, deps } = club({ me: staff })
  const store = new FilmStaffStore(deps)
  call.failNext('films.slots', 'network.offline')
  const first = store.askWhen(filmOf('三张饭票'))
  await store.askWhen(filmOf('末班渡'))
  await first
  expect([store.film?.id, store.slots, store.failure]).toEqual(['末班渡', [slot], null])
})
