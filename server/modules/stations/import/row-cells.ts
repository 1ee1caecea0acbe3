import type { FindingCode, Finding, StationColumn } from '../../../../contract/station-files'
import type { SheetRow } from '../../../sheets/sheet-file'
import { adviceOf, type AdviceFacts } from './advice'
import { clipped } from './clipped'
import type { Column, Columns } from './columns'

/** How much of a cell a report repeats. */
const SHOWN = 60

/** Characters no database or phone can keep: control characters, and halves of a surrogate pair. */
const BROKEN_TEXT = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\uD800-\uDFFF]/u

/** What an export put before a cell that a spreadsheet could have taken for a formula. */
const ESCAPED = /^'(?=[=+\-@\t\r])/

/** Longest text of each column, characters. */
const LIMITS: Record<StationColumn, number> = {
  source: 40, sourceId: 300, name: 60, kind: 20, address: 200, doorNote: 200, phone: 60, lng: 40, lat: 40, datum: 20,
  areaSquareMeters: 20, amenities: 500, hours: 1000, parent: 350, unit: 300, placeKind: 20,
}

/** The cells of one row by column, and the findings collected on the way. */
export class RowCells {
  readonly refused: Finding[] = []
  readonly noticed: Finding[] = []

  constructor(
    private readonly row: SheetRow,
    private readonly columns: Columns,
  ) {}

  get line(): number {
    return this.row.line
  }

  /** The text of a cell, trimmed; '' where there is none, or where it was refused. */
  text(column: StationColumn): string {
    const text = this.raw(column).replace(ESCAPED, '').trim()
    if (text.length > LIMITS[column]) return this.refuse(column, 'too_long', { limit: LIMITS[column] })
    if (BROKEN_TEXT.test(text)) return this.refuse(column, 'characters')
    return text
  }

  /** A cell that must not be empty. */
  required(column: StationColumn): string {
    const before = this.refused.length
    const text = this.text(column)
    if (text === '' && this.refused.length === before) return this.refuse(column, 'missing')
    return text
  }

  has(column: StationColumn): boolean {
    return this.columns[column] !== undefined
  }

  refuse(column: StationColumn | null, code: FindingCode, facts?: AdviceFacts): '' {
    this.refused.push(this.finding(column, code, facts))
    return ''
  }

  notice(column: StationColumn, code: FindingCode, facts?: AdviceFacts): void {
    this.noticed.push(this.finding(column, code, facts))
  }

  private finding(column: StationColumn | null, code: FindingCode, facts?: AdviceFacts): Finding {
    const found = column && this.columns[column]
    return {
      line: this.row.line,
      column: found?.kind === 'cell' ? found.title : null,
      value: column ? clipped(this.raw(column), SHOWN) : '',
      code,
      advice: adviceOf(code, facts),
    }
  }

  private raw(column: StationColumn): string {
    return valueOf(this.columns[column], this.row)
  }
}

function valueOf(column: Column | undefined, row: SheetRow): string {
  if (!column) return ''
  return column.kind === 'value' ? column.value : row.cells[column.index] ?? ''
}
