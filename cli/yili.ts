import { Command } from 'commander'
import { addActivities } from './activities'
import { addCoverage } from './coverage'
import { addMigrate } from './migrate'
import { addSeed } from './seed'
import { addStations } from './stations'

const program = new Command('yili').description('一里: run and feed a deployment from the command line')
addMigrate(program)
addActivities(program)
addCoverage(program)
addSeed(program)
addStations(program)

program.parseAsync().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
