import type { Command } from 'commander'
import { indexAllNames } from '../server/modules/stations'
import { databaseOptions } from './database-options'
import { withDatabase, type DatabaseOptions } from './with-database'

/** `yili migrate`: applies the migrations that are missing and names them. */
export function addMigrate(program: Command): void {
  databaseOptions(program.command('migrate').description('bring the database up to date')).action(
    async (options: DatabaseOptions) => {
      await withDatabase(options, async (database, applied) => {
        const indexed = await indexAllNames(database)
        console.log(applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}`)
        if (indexed > 0) console.log(`${indexed} stations can be found by name now.`)
      })
    },
  )
}
