import { expect, test } from 'vitest'
import { fakeCall } from '@/shared/rpc/fake-call'
import { fakeDeps } from '@/testing/fake-deps'
import { unitChildren } from './testing/units'
import { UnitPickStore } from './unit-pick-store'

function picker() {
  const picked: (string | null)[] = []
  const call = fakeCall({ 'organisations.children': unitChildren })
  const store = new UnitPickStore(fakeDeps(call), (unitId) => void picked.push(unitId))
  const fields = () => store.choices.map(({ units, chosen }) => [units.map(({ name }) => name).join(' '), chosen?.name ?? ''])
  return { store, call, picked, fields }
}

test('the only city is no choice: one begins with its districts, all of them', async () => {
  const { store, fields } = picker()
  await store.open()
  expect(fields()).toEqual([['城南区 河东区', '']])
  expect(store.picked).toBeNull()
})

test('each choice brings the field below, down to the community', async () => {
  const { store, fields, picked } = picker()
  await store.open()
  await store.choose(0, '城南区')
  await store.choose(1, '一里街道')
  await store.choose(2, '菱香里社区')
  expect(fields()).toEqual([['城南区 河东区', '城南区'], ['一里街道 槐树街道', '一里街道'], ['菱香里社区 柳岸社区', '菱香里社区']])
  await store.choose(1, '')
  expect(fields()).toEqual([['城南区 河东区', '城南区'], ['一里街道 槐树街道', '']])
  await store.choose(0, '河东区')
  expect(fields()).toEqual([['城南区 河东区', '河东区']])
  expect(picked).toEqual(['城南区', '一里街道', '菱香里社区', '城南区', '河东区'])
})

test('a field that did not come is asked for again, and what was chosen stays', async () => {
  const { store, call, fields } = picker()
  call.failNext('organisations.children', 'network.offline')
  await store.open()
  expect(store.status).toBe('failed')
  await store.again()
  call.failNext('organisations.children', 'network.offline')
  await store.choose(0, '城南区')
  expect([store.status, store.picked?.name]).toEqual(['failed', '城南区'])
  await store.again()
  expect(fields()).toHaveLength(2)
})

test('of two quick choices the later one counts', async () => {
  const { store, fields } = picker()
  await store.open()
  await Promise.all([store.choose(0, '城南区'), store.choose(0, '河东区')])
  expect(fields()).toEqual([['城南区 河东区', '河东区']])
})
