import { readFileSync } from 'node:fs'
import { Option, type Command } from 'commander'
import { SourceDatum } from '../contract/station-files'
import { importHomes, type ImportReport } from '../server/modules/coverage/desk'
import { databaseOptions } from './database-options'
import { withDatabase, type DatabaseOptions } from './with-database'

type Options = DatabaseOptions & { readonly datum: SourceDatum }

const datum = new Option('--datum <datum>', 'coordinate system of the positions in the file')
  .choices(SourceDatum.options)
  .makeOptionMandatory()

/** `yili coverage import-points`: the list of homes behind the planners' numbers. */
export function addCoverage(program: Command): void {
  const coverage = program.command('coverage').description('where within one li of a station people live')
  const importing = coverage
    .command('import-points')
    .description('read homes from a CSV file with the columns name, subdistrict, lat, lng, people')
    .argument('<file>', 'UTF-8 text')
    .addOption(datum)
  databaseOptions(importing).action(async (file: string, options: Options) => {
    const text = readFileSync(file, 'utf8')
    const report = await withDatabase(options, (database) => importHomes(database, text, options.datum))
    console.log(reportLines(report).join('\n'))
    if (report.refused.length > 0) process.exitCode = 1
  })
}

/** The outcome in words, every refused line with what to write instead. */
export function reportLines({ read, added, updated, refused }: ImportReport): string[] {
  if (refused.length === 0) return [`${read} homes read: ${added} new, ${updated} brought up to date.`]
  return [
    ...refused.map(({ line, column, reason }) => `line ${line}, ${column}: ${reason}`),
    `Nothing was written: ${refused.length} faults in ${read} lines.`,
  ]
}
