import type { FileFormat } from '../../../../contract/station-files'
import type { Queryable } from '../../../kernel/database'
import { writeSheet } from '../../../sheets/write-sheet'
import { exportRows } from './export-rows'

/** The whole directory as a file. */
export async function writeStationFile(
  database: Queryable,
  format: FileFormat,
  progress: (rows: number) => void = () => undefined,
): Promise<Buffer> {
  return writeSheet(counted(exportRows(database), progress), format)
}

async function* counted(rows: AsyncIterable<string[]>, progress: (rows: number) => void): AsyncGenerator<string[]> {
  let count = -1
  for await (const row of rows) {
    count += 1
    progress(count)
    yield row
  }
}
