import { StationColumn, type ColumnMap, type ReadColumn, type UnknownColumns } from '../../../../contract/station-files'
import { Failure } from '../../../kernel/failure'
import type { SheetRow } from '../../../sheets/sheet-file'
import { fileColumnsOf } from './file-columns'
import { plainTitle } from './plain-title'

/** Where the cell of a column is: its place and its title in the file, or a value that holds for every row. */
export type Column =
  | { readonly kind: 'cell'; readonly index: number; readonly title: string }
  | { readonly kind: 'value'; readonly value: string }

export type Columns = Partial<Record<StationColumn, Column>>

/** Titles as directories have them; where a file has several of one line, the first of the line counts. */
const TITLES: Record<StationColumn, readonly string[]> = {
  source: ['来源', 'source'],
  sourceId: ['编号', '站点编号', '站点id', '编码', '站点编码', 'id', 'sourceid', 'code'],
  name: ['名称', '站点名称', '站名', '场所名称', '阵地名称', 'name'],
  kind: ['级别', '层级', '站点级别', '站点类型', '类别', '类型', 'kind', 'level', 'type'],
  address: ['地址', '详细地址', '站点地址', '具体地址', 'address'],
  doorNote: ['怎么找到门', '入口', '入口说明', '怎么走', '交通', 'doornote', 'entrance', 'transport'],
  phone: ['电话', '联系电话', '咨询电话', '服务电话', 'phone', 'tel', 'telephone'],
  lng: ['经度', 'lng', 'lon', 'longitude', 'x'],
  lat: ['纬度', 'lat', 'latitude', 'y'],
  datum: ['坐标系', '坐标系统', '坐标类型', 'datum', 'crs'],
  areaSquareMeters: ['面积', '建筑面积', '使用面积', 'area', 'areasquaremeters'],
  amenities: ['设施', '便民设施', '服务设施', '配套设施', 'amenities', 'facilities'],
  parent: ['上级站', '上级站点', '上级', '所属站', 'parent'],
  unit: ['社区', '所属社区', '所属组织', '归属', 'unit', 'community'],
  placeKind: ['场所', '场所类型', '在哪种地方', 'place', 'placekind'],
  hours: ['开放时间', '服务时间', '营业时间', '开放时段', 'hours', 'openinghours', 'openinghourstext'],
}

const REQUIRED: readonly StationColumn[] = ['name', 'address', 'lng', 'lat']

/** A spreadsheet often begins with a headline and a date. */
const TITLE_ROWS = 10

/** Whether this row has all titles that are needed, and then what each column holds. */
export function columnsOf(cells: readonly string[], map: ColumnMap): Columns | null {
  const columns: Columns = {}
  for (const column of StationColumn.options) {
    const found = columnOf(column, cells, map)
    if (found === 'doubtful') return null
    if (found) columns[column] = found
  }
  return REQUIRED.every((column) => columns[column] !== undefined) ? columns : null
}

/** The columns of the first row that has the titles; throws `import.columns_unknown` when the first ten have not. */
export class TitleSearch {
  private readonly seen: SheetRow[] = []

  constructor(private readonly map: ColumnMap) {}

  /** The columns if this is the row of titles; null to go on with the next row. */
  tryRow(row: SheetRow): Columns | null {
    const columns = columnsOf(row.cells, this.map)
    if (columns) return columns
    this.seen.push(row)
    if (this.seen.length >= TITLE_ROWS) this.fail()
    return null
  }

  /** Says which titles were found, so that somebody can map them. */
  fail(): never {
    const fullest = this.seen.reduce((best, row) => (filled(row) > filled(best) ? row : best), { line: 0, cells: [] })
    if (fullest.line === 0) throw new Failure('import.file_empty')
    const titles = fullest.cells.map((cell) => cell.trim().slice(0, 40)).filter(Boolean).slice(0, 40)
    const missing = REQUIRED.filter((column) => !columnOf(column, fullest.cells, this.map))
    const below = this.seen.filter(({ line }) => line > fullest.line)
    throw new Failure('import.columns_unknown', {
      line: fullest.line,
      titles,
      missing,
      found: foundIn(fullest.cells, this.map),
      fileColumns: fileColumnsOf(fullest, below),
    } satisfies UnknownColumns)
  }
}

/** What of a row of titles is known without any doubt. */
function foundIn(cells: readonly string[], map: ColumnMap): ReadColumn[] {
  return StationColumn.options.flatMap((column) => {
    const found = columnOf(column, cells, map)
    return found && found !== 'doubtful' && found.kind === 'cell' ? [{ column, title: found.title }] : []
  })
}

const filled = ({ cells }: SheetRow): number => cells.filter((cell) => cell.trim() !== '').length

function columnOf(column: StationColumn, cells: readonly string[], map: ColumnMap): Column | 'doubtful' | null {
  const mapped = map[column]
  if (typeof mapped === 'object') return { kind: 'value', value: mapped.value }
  for (const title of mapped === undefined ? TITLES[column] : [mapped]) {
    const [index, another] = placesOf(plainTitle(title), cells)
    if (another !== undefined) return 'doubtful'
    if (index !== undefined) return { kind: 'cell', index, title: cells[index]?.trim() ?? '' }
  }
  return mapped === undefined ? null : 'doubtful'
}

const placesOf = (title: string, cells: readonly string[]): number[] =>
  cells.flatMap((cell, index) => (plainTitle(cell) === title ? [index] : []))
