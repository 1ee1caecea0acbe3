import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from './database'
import { sql } from './sql'

/** One numbered file of server/migrations. */
interface Migration {
  name: string
  text: string
}

/** The project's migrations in order. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => ({ name: file, text: readFileSync(join(folder, file), 'utf8') }))
}

/**
 * Applies what is missing, each file in a transaction of its own, and returns the names applied. Forward only.
 * Two hosts starting at once wait for each other on the table lock.
 */
export async function migrate(database: Database, migrations: readonly Migration[]): Promise<string[]> {
  await database.script('create table if not exists schema_migrations (name text primary key, applied_at timestamptz not null)')
  const applied: string[] = []
  for (const migration of migrations) {
    if (await apply(database, migration)) applied.push(migration.name)
  }
  return applied
}

async function apply(database: Database, { name, text }: Migration): Promise<boolean> {
  return database.transaction(async (tx) => {
    await tx.query(sql`lock table schema_migrations in exclusive mode`)
    const done = await tx.query(sql`select 1 from schema_migrations where name = ${name}`)
    if (done.length > 0) return false
    for (const statement of text.split('--> statement-breakpoint')) {
      if (statement.trim() !== '') await tx.query({ text: statement, values: [] })
    }
    await tx.query(sql`insert into schema_migrations (name, applied_at) values (${name}, clock_timestamp())`)
    return true
  })
}
