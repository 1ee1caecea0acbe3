import { describe, expect, test } from 'vitest'
import type { TicketView } from '../../../contract/check-ins'
import { fakeCall } from '@/shared/rpc/fake-call'
import { known } from '@/testing/examples'
import { fakeDeps } from '@/testing/fake-deps'
import { FakeDevice } from '@/testing/fake-device'
import { codeOf, ticketView } from './testing/check-ins'
import { TicketStore } from './ticket-store'

const seen = { at: '2026-10-10T03:52:00.000Z', places: 1, method: 'code' } as const

async function open(ticket: TicketView = ticketView(), device = new FakeDevice()) {
  const call = fakeCall({
    'residents.me': () => known,
    'activities.ticket': () => ticket,
    'activities.checkIn': ({ places = 1 }) => ({ seen: { ...seen, places }, already: false }),
    'activities.checkInRemote': () => ({ seen: { ...seen, method: 'remote' }, already: false }),
  })
  const store = new TicketStore(fakeDeps(call, device))
  await store.open('bags')
  return { store, call, device }
}

test('a ticket that was loaded once is shown without a network, also after the app was closed', async () => {
  const { device } = await open()
  const { store, call } = await open(ticketView(), device.reopened())
  call.failNext('activities.ticket', 'network.offline')
  await store.open('bags')
  expect([store.status, store.ticket?.digits, store.failure?.code]).toEqual(['ready', '481720', 'network.offline'])
})

test('a ticket never loaded is missed without a network, and one of a place given back is gone from the device', async () => {
  const call = fakeCall({ 'activities.ticket': () => ticketView() })
  call.failNext('activities.ticket', 'network.offline')
  const fresh = new TicketStore(fakeDeps(call))
  await fresh.open('bags')
  expect(fresh.status).toBe('failed')
  const { store, call: server, device } = await open()
  server.failNext('activities.ticket', 'check_in.no_place')
  await store.open('bags')
  expect([store.status, store.ticket]).toEqual(['missing', null])
  expect(device.storage.get('activities.tickets')).toEqual([])
})

test('a day after the end the device has forgotten it', async () => {
  const { device } = await open()
  const later = device.reopened()
  later.instant = new Date('2026-10-11T06:00:00Z')
  const call = fakeCall({})
  call.failNext('activities.ticket', 'network.offline')
  const store = new TicketStore(fakeDeps(call, later))
  await store.open('bags')
  expect([store.status, store.ticket]).toEqual(['failed', null])
})

test('the time of check-in begins half an hour before and ends with the activity', async () => {
  const { store, device } = await open()
  const timeAt = (instant: string) => {
    device.instant = new Date(instant)
    store.tick()
    return [store.time, store.isOn]
  }
  expect(timeAt('2026-10-10T03:29:59.999Z')).toEqual(['early', false])
  expect(timeAt('2026-10-10T03:30:00Z')).toEqual(['open', false])
  expect(timeAt('2026-10-10T04:00:00Z')).toEqual(['open', true])
  expect(timeAt('2026-10-10T06:00:00Z')).toEqual(['over', false])
})

describe('checking in', () => {
  test('by scanning the screen', async () => {
    const { store, call } = await open()
    expect(await store.scan(async () => ({ status: 'read', text: 'ys:code' }))).toBe(true)
    expect(call.sentTo('activities.checkIn')).toMatchObject([{ activityId: 'bags', code: 'ys:code' }])
    expect(store.ticket?.seen).toEqual(seen)
  })

  test('by typing its digits, of which only digits are taken', async () => {
    const { store, call } = await open()
    store.type('306 080 个')
    expect(store.typed).toBe('306080')
    await store.checkIn(store.typed)
    expect(call.sentTo('activities.checkIn')[0]?.code).toBe('306080')
  })

  test('with fewer than signed up', async () => {
    const { store, call } = await open(ticketView({ places: { onSite: 3, remote: 0 } }))
    store.count(2)
    await store.checkIn('306080')
    expect(call.sentTo('activities.checkIn')[0]?.places).toBe(2)
    expect(store.ticket?.seen?.places).toBe(2)
  })

  test('from home', async () => {
    const { store, device } = await open(ticketView({ places: { onSite: 0, remote: 1 } }))
    expect(await store.checkInRemote()).toBe(true)
    expect(store.ticket?.seen?.method).toBe('remote')
    expect(device.storage.get('activities.tickets')).toMatchObject([{ seen: { method: 'remote' } }])
  })

  test('is refused with a reason that stays, and what was typed stays too', async () => {
    const { store, call } = await open()
    call.failNext('activities.checkIn', 'check_in.code_wrong')
    store.type('000000')
    expect(await store.checkIn(store.typed)).toBe(false)
    expect([store.refusal?.code, store.typed, store.ticket?.seen]).toEqual(['check_in.code_wrong', '000000', null])
  })

  test('tried again without an answer is the same request', async () => {
    const { store, call } = await open()
    call.failNext('activities.checkIn', 'network.offline')
    await store.checkIn('306080')
    await store.checkIn('306080')
    const [first, second] = call.sentTo('activities.checkIn')
    expect(second).toEqual(first)
  })

  test('without a camera leads to the digits', async () => {
    const { store, call } = await open()
    expect(await store.scan(async () => ({ status: 'unavailable' }))).toBe(false)
    expect([store.isBlind, call.sentTo('activities.checkIn')]).toEqual([true, []])
  })
})

test('the code on the ticket is that of the server, whatever else is on the device', async () => {
  const { store } = await open()
  expect(store.ticket?.code).toBe(codeOf('mine'))
})
