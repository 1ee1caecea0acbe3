import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import type { TestProject } from 'vitest/node'
import type { Database } from '../kernel/database'
import { migrate, openPglite, openPostgres, readMigrations, sql } from '../kernel/database'
import { databaseUrl, startPostgres } from './real-postgres'

export type TestEngine = 'pglite' | 'postgres' | 'postgres12'

/** Where a test file gets its own migrated database from. */
export type DatabaseSource =
  | { engine: 'pglite'; tar: string }
  | { engine: 'postgres'; adminUrl: string; template: string; prefix: string }

declare module 'vitest' {
  interface ProvidedContext {
    /** Which database a project's tests run on; set as `provide` in its configuration. */
    testEngine?: TestEngine
    /** Filled in below. */
    databaseSource?: DatabaseSource
  }
}

const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url))
const cacheFolder = fileURLToPath(new URL('../../node_modules/.cache/yili', import.meta.url))

/** Once per vitest project: makes the migrated database that each test file copies, and returns what clears it away. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const engine = project.config.provide.testEngine
  if (!engine) throw new Error(`The vitest project ${project.name} has to provide testEngine.`)
  if (engine === 'pglite') {
    project.provide('databaseSource', { engine, tar: await migratedTar() })
    return () => Promise.resolve()
  }
  const server = await startPostgres({ version: engine === 'postgres12' ? 12 : 18 })
  // A given server may hold databases of other runs.
  const prefix = `yili_test_${randomBytes(6).toString('hex')}`
  const template = `${prefix}_template`
  const clear = () => dropDatabases(server.url, prefix).finally(() => server.stop())
  try {
    await createTemplate(server.url, template)
  } catch (error) {
    await clear()
    throw error
  }
  project.provide('databaseSource', { engine: 'postgres', adminUrl: server.url, template, prefix })
  return clear
}

/** Creating one takes PGlite seconds, loading it under a second: kept until a migration or PGlite changes. */
async function migratedTar(): Promise<string> {
  const migrations = readMigrations(migrationsFolder)
  const version = readFileSync(join(packageFolder('@electric-sql/pglite'), 'package.json'))
  const key = createHash('sha256').update(version).update(JSON.stringify(migrations)).digest('hex').slice(0, 16)
  const tar = join(cacheFolder, `pglite-${key}.tar`)
  if (!existsSync(tar)) await buildTar(tar, migrations)
  return tar
}

const packageFolder = (name: string): string => dirname(dirname(createRequire(import.meta.url).resolve(name)))

async function buildTar(tar: string, migrations: ReturnType<typeof readMigrations>): Promise<void> {
  const database = await openPglite()
  await migrate(database, migrations)
  // Unpacked here once rather than by every test file.
  const dump = gunzipSync(Buffer.from(await (await database.dump()).arrayBuffer()))
  await database.close()
  mkdirSync(cacheFolder, { recursive: true })
  writeFileSync(`${tar}.${process.pid}`, dump)
  renameSync(`${tar}.${process.pid}`, tar)
  for (const old of tarsByAge().slice(3)) rmSync(old, { force: true })
}

/** Newest first. A few are kept: another run may be loading the one before the latest migration. */
function tarsByAge(): string[] {
  const tars = readdirSync(cacheFolder).filter((file) => file.startsWith('pglite-'))
  const changedAt = (path: string) => statSync(path).mtimeMs
  return tars.map((file) => join(cacheFolder, file)).sort((one, other) => changedAt(other) - changedAt(one))
}

async function createTemplate(adminUrl: string, template: string): Promise<void> {
  await connected(adminUrl, (admin) => admin.script(`create database ${template} encoding 'UTF8' template template0`))
  await connected(databaseUrl(adminUrl, template), (database) => migrate(database, readMigrations(migrationsFolder)))
}

/** The template, and whatever a killed test left on a given server, connections included. */
async function dropDatabases(adminUrl: string, prefix: string): Promise<void> {
  const isOurs = sql`left(datname, ${prefix.length}::int) = ${prefix}`
  await connected(adminUrl, async (admin) => {
    await admin.query(sql`select pg_terminate_backend(pid) from pg_stat_activity where ${isOurs}`)
    const ours = await admin.query<{ datname: string }>(sql`select datname from pg_database where ${isOurs}`)
    for (const { datname } of ours) await admin.script(`drop database ${datname}`)
  })
}

async function connected<T>(url: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openPostgres({ url, poolSize: 1 })
  return work(database).finally(() => database.close())
}
