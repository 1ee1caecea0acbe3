import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { migrate, openPostgres, readMigrations } from '../server/kernel/database'
import { startPostgres } from '../server/testing/real-postgres'
import { ensureBuilt } from '../scripts/build'
import { measureCoverage } from './coverage'
import { measureFirstScreens } from './first-screens'
import { measureImport } from './import'
import { checkPoints } from './points'
import { measureReads, type Question } from './reads'
import { measureRegister } from './register'
import { report } from './report'
import { measureRush } from './rush'
import { measureScale } from './scale'
import { measureSizes } from './sizes'
import { buildTown } from './town'

const POOL_SIZE = 10

const nearby: Question = {
  name: 'nearby', procedure: 'stations.nearby', input: { lat: 30.762, lng: 120.764, datum: 'gcj02' },
}
const activities: Question = { name: 'activities', procedure: 'activities.list', input: { limit: 20 } }

/** `--points FILE`: real places to check "nearby" on. */
const { values: { points: pointsFile } } = parseArgs({ options: { points: { type: 'string' } } })

/** Everything in one run on one machine: only ratios within the run mean something. */
async function main(): Promise<void> {
  for (const target of ['h5', 'weapp', 'functions'] as const) await ensureBuilt(target)
  const server = await startPostgres({ version: 18 })
  const database = await openPostgres({ url: server.url, poolSize: POOL_SIZE })
  try {
    await migrate(database, readMigrations(resolve(__dirname, '../server/migrations')))
    console.log('Building a city of 6,200 stations and 2,000 residents …')
    await buildTown(database, new Date())
    const target = { database, url: server.url, poolSize: POOL_SIZE }
    const reads = await step('Reads', () => measureReads(target, [nearby, activities]))
    const rush = await step('Rush', () => measureRush(target))
    const coverage = await step('Coverage', () => measureCoverage(database))
    const register = await step('Register', () => measureRegister(database))
    const imports = await step('Import', () => measureImport(database))
    // From here on the database is no longer a city.
    const scale = await step('Up to a million stations', () => measureScale(target, nearby))
    const points = pointsFile === undefined ? null : await step('Real points', () => checkPoints(database, pointsFile))
    const exact = { firstScreens: await step('First screens', measureFirstScreens), sizes: measureSizes() }
    const figures = { reads, rush, register, coverage, scale, imports, points, ...exact }
    const file = resolve(__dirname, '../dist/bench.json')
    mkdirSync(resolve(file, '..'), { recursive: true })
    writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`)
    console.log(report(figures))
    console.log(`\nAs JSON: ${file}`)
  } finally {
    await database.close()
    await server.stop()
  }
}

/** Says what takes its time. */
async function step<Result>(name: string, measure: () => Promise<Result>): Promise<Result> {
  const begun = performance.now()
  const result = await measure()
  console.log(`${name}: ${((performance.now() - begun) / 1000).toFixed(0)} s`)
  return result
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
