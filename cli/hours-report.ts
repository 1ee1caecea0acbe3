import { readHours, writeHours, type HoursReading } from '../server/modules/stations'

/** The texts of a column below the header row. A column that is not there is an error that names those that are. */
export function textsOf(rows: readonly (readonly string[])[], column: string): string[] {
  const [header = [], ...others] = rows
  const index = header.indexOf(column)
  if (index < 0) throw new Error(`There is no column ${column}. The file has: ${header.join(', ')}`)
  return others.map((row) => row[index] ?? '')
}

/** One line for each text, `text | certainty | what was understood | what was not`, and the sums in the last line. */
export function hoursReport(texts: readonly string[]): string[] {
  const readings = texts.map(readHours)
  const count = (certainty: string): number => readings.filter((reading) => reading.certainty === certainty).length
  const sums = (['exact', 'partial', 'unknown'] as const).map((certainty) => `${count(certainty)} ${certainty}`)
  return [...readings.map(lineOf), `${texts.length} texts: ${sums.join(', ')}`]
}

function lineOf({ text, certainty, hours, unread }: HoursReading): string {
  const parts = [text, certainty, hours ? writeHours(hours) : '', unread.join(' … ')]
  return parts.map(onOneLine).join(' | ').trimEnd()
}

/** Line breaks and control characters of a file do nothing to the terminal. */
const onOneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
