import { expect, test } from 'vitest'
import { standards, type StandardsView } from '../../../contract/standards'
import { fakeCall } from '@/shared/rpc/fake-call'
import { staff } from '@/testing/examples'
import { fakeDeps } from '@/testing/fake-deps'
import { StandardsStore } from './standards-store'

const marked = { at: '2026-03-02T02:00:00.000Z', by: '顾敏' }
const view: StandardsView = {
  station: { id: 'yili', name: '一里街道党群服务中心' },
  items: standards.map(({ key }) => ({ key, state: 'unknown', note: '', marked: null })),
  met: 0,
  notMet: 0,
}
async function office() {
  const call = fakeCall({
    'residents.me': () => staff,
    'stations.standards': () => view,
    'stations.markStandard': ({ key, state, note = '' }) => ({ key, state, note, marked }),
  })
  const deps = fakeDeps(call)
  await deps.session.load()
  const store = new StandardsStore(deps)
  await store.load('yili')
  return { call, store, deps }
}

test('an item found is counted at once, with who found it', async () => {
  const { store } = await office()
  store.take('aed')
  store.draft?.change({ note: ' 电池过期 ' })
  expect(await store.mark('not_met')).toBe(true)
  expect([store.marking, store.view?.met, store.view?.notMet, store.open]).toEqual([null, 0, 1, standards.length - 1])
  expect(store.view?.items.find(({ key }) => key === 'aed')).toEqual({ key: 'aed', state: 'not_met', note: '电池过期', marked })
})

test('what was typed survives a lost network, and the second try carries the same request', async () => {
  const { call, store } = await office()
  store.take('aed')
  store.draft?.change({ note: '电池过期' })
  call.failNext('stations.markStandard', 'network.offline')
  expect(await store.mark('not_met')).toBe(false)
  expect([store.marking, store.refusal, store.draft?.value.note]).toEqual(['aed', expect.any(String), '电池过期'])
  expect(await store.mark('not_met')).toBe(true)
  const [first, second] = call.sentTo('stations.markStandard')
  expect(second?.requestId).toBe(first?.requestId)
})

test('a second tap while the first is on its way sends nothing', async () => {
  const { call, store } = await office()
  store.take('aed')
  expect(await Promise.all([store.mark('met'), store.mark('met')])).toEqual([true, false])
  expect(call.sentTo('stations.markStandard')).toHaveLength(1)
})

test('somebody who is not staff is told so; without a network the list read before stays', async () => {
  const { call, store } = await office()
  call.failNext('stations.standards', 'network.offline')
  await store.load('yili')
  expect([store.status, store.view?.station.name]).toEqual(['failed', '一里街道党群服务中心'])
  call.failNext('stations.standards', 'access.denied')
  await store.load('yili')
  expect(store.status).toBe('barred')
})
