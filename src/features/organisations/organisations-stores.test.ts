import { describe, expect, test } from 'vitest'
import type { Brand, UnitSummary, UnitView } from '../../../contract/organisations'
import { fakeCall } from '@/shared/rpc/fake-call'
import { staff, station } from '@/testing/examples'
import { fakeDeps } from '@/testing/fake-deps'
import { BrandStore } from './brand-store'
import { TreeStore } from './tree-store'
import { UnitStore } from './unit-store'

const unit = (name: string, level: UnitSummary['level']): UnitSummary => ({ id: name, level, name, brand: null, childCount: 1 })
const below: Record<string, UnitSummary[]> = {
  '': [unit('嘉禾市', 'city')],
  嘉禾市: [unit('城南区', 'district')],
  城南区: [unit('一里街道', 'subdistrict')],
  一里街道: [unit('菱香里社区', 'community'), unit('秋泾桥社区', 'community')],
}
const brand: Brand = { name: '菱香议事亭', mark: '菱', colour: 'teal', slogan: '', programme: '' }
const page = (id: string, more: Partial<UnitView> = {}): UnitView => ({
  id, level: 'community', name: id, shortName: id, contact: null, brand: null, childCount: 0, can: { setBrand: true, change: true, add: ['grid'] },
  path: [{ id: '嘉禾市', level: 'city', name: '嘉禾市' }], ...more,
})
function town() {
  const call = fakeCall({
    'residents.me': () => staff,
    'organisations.children': ({ parentId = '', cursor }) => {
      const items = below[parentId] ?? []
      if (parentId !== '一里街道') return { items, nextCursor: null }
      return cursor ? { items: items.slice(1), nextCursor: null } : { items: items.slice(0, 1), nextCursor: 'next' }
    },
    'organisations.get': ({ id }) => page(id),
    'organisations.setBrand': ({ unitId, brand: given }) => ({ id: unitId, brand: given }),
    'stations.ofUnit': ({ cursor }) =>
      cursor ? { items: [station('乙')], nextCursor: null } : { items: [station('甲')], nextCursor: 'next' },
  })
  return { call, deps: fakeDeps(call) }
}

const names = (list: readonly { name: string }[]): string => list.map(({ name }) => name).join(' › ')

describe('the tree', () => {
  test('begins inside the one city there is, and is walked down and back up', async () => {
    const store = new TreeStore(town().deps)
    await store.begin()
    expect([names(store.way), names(store.units)]).toEqual(['嘉禾市', '城南区'])
    await store.enter(store.units[0]!)
    await store.enter(store.units[0]!)
    expect([names(store.way), names(store.units)]).toEqual(['嘉禾市 › 城南区 › 一里街道', '菱香里社区'])
    await store.backTo('嘉禾市')
    expect([names(store.way), names(store.units)]).toEqual(['嘉禾市', '城南区'])
  })

  test('shows the next page when it is asked for, each unit once', async () => {
    const { call, deps } = town()
    const store = new TreeStore(deps)
    await store.jump('一里街道')
    await Promise.all([store.more(), store.more()])
    expect([names(store.units), store.hasMore]).toEqual(['菱香里社区 › 秋泾桥社区', false])
    expect(call.sentTo('organisations.children')).toHaveLength(2)
  })

  test('stays where it was when the network is lost, and goes on from there', async () => {
    const { call, deps } = town()
    const store = new TreeStore(deps)
    await store.begin()
    call.failNext('organisations.children', 'network.offline')
    await store.enter(store.units[0]!)
    expect([store.status, names(store.way)]).toEqual(['failed', '嘉禾市'])
    await store.retry()
    expect([store.status, names(store.way)]).toEqual(['ready', '嘉禾市 › 城南区'])
  })

  test('keeps its place for somebody who comes back to it', async () => {
    const { call, deps } = town()
    const store = new TreeStore(deps)
    await store.begin()
    const sent = call.sent.length
    await store.begin()
    expect(call.sent).toHaveLength(sent)
  })

  test('shows the level asked for last, whichever answer comes first', async () => {
    const store = new TreeStore(town().deps)
    await store.begin()
    await Promise.all([store.jump('一里街道'), store.jump('城南区')])
    expect(names(store.units)).toBe('一里街道')
  })
})

describe('a unit’s page', () => {
  test('brings its stations and what lies below, then more stations', async () => {
    const store = new UnitStore(town().deps)
    await store.open('嘉禾市')
    expect([store.unit?.name, names(store.stations), names(store.below)]).toEqual(['嘉禾市', '甲', '城南区'])
    await store.moreStations()
    expect([names(store.stations), store.hasMoreStations]).toEqual(['甲 › 乙', false])
  })

  test('keeps what was read when the rest does not come', async () => {
    const { call, deps } = town()
    const store = new UnitStore(deps)
    await store.open('嘉禾市')
    call.failNext('stations.ofUnit', 'network.offline')
    await store.moreStations()
    expect([store.status, names(store.stations), store.hasMoreStations]).toEqual(['cut_off', '甲', true])
  })

  test('of a unit that is gone says so', async () => {
    const { call, deps } = town()
    call.failNext('organisations.get', 'unit.not_found')
    const store = new UnitStore(deps)
    await store.open('没有')
    expect([store.status, store.message.length > 0]).toEqual(['missing', true])
  })
})

describe('a brand', () => {
  async function form() {
    const { call, deps } = town()
    await deps.session.load()
    const store = new BrandStore(deps)
    await store.open('稻香社区')
    return { call, deps, store }
  }

  test('can be saved once it has a name and a mark', async () => {
    const { call, store } = await form()
    expect(store.brand).toBeNull()
    store.draft?.change({ name: brand.name, mark: ' 菱 ' })
    expect(store.brand).toEqual(brand)
    expect(await store.save()).toBe(true)
    expect(call.sentTo('organisations.setBrand')).toMatchObject([{ unitId: '稻香社区', brand }])
  })

  test('half typed is there again after the page was closed, and gone once saved', async () => {
    const { deps, store } = await form()
    store.draft?.change({ name: brand.name, mark: '菱' })
    const again = new BrandStore(deps)
    await again.open('稻香社区')
    expect(again.brand).toEqual(brand)
    await again.save()
    const after = new BrandStore(deps)
    await after.open('稻香社区')
    expect(after.draft?.value.name).toBe('')
  })

  test('that is refused stays, with the reason', async () => {
    const { call, store } = await form()
    store.draft?.change({ name: brand.name, mark: '！' })
    call.failNext('organisations.setBrand', 'input.invalid')
    expect(await store.save()).toBe(false)
    expect([store.refusal, store.draft?.value.mark]).toEqual([expect.any(String), '！'])
  })

  test('is for staff', async () => {
    const call = fakeCall({ 'organisations.get': ({ id }) => page(id, { can: { setBrand: false, change: false, add: [] } }) })
    const store = new BrandStore(fakeDeps(call))
    await store.open('稻香社区')
    expect(store.status).toBe('barred')
  })
})
