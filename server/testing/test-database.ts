import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { inject } from 'vitest'
import { openPglite, openPostgres, sql, type Database } from '../kernel/database'
import type { DatabaseSource } from './global-setup'
import { databaseUrl } from './real-postgres'

export interface TestDatabase extends Database {
  /** Where another process or pool finds it; null for PGlite, which lives inside this process. */
  readonly url: string | null
}

/**
 * A migrated, empty database for one test file, on the engine of the vitest project that runs the file.
 * `close` drops it. PGlite has one connection, whatever `poolSize` says.
 */
export async function testDatabase({ poolSize = 4 } = {}): Promise<TestDatabase> {
  const source = inject('databaseSource')
  if (!source) throw new Error('testDatabase needs a vitest project with server/testing/global-setup.ts.')
  return source.engine === 'pglite' ? fromTar(source.tar) : fromTemplate(source, poolSize)
}

/** Empties every table but the list of migrations, in one statement, so that no order of foreign keys matters. */
export async function truncateAll(database: Database): Promise<void> {
  const tables = await database.query<{ name: string }>(sql`
    select format('%I', tablename) as name from pg_tables
    where schemaname = current_schema() and tablename <> 'schema_migrations'`)
  if (tables.length === 0) return
  const deletions = tables.map(({ name }, index) => `d${index} as (delete from ${name})`)
  await database.query({ text: `with ${deletions.join(', ')} select`, values: [] })
}

async function fromTar(tar: string): Promise<TestDatabase> {
  const database = await openPglite({ loadDataDir: new Blob([readFileSync(tar)]) })
  return { ...database, url: null }
}

type ServerSource = Extract<DatabaseSource, { engine: 'postgres' }>

async function fromTemplate({ adminUrl, template, prefix }: ServerSource, poolSize: number): Promise<TestDatabase> {
  const name = `${prefix}_${randomBytes(6).toString('hex')}`
  await administer(adminUrl, `create database ${name} template ${template}`)
  const url = databaseUrl(adminUrl, name)
  const database = await openPostgres({ url, poolSize })
  const close = async (): Promise<void> => {
    await database.close()
    await administer(adminUrl, `drop database if exists ${name}`)
  }
  return { ...database, url, close }
}

async function administer(adminUrl: string, statement: string): Promise<void> {
  const admin = await openPostgres({ url: adminUrl, poolSize: 1 })
  await admin.script(statement).finally(() => admin.close())
}
