import { expect, test } from 'vitest'
import type { CoverageJobView } from '../../../contract/coverage'
import { SiteSearch } from './site-search'
import { SitesStore } from './sites-store'
import { desk, lastSent, sites } from './testing/examples'

const PLAN = { addedStations: [], removedStationIds: [] }
const running = (progress: number): CoverageJobView => ({ jobId: 'j', state: 'running', progress, result: null })
const done: CoverageJobView = { jobId: 'j', state: 'done', progress: 1, result: sites }

function search(states: CoverageJobView[]) {
  const { call, deps } = desk({
    'coverage.start': () => ({ jobId: 'j' }),
    'coverage.job': () => states.shift() ?? done,
    'coverage.cancel': () => ({ jobId: 'j' }),
  })
  return { call, deps, search: new SiteSearch(deps, () => Promise.resolve()) }
}

test('a search tells how far it is until the sites are there', async () => {
  const { call, search: one } = search([running(0.2), running(0.7), done])
  const heard: number[] = []
  expect(await one.run({ k: 3, ...PLAN }, (progress) => heard.push(progress))).toEqual(sites)
  expect(heard).toEqual([0.2, 0.7])
  expect(call.sentTo('coverage.start')).toMatchObject([{ k: 3, ...PLAN }])
})

test('a search can be stopped, by the person or by the end of its process', async () => {
  const { call, search: one } = search([running(0.2), { ...running(0.3), state: 'cancelled' }])
  const found = one.run({ k: 3, ...PLAN }, () => void one.stop?.())
  expect(await found).toBe('cancelled')
  expect(call.sentTo('coverage.cancel')).toMatchObject([{ jobId: 'j' }])
  const { search: other } = search([{ ...running(0.3), state: 'lost' }])
  expect(await other.run({ k: 3, ...PLAN }, () => undefined)).toBe('lost')
})

test('what was found is shown with its number; a failure is said and can be tried again', async () => {
  const { call, deps } = search([])
  const store = new SitesStore(deps)
  store.choose(5)
  call.failNext('coverage.start', 'network.offline')
  await store.start(PLAN)
  expect([store.status, store.failure?.code, store.canStop]).toEqual(['failed', 'network.offline', false])
  await store.start(PLAN)
  expect([store.status, store.view?.people]).toEqual(['done', 150])
  expect(lastSent(call, 'coverage.start')).toMatchObject({ k: 5 })
})

test('two taps begin one search', async () => {
  const { call, deps } = search([])
  const store = new SitesStore(deps)
  await Promise.all([store.start(PLAN), store.start(PLAN)])
  expect(call.sentTo('coverage.start')).toHaveLength(1)
})
