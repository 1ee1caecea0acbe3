import { Failure } from '../kernel/failure'
import { csvRows } from './csv-rows'
import { beginningOf, type SheetRow, type SheetFile } from './sheet-file'
import { xlsxRows } from './xlsx-rows'

const ZIP = Buffer.from('PK')
/** Word, Excel and PowerPoint up to 2003, and encrypted files of today. */
const OLE = Buffer.from('d0cf11e0', 'hex')
const UTF16 = [Buffer.from('fffe', 'hex'), Buffer.from('feff', 'hex')]

const isBlank = ({ cells }: SheetRow): boolean => cells.every((cell) => cell.trim() === '')

/** The rows of a file, told apart by what its first bytes are, not by its name. Blank rows are left out. */
export async function* sheetRows(file: SheetFile): AsyncGenerator<SheetRow> {
  const beginning = await beginningOf(file, 4)
  const isAt = (mark: Buffer): boolean => beginning.subarray(0, mark.length).equals(mark)
  if (isAt(OLE)) throw new Failure('import.file_unreadable')
  if (UTF16.some(isAt)) throw new Failure('import.encoding_unknown')
  for await (const row of isAt(ZIP) ? xlsxRows(file) : csvRows(file)) if (!isBlank(row)) yield row
}
