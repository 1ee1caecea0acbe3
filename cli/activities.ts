import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { SingleBar } from 'cli-progress'
import { Option, type Command } from 'commander'
import { REGISTER_PAGE_ROWS } from '../contract/limits'
import { addDays, instantAt } from '../contract/time'
import type { Database } from '../server/kernel/database'
import { createSealer } from '../server/kernel/sealer'
import { phonesFor, registerCells } from '../server/modules/activities/desk'
import { csvPieces } from '../server/sheets/write-sheet'
import { databaseOptions } from './database-options'
import { withDatabase, type DatabaseOptions } from './with-database'

interface RegisterOptions extends DatabaseOptions {
  readonly from: string
  readonly to: string
  readonly out?: string
  readonly dataKey?: string
  readonly phones: 'none' | 'masked' | 'full'
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** `yili activities …`: what a city takes out of its calendar. */
export function addActivities(program: Command): void {
  const activities = program.command('activities').description('activities, sign-ups and attendance')
  const command = activities
    .command('export')
    .description('write the register of a span of days as CSV, a row per sign-up')
    .requiredOption('--from <day>', 'first day, YYYY-MM-DD')
    .requiredOption('--to <day>', 'last day, included')
    .addOption(new Option('--phones <how>', 'telephone numbers').choices(['none', 'masked', 'full']).default('none'))
    .addOption(new Option('--data-key <key>', 'what numbers are sealed with').env('DATA_KEY'))
    .option('--out <file>', 'where to; standard output unless given')
  databaseOptions(command).action(async (options: RegisterOptions) => {
    checkDays(options)
    await withDatabase(options, (database) => writeRegister(database, options))
  })
}

function checkDays({ from, to }: RegisterOptions): void {
  if (!DAY.test(from) || !DAY.test(to) || from > to) throw new Error('--from and --to are days as 2026-03-31, the earlier first')
}

/** A few thousand rows in memory at a time, however many there are. */
async function writeRegister(database: Database, options: RegisterOptions): Promise<void> {
  const { from, to, out } = options
  const span = { from: instantAt(from), to: instantAt(addDays(to, 1)), stations: null }
  const bar = new SingleBar({ format: 'register {value} rows', clearOnComplete: true, hideCursor: true })
  bar.start(0, 0)
  try {
    const rows = counted(registerCells(database, { span, show: phonesIn(options), limit: REGISTER_PAGE_ROWS }), bar)
    const target = out === undefined ? process.stdout : createWriteStream(out)
    await pipeline(Readable.from(csvPieces(rows)), target, { end: out !== undefined })
  } finally {
    bar.stop()
  }
}

/** Without the key numbers cannot be read, and are left out unless somebody asks for them. */
function phonesIn({ phones, dataKey }: RegisterOptions): (sealed: string | null) => string | null {
  if (phones === 'none') return () => null
  if (dataKey === undefined) throw new Error('--phones masked or full needs the data key: DATA_KEY, or --data-key')
  return phonesFor(createSealer(dataKey), phones === 'full')
}

async function* counted(rows: AsyncIterable<readonly string[]>, bar: SingleBar): AsyncGenerator<readonly string[]> {
  for await (const row of rows) {
    bar.increment()
    yield row
  }
}
