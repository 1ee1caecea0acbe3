import { resolve } from 'node:path'
import { migrate, openPostgres, readMigrations, sql } from '../server/kernel/database'
import { seedScale } from '../server/seeds'
import { databaseUrl } from '../server/testing/real-postgres'
import { compareInProcess, statementsOf, type Question } from './in-process'

const DATABASE = 'bench_province'
const ROUNDS = 30
const here = { lat: 30.762, lng: 120.764, datum: 'gcj02' }

/** What people type, from what one station has to what nearly all of 60,000 have; and the counts beside the filters. */
const questions: readonly Question[] = [
  ...['望湖驿站', '望胡驿站', 'whyz', '社区', '党群服务站', 'dqfw', 'dangqun', 'dangqunfuwuzhan'].flatMap((text) => [
    { name: `search ${text}`, procedure: 'stations.search', input: { text } },
    { name: `search ${text}, near`, procedure: 'stations.search', input: { text, near: here } },
  ]),
  { name: 'facets', procedure: 'stations.facets', input: {} },
  { name: 'facets, open now with water', procedure: 'stations.facets', input: { openOnly: true, amenities: ['water'] } },
]

export interface ProvinceFigure {
  readonly name: string
  /** p50 of `handle()`, milliseconds. */
  readonly p50: number
  /** The same over its prepared statements alone. */
  readonly toPrepared: number
}

/** Asks the finder's questions among the 60,000 stations of `yili seed --scale province`, in their own database. */
export async function measureProvince(adminUrl: string): Promise<ProvinceFigure[]> {
  const admin = await openPostgres({ url: adminUrl, poolSize: 1 })
  await admin.script(`drop database if exists ${DATABASE}`)
  await admin.script(`create database ${DATABASE}`)
  const url = databaseUrl(adminUrl, DATABASE)
  const database = await openPostgres({ url, poolSize: 1 })
  try {
    await migrate(database, readMigrations(resolve(__dirname, '../server/migrations')))
    await seedScale(database, { scale: 'province', now: new Date() })
    // What autovacuum does by itself within a minute.
    await database.query(sql`vacuum analyze`)
    const figures: ProvinceFigure[] = []
    for (const question of questions) {
      const statements = await statementsOf(database, question)
      const { api, prepared } = await compareInProcess({ database, url, rounds: ROUNDS }, question, statements)
      figures.push({ name: question.name, p50: api, toPrepared: api / prepared })
    }
    return figures
  } finally {
    await database.close()
    await admin.script(`drop database ${DATABASE}`)
    await admin.close()
  }
}
