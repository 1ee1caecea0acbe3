import { writeFile } from 'node:fs/promises'
import { SingleBar } from 'cli-progress'
import { Option, type Command } from 'commander'
import { FileFormat } from '../contract/station-files'
import type { Database } from '../server/kernel/database'
import { countStations, writeStationFile } from '../server/modules/stations/desk'
import { databaseOptions } from './database-options'
import { withDatabase, type DatabaseOptions } from './with-database'

interface ExportOptions extends DatabaseOptions {
  readonly format: FileFormat
  readonly out?: string
}

/** `yili stations export`: the directory as a file, or to standard output; an import reads it back. */
export function addExport(stations: Command): void {
  const command = stations
    .command('export')
    .description('write the directory of stations as a CSV or .xlsx file')
    .addOption(new Option('--format <format>', 'csv or xlsx').choices(FileFormat.options).default('csv'))
    .option('--out <file>', 'where to; standard output unless given')
  databaseOptions(command).action(async (options: ExportOptions) => {
    const bytes = await withDatabase(options, (database) => exportWithBar(database, options.format))
    if (options.out === undefined) process.stdout.write(bytes)
    else await writeFile(options.out, bytes)
  })
}

async function exportWithBar(database: Database, format: FileFormat): Promise<Buffer> {
  const bar = new SingleBar({ format: 'stations {bar} {value}/{total}', clearOnComplete: true, hideCursor: true })
  bar.start(await countStations(database), 0)
  try {
    return await writeStationFile(database, format, (rows) => bar.update(rows))
  } finally {
    bar.stop()
  }
}
