import type { MembersView } from '../../../contract/bookings'
import { MEMBER_FILE_BYTES_MAX } from '../../../contract/limits'
import type { StaffContext } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { fileOfBytes } from '../../sheets/sheet-file'
import { sheetRows } from '../../sheets/sheet-rows'
import { storeRows } from './set-members'

interface MembersFile {
  readonly signUpId: string
  readonly fileName: string
  /** Base64. */
  readonly content: string
  readonly requestId: string
}

/** Keeps the list a group handed in as an .xlsx or CSV file; also refused with an `import.*` if it cannot be opened. */
export async function importMembers(context: StaffContext, input: MembersFile): Promise<MembersView> {
  const bytes = Buffer.from(input.content, 'base64')
  if (bytes.length > MEMBER_FILE_BYTES_MAX) throw new Failure('import.file_too_large')
  const rows: (readonly string[])[] = []
  for await (const { cells } of sheetRows(fileOfBytes(input.fileName, bytes))) rows.push(cells)
  if (rows.length === 0) throw new Failure('import.file_empty')
  return storeRows(context, 'activities.importMembers', { input, rows: () => rows })
}
