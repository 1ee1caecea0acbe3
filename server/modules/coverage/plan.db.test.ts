import { beforeEach, describe, expect, test } from 'vitest'
import type {
  CoverageExportView, CoverageFigures, CoverageJobView, CoverageMapView, CoverageSummaryView, SuggestedSitesView,
  WhatIfView,
} from '../../../contract/coverage'
import { sql } from '../../kernel/database'
import { newId } from '../../kernel/ids'
import { MONDAY_TEN, requestId } from '../../testing/harness'
import { useStreet } from '../../testing/street'
import { importHomes } from './desk'
import { at, putHomes, putStation } from './testing/plan-fixture'

const street = useStreet()
const { database } = street
let staff: string
let post: string

/** Two homes by the station, one exactly beyond one li, two in the reeds, one far away in another subdistrict. */
beforeEach(async () => {
  staff = await street.resident('顾敏', { isStaff: true })
  post = await putStation(database, '望湖驿站', [0, 0])
  await putHomes(database, [
    ['菱香里', '一里街道', 100, 0, 1800], ['揽秀苑', '一里街道', -400, 100, 900], ['柳岸新村', '一里街道', 502, 0, 400],
    ['芦席湾东', '一里街道', 1900, 0, 1500], ['芦席湾西', '一里街道', 1700, 100, 700], ['河东新村', '河东街道', 9000, 0, 1200],
  ])
})

const ask = <View>(procedure: string, input: Record<string, unknown> = {}) => street.data<View>(staff, procedure, input)
const shareOf = ({ coveredPeople, people }: CoverageFigures) => [coveredPeople, people]

test('a planner sees who has a station within one li, per subdistrict, and the holes with most people first', async () => {
  const { total, subdistricts, holes, holesInAll } = await ask<CoverageSummaryView>('coverage.summary')
  expect(shareOf(total)).toEqual([2700, 6500])
  expect(subdistricts.map(({ name, points, coveredPoints }) => [name, coveredPoints, points]).sort())
    .toEqual([['一里街道', 2, 5], ['河东街道', 0, 1]])
  expect(holes.map(({ name, people, points }) => [name, people, points]))
    .toEqual([['芦席湾东', 2200, 2], ['河东新村', 1200, 1], ['柳岸新村', 400, 1]])
  expect(holes.map(({ nearestStationMeters }) => nearestStationMeters)).toEqual([1900, 9000, 502])
  expect(holesInAll).toBe(3)
  expect(total.coveredSquares).toBeGreaterThan(60)
  expect(total.coveredSquares).toBeLessThan(total.squares)
})

test('one subdistrict can be looked at alone, with the stations of its neighbours', async () => {
  const { total, subdistricts, holes } = await ask<CoverageSummaryView>('coverage.summary', { subdistrict: '河东街道' })
  expect([shareOf(total), subdistricts.length, holes.map(({ name }) => name)]).toEqual([[0, 1200], 2, ['河东新村']])
})

test('a city without homes on the list has no numbers, and no error', async () => {
  await database.query(sql`delete from demand_points`)
  const { total, holes } = await ask<CoverageSummaryView>('coverage.summary')
  expect([total.points, holes]).toEqual([0, []])
  expect(await ask<SuggestedSitesView>('coverage.suggest', { k: 3 })).toEqual({ sites: [], people: 0, ofBestAtLeast: 1 })
})

test('a what-if of nothing changes nothing', async () => {
  const { before, after, subdistricts } = await ask<WhatIfView>('coverage.whatIf')
  expect(after).toEqual(before)
  expect(subdistricts).toEqual([])
})

test('a station tried out in the reeds reaches the reeds; one taken away leaves its homes alone; nothing is stored', async () => {
  const place = { ...at(1800, 0), datum: 'gcj02' }
  const added = await ask<WhatIfView>('coverage.whatIf', { addedStations: [place] })
  expect([shareOf(added.before), shareOf(added.after)]).toEqual([[2700, 6500], [4900, 6500]])
  expect(added.subdistricts.map(({ name }) => name)).toEqual(['一里街道'])
  expect(added.holes.map(({ name }) => name)).toEqual(['河东新村', '柳岸新村'])
  const moved = await ask<WhatIfView>('coverage.whatIf', { addedStations: [place], removedStationIds: [post] })
  expect(shareOf(moved.after)).toEqual([2200, 6500])
  expect(shareOf((await ask<CoverageSummaryView>('coverage.summary')).total)).toEqual([2700, 6500])
})

test('the sites that reach most people are suggested, the plan taken as done, with a bound that is stated', async () => {
  const { sites, people, ofBestAtLeast } = await ask<SuggestedSitesView>('coverage.suggest', { k: 2 })
  expect(sites.map((site) => [site.people, site.subdistrict])).toEqual([[2200, '一里街道'], [1200, '河东街道']])
  expect(people).toBe(3400)
  expect(ofBestAtLeast, 'the next best sites would bring 400').toBeCloseTo(3400 / 3800)
  const { sites: next } = await ask<SuggestedSitesView>('coverage.suggest', { k: 1, addedStations: [{ ...at(1800, 0), datum: 'gcj02' }] })
  expect(next).toMatchObject([{ people: 1200, name: '河东新村' }])
  const { sites: here } = await ask<SuggestedSitesView>('coverage.suggest', { k: 5, subdistrict: '一里街道' })
  expect(here.map((site) => site.people)).toEqual([2200, 400])
})

test('an outdoor square is no station behind a door', async () => {
  await database.query(sql`update stations set kind = 'square'`)
  expect(shareOf((await ask<CoverageSummaryView>('coverage.summary')).total)).toEqual([0, 6500])
})

test('the map shows homes with what they have, and the stations around them', async () => {
  const { detail, dots, stations } = await ask<CoverageMapView>('coverage.map', { subdistrict: '一里街道' })
  expect([detail, dots.length, stations]).toEqual(['points', 5, [{ id: post, name: '望湖驿站', ...at(0, 0) }]])
  expect(dots.filter(({ covered }) => covered > 0).map(({ people }) => people).sort()).toEqual([1800, 900])
})

test('a city too full for single homes is shown by cells that add up', async () => {
  const homes = Array.from({ length: 3001 }, (_, index) =>
    [`楼 ${index}`, '新城', (index % 60) * 100, Math.floor(index / 60) * 100, 10] as const)
  await putHomes(database, homes)
  const { detail, dots } = await ask<CoverageMapView>('coverage.map', { subdistrict: '新城' })
  expect(detail).toBe('cells')
  expect(dots.reduce((sum, { people }) => sum + people, 0)).toBe(30_010)
})

describe('a suggestion that takes a while', () => {
  const start = (request: Record<string, unknown> = {}) =>
    ask<{ jobId: string }>('coverage.start', { k: 2, requestId: requestId(), ...request })
  const look = (jobId: string) => ask<CoverageJobView>('coverage.job', { jobId })

  test('is begun, looked at and done', async () => {
    const { jobId } = await start()
    await expect.poll(async () => (await look(jobId)).state).toBe('done')
    const { progress, result } = await look(jobId)
    expect([progress, result?.people]).toEqual([1, 3400])
  })

  test('is begun once by a repeated tap', async () => {
    const once = { k: 2, requestId: requestId() }
    const [first, second] = await Promise.all([ask('coverage.start', once), ask('coverage.start', once)])
    expect(second).toEqual(first)
    expect(await database.query(sql`select count(*) as jobs from coverage_jobs`)).toEqual([{ jobs: 1 }])
    const { jobId } = first as { jobId: string }
    await expect.poll(async () => (await look(jobId)).state).toBe('done')
  })

  test('whose process died is lost, one that was cancelled stays cancelled, and others cannot see it', async () => {
    const jobId = newId(MONDAY_TEN)
    await database.query(sql`
      insert into coverage_jobs (id, input, started_by, started_at, progress, heartbeat_at)
      values (${jobId}, '{}', ${staff}, ${MONDAY_TEN}, 0.4, clock_timestamp() - interval '1 minute')`)
    expect(await look(jobId)).toMatchObject({ state: 'lost', progress: 0.4, result: null })
    await ask('coverage.cancel', { jobId, requestId: requestId() })
    expect((await look(jobId)).state).toBe('cancelled')
    const other = await street.resident('老吴', { isStaff: true })
    expect(await street.code(other, 'coverage.job', { jobId })).toBe('coverage.job_not_found')
  })

  test('that is cancelled while it runs stays cancelled, and its process stops', async () => {
    await putHomes(database, Array.from({ length: 20_000 }, (_, index) =>
      [`楼 ${index}`, '新城', 20_000 + (index % 60) * 90, Math.floor(index / 60) * 90, 10] as const))
    const { jobId } = await start({ k: 20 })
    await ask('coverage.cancel', { jobId, requestId: requestId() })
    const { jobId: next } = await start({ k: 1 })
    await expect.poll(async () => (await look(next)).state, { timeout: 20_000 }).toBe('done')
    expect(await look(jobId)).toMatchObject({ state: 'cancelled', result: null })
  })

  test('ends an earlier one of the same person', async () => {
    const first = newId(MONDAY_TEN)
    await database.query(sql`
      insert into coverage_jobs (id, input, started_by, started_at, progress, heartbeat_at)
      values (${first}, '{}', ${staff}, ${MONDAY_TEN}, 0.4, clock_timestamp())`)
    expect((await look(first)).state).toBe('running')
    const { jobId } = await start()
    expect((await look(first)).state).toBe('cancelled')
    await expect.poll(async () => (await look(jobId)).state).toBe('done')
  })
})

describe('files', () => {
  test('CSV can be read in again, and a formula in a name stays a word', async () => {
    await putHomes(database, [['=1+1', '一里街道', 0, 300, 5]])
    const { fileName, text } = await ask<CoverageExportView>('coverage.export', { format: 'csv' })
    expect(fileName).toBe('coverage-2026-03-02.csv')
    expect(text).toContain(`'=1+1`)
    await database.query(sql`delete from demand_points`)
    expect(await importHomes(database, text, 'gcj02')).toMatchObject({ read: 7, added: 7, refused: [] })
    expect(await importHomes(database, text, 'gcj02')).toMatchObject({ added: 0, updated: 7 })
    expect(await database.query(sql`select name from demand_points where people = 5`)).toEqual([{ name: '=1+1' }])
    expect(shareOf((await ask<CoverageSummaryView>('coverage.summary')).total)).toEqual([2705, 6505])
  })

  test('GeoJSON is WGS-84, longitude first', async () => {
    const { text } = await ask<CoverageExportView>('coverage.export', { format: 'geojson', subdistrict: '河东街道' })
    const { features } = JSON.parse(text) as { features: { geometry: { coordinates: number[] }; properties: object }[] }
    expect(features).toHaveLength(2)
    const [lng, lat] = features[0]!.geometry.coordinates as [number, number]
    expect(features[0]!.properties).toMatchObject({ kind: 'home', name: '河东新村', covered: false })
    expect(Math.abs(lng - at(9000, 0).lng)).toBeGreaterThan(0.003)
    expect(Math.abs(lat - at(9000, 0).lat)).toBeLessThan(0.01)
  })

  test('a list with one bad line writes nothing and says every fault with its line', async () => {
    const text = 'name,subdistrict,lat,lng,people\n好地方,一里街道,30.76,120.76,10\n反了,一里街道,120.76,30.76,10\n,一里街道,30.76,120.76,多\n好地方,一里街道,30.7,120.7,1\n'
    const { refused } = await importHomes(database, text, 'gcj02')
    expect(refused.map(({ line, column }) => [line, column])).toEqual([[3, 'lat'], [4, 'name'], [4, 'people'], [5, 'name']])
    expect(await database.query(sql`select count(*) as homes from demand_points`)).toEqual([{ homes: 6 }])
  })

  test('a list read twice brings up to date, in any datum', async () => {
    const text = '\uFEFFname,subdistrict,lat,lng,people\n菱香里,一里街道,30.764171,120.759309,2000\n'
    expect(await importHomes(database, text, 'wgs84')).toMatchObject({ added: 0, updated: 1 })
    const [home] = await database.query<{ lng: number; people: number }>(sql`
      select lng_gcj as lng, people from demand_points where name = '菱香里'`)
    expect(home).toMatchObject({ people: 2000 })
    expect(home!.lng).toBeGreaterThan(120.762)
  })

  test('a list with a cell of ten megabytes, or a quote that is never closed, is refused as a whole', async () => {
    const titles = 'name,subdistrict,lat,lng,people'
    for (const name of ['里'.repeat(3_500_000), '"菱香里']) {
      await expect(importHomes(database, `${titles}\n${name},一里街道,30.76,120.76,100\n`, 'gcj02')).rejects.toThrow()
    }
    expect(await database.query(sql`select count(*) as homes from demand_points`)).toEqual([{ homes: 6 }])
  })

  test('a list without the columns is refused with their names', async () => {
    await expect(importHomes(database, 'a,b\n1,2\n', 'gcj02')).rejects.toThrow('name, subdistrict, lat, lng, people')
    await expect(importHomes(database, '', 'gcj02')).rejects.toThrow('columns')
  })
})

test('all of it is for staff only', async () => {
  const resident = await street.resident('沈佳宁')
  for (const [procedure, input] of [
    ['summary', {}], ['whatIf', {}], ['suggest', { k: 1 }], ['map', {}], ['export', { format: 'csv' }],
    ['start', { k: 1, requestId: requestId() }], ['job', { jobId: requestId() }], ['cancel', { jobId: requestId(), requestId: requestId() }],
  ] as const) {
    expect(await street.code(resident, `coverage.${procedure}`, input), procedure).toBe('access.denied')
  }
  expect(await street.code(staff, 'coverage.suggest', { k: 21 })).toBe('input.invalid')
  expect(await street.code(staff, 'coverage.whatIf', { addedStations: [{ lat: NaN, lng: 0, datum: 'gcj02' }] })).toBe('input.invalid')
})
