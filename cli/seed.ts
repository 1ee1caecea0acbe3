import { SingleBar } from 'cli-progress'
import type { Command } from 'commander'
import { seedStreet, type SeedProgress } from '../server/seeds'
import { databaseOptions } from './database-options'
import { withDatabase, type DatabaseOptions } from './with-database'

/** `yili seed`: writes the demo street; running it again adds only what is missing. */
export function addSeed(program: Command): void {
  databaseOptions(program.command('seed').description('write the demo street 一里街道')).action(
    async (options: DatabaseOptions) => {
      const report = await withDatabase(options, (database) => seedWithBar(database))
      console.log(Object.entries(report).map(([part, count]) => `${part} ${count}`).join(' · '))
    },
  )
}

async function seedWithBar(database: Parameters<typeof seedStreet>[0]) {
  const bar = new SingleBar({ format: '{part} {bar} {value}/{total}', clearOnComplete: true, hideCursor: true })
  let current = ''
  const progress: SeedProgress = (part, done, total) => {
    if (part === current) return bar.update(done)
    current = part
    bar.start(total, done, { part })
  }
  try {
    return await seedStreet(database, new Date(), progress)
  } finally {
    bar.stop()
  }
}
