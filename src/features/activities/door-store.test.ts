import { describe, expect, test } from 'vitest'
import type { CheckInForInput } from '../../../contract/check-ins'
import { fakeCall } from '@/shared/rpc/fake-call'
import { fakeDeps } from '@/testing/fake-deps'
import { FakeDevice } from '@/testing/fake-device'
import { lastWords } from './check-in-copy'
import { DoorStore } from './door-store'
import { codeOf, deskView, guest, seenNow } from './testing/check-ins'

const roll = () => deskView([
  guest('阿芳', { digits: '481720' }),
  guest('老金', { digits: '220415', tail: '0162' }),
  guest('许家', { digits: '903311', places: 3 }),
])

const checkedIn = ({ scans }: CheckInForInput) => ({
  came: { onSite: scans.length, remote: 0 },
  answers: scans.map(({ scanId, sight, places = 1 }) => seenNow(scanId, sight.kind === 'roster' ? sight.signUpId : '阿芳', {
    seen: { at: '2026-10-10T03:52:00.000Z', places, method: 'ticket' },
  })),
})

async function door(device = new FakeDevice()) {
  const call = fakeCall({ 'activities.checkInDesk': roll, 'activities.checkInFor': checkedIn })
  const store = new DoorStore(fakeDeps(call, device))
  await store.open('bags')
  return { store, call, device }
}

const statesOf = ({ guests }: DoorStore) => guests.map(({ name, state }) => [name, state])
const roster = (signUpId: string) => ({ kind: 'roster', signUpId }) as const

test('staff scan a ticket, and the neighbour is there', async () => {
  const { store, call } = await door()
  await store.scan(async () => ({ status: 'read', text: codeOf('阿芳') }))
  expect(call.sentTo('activities.checkInFor')[0]?.scans).toMatchObject([{ sight: { kind: 'ticket', text: codeOf('阿芳') } }])
  expect(statesOf(store)).toEqual([['阿芳', 'came'], ['老金', 'missing'], ['许家', 'missing']])
  expect(store.last && lastWords(store.last)).toEqual({ tone: 'ok', title: '阿芳', line: '签到了，1 人' })
  expect(store.counts).toEqual({ missing: 2, came: 1 })
})

test('a scanner that types like a keyboard checks in at once and leaves the field empty', async () => {
  const { store, call } = await door()
  store.search(`${codeOf('fang')}\n`)
  expect(store.text).toBe('')
  await store.flush()
  expect(call.sentTo('activities.checkInFor')).toMatchObject([{ scans: [{ sight: { text: codeOf('fang') } }] }])
})

test('a camera that is not there leads to the digits, and closing it to nothing', async () => {
  const { store } = await door()
  await store.scan(async () => ({ status: 'unavailable' }))
  expect(store.isBlind).toBe(true)
  await store.scan(async () => ({ status: 'closed' }))
  expect([store.isBlind, store.last]).toEqual([false, null])
})

test.each([['芳', ['阿芳']], ['0162', ['老金']], ['4817', ['阿芳']], ['903 311', ['许家']], ['没有', []]])(
  '%s finds %j', async (text, names) => {
    const { store } = await door()
    store.search(text)
    expect(store.found.map(({ name }) => name)).toEqual(names)
  })

test('digits of nobody on this device can still be written down', async () => {
  const { store, call } = await door()
  store.search('777777')
  expect(store.strangeDigits).toBe('777777')
  await store.see({ kind: 'digits', digits: '777777' })
  expect(call.sentTo('activities.checkInFor')[0]?.scans[0]?.sight).toEqual({ kind: 'digits', digits: '777777' })
})

describe('a party', () => {
  test('is asked how many came, and who comes later is added', async () => {
    const { store, call } = await door()
    await store.see(roster('许家'))
    expect(store.asking?.guest.name).toBe('许家')
    await store.answer(2)
    expect(store.guests[2]).toMatchObject({ state: 'came', heads: 2 })
    await store.see(roster('许家'))
    await store.answer(3)
    await store.see(roster('许家'))
    expect(store.asking).toBeNull()
    expect(store.last).toMatchObject({ kind: 'known' })
    expect(call.sentTo('activities.checkInFor').map(({ scans }) => scans[0]?.places)).toEqual([2, 3])
  })
})

describe('without a network', () => {
  test('people are written down, counted and told apart, and nothing is lost when the app closes', async () => {
    const { store, call, device } = await door()
    call.failNext('activities.checkInFor', 'network.offline', 'network.offline')
    await store.see(roster('阿芳'))
    await store.see(roster('阿芳'))
    await store.see(roster('许家'))
    await store.answer(3)
    expect(statesOf(store)).toEqual([['阿芳', 'kept'], ['老金', 'missing'], ['许家', 'kept']])
    expect(store.cameOnSite).toBe(4)
    expect(store.queue.waiting).toHaveLength(2)

    const reopened = device.reopened()
    const offline = fakeCall({})
    offline.failNext('activities.checkInFor', 'network.offline')
    offline.failNext('activities.checkInDesk', 'network.offline')
    const again = new DoorStore(fakeDeps(offline, reopened))
    await again.open('bags')
    expect(statesOf(again)).toEqual(statesOf(store))
    expect([again.status, again.failure?.code]).toEqual(['ready', 'network.offline'])
  })

  test('a device that never saw the roll says what to do', async () => {
    const call = fakeCall({ 'activities.checkInDesk': roll })
    call.failNext('activities.checkInDesk', 'network.offline')
    const store = new DoorStore(fakeDeps(call))
    await store.open('bags')
    expect(store.status).toBe('failed')
    store.reload()
    await new Promise((done) => setTimeout(done))
    expect(store.status).toBe('ready')
  })
})

test('who is refused by the server stays missing, with the reason in big letters', async () => {
  const call = fakeCall({
    'activities.checkInDesk': roll,
    'activities.checkInFor': ({ scans }) => ({
      came: { onSite: 0, remote: 0 },
      answers: scans.map(({ scanId }) => seenNow(scanId, '外来的', { state: 'other_activity', seen: null, otherTitle: '米糕，一起做' })),
    }),
  })
  const store = new DoorStore(fakeDeps(call))
  await store.open('bags')
  await store.see({ kind: 'ticket', text: codeOf('外来的') })
  expect(store.last && lastWords(store.last)).toEqual({ tone: 'err', title: '外来的', line: '报的是另一场：米糕，一起做。' })
  expect(store.counts.came).toBe(0)
  expect(store.queue.failed).toHaveLength(1)
})

test('a check-in that was taken back can be made again', async () => {
  const { store } = await door()
  await store.see(roster('阿芳'))
  store.forget('阿芳', { onSite: 0, remote: 0 })
  expect(statesOf(store)[0]).toEqual(['阿芳', 'missing'])
  await store.see(roster('阿芳'))
  expect(statesOf(store)[0]).toEqual(['阿芳', 'came'])
})

test('residents and staff of another unit see no desk', async () => {
  const call = fakeCall({ 'activities.checkInDesk': roll })
  call.failNext('activities.checkInDesk', 'staff.other_unit')
  const store = new DoorStore(fakeDeps(call))
  await store.open('bags')
  expect(store.status).toBe('barred')
})
