import type { HoursCertainty, OpeningHours } from '../../../../contract/opening-hours'
import type { PlaceKind } from '../../../../contract/station-details'
import type { SourceDatum, StationColumn } from '../../../../contract/station-files'
import type { Amenity, StationKind } from '../../../../contract/stations'
import type { HoursReading } from '../hours-text'
import type { Point } from '../rules'
import { isInsideChina } from './inside-china'
import type { RowCells } from './row-cells'
import { amenityOf, datumOf, kindInName, kindOf, placeOf } from './words'

/** A station as a row states it; the position still in the row's own datum, which may be unstated. */
export interface StatedStation {
  readonly line: number
  readonly source: string | null
  readonly sourceId: string
  readonly name: string
  readonly kind: StationKind
  readonly address: string
  readonly doorNote: string | null
  readonly phone: string | null
  readonly position: Point
  readonly datum: SourceDatum | null
  readonly areaSquareMeters: number | null
  readonly amenities: Amenity[]
  readonly hours: OpeningHours | null
  readonly hoursText: string | null
  readonly hoursCertainty: HoursCertainty
  readonly hoursUnread: readonly string[]
  readonly placeKind: PlaceKind | null
}

const DEGREES = /^[+-]?\d{1,3}(\.\d{1,20})?$/
const AREA_MAX = 1_000_000
const UNREAD: Pick<HoursReading, 'hours' | 'certainty' | 'unread'> = { hours: null, certainty: 'unknown', unread: [] }

/** Reads one row; what is wrong with it is collected in `cells`, and then there is no station. */
export function readRow(cells: RowCells, readHours: (text: string) => HoursReading): StatedStation | null {
  const name = cells.required('name')
  const address = cells.required('address')
  const kind = kindFrom(cells, name)
  const position = positionFrom(cells)
  // Read once all stations are known; here only their length and characters are looked at.
  for (const column of ['parent', 'unit'] as const) cells.text(column)
  const facts = {
    line: cells.line,
    source: cells.text('source') || null,
    // Without a column of ids, name and address together tell one station from another.
    sourceId: cells.has('sourceId') ? cells.required('sourceId') : `${name}＠${address}`,
    name,
    address,
    doorNote: cells.text('doorNote') || null,
    phone: cells.text('phone') || null,
    datum: datumFrom(cells),
    areaSquareMeters: areaFrom(cells),
    amenities: amenitiesFrom(cells),
    placeKind: placeKindFrom(cells),
    ...hoursFrom(cells, readHours),
  }
  return kind && position && cells.refused.length === 0 ? { ...facts, kind, position } : null
}

function kindFrom(cells: RowCells, name: string): StationKind | null {
  const text = cells.text('kind')
  const kind = text === '' ? kindInName(name) : kindOf(text)
  if (!kind && name !== '') cells.refuse('kind', 'kind_unknown')
  return kind
}

function positionFrom(cells: RowCells): Point | null {
  const lng = degreesFrom(cells, 'lng')
  const lat = degreesFrom(cells, 'lat')
  if (lng === null || lat === null) return null
  if (isInsideChina({ lat, lng })) return { lat, lng }
  cells.refuse('lng', isInsideChina({ lat: lng, lng: lat }) ? 'swapped' : 'outside_china')
  return null
}

function degreesFrom(cells: RowCells, column: 'lat' | 'lng'): number | null {
  const text = cells.required(column).normalize('NFKC')
  if (text === '') return null
  if (DEGREES.test(text)) return Number(text)
  cells.refuse(column, 'not_a_number')
  return null
}

function datumFrom(cells: RowCells): SourceDatum | null {
  const text = cells.text('datum')
  const datum = datumOf(text)
  if (text !== '' && !datum) cells.refuse('datum', 'datum_unknown')
  return datum
}

function areaFrom(cells: RowCells): number | null {
  const text = cells.text('areaSquareMeters').normalize('NFKC').replace(/(平方米|平米|m2)$/, '').trim()
  if (text === '') return null
  const area = Math.round(Number(text))
  if (/^\d+(\.\d+)?$/.test(text) && area <= AREA_MAX) return area
  cells.refuse('areaSquareMeters', 'area_invalid')
  return null
}

/** `饮水（冷热都有）、WiFi`; a word we have no amenity for is reported and left out. */
function amenitiesFrom(cells: RowCells): Amenity[] {
  const found = new Map<string, Amenity>()
  for (const part of cells.text('amenities').split(/[、，,;；|/\n]+/)) {
    const [, word = '', note = ''] = /^([^（(]*)(?:[（(](.*?)[）)]?)?$/.exec(part.trim()) ?? []
    const kind = amenityOf(word)
    if (kind) found.set(kind, { kind, note: note.trim() || null })
    else if (part.trim() !== '') cells.notice('amenities', 'amenity_unknown', { piece: part.trim().slice(0, 20) })
  }
  return [...found.values()]
}

function placeKindFrom(cells: RowCells): PlaceKind | null {
  const text = cells.text('placeKind')
  const place = placeOf(text)
  if (text !== '' && !place) cells.notice('placeKind', 'place_unknown')
  return place
}

type HoursFacts = Pick<StatedStation, 'hours' | 'hoursText' | 'hoursCertainty' | 'hoursUnread'>

function hoursFrom(cells: RowCells, readHours: (text: string) => HoursReading): HoursFacts {
  const column: StationColumn = 'hours'
  const text = cells.text(column)
  const { hours, certainty, unread } = text === '' ? UNREAD : readHours(text)
  if (certainty === 'partial') cells.notice(column, 'hours_partial', { piece: unread.join('、').slice(0, 60) })
  if (certainty === 'unknown' && text !== '') cells.notice(column, 'hours_unknown')
  return { hours, hoursText: text || null, hoursCertainty: certainty, hoursUnread: unread }
}
