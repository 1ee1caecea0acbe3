import { expect, test } from 'vitest'
import { SaidStore } from './said-store'
import { desk } from './testing/examples'

const wrong = (id: string) => ({ id, station: { id: 's', name: '码头驿站' }, text: '插座拆掉了', on: '2026-10-09' })

function said() {
  const { call, deps } = desk({
    'coverage.gaps': ({ cursor }) => ({
      items: [{ id: cursor ?? '1', lat: 30.76, lng: 120.78, nearestHome: '芦席湾新村', reports: 5, lastOn: '2026-10-09', texts: [] }],
      nextCursor: cursor === undefined ? '2' : null,
    }),
    'coverage.wrongReports': () => ({ items: [wrong('a'), wrong('b')], nextCursor: null }),
    'coverage.settle': ({ id }) => ({ id }),
  })
  return { call, store: new SaidStore(deps) }
}

test('both lists are read, each further by itself', async () => {
  const { store } = said()
  await store.load()
  await store.gaps.more()
  expect([store.gaps.shown.map(({ id }) => id), store.wrong.shown.length]).toEqual([['1', '2'], 2])
})

test('what was seen to leaves the list, also when a colleague was faster', async () => {
  const { call, store } = said()
  await store.load()
  expect(await store.settle('a')).toBe(true)
  expect(store.wrong.shown.map(({ id }) => id)).toEqual(['b'])
  call.failNext('coverage.settle', 'coverage.report_not_found')
  expect(await store.settle('b')).toBe(false)
  expect([store.wrong.shown, store.failure?.code]).toEqual([[], 'coverage.report_not_found'])
})

test('without a network it stays on the list', async () => {
  const { call, store } = said()
  await store.load()
  call.failNext('coverage.settle', 'network.offline')
  expect(await store.settle('a')).toBe(false)
  expect(store.wrong.shown).toHaveLength(2)
})
