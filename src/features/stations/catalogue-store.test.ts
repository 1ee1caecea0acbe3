import { expect, test } from 'vitest'
import type { StationFacetsView } from '../../../contract/station-search'
import { fakeCall } from '@/shared/rpc/fake-call'
import { station } from '@/testing/examples'
import { fakeDeps } from '@/testing/fake-deps'
import { later } from '@/testing/later'
import { CatalogueStore } from './catalogue-store'

const counts: StationFacetsView = {
  total: 24, open: 15, amenities: [{ kind: 'water', count: 20 }, { kind: 'meal', count: 6 }], kinds: [{ kind: 'post', count: 9 }],
}

function street(facets: () => StationFacetsView | Promise<StationFacetsView> = () => counts) {
  const call = fakeCall({
    'stations.list': ({ openOnly }) => ({ items: [station(openOnly ? '开着的' : '甲')], nextCursor: null }),
    'stations.facets': facets,
  })
  return { call, store: new CatalogueStore(fakeDeps(call)) }
}

test('all stations stand under every filter with its count', async () => {
  const { store } = street()
  await store.open()
  expect(store.offered).toEqual([
    { facet: 'open', count: 15 }, { facet: 'amenity:water', count: 20 }, { facet: 'amenity:meal', count: 6 }, { facet: 'kind:post', count: 9 },
  ])
  expect(store.list.items.map(({ name }) => name)).toEqual(['甲'])
})

test('chosen filters go to the list and to the counts, and off again', async () => {
  const { store, call } = street()
  await store.toggle('amenity:meal')
  await store.toggle('kind:post')
  await store.toggle('open')
  await store.toggle('amenity:meal')
  const chosen = call.sentTo('stations.facets')
  expect(chosen[2]).toEqual({ amenities: ['meal'], kinds: ['post'], openOnly: true })
  expect(chosen[3]).toEqual({ amenities: [], kinds: ['post'], openOnly: true })
  expect(call.sentTo('stations.list')[3]).toEqual({ limit: 20, amenities: [], kinds: ['post'], openOnly: true })
  expect(store.selected).toEqual(['open', 'kind:post'])
  expect(store.list.items.map(({ name }) => name)).toEqual(['开着的'])
})

test('a chosen filter that leaves nothing stays to be taken off', async () => {
  const { store } = street(() => ({ total: 0, open: 0, amenities: [], kinds: [] }))
  await store.toggle('amenity:baby')
  expect(store.offered).toContainEqual({ facet: 'amenity:baby', count: 0 })
})

test('counts for filters of before do not come back', async () => {
  const slow = later<StationFacetsView>()
  const answers = [slow.answer, Promise.resolve({ ...counts, total: 3 })]
  const { store } = street(() => answers.shift() ?? counts)
  const first = store.toggle('open')
  await store.toggle('amenity:meal')
  slow.arrive(counts)
  await first
  expect(store.counts?.total).toBe(3)
})

test('without counts the list still comes', async () => {
  const { store, call } = street()
  call.failNext('stations.facets', 'network.offline')
  await store.open()
  expect([store.offered, store.list.face]).toEqual([[], 'ready'])
})
