import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { parse } from 'csv-parse/sync'
import { hoursReport, textsOf } from './hours-report'

interface CheckHoursOptions {
  readonly column: string
}

/** `yili stations check-hours`: prints the opening hours of a table beside what is understood of them. */
export function addCheckHours(stations: Command): void {
  stations
    .command('check-hours')
    .description('print opening hours as they are written beside what is understood of them')
    .argument('<file>', 'a CSV file with a header row, UTF-8')
    .option('--column <name>', 'the column of the opening hours', 'openingHoursText')
    .action(async (file: string, { column }: CheckHoursOptions) => {
      const rows: string[][] = parse(await readFile(file), { bom: true, relax_column_count: true })
      for (const line of hoursReport(textsOf(rows, column))) console.log(line)
    })
}
