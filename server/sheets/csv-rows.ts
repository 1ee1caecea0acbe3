import { pipeline, Readable } from 'node:stream'
import { CsvError, parse, type Parser } from 'csv-parse'
import { Failure } from '../kernel/failure'
import { beginningOf, type SheetRow, type SheetFile } from './sheet-file'
import { textOf } from './text-of-file'

/** Characters of one row at most: a quote that is never closed must not swallow the file into memory. */
const RECORD_MAX = 1_000_000

/** How much of a file is looked at to tell commas from tabs and semicolons. */
const BEGINNING_BYTES = 64 * 1024

/** The rows of a CSV file, as a stream. What a cell says is never evaluated. */
export async function* csvRows(file: SheetFile): AsyncGenerator<SheetRow> {
  const parser = parse({
    delimiter: await delimiterOf(file),
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: RECORD_MAX,
  })
  // An error of the text reaches the parser, and from there the loop below.
  pipeline(Readable.from(textOf(file)), parser, () => undefined)
  yield* numbered(parser)
}

async function* numbered(parser: Parser): AsyncGenerator<SheetRow> {
  let line = 0
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      line += 1
      yield { line, cells }
    }
  } catch (error) {
    throw refusalOf(error, line + 1)
  }
}

/** Whichever of the three the first line has most of; their bytes are part of no other character in either encoding. */
async function delimiterOf(file: SheetFile): Promise<string> {
  const [firstLine = ''] = (await beginningOf(file, BEGINNING_BYTES)).toString('latin1').split('\n', 1)
  const count = (delimiter: string): number => firstLine.split(delimiter).length
  return [',', '\t', ';'].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best))
}

function refusalOf(error: unknown, line: number): unknown {
  if (!(error instanceof CsvError)) return error
  return new Failure(error.code === 'CSV_MAX_RECORD_SIZE' ? 'import.cell_too_large' : 'import.csv_broken', { line })
}
