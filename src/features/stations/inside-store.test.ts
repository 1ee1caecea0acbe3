import { describe, expect, test } from 'vitest'
import type { StationEditView } from '../../../contract/station-staff'
import { fakeCall } from '@/shared/rpc/fake-call'
import { known, staff } from '@/testing/examples'
import { fakeDeps } from '@/testing/fake-deps'
import { FakeDevice } from '@/testing/fake-device'
import { InsideStore } from './inside-store'
import { editView } from './testing/edit-view'
import { dutyLine, serviceLine, zoneLine } from './upkeep-copy'

async function inside({ me = staff, device = new FakeDevice() } = {}) {
  const server: { view: StationEditView } = { view: editView() }
  const call = fakeCall({
    'residents.me': () => me,
    'stations.editable': () => server.view,
    'stations.setZones': () => ({ id: 's' }),
    'stations.setDuties': () => ({ id: 's' }),
    'stations.setServices': () => ({ id: 's' }),
  })
  const deps = fakeDeps(call, device)
  await deps.session.load()
  const store = new InsideStore(deps)
  await store.open('s')
  return { call, device, server, store }
}
const [books, choir] = editView().zones
const kept = { id: 'z1', name: '书屋', purpose: 'see', floor: '1 楼', areaSquareMeters: 40, doing: '看书' }

describe('rooms', () => {
  test('a new one comes last, and the whole list is sent', async () => {
    const { store: { zones }, call } = await inside()
    zones.take(null)
    zones.change({ name: ' 谈心室 ', purpose: 'ask', area: '12' })
    expect(await zones.save()).toBe(true)
    expect(call.sentTo('stations.setZones')).toMatchObject([{
      stationId: 's', revision: 'z1',
      zones: [kept, { id: 'z2', floor: '' }, { id: null, name: '谈心室', purpose: 'ask', floor: '', areaSquareMeters: 12, doing: '' }],
    }])
    expect(zones.form).toBeNull()
  })

  test('one is changed and moved to another place', async () => {
    const { store: { zones }, call } = await inside()
    zones.take(choir!)
    expect([zones.count, zones.form?.place]).toEqual([2, '2'])
    zones.change({ place: '1', floor: '3 楼' })
    await zones.save()
    expect(call.sentTo('stations.setZones')[0]?.zones).toMatchObject([{ id: 'z2', floor: '3 楼' }, kept])
  })

  test('one is removed after one more question', async () => {
    const { store: { zones }, call } = await inside()
    zones.take(books!)
    zones.ask(true)
    expect([zones.isAsking, call.sentTo('stations.setZones')]).toEqual([true, []])
    expect(await zones.remove()).toBe(true)
    expect(call.sentTo('stations.setZones')[0]?.zones.map(({ id }) => id)).toEqual(['z2'])
  })

  test('without a name is not sent, and the field says what to do', async () => {
    const { store: { zones }, call } = await inside()
    zones.take(null)
    zones.change({ area: '很大' })
    expect([await zones.save(), zones.problems]).toEqual([false, { name: '写上这一间叫什么。', area: '面积写整数，不带单位；不知道就空着。' }])
    expect(call.sentTo('stations.setZones')).toEqual([])
  })

  test('half typed is there again after the page was closed, each for itself', async () => {
    const { store: { zones }, device, call } = await inside()
    zones.take(books!)
    zones.change({ doing: '看书、下棋' })
    call.failNext('stations.setZones', 'network.offline')
    expect([await zones.save(), zones.failure?.code, zones.form?.doing]).toEqual([false, 'network.offline', '看书、下棋'])
    const again = (await inside({ device: device.reopened() })).store.zones
    again.take(choir!)
    expect([again.isResumed, again.form?.doing]).toEqual([false, ''])
    again.take(books!)
    expect([again.isResumed, again.form?.doing]).toEqual([true, '看书、下棋'])
  })

  test('that a colleague changed meanwhile are read anew; what is typed stays and can be saved', async () => {
    const { store: { zones }, call, server } = await inside()
    zones.take(choir!)
    zones.change({ floor: '3 楼' })
    server.view = editView({ zones: [choir!], revisions: { ...editView().revisions, zones: 'z2' } })
    call.failNext('stations.setZones', 'station.changed_meanwhile')
    expect([await zones.save(), zones.failure?.code, zones.form?.floor]).toEqual([false, 'station.changed_meanwhile', '3 楼'])
    expect(await zones.save()).toBe(true)
    expect(call.sentTo('stations.setZones')[1]).toMatchObject({ revision: 'z2', zones: [{ id: 'z2', floor: '3 楼' }] })
  })
})

describe('duties', () => {
  test('are typed as people say them: weekdays, hours, topics told apart by a comma of any kind', async () => {
    const { store: { duties }, call } = await inside()
    duties.take(null)
    duties.change({ agency: '区民政局', days: '52', from: '14:00', to: '16:30', topics: '困难帮扶，老人补贴、' })
    expect(await duties.save()).toBe(true)
    expect(call.sentTo('stations.setDuties')[0]?.duties[1]).toEqual({
      agency: '区民政局', weekdays: [2, 5], fromMinute: 840, toMinute: 990, topics: ['困难帮扶', '老人补贴'],
    })
  })

  test('that cannot be say where', async () => {
    const { store: { duties } } = await inside()
    duties.take(null)
    duties.change({ from: '16:00', to: '15:00' })
    expect([await duties.save(), duties.problems]).toEqual([false, {
      agency: '写上是哪个部门。', days: '至少选一天。', to: '结束要晚于开始，改一下。', topics: '写一两样来办的事。',
    }])
  })
})

describe('services', () => {
  test.each([
    ['a phone', { act: 'phone', phone: ' 0573-9 ' }, { kind: 'phone', phone: '0573-9' }],
    ['a page', { act: 'page', page: 'lessons' }, { kind: 'page', page: 'lessons' }],
    ['another station', { act: 'place', stationId: 'c', stationName: '市中心' }, { kind: 'place', stationId: 'c' }],
    ['what to bring', { act: 'words', bring: '身份证' }, { kind: 'words', bring: '身份证' }],
  ])('lead to %s', async (_, fields, action) => {
    const { store: { services }, call } = await inside()
    services.take(null)
    services.change({ name: '办事', kind: 'party', ...fields })
    expect(await services.save()).toBe(true)
    expect(call.sentTo('stations.setServices')[0]?.services).toEqual([
      { id: 'v1', kind: 'government', name: '公积金', line: '', action: { kind: 'place', stationId: 'c' } },
      { id: null, kind: 'party', name: '办事', line: '', action },
    ])
  })

  test('that lead nowhere yet say what is missing', async () => {
    const { store: { services } } = await inside()
    services.take(null)
    services.change({ name: '办事', act: 'place' })
    expect([await services.save(), services.problems]).toEqual([false, { stationId: '选一个站。' }])
  })
})

test('the rows say in one line what matters', () => {
  const { zones, duties, services } = editView()
  expect([zoneLine(zones[0]!), dutyLine(duties[0]!), serviceLine(services[0]!)]).toEqual([
    '看一看 · 1 楼 · 看书', '周一、周三 9:00–11:30 · 找工作、社保', '政务 · 去那里：市中心',
  ])
})

test('the page is closed to residents', async () => {
  expect((await inside({ me: known })).store.isBarred).toBe(true)
})
