import { COLUMN_TITLE_MAX, STATION_COLUMNS_MAX } from '../../../../contract/limits'
import type { FileColumn } from '../../../../contract/station-files'
import { clipped } from './clipped'
import { plainTitle } from './plain-title'
import type { SheetRow } from '../../../sheets/sheet-file'

/** Rows a person needs to see to know what a column is, and characters of a cell. */
export const EXAMPLES = 3
const EXAMPLE_MAX = 40

/** The columns of a file as somebody chooses among them; columns without a title cannot be named. */
export function fileColumnsOf(titles: SheetRow, below: readonly SheetRow[]): FileColumn[] {
  const names = titles.cells.slice(0, STATION_COLUMNS_MAX).map((cell) => cell.trim())
  const plain = names.map(plainTitle)
  return names.flatMap((name, index) => {
    if (name === '') return []
    const title = clipped(name, COLUMN_TITLE_MAX)
    const isAlone = plain[index] !== '' && plain.filter((other) => other === plain[index]).length === 1
    const examples = below.slice(0, EXAMPLES).map(({ cells }) => clipped(cells[index] ?? '', EXAMPLE_MAX))
    return [{ title, examples, canMap: isAlone && title === name }]
  })
}
