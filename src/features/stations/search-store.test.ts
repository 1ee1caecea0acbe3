import { expect, test } from 'vitest'
import type { FoundStation, StationSearchView } from '../../../contract/station-search'
import { fakeCall } from '@/shared/rpc/fake-call'
import { station } from '@/testing/examples'
import { fakeDeps } from '@/testing/fake-deps'
import { later } from '@/testing/later'
import { SearchStore } from './search-store'

const found = (name: string): FoundStation => ({ ...station(name), match: 'name', distanceMeters: null })

type Answer = (text: string) => StationSearchView | Promise<StationSearchView>

/** A street where nobody has to wait: the pause ends when the test says so. */
function street(answer: Answer = (text) => ({ stations: [found(text)] })) {
  const call = fakeCall({ 'stations.search': ({ text }) => answer(text) })
  const deps = fakeDeps(call)
  const pauses: (() => void)[] = []
  const pause = () => new Promise<void>((resolve) => void pauses.push(resolve))
  const endPauses = () => pauses.splice(0).forEach((end) => end())
  return { call, deps, endPauses, store: new SearchStore(deps, pause) }
}
const names = (store: SearchStore) => store.found.map(({ name }) => name)

test('while somebody types nothing is asked; after a pause the last text is', async () => {
  const { store, call, endPauses } = street()
  const typing = ['w', 'wh', 'why'].map((text) => store.type(text))
  expect([store.face, call.sent.length]).toEqual(['loading', 0])
  endPauses()
  await Promise.all(typing)
  expect(call.sentTo('stations.search')).toEqual([{ text: 'why' }])
  expect([names(store), store.face]).toEqual([['why'], 'ready'])
})

test('an answer to a text that was typed over does not come back', async () => {
  const slow = later<StationSearchView>()
  const { store, endPauses } = street((text) => text === '望' ? slow.answer : { stations: [found(text)] })
  const first = store.type('望')
  endPauses()
  await Promise.resolve()
  const second = store.type('望湖')
  endPauses()
  await second
  slow.arrive({ stations: [found('望')] })
  await first
  expect(names(store)).toEqual(['望湖'])
})

test('an empty field shows nothing of before, and an answer on its way is dropped', async () => {
  const { store, endPauses } = street()
  const typing = store.type('望湖')
  endPauses()
  await store.type(' ')
  await typing
  expect([store.isBlank, store.status, names(store)]).toEqual([true, 'idle', []])
})

test('nothing found is said; a lost network keeps what was typed and finds it on a tap', async () => {
  const { store, call, endPauses } = street((text) => ({ stations: text === '望湖' ? [found(text)] : [] }))
  const nothing = store.type('没有')
  endPauses()
  await nothing
  expect(store.face).toBe('empty')
  call.failNext('stations.search', 'network.offline')
  const lost = store.type('望湖')
  endPauses()
  await lost
  expect([store.face, store.text]).toEqual(['failed', '望湖'])
  await store.again()
  expect(names(store)).toEqual(['望湖'])
})

test('the place one looks from puts the closer ones first', async () => {
  const { store, call, endPauses } = street()
  const near = { lat: 30.7, lng: 120.7, datum: 'gcj02' } as const
  const typing = store.type('站', near)
  endPauses()
  await typing
  expect(call.sentTo('stations.search')).toEqual([{ text: '站', near }])
})

test('what led somewhere is offered again, newest first, six at most, on this device only', async () => {
  const { store, deps, endPauses } = street()
  for (const text of ['甲', '乙', '丙', '丁', '戊', '己', ' 甲 ', '庚']) {
    const typing = store.type(text)
    endPauses()
    await typing
    store.remember()
  }
  expect(store.recent).toEqual(['庚', '甲', '己', '戊', '丁', '丙'])
  expect(new SearchStore(deps).recent).toEqual(store.recent)
  store.forgetRecent()
  expect(new SearchStore(deps).recent).toEqual([])
})

test.each(['x', 12, { 0: '甲' }, ['甲', 3, null]])('recent searches stored as %j harm nobody', (stored) => {
  const { deps } = street()
  deps.device.storage.set('stations.searches', stored)
  expect(new SearchStore(deps).recent).toEqual(Array.isArray(stored) ? ['甲'] : [])
})
