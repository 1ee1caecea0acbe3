import { resolve } from 'node:path'
import { migrate, openDatabase, readMigrations, type Database } from '../server/kernel/database'

/** Where the command's data is: a server of DATABASE_URL, or else the embedded database in DATA_DIR. */
export interface DatabaseOptions {
  readonly databaseUrl?: string
  readonly dataDir: string
}

const MIGRATIONS = resolve(__dirname, '../server/migrations')

/** Opens the database of a command, brings it up to date, runs the work and closes it. Answers the work's result. */
export async function withDatabase<T>(
  options: DatabaseOptions,
  work: (database: Database, applied: readonly string[]) => Promise<T>,
): Promise<T> {
  const database = await openDatabase({
    ...(options.databaseUrl !== undefined && { url: options.databaseUrl }),
    dataDir: resolve(options.dataDir),
    poolSize: 4,
  })
  try {
    return await work(database, await migrate(database, readMigrations(MIGRATIONS)))
  } finally {
    await database.close()
  }
}
