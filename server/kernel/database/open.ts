import { join } from 'node:path'
import type { Database } from './database'
import { lockDirectory } from './lock'
import { openPglite } from './pglite'
import { openPostgres } from './postgres'

/**
 * Opens the database this host is configured for: the server of `DATABASE_URL`, or else the embedded one in `dataDir`,
 * whose lock is held until `close`. Throws `DirectoryInUse` when another process has it.
 */
export async function openDatabase(options: { url?: string; poolSize: number; dataDir: string }): Promise<Database> {
  if (options.url) return openPostgres({ url: options.url, poolSize: options.poolSize })
  const directory = join(options.dataDir, 'postgres')
  const release = lockDirectory(directory)
  try {
    const database = await openPglite({ dataDir: directory })
    return { ...database, close: () => database.close().finally(release) }
  } catch (error) {
    release()
    throw error
  }
}
