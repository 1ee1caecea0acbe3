import { beforeAll, expect, test } from 'vitest'
import type { CoverageSummaryView } from '../../contract/coverage'
import { sql } from '../kernel/database'
import { MONDAY_TEN } from '../testing/harness'
import { useStreet } from '../testing/street'
import { personaId, seedScale, seedStreet } from './index'

const street = useStreet({ keepRows: true })
const { database } = street

beforeAll(async () => {
  await seedStreet(database, MONDAY_TEN)
  await seedScale(database, { scale: 'city', now: MONDAY_TEN })
}, 120_000)

test('planners of the demo city see who has a station within one li, subdistrict by subdistrict, and the holes', async () => {
  const { total, subdistricts, holes } = await street.data<CoverageSummaryView>(personaId('staff'), 'coverage.summary', {})
  expect(total).toMatchObject({ points: 20_000 })
  expect(total.coveredPeople / total.people).toBeGreaterThan(0.85)
  expect(subdistricts).toHaveLength(73)
  expect(holes[0]?.people).toBeGreaterThan(1_000)
})

test('written a second time nothing is added, and each part tells its progress to the end', async () => {
  const finished: Record<string, number> = {}
  const report = await seedScale(database, {
    scale: 'city', now: MONDAY_TEN, progress: (part, done, total) => { if (done === total) finished[part] = total },
  })
  expect(report).toEqual(finished)
  const [row] = await database.query(sql`
    select (select count(*) from stations) as stations, (select count(*) from demand_points) as homes`)
  expect(row).toEqual({ stations: 6_200, homes: 20_000 })
})
