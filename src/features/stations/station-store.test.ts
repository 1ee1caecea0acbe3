import { expect, test } from 'vitest'
import { fakeCall } from '@/shared/rpc/fake-call'
import { station } from '@/testing/examples'
import { fakeDeps } from '@/testing/fake-deps'
import { DirectoryStore } from './directory-store'
import { StationStore } from './station-store'
import { stationView } from './testing/station-view'

const view = stationView({ name: '望湖驿站' })

test('a station is shown, and a reload that fails keeps it', async () => {
  const call = fakeCall({ 'stations.get': () => view })
  const store = new StationStore(fakeDeps(call))
  await store.open('望湖驿站')
  expect([store.status, store.station?.name]).toEqual(['ready', '望湖驿站'])
  call.failNext('stations.get', 'network.offline')
  await store.open('望湖驿站')
  expect([store.status, store.station?.name]).toEqual(['failed', '望湖驿站'])
})

test('a station that is gone is missing, with the sentence that says what to do', async () => {
  const call = fakeCall({})
  call.failNext('stations.get', 'station.not_found')
  const store = new StationStore(fakeDeps(call))
  await store.open('gone')
  expect(store.status).toBe('missing')
  expect(store.message).toContain('回附近看看别的站')
})

test('the directory comes page by page and stops at its end', async () => {
  const call = fakeCall({
    'stations.list': ({ cursor }) =>
      cursor ? { items: [station('乙')], nextCursor: null } : { items: [station('甲')], nextCursor: 'next' },
  })
  const { list } = new DirectoryStore(fakeDeps(call))
  await list.refresh()
  await list.more()
  await list.more()
  expect(list.items.map(({ name }) => name)).toEqual(['甲', '乙'])
  expect(call.sent).toHaveLength(2)
})

test('a page that fails leaves what was read', async () => {
  const call = fakeCall({ 'stations.list': () => ({ items: [station('甲')], nextCursor: 'next' }) })
  const { list } = new DirectoryStore(fakeDeps(call))
  await list.refresh()
  call.failNext('stations.list', 'network.offline')
  await list.more()
  expect([list.face, list.status, list.items.length]).toEqual(['ready', 'cut_off', 1])
})
