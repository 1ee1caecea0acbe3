import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { migrate, openPostgres, readMigrations } from '../server/kernel/database'
import { startPostgres } from '../server/testing/real-postgres'
import { ensureBuilt } from '../scripts/build'
import { measureCoverage } from './coverage'
import { measureFirstScreens } from './first-screens'
import { measureImport } from './import'
import type { Question } from './in-process'
import { checkPoints } from './points'
import { measureProvince } from './province'
import { measureReads, type Target } from './reads'
import { measureRegister } from './register'
import { report, type Figures } from './report'
import { measureRush } from './rush'
import { measureScale } from './scale'
import { measureSizes } from './sizes'
import { buildTown } from './town'

const POOL_SIZE = 10

const nearby: Question = {
  name: 'nearby', procedure: 'stations.nearby', input: { lat: 30.762, lng: 120.764, datum: 'gcj02' },
}
const activities: Question = { name: 'activities', procedure: 'activities.list', input: { limit: 20 } }

/** `--only reads,province`: these parts alone. `--points FILE`: real places to check "nearby" on. */
const { values } = parseArgs({ options: { points: { type: 'string' }, only: { type: 'string' } } })

type Parts = { readonly [Part in keyof Figures]-?: (target: Target) => Promise<Figures[Part]> | Figures[Part] }

/** In the order they run. From `scale` on the database is no longer a city. */
const parts: Parts = {
  reads: (target) => measureReads(target, [nearby, activities]),
  rush: (target) => measureRush(target),
  coverage: ({ database }) => measureCoverage(database),
  register: ({ database }) => measureRegister(database),
  imports: ({ database }) => measureImport(database),
  province: ({ url }) => measureProvince(url),
  scale: (target) => measureScale(target, nearby),
  points: ({ database }) => (values.points === undefined ? undefined : checkPoints(database, values.points)),
  firstScreens: async () => {
    await ensureBuilt('weapp')
    return measureFirstScreens()
  },
  sizes: async () => {
    for (const target of ['h5', 'weapp', 'functions'] as const) await ensureBuilt(target)
    return measureSizes()
  },
}

/** Everything in one run on one machine: only ratios within the run mean something. */
async function main(): Promise<void> {
  const wanted = partsOf(values.only)
  const server = await startPostgres({ version: 18 })
  const database = await openPostgres({ url: server.url, poolSize: POOL_SIZE })
  try {
    await migrate(database, readMigrations(resolve(__dirname, '../server/migrations')))
    console.log('Building a city of 6,200 stations and 2,000 residents …')
    await buildTown(database, new Date())
    const target = { database, url: server.url, poolSize: POOL_SIZE }
    const figures: Record<string, unknown> = {}
    for (const part of wanted) figures[part] = await step(part, async () => parts[part](target))
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

function partsOf(only: string | undefined): (keyof Parts)[] {
  const all = Object.keys(parts) as (keyof Parts)[]
  const named = only?.split(',')
  const unknown = named?.filter((name) => !all.some((part) => part === name)) ?? []
  if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(', ')}; there are ${all.join(', ')}.`)
  return all.filter((part) => named?.includes(part) ?? true)
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
