import type { InferOutput } from 'valibot'
import type { ImportFileInput, ImportReport } from '../../../../contract/station-files'
import { STATION_FILE_BYTES_MAX } from '../../../../contract/limits'
import { audit } from '../../../kernel/audit'
import type { StaffContext } from '../../../kernel/context'
import { Failure } from '../../../kernel/failure'
import { newId } from '../../../kernel/ids'
import { writeOnce } from '../../../kernel/write'
import { fileOfBytes } from '../../../sheets/sheet-file'
import { allowWholeCity } from '../allow-station'
import { checkImport, importStations } from './import-stations'
import { readStationFile } from './read-file'

/** The source of a file that names none: one city has one directory, whatever this month's file is called. */
export const DEFAULT_SOURCE = 'directory'

/**
 * Staff of the whole city hand in its directory as a file: checked only, or written whole, or without the rows that
 * were refused. Staff of a unit are refused with `staff.other_unit`: a row may be about any station.
 */
export async function importFile(
  context: StaffContext,
  input: InferOutput<typeof ImportFileInput>,
): Promise<ImportReport> {
  const { now, residentId, database } = context
  const { fileName, content, datum, source = DEFAULT_SOURCE, columns = {}, mode, requestId } = input
  await allowWholeCity(database, residentId)
  const bytes = Buffer.from(content, 'base64')
  if (bytes.length > STATION_FILE_BYTES_MAX) throw new Failure('import.file_too_large')
  const reading = await readStationFile({ file: fileOfBytes(fileName, bytes), datum, source, columns, now })
  if (mode === 'check') return checkImport(database, { reading })
  return writeOnce(context, 'stations.importFile', {
    input,
    work: async (tx) => {
      const report = await importStations(tx, { reading, mode })
      const { written, rowCount, refusedRowCount, created, updated, unchanged } = report
      const after = { fileName, source, written, rowCount, refusedRowCount, created, updated, unchanged }
      const subjectId = newId(now)
      await audit(tx, { actorId: residentId, action: 'stations.importFile', subjectId, before: null, after, requestId, now })
      return report
    },
  })
}
