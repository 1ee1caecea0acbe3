import { describe, expect, test } from 'vitest'
import type { UnitLevel, UnitView } from '../../../contract/organisations'
import { fakeCall } from '@/shared/rpc/fake-call'
import { staff } from '@/testing/examples'
import { fakeDeps } from '@/testing/fake-deps'
import { FakeDevice } from '@/testing/fake-device'
import { ChangeStore } from './change-store'
import { MoveStore } from './move-store'
import { TreeStore } from './tree-store'

const below: Partial<Record<UnitLevel, UnitLevel[]>> = {
  city: ['district', 'subdistrict'], district: ['subdistrict'], subdistrict: ['community'], community: ['grid', 'building_group'],
}
const view = (name: string, level: UnitLevel, path: readonly [string, UnitLevel][]): UnitView => ({
  id: name, level, name, shortName: name, contact: null, brand: null, childCount: 0,
  path: path.map(([step, of]) => ({ id: step, level: of, name: step })),
  can: { setBrand: false, change: true, add: below[level] ?? [] },
})
const units: Record<string, UnitView> = {
  嘉禾市: view('嘉禾市', 'city', []),
  城南区: view('城南区', 'district', [['嘉禾市', 'city']]),
  一里街道: view('一里街道', 'subdistrict', [['嘉禾市', 'city'], ['城南区', 'district']]),
  渡口街道: view('渡口街道', 'subdistrict', [['嘉禾市', 'city'], ['城南区', 'district']]),
  菱香里社区: {
    ...view('菱香里社区', 'community', [['嘉禾市', 'city'], ['城南区', 'district'], ['一里街道', 'subdistrict']]),
    contact: { name: '周玉兰', phone: '0573-1' },
  },
}

async function town(device = new FakeDevice()) {
  const names = { ...units }
  const call = fakeCall({
    'residents.me': () => staff,
    'organisations.get': ({ id }) => names[id]!,
    'organisations.children': ({ parentId }) => {
      const items = Object.values(names).filter(({ path }) => path[path.length - 1]?.id === parentId)
      return { items: items.map((unit) => ({ ...unit, brand: null })), nextCursor: null }
    },
    'organisations.add': () => ({ id: 'new' }),
    'organisations.change': ({ unitId }) => ({ id: unitId }),
    'organisations.move': ({ unitId }) => ({ id: unitId }),
    'organisations.remove': ({ unitId }) => ({ id: unitId }),
  })
  const deps = fakeDeps(call, device)
  await deps.session.load()
  return { call, deps, device, names }
}

describe('a unit', () => {
  test('is renamed and given a contact', async () => {
    const { call, deps } = await town()
    const store = new ChangeStore(deps)
    await store.open({ id: '菱香里社区', parentId: '' })
    expect(store.form).toMatchObject({ name: '菱香里社区', contact: '周玉兰', phone: '0573-1' })
    store.change({ name: ' 菱香里新社区 ', shortName: '' })
    expect(await store.save()).toBe('菱香里社区')
    expect(call.sentTo('organisations.change')).toMatchObject([{
      unitId: '菱香里社区', facts: { name: '菱香里新社区', shortName: '菱香里新', contact: '周玉兰', phone: '0573-1' },
    }])
  })

  test('is added below another, on a level that lies there', async () => {
    const { call, deps } = await town()
    const store = new ChangeStore(deps)
    await store.open({ id: '', parentId: '菱香里社区' })
    expect([store.levels, store.form?.level]).toEqual([['grid', 'building_group'], 'grid'])
    expect([await store.save(), store.problems]).toEqual([null, { name: '写上全名。' }])
    store.change({ name: '社区', level: 'building_group' })
    expect(await store.save()).toBe('new')
    expect(call.sentTo('organisations.add')).toMatchObject([
      { parentId: '菱香里社区', level: 'building_group', facts: { name: '社区', shortName: '社区', contact: '', phone: '' } },
    ])
  })

  test('of an empty tree is the city', async () => {
    const { call, deps } = await town()
    const store = new ChangeStore(deps)
    await store.open({ id: '', parentId: '' })
    store.change({ name: '嘉禾市' })
    await store.save()
    expect(call.sentTo('organisations.add')).toMatchObject([{ parentId: null, level: 'city' }])
  })

  test('half typed is there again after the page was closed', async () => {
    const { call, deps, device } = await town()
    const store = new ChangeStore(deps)
    await store.open({ id: '菱香里社区', parentId: '' })
    store.change({ phone: '0573-2' })
    call.failNext('organisations.change', 'network.offline')
    expect([await store.save(), store.failure?.code]).toEqual([null, 'network.offline'])
    const again = new ChangeStore((await town(device.reopened())).deps)
    await again.open({ id: '菱香里社区', parentId: '' })
    expect([again.isResumed, again.form?.phone]).toEqual([true, '0573-2'])
  })

  test('that something lies below is not removed; one that is gone already counts as removed', async () => {
    const { call, deps } = await town()
    const store = new ChangeStore(deps)
    await store.open({ id: '一里街道', parentId: '' })
    store.ask(true)
    call.failNext('organisations.remove', 'unit.not_empty', 'unit.not_found')
    expect([await store.remove(), store.failure?.code]).toEqual([false, 'unit.not_empty'])
    expect(await store.remove()).toBe(true)
  })
})

describe('moving a unit', () => {
  test('begins two steps above it, and only a fitting place can be chosen', async () => {
    const { call, deps } = await town()
    const store = new MoveStore(deps)
    await store.open('菱香里社区')
    expect([store.here?.name, store.fits, store.below.shown.map(({ name }) => name)]).toEqual(['城南区', false, ['一里街道', '渡口街道']])
    await store.lookAt('一里街道')
    expect([store.isHere, store.fits, store.below.shown]).toEqual([true, false, []])
    await store.lookAt('渡口街道')
    expect(store.fits).toBe(true)
    call.failNext('organisations.move', 'network.offline')
    expect([await store.put(), store.failure?.code]).toEqual([false, 'network.offline'])
    expect(await store.put()).toBe(true)
    const [first, second] = call.sentTo('organisations.move')
    expect(second).toEqual(first)
    expect(second).toMatchObject({ unitId: '菱香里社区', parentId: '渡口街道' })
  })
})

test('the tree somebody walked in shows what was changed, steps above it too', async () => {
  const { deps, names } = await town()
  const tree = new TreeStore(deps)
  await tree.reread()
  expect(tree.status).toBe('idle')
  await tree.jump('一里街道')
  names['菱香里社区'] = { ...units['菱香里社区']!, name: '菱香里新社区' }
  await tree.reread()
  expect(tree.units.map(({ name }) => name)).toEqual(['菱香里新社区'])
})
