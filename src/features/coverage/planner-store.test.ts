import { expect, test } from 'vitest'
import type { WhatIfView } from '../../../contract/coverage'
import { later } from '@/testing/later'
import { plannerCopy } from './planner-copy'
import { PlannerStore } from './planner-store'
import { desk, lastSent, map, summary, whatIf } from './testing/examples'

function planner(answer: () => WhatIfView | Promise<WhatIfView> = () => whatIf(950)) {
  const { call, deps } = desk({ 'coverage.summary': () => summary(), 'coverage.whatIf': answer, 'coverage.map': () => map })
  return { call, deps, store: new PlannerStore(deps) }
}

const REEDS = { name: '芦席湾新村', lat: 30.762, lng: 120.784 }

test('a planner first sees the subdistricts with most people left out', async () => {
  const { call, store } = planner()
  await store.load()
  expect(store.rows.map(({ name }) => name)).toEqual(['一里街道', '湖东街道'])
  store.sortBy('share')
  expect(store.rows.map(({ name }) => name)).toEqual(['湖东街道', '一里街道'])
  expect([store.holes.length, store.holesBeyond]).toEqual([2, 1])
  expect(call.sentTo('coverage.whatIf'), 'without a plan nothing is tried').toEqual([])
})

test('a station put into a hole changes the share, the rows and the holes; taking it back restores them', async () => {
  const { call, store } = planner()
  await store.load()
  await store.add([REEDS])
  expect(call.sentTo('coverage.whatIf')).toEqual([{ addedStations: [{ lat: 30.762, lng: 120.784, datum: 'gcj02' }], removedStationIds: [] }])
  expect([store.figures?.coveredPeople, store.holes.length]).toEqual([950, 1])
  expect(store.rows.find(({ name }) => name === '湖东街道')?.coveredPeople).toBe(250)
  await store.undo(store.added[0]!.key)
  expect([store.figures?.coveredPeople, store.holes.length, store.hasPlan]).toEqual([800, 2, false])
})

test('while a station is dragged nothing is asked; where it rests is', async () => {
  const { call, store } = planner()
  await store.add([REEDS])
  const { key } = store.added[0]!
  await store.move(key, { lat: 30.763, lng: 120.785 }, false)
  expect(call.sentTo('coverage.whatIf')).toHaveLength(1)
  await store.move(key, { lat: 30.764, lng: 120.786 }, true)
  expect(lastSent(call, 'coverage.whatIf')).toMatchObject({ addedStations: [{ lat: 30.764, lng: 120.786 }] })
  expect(store.added, 'it is not where its name says any more').toEqual([{ key, name: '', lat: 30.764, lng: 120.786 }])
})

test('stations that are there can be tried without', async () => {
  const { call, store } = planner(() => whatIf(720))
  await store.remove({ id: 's', name: '望湖驿站' })
  await store.remove({ id: 's', name: '望湖驿站' })
  expect(lastSent(call, 'coverage.whatIf')).toEqual({ addedStations: [], removedStationIds: ['s'] })
  await store.clear()
  expect([store.hasPlan, store.whatIf]).toEqual([false, null])
})

test('an answer for an older plan is dropped', async () => {
  const slow = later<WhatIfView>()
  const answers = [slow.answer, Promise.resolve(whatIf(900))]
  const { store } = planner(() => answers.shift()!)
  const first = store.add([REEDS])
  await store.add([{ ...REEDS, lat: 30.77 }])
  slow.arrive(whatIf(850))
  await first
  expect(store.figures?.coveredPeople).toBe(900)
})

test('one subdistrict can be looked at, and the plan goes along', async () => {
  const { call, store } = planner()
  await store.add([REEDS])
  await store.choose('湖东街道')
  expect(lastSent(call, 'coverage.summary')).toEqual({ subdistrict: '湖东街道' })
  expect(lastSent(call, 'coverage.whatIf')).toMatchObject({ subdistrict: '湖东街道' })
})

test('a map that is shown is kept up to date; where none is shown none is asked for', async () => {
  const { call, store } = planner()
  await store.load()
  expect(call.sentTo('coverage.map')).toEqual([])
  await store.openMap()
  await store.add([REEDS])
  expect(call.sentTo('coverage.map')).toHaveLength(2)
})

test('without a network what was seen stays', async () => {
  const { call, store } = planner()
  await store.load()
  call.failNext('coverage.summary', 'network.offline')
  await store.load()
  expect([store.status, store.figures?.coveredPeople]).toEqual(['failed', 800])
})

test('no more stations are tried than the server takes', async () => {
  const { store } = planner()
  await store.add(Array.from({ length: 60 }, () => REEDS))
  expect([store.added.length, store.canAdd]).toEqual([50, false])
})

test('numbers are said as people read them', () => {
  expect(plannerCopy.people(49_870, 6990)).toBe('住 49,870 人，6,990 人还没有')
  expect(plannerCopy.changed(0.8, 0.95, 150)).toBe('试放以后，80% 变 95%，多 150 人有站')
  expect(plannerCopy.bound(0.8999)).toContain('89%')
})
