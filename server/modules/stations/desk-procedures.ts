import { ExportFileInput, ImportFileInput, ImportReport, StationFileView } from '../../../contract/station-files'
import { router, staff } from '../../kernel/procedure'
import { exportFile } from './export/export-file'
import { importFile } from './import/import-file'

/** What staff do with stations at a computer. */
export const stationsDeskRouter = router({
  importFile: staff
    .meta({ summary: 'Staff: read a directory from a CSV or .xlsx file; check it, write it whole or without refused rows' })
    .input(ImportFileInput)
    .output(ImportReport)
    .mutation(({ ctx, input }) => importFile(ctx, input)),

  exportFile: staff
    .meta({ summary: 'Staff: the directory as a CSV or .xlsx file' })
    .input(ExportFileInput)
    .output(StationFileView)
    .query(({ ctx, input }) => exportFile(ctx, input)),
})
