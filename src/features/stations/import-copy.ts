import type { ColumnMap, Finding, ImportReport, SourceDatum, StationColumn } from '../../../contract/station-files'
import type { CallError } from '@/shared/rpc/call'
import type { Option } from '@/shared/ui'
import { neededColumns, type ColumnMapping } from './column-mapping'

/** `in_file`: every row states its own. */
export type DatumChoice = SourceDatum | 'in_file'

export const datumOptions: readonly Option<DatumChoice>[] = [
  { value: 'gcj02', label: 'GCJ-02（高德、腾讯）' },
  { value: 'wgs84', label: 'WGS-84（GPS）' },
  { value: 'bd09', label: 'BD-09（百度）' },
  { value: 'in_file', label: '表里每一行都写了' },
]

export const columnWords: Record<StationColumn, string> = {
  source: '来源', sourceId: '编号', name: '名称', kind: '级别', address: '地址', doorNote: '怎么找到门', phone: '电话',
  lng: '经度', lat: '纬度', datum: '坐标系', areaSquareMeters: '面积', amenities: '设施', hours: '开放时间',
  parent: '上级站', unit: '社区', placeKind: '场所',
}

type ColumnSource = NonNullable<ColumnMap[StationColumn]>

/** The levels as files write them. */
const LEVELS = ['市', '区', '街道', '社区', '楼宇', '驿站', '广场', '工作室']

export const importCopy = {
  title: '导入站点',
  barredTitle: '这里要工作人员来办',
  barredLine: '换成工作人员的身份再来。',
  fileHead: '一张表，一次导入',
  fileLine: 'CSV 或 .xlsx，第一行是表头，至少有名称、地址、经度、纬度。有编号的站下次按编号更新。',
  pick: '选一个文件',
  pickAnother: '换一个文件',
  picked: (name: string, bytes: number): string => `${name}，${Math.max(1, Math.round(bytes / 1024))} KB`,
  tooLarge: '这个文件超过 12 MB。分成几个再导入。',
  datum: '经纬度是哪种坐标系？',
  datumHint: '选错会差几百米。不知道就问做表的人。',
  check: '先检查，不写入',
  checking: '正在检查',
  importing: '正在导入',
  takeAll: (count: number): string => `导入这 ${count} 行`,
  takeGood: (count: number): string => `只导入好的 ${count} 行`,
  partialLine: '没收的行改好以后，整张表再导入一次就行，不会重复。',
  exportHead: '导出全部站点',
  exportLine: '改好可以直接再导入。',
  exportCsv: '导出 CSV',
  exportXlsx: '导出 .xlsx',
  exporting: '正在导出',
  saved: (name: string): string => `已下载 ${name}`,
  refusedHead: (count: number): string => `${count} 处要改`,
  noticedHead: (count: number): string => `${count} 处请看一眼，不影响导入`,
  shown: (count: number): string => `先列出前 ${count} 处，下载可以看全部。`,
  download: '下载要改的地方',
  columnsHead: '表头是这样认的',
  changeColumns: '改列的对应',
  explain: '表头没认全。在下面选一选哪一列是什么，再检查。',
  mappingHead: '哪一列是什么',
  mappingLine: '选好会记在这台电脑上，下次同样的表头不用再选。',
  recalled: '和上次的表头一样，用了上次选的。不对就改。',
  needed: '要有',
  choose: '选一列',
  byTitle: '不用',
  everyRow: (word: string): string => `每一行都是“${word}”`,
  doubtful: (titles: readonly string[]): string => `表里不止一列叫“${titles.join('”“')}”，改成不一样的才能选。`,
  previewHead: '前几行会这样读',
  checkMapped: '按这样检查',
}

/** `第 3 行，纬度`. */
export const findingPlace = ({ line, column }: Finding): string =>
  column === null ? `第 ${line} 行` : `第 ${line} 行，${column}`

/** What a check found, or what an import did. */
export function reportHead({ written, rowCount, refusedRowCount, created, updated, unchanged }: ImportReport): string {
  if (written) return `导入好了：新增 ${created}，改动 ${updated}，没变 ${unchanged}${refusedRowCount > 0 ? `，没收 ${refusedRowCount} 行` : ''}`
  const good = rowCount - refusedRowCount
  return refusedRowCount === 0 ? `${rowCount} 行都能导入` : `${good} 行能导入，${refusedRowCount} 行不能`
}

export const reportLine = ({ written, created, updated, unchanged }: ImportReport): string =>
  written ? '居民现在就能找到。' : `会新增 ${created} 个站，改动 ${updated} 个，${unchanged} 个没变。还没有写入。`

/** `名称 ← 站点名称`; how each column was understood. */
export const columnLine = ({ columns }: ImportReport): string =>
  columns.map(({ column, title }) => `${columnWords[column]} ← ${title}`).join('，')

const TITLE = 'title:'
const VALUE = 'value:'

/** A source of a column as the value of a field, and back; '' leaves the column to its title. */
export const sourceValue = (source: ColumnSource | null): string =>
  source === null ? '' : typeof source === 'string' ? `${TITLE}${source}` : `${VALUE}${source.value}`

export function sourceFrom(value: string): ColumnSource | null {
  if (value.startsWith(TITLE)) return value.slice(TITLE.length)
  return value.startsWith(VALUE) ? { value: value.slice(VALUE.length) } : null
}

/** Where a column can be found: under any title of the file's; a level can be that of every row. */
export function columnOptions(
  column: StationColumn,
  { titles, known }: Pick<ColumnMapping, 'titles' | 'known'>,
): Option[] {
  const isKnown = neededColumns.includes(column) || known.some((one) => one.column === column)
  const levels = column === 'kind' ? LEVELS : []
  return [
    ...(isKnown ? [] : [{ value: '', label: importCopy.byTitle }]),
    ...titles.map((title) => ({ value: sourceValue(title), label: title })),
    ...levels.map((word) => ({ value: sourceValue({ value: word }), label: importCopy.everyRow(word) })),
  ]
}

/** What the server said, with the row it happened in and the titles it found, where it said so. */
export function failureLine({ message, details }: CallError): string {
  if (typeof details !== 'object' || details === null) return message
  const { line, titles } = details as { line?: unknown; titles?: unknown }
  const where = typeof line === 'number' && line > 0 ? `（第 ${line} 行）` : ''
  const found = Array.isArray(titles) ? `文件里的表头：${titles.join('、')}` : ''
  return `${message}${where}${found}`
}

const TITLES = ['行', '列', '写的是', '原因', '怎么改']

/** All findings as a CSV file that a spreadsheet opens and never runs. */
export function findingsFile(findings: readonly Finding[]): string {
  const rows = findings.map(({ line, column, value, code, advice }) => [String(line), column ?? '', value, code, advice])
  return `\uFEFF${[TITLES, ...rows].map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`
}

function quoted(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return `"${safe.replace(/"/g, '""')}"`
}
