import type { Home } from './cover-rules'

/** One line of a list of homes as it was read, by column. */
export type RawRow = Readonly<Record<string, string>>

/** What every list has to have. */
export const HOME_COLUMNS = ['name', 'subdistrict', 'lat', 'lng', 'people'] as const
type Column = (typeof HOME_COLUMNS)[number]

/** Why a line cannot be taken, and what to write instead. */
export interface RowFault {
  readonly column: Column
  readonly reason: string
}

const NAME_MAX = 80
const SUBDISTRICT_MAX = 40
const PEOPLE_MAX = 1_000_000

/** What an export put before a cell that a spreadsheet could have taken for a formula. */
const ESCAPED = /^'(?=[=+\-@\t\r])/

/** China and a little around it: swapped or foreign positions fall outside. */
const CHINA = { south: 3, north: 54, west: 73, east: 136 }

/** Reads one line; every fault is told, not only the first. Positions stay in the datum of the file. */
export function readHome(row: RawRow): { home: Home; faults: [] } | { home: null; faults: RowFault[] } {
  const text = (column: Column): string => (row[column] ?? '').replace(ESCAPED, '').trim()
  const [lat, lng, people] = [numberOf(text('lat')), numberOf(text('lng')), numberOf(text('people'))]
  const faults = [
    ...lengthFault('name', text('name'), NAME_MAX),
    ...lengthFault('subdistrict', text('subdistrict'), SUBDISTRICT_MAX),
    ...placeFaults(lat, lng),
    ...(Number.isInteger(people) && people >= 0 && people <= PEOPLE_MAX
      ? []
      : [{ column: 'people' as const, reason: `write a whole number of people from 0 to ${PEOPLE_MAX}` }]),
  ]
  if (faults.length > 0) return { home: null, faults }
  return { home: { name: text('name'), subdistrict: text('subdistrict'), lat, lng, people }, faults: [] }
}

/** A number written in digits; NaN for anything else, also for an empty cell and for 0x1f. */
const numberOf = (text: string): number => (/^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : NaN)

function lengthFault(column: Column, text: string, max: number): RowFault[] {
  return text !== '' && text.length <= max ? [] : [{ column, reason: `write 1 to ${max} characters` }]
}

function placeFaults(lat: number, lng: number): RowFault[] {
  const isLat = lat >= CHINA.south && lat <= CHINA.north
  const isLng = lng >= CHINA.west && lng <= CHINA.east
  if (isLat && isLng) return []
  if (lng >= CHINA.south && lng <= CHINA.north && lat >= CHINA.west && lat <= CHINA.east) {
    return [{ column: 'lat', reason: 'lat and lng are swapped: latitude first, about 30; longitude about 120' }]
  }
  return [
    ...(isLat ? [] : [{ column: 'lat' as const, reason: 'write degrees of latitude within China, such as 30.762' }]),
    ...(isLng ? [] : [{ column: 'lng' as const, reason: 'write degrees of longitude within China, such as 120.764' }]),
  ]
}
