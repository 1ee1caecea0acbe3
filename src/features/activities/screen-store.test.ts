import { expect, test } from 'vitest'
import { fakeCall } from '@/shared/rpc/fake-call'
import { fakeDeps } from '@/testing/fake-deps'
import { FakeDevice } from '@/testing/fake-device'
import { ScreenStore } from './screen-store'
import { screenView } from './testing/check-ins'

const second = { text: 'ys:second', digits: '700112', since: '2026-10-10T03:52:30.000Z', nextAt: '2026-10-10T03:53:00.000Z' }

async function screen() {
  const device = new FakeDevice()
  const server = { view: screenView() }
  const call = fakeCall({ 'activities.screenCode': () => server.view })
  const store = new ScreenStore(fakeDeps(call, device))
  await store.open('bags')
  /** A second hand that comes by at this time; then everything that was asked is answered. */
  const at = async (time: string): Promise<void> => {
    device.instant = new Date(`2026-10-10T03:${time}Z`)
    store.tick()
    await new Promise((done) => setTimeout(done))
  }
  return { store, server, call, at }
}

test('the code runs down and is new as soon as its time is over', async () => {
  const { store, server, at } = await screen()
  expect(store.countdown).toEqual({ seconds: 30, share: 1 })
  await at('52:15.000')
  expect(store.countdown).toEqual({ seconds: 15, share: 0.5 })
  server.view = screenView({ code: second })
  await at('52:30.000')
  expect(store.code?.digits).toBe('700112')
  expect(store.countdown.seconds).toBe(30)
})

test('how many came is read every ten seconds, and not every second', async () => {
  const { store, server, call, at } = await screen()
  server.view = screenView({ came: { onSite: 4, remote: 0 } })
  for (const time of ['52:01', '52:02', '52:09']) await at(`${time}.000`)
  expect([call.sentTo('activities.screenCode').length, store.view?.came.onSite]).toEqual([1, 3])
  await at('52:10.000')
  expect([call.sentTo('activities.screenCode').length, store.view?.came.onSite]).toEqual([2, 4])
})

test('without a network the code stays as long as it is taken, and then goes', async () => {
  const { store, call, at } = await screen()
  call.failNext('activities.screenCode', ...Array.from({ length: 20 }, () => 'network.offline' as const))
  await at('52:30.000')
  expect([store.code?.digits, store.failure?.code]).toEqual(['306080', 'network.offline'])
  await at('52:54.000')
  expect(store.code?.digits).toBe('306080')
  await at('52:55.000')
  expect(store.code).toBeNull()
})

test('after a failure it tries again every three seconds', async () => {
  const { store, call, at } = await screen()
  call.failNext('activities.screenCode', 'network.offline')
  await at('52:10.000')
  await at('52:12.000')
  expect(store.failure?.code).toBe('network.offline')
  await at('52:13.000')
  expect([store.failure, call.sentTo('activities.screenCode').length]).toEqual([null, 3])
})

test('before and after there is no code, and nobody but staff of the station has one at all', async () => {
  const { store, server, call, at } = await screen()
  server.view = screenView({ state: 'over', code: null })
  await at('52:10.000')
  expect([store.code, store.view?.state]).toEqual([null, 'over'])
  call.failNext('activities.screenCode', 'access.denied')
  await at('52:20.000')
  expect(store.status).toBe('barred')
  const asked = call.sentTo('activities.screenCode').length
  await at('53:20.000')
  expect(call.sentTo('activities.screenCode').length).toBe(asked)
})
