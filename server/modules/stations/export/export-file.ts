import type { InferOutput } from 'valibot'
import type { ExportFileInput, StationFileView } from '../../../../contract/station-files'
import { localDateOf } from '../../../../contract/time'
import type { Context } from '../../../kernel/context'
import { MEDIA_TYPES } from '../../../sheets/write-sheet'
import { writeStationFile } from './write-file'

/** The directory as a file; an import reads it back. */
export async function exportFile(
  { database, now }: Context,
  { format }: InferOutput<typeof ExportFileInput>,
): Promise<StationFileView> {
  const bytes = await writeStationFile(database, format)
  return {
    fileName: `stations-${localDateOf(now.getTime())}.${format}`,
    mediaType: MEDIA_TYPES[format],
    content: bytes.toString('base64'),
  }
}
