import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { SingleBar } from 'cli-progress'
import { Option, type Command } from 'commander'
import * as v from 'valibot'
import { ColumnMap, SourceDatum, type Finding, type ImportReport } from '../contract/station-files'
import type { Database } from '../server/kernel/database'
import { Failure } from '../server/kernel/failure'
import {
  checkImport, DEFAULT_SOURCE, importStations, readStationFile, type FileReading, type SheetFile,
} from '../server/modules/stations/desk'
import { databaseOptions } from './database-options'
import { withDatabase, type DatabaseOptions } from './with-database'

interface ImportOptions extends DatabaseOptions {
  readonly datum?: SourceDatum
  readonly map?: string
  readonly source: string
  readonly dryRun?: boolean
  readonly partial?: boolean
}

/** `yili stations import`: reads a directory of stations; on its own it writes all of a file or nothing. */
export function addImport(stations: Command): void {
  const command = stations
    .command('import')
    .description('read a directory of stations from a CSV or .xlsx file')
    .argument('<file>')
    .addOption(new Option('--datum <datum>', 'of the rows that do not state theirs').choices(SourceDatum.options))
    .option('--map <columns.json>', 'titles of the columns: { "name": "书房名称", "kind": { "value": "社区" } }')
    .option('--source <name>', 'whose directory it is; the ids in the file are theirs', DEFAULT_SOURCE)
    .option('--dry-run', 'say what would happen and write nothing')
    .option('--partial', 'write the good rows and leave out the refused ones')
  databaseOptions(command).action(async (path: string, options: ImportOptions) => {
    const { report, seconds } = await withDatabase(options, (database) => run(database, path, options))
    for (const line of reportLines(report, seconds)) console.log(line)
    if (!report.written && !options.dryRun) process.exitCode = 1
  })
}

async function run(database: Database, path: string, options: ImportOptions) {
  const begun = performance.now()
  const file = await fileAt(path)
  const columns = options.map === undefined ? {} : await columnMap(options.map)
  const bar = new SingleBar({ format: '{part} {bar} {value}/{total}', clearOnComplete: true, hideCursor: true })
  try {
    const reading = await readWithBar(bar, { file, columns, options })
    const report = await writeWithBar(bar, { database, reading, options })
    return { report, seconds: (performance.now() - begun) / 1000 }
  } catch (error) {
    throw withDetails(error)
  } finally {
    bar.stop()
  }
}

/** A refusal with the row and the titles it speaks of. */
function withDetails(error: unknown): unknown {
  if (!(error instanceof Failure) || error.details === undefined) return error
  return new Error(`${error.message} ${JSON.stringify(error.details)}`, { cause: error })
}

interface Reading {
  readonly file: SheetFile
  readonly columns: ColumnMap
  readonly options: ImportOptions
}

/** Progress in bytes: how many rows there are is known only at the end. */
async function readWithBar(bar: SingleBar, { file, columns, options }: Reading): Promise<FileReading> {
  const kilobytes = (bytes: number): number => Math.round(bytes / 1024)
  const watched: SheetFile = {
    ...file,
    async *open() {
      let bytes = 0
      for await (const piece of file.open()) {
        bytes += piece.length
        bar.update(kilobytes(bytes))
        yield piece
      }
    },
  }
  bar.start(kilobytes(file.byteCount), 0, { part: 'reading, KB' })
  const { datum = null, source } = options
  return readStationFile({ file: watched, datum, source, columns, now: new Date() })
}

interface Writing {
  readonly database: Database
  readonly reading: FileReading
  readonly options: ImportOptions
}

async function writeWithBar(bar: SingleBar, { database, reading, options }: Writing): Promise<ImportReport> {
  bar.start(reading.rows.length, 0, { part: options.dryRun ? 'checking' : 'writing' })
  const progress = (done: number): void => bar.update(done)
  if (options.dryRun) return checkImport(database, { reading, progress })
  const mode = options.partial ? 'partial' : 'whole'
  return database.transaction((tx) => importStations(tx, { reading, mode, progress }))
}

async function fileAt(path: string): Promise<SheetFile> {
  const { size } = await stat(path)
  return { name: basename(path), byteCount: size, open: () => createReadStream(path) }
}

async function columnMap(path: string): Promise<ColumnMap> {
  const result = v.safeParse(ColumnMap, JSON.parse(await readFile(path, 'utf8')))
  if (result.success) return result.output
  throw new Error(`${path}: ${v.summarize(result.issues)}`)
}

/** Everything there is to say about an import, one line a finding. */
export function* reportLines(report: ImportReport, seconds: number): Generator<string> {
  const { rowCount, refusedRowCount, created, updated, unchanged, written } = report
  yield report.columns.map(({ column, title }) => `${column} ← ${title}`).join(' · ')
  for (const finding of report.noticed) yield `· ${findingLine(finding)}`
  for (const finding of report.refused) yield `✗ ${findingLine(finding)}`
  const rate = Math.round(rowCount / seconds)
  yield `${rowCount} rows in ${seconds.toFixed(1)} s (${rate}/s): ${created} new, ${updated} changed, ${unchanged} as they were, ${refusedRowCount} refused`
  yield written ? 'Written.' : 'Nothing was written.'
}

const findingLine = ({ line, column, value, code, advice }: Finding): string =>
  `第 ${line} 行${column === null ? '' : `「${column}」`}${value === '' ? '' : ` ${value}`} [${code}] ${advice}`
