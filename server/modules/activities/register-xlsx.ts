import { REGISTER_PAGE_ROWS, REGISTER_XLSX_ROWS_MAX } from '../../../contract/limits'
import type { RegisterOf } from '../../../contract/registers'
import type { StationFileView } from '../../../contract/station-files'
import { localDateOf } from '../../../contract/time'
import type { StaffContext } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { MEDIA_TYPES, writeSheet } from '../../sheets/write-sheet'
import { registerCells } from './register'
import { spanOf } from './register-page'
import { phonesForStaff } from './shown-phone'

/** A register as a spreadsheet; `register.too_large` beyond REGISTER_XLSX_ROWS_MAX rows, which a CSV file can have. */
export async function getRegisterXlsx(context: StaffContext, { of }: { of: RegisterOf }): Promise<StationFileView> {
  const { database, sealer, residentId, now } = context
  const span = await spanOf(database, residentId, of)
  const show = await phonesForStaff(database, sealer, residentId)
  const rows = bounded(registerCells(database, { span, show, limit: REGISTER_PAGE_ROWS }))
  const bytes = await writeSheet(rows, 'xlsx')
  return { fileName: `register-${localDateOf(now)}.xlsx`, mediaType: MEDIA_TYPES.xlsx, content: bytes.toString('base64') }
}

/** The titles are one row more. */
async function* bounded(rows: AsyncIterable<readonly string[]>): AsyncGenerator<readonly string[]> {
  let count = 0
  for await (const row of rows) {
    count += 1
    if (count > REGISTER_XLSX_ROWS_MAX + 1) throw new Failure('register.too_large')
    yield row
  }
}
