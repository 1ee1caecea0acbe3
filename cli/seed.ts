import { SingleBar } from 'cli-progress'
import { Option, type Command } from 'commander'
import type { Database } from '../server/kernel/database'
import { SCALE_STATIONS, seedScale, seedStreet, type Scale, type SeedProgress } from '../server/seeds'
import { databaseOptions } from './database-options'
import { withDatabase, type DatabaseOptions } from './with-database'

interface SeedOptions extends DatabaseOptions {
  readonly scale: 'street' | Scale
}

/** `yili seed`: writes the demo street, or a city or province around it; running it again adds only what is missing. */
export function addSeed(program: Command): void {
  const scales = ['street', ...Object.keys(SCALE_STATIONS)]
  const command = program
    .command('seed')
    .description('write the demo street 一里街道, alone or in a city of 6,200 stations and 20,000 homes or a province of ten cities')
    .addOption(new Option('--scale <scale>', 'how much around the street').choices(scales).default('street'))
  databaseOptions(command).action(async (options: SeedOptions) => {
    const report = await withDatabase(options, (database) => seedWithBar(database, options.scale))
    console.log(Object.entries(report).map(([part, count]) => `${part} ${count}`).join(' · '))
  })
}

async function seedWithBar(database: Database, scale: SeedOptions['scale']) {
  const bar = new SingleBar({ format: '{part} {bar} {value}/{total}', clearOnComplete: true, hideCursor: true })
  let current = ''
  const show = (part: string, done: number, total: number): void => {
    if (part === current) return bar.update(done)
    current = part
    bar.start(total, done, { part })
  }
  const now = new Date()
  try {
    const report = await seedStreet(database, now, show satisfies SeedProgress)
    if (scale === 'street') return report
    const told: SeedProgress = (part, done, total) => show(`${scale}: ${part}`, done, total)
    const around = await seedScale(database, { scale, now, progress: told })
    return { ...report, stations: report.stations + around.stations, homes: report.homes + around.homes }
  } finally {
    bar.stop()
  }
}
