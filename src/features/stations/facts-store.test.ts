import { describe, expect, test } from 'vitest'
import { fakeCall } from '@/shared/rpc/fake-call'
import { known, staff } from '@/testing/examples'
import { fakeDeps } from '@/testing/fake-deps'
import { FakeDevice } from '@/testing/fake-device'
import { FactsStore } from './facts-store'
import { HoursReadingStore } from './hours-reading-store'
import { editView } from './testing/edit-view'

async function facts({ id = 's', me = staff, device = new FakeDevice(), view = editView() } = {}) {
  const server = { view }
  const call = fakeCall({
    'residents.me': () => me,
    'stations.editable': () => server.view,
    'stations.create': () => ({ id: 'new' }),
    'stations.changeFacts': () => ({ id: 's' }),
    'stations.retire': () => ({ id: 's' }),
  })
  const deps = fakeDeps(call, device)
  await deps.session.load()
  const store = new FactsStore(deps)
  await store.open(id)
  return { call, deps, device, server, store }
}

describe('what is said of a station', () => {
  test('is sent whole, with the revision it was read in', async () => {
    const { store, call } = await facts()
    store.change({ name: ' 望湖新站 ', has_meal: true, note_meal: '11 点起', area: '60' })
    expect(await store.save()).toBe('s')
    expect(call.sentTo('stations.changeFacts')).toMatchObject([{
      stationId: 's', revision: 'f1',
      facts: {
        ...editView().facts, name: '望湖新站', areaSquareMeters: 60,
        amenities: [{ kind: 'water', note: '冷热都有' }, { kind: 'meal', note: '11 点起' }],
      },
    }])
  })

  test('untouched comes back as it was', async () => {
    const { store, call } = await facts()
    await store.save()
    expect(call.sentTo('stations.changeFacts')[0]?.facts).toEqual(editView().facts)
  })

  test.each([
    ['no name', { name: ' ' }, { name: '写上站的名称。' }],
    ['no address', { address: '' }, { address: '写上地址，到哪条路几号。' }],
    ['a studio in no station', { kind: 'studio' }, { parentId: '工作室在哪个站里，选一下。' }],
    ['a longitude that is none', { lng: '东经 120 度' }, { lng: '写上经度，像 120.755100 这样。' }],
    ['an area in words', { area: '六十' }, { area: '面积写整数，不带单位；不知道就空着。' }],
  ])('with %s is not sent, and the field says what to do', async (_, fields, problems) => {
    const { store, call } = await facts()
    store.change(fields)
    expect(store.problems).toEqual({})
    expect([await store.save(), store.problems, call.sentTo('stations.changeFacts')]).toEqual([null, problems, []])
  })

  test('half typed is there again after the page was closed, and is sent as the same wish', async () => {
    const { store, call, device } = await facts()
    store.change({ phone: '0573-2' })
    call.failNext('stations.changeFacts', 'network.offline')
    expect([await store.save(), store.failure?.code]).toEqual([null, 'network.offline'])
    const again = await facts({ device: device.reopened() })
    expect([again.store.isResumed, again.store.form?.phone]).toEqual([true, '0573-2'])
    await again.store.save()
    expect(again.call.sentTo('stations.changeFacts')[0]?.requestId).toBe(call.sentTo('stations.changeFacts')[0]?.requestId)
    expect((await facts({ device: again.device.reopened() })).store.isResumed).toBe(false)
  })

  test('half typed does not undo what a colleague changed in another field meanwhile', async () => {
    const { store, device } = await facts()
    store.change({ phone: '0573-2' })
    const view = editView({ revisions: { ...editView().revisions, facts: 'f2' } }, { name: '望湖新站' })
    const again = await facts({ device: device.reopened(), view })
    expect(again.store.form).toMatchObject({ name: '望湖新站', phone: '0573-2' })
    await again.store.save()
    expect(again.call.sentTo('stations.changeFacts')).toMatchObject([{ revision: 'f2', facts: { name: '望湖新站', phone: '0573-2' } }])
  })

  test('that a colleague changed under our hands is read anew below what is typed, and can be saved then', async () => {
    const { store, call, server } = await facts()
    store.change({ phone: '0573-2' })
    server.view = editView({ revisions: { ...editView().revisions, facts: 'f2' } }, { address: '菱香路 14 号' })
    call.failNext('stations.changeFacts', 'station.changed_meanwhile')
    expect([await store.save(), store.failure?.code]).toEqual([null, 'station.changed_meanwhile'])
    expect(store.form).toMatchObject({ address: '菱香路 14 号', phone: '0573-2' })
    expect(await store.save()).toBe('s')
    expect(call.sentTo('stations.changeFacts')[1]).toMatchObject({ revision: 'f2', facts: { address: '菱香路 14 号' } })
  })

  test('can be given up: the form shows what is there', async () => {
    const { store } = await facts()
    store.change({ phone: '0573-2' })
    store.startOver()
    expect(store.form?.phone).toBe('0573-1')
  })
})

test('a new station begins empty, and its id is what comes back', async () => {
  const { store, call } = await facts({ id: '' })
  store.change({ name: '望湖驿站', address: '菱香路 12 号', lat: '30.7522', lng: '120.7551', datum: 'wgs84' })
  expect(await store.save()).toBe('new')
  expect(call.sentTo('stations.create')).toMatchObject([{ facts: { name: '望湖驿站', kind: 'post', lat: 30.7522, datum: 'wgs84', amenities: [] } }])
  expect(store.form?.name).toBe('')
})

test('a station is retired after one more question; a refusal stays beside it', async () => {
  const { store, call } = await facts()
  store.retire.ask({ id: 's', name: '望湖驿站' })
  call.failNext('stations.retire', 'station.has_below')
  expect([await store.retire.confirm(), store.retire.failure?.code]).toEqual([false, 'station.has_below'])
  expect([await store.retire.confirm(), store.retire.subject]).toEqual([true, null])
})

test('the page is closed to residents, and says when the station is gone', async () => {
  expect((await facts({ me: known })).store.isBarred).toBe(true)
  const { store, call } = await facts()
  call.failNext('stations.editable', 'station.not_found')
  await store.open('t')
  expect([store.isBarred, store.status]).toEqual([false, 'missing'])
})

describe('opening hours while they are typed', () => {
  test('are read once nobody types, and only the last text counts', async () => {
    const waits: (() => void)[] = []
    const call = fakeCall({
      'stations.readHours': ({ text }) => ({ hours: null, certainty: 'unknown', unread: [text] }),
    })
    const store = new HoursReadingStore(fakeDeps(call), () => new Promise((resolve) => waits.push(resolve)))
    const [first, second] = [store.read('周一'), store.read('周一 9:00-17:00')]
    waits.forEach((go) => go())
    await Promise.all([first, second])
    expect(call.sentTo('stations.readHours')).toEqual([{ text: '周一 9:00-17:00' }])
    expect([store.status, store.reading?.unread]).toEqual(['ready', ['周一 9:00-17:00']])
    await store.read(' ')
    expect([store.status, store.reading]).toEqual(['idle', null])
  })

  test('that could not be read for want of a network say so', async () => {
    const call = fakeCall({})
    call.failNext('stations.readHours', 'network.offline')
    const store = new HoursReadingStore(fakeDeps(call), () => Promise.resolve())
    await store.read('每天 8:00-20:00')
    expect(store.status).toBe('failed')
  })
})
