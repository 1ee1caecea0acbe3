import * as v from 'valibot'
import { COLUMN_TITLE_MAX, SOURCE_NAME_MAX, STATION_FILE_BYTES_MAX, STATION_FILE_NAME_MAX } from './limits'
import { Count, RequestId, typedText } from './primitives'
import { Datum } from './stations'

/** The coordinate system a source measures in. Beside ours, BD-09: what Baidu's maps show. */
export const SourceDatum = v.picklist([...Datum.options, 'bd09'])
export type SourceDatum = v.InferOutput<typeof SourceDatum>

/** What a column of a directory can hold. */
export const StationColumn = v.picklist([
  'source', 'sourceId', 'name', 'kind', 'address', 'doorNote', 'phone', 'lng', 'lat', 'datum', 'areaSquareMeters',
  'amenities', 'hours', 'parent', 'unit', 'placeKind',
])
export type StationColumn = v.InferOutput<typeof StationColumn>

const Title = typedText(COLUMN_TITLE_MAX)

/** Where a column is found: under a title of the file's, or the same value in every row. */
export const ColumnSource = v.union([Title, v.strictObject({ value: Title })])

/** Titles that differ from the ones we know by ourselves. */
export const ColumnMap = v.record(StationColumn, ColumnSource)
export type ColumnMap = v.InferOutput<typeof ColumnMap>

/** Why a row was refused, or what of it was left open. */
export const FindingCode = v.picklist([
  'missing', 'too_long', 'characters', 'not_a_number', 'swapped', 'outside_china', 'datum_missing', 'datum_unknown',
  'datum_mixed', 'kind_unknown', 'area_invalid', 'id_twice', 'duplicate_in_file', 'duplicate_known', 'retired',
  'amenity_unknown', 'hours_partial', 'hours_unknown', 'parent_unknown', 'parent_ambiguous', 'parent_circle',
  'unit_unknown', 'unit_ambiguous', 'place_unknown',
])
export type FindingCode = v.InferOutput<typeof FindingCode>

/** One finding in a file: where it is, and a Chinese sentence that says what to write instead. */
export const Finding = v.strictObject({
  /** Row as the spreadsheet numbers it; the titles usually are row 1. */
  line: Count,
  /** The file's own title of the column; null where it concerns the whole row. */
  column: v.nullable(v.string()),
  /** What stands there, shortened. */
  value: v.string(),
  code: FindingCode,
  advice: v.string(),
})
export type Finding = v.InferOutput<typeof Finding>

/** `check` writes nothing; `whole` writes all rows or none; `partial` leaves out the refused ones. */
export const ImportMode = v.picklist(['check', 'whole', 'partial'])
export type ImportMode = v.InferOutput<typeof ImportMode>

const Base64 = v.pipe(v.string(), v.maxLength(Math.ceil(STATION_FILE_BYTES_MAX / 3) * 4), v.base64())

export const ImportFileInput = v.strictObject({
  fileName: typedText(STATION_FILE_NAME_MAX),
  content: Base64,
  /** Of every row that does not state its own; null where all of them do. */
  datum: v.nullable(SourceDatum),
  source: v.optional(typedText(SOURCE_NAME_MAX)),
  columns: v.optional(ColumnMap),
  mode: ImportMode,
  requestId: RequestId,
})

/** A column of the file under its title, with what stands in the first rows below, shortened. */
export const FileColumn = v.strictObject({
  title: v.string(),
  examples: v.array(v.string()),
  /** False where a column map cannot name it: several columns have this title, or it is too long. */
  canMap: v.boolean(),
})
export type FileColumn = v.InferOutput<typeof FileColumn>

/** Which of the file's titles stands for which of our columns. */
export const ReadColumn = v.strictObject({ column: StationColumn, title: v.string() })
export type ReadColumn = v.InferOutput<typeof ReadColumn>

/** What `import.columns_unknown` says besides: the row that looks most like titles, and what is in the file. */
export interface UnknownColumns {
  readonly line: number
  readonly titles: readonly string[]
  readonly missing: readonly StationColumn[]
  readonly found: readonly ReadColumn[]
  readonly fileColumns: readonly FileColumn[]
}

export const ImportReport = v.strictObject({
  /** False for a check, and for a whole import in which a row was refused. */
  written: v.boolean(),
  rowCount: Count,
  refusedRowCount: Count,
  /** What was written, or would be. */
  created: Count,
  updated: Count,
  unchanged: Count,
  /** How each column was read, by the file's own titles. */
  columns: v.array(ReadColumn),
  /** Every column the file has, read or not. */
  fileColumns: v.array(FileColumn),
  refused: v.array(Finding),
  /** Rows that were taken, and what of them could not be read. */
  noticed: v.array(Finding),
})
export type ImportReport = v.InferOutput<typeof ImportReport>

export const FileFormat = v.picklist(['csv', 'xlsx'])
export type FileFormat = v.InferOutput<typeof FileFormat>

export const ExportFileInput = v.strictObject({ format: FileFormat })

/** A file, its bytes as base64. */
export const StationFileView = v.strictObject({ fileName: v.string(), mediaType: v.string(), content: v.string() })
export type StationFileView = v.InferOutput<typeof StationFileView>
