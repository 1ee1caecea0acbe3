import { expect, test } from 'vitest'
import { station } from '@/testing/examples'
import { StationPickStore } from './station-pick-store'
import { street } from './testing/street'

function list() {
  const { call, deps } = street({
    'stations.list': ({ cursor }) =>
      cursor ? { items: [station('乙')], nextCursor: null } : { items: [station('甲')], nextCursor: 'next' },
  })
  return { call, store: new StationPickStore(deps) }
}

test('the stations come page by page, and are there at once when the list is opened again', async () => {
  const { call, store } = list()
  await store.open()
  await store.list.more()
  expect([store.list.items.map(({ name }) => name), store.list.hasMore]).toEqual([['甲', '乙'], false])
  store.close()
  await store.open()
  expect([store.list.face, call.sent.length]).toEqual(['ready', 2])
})

test('a list that did not come can be asked for again, and a missing end says so', async () => {
  const { call, store } = list()
  call.failNext('stations.list', 'network.offline')
  await store.open()
  expect(store.list.face).toBe('failed')
  await store.open()
  call.failNext('stations.list', 'network.offline')
  await store.list.more()
  expect([store.list.face, store.list.status]).toEqual(['ready', 'cut_off'])
})

test('a list closed and opened again before it came is read once', async () => {
  const { store } = list()
  const first = store.open()
  store.close()
  await Promise.all([first, store.open()])
  expect(store.list.items.map(({ name }) => name)).toEqual(['甲'])
})

test('a list closed before it came stays closed', async () => {
  const { store } = list()
  const opening = store.open()
  store.close()
  await opening
  expect([store.isOpen, store.list.items.length]).toEqual([false, 1])
})
