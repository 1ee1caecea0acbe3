import type { HoursCertainty, OpeningHours } from '../../../../contract/opening-hours'
import type { PlaceKind } from '../../../../contract/station-details'
import type { SourceDatum, StationColumn } from '../../../../contract/station-files'
import type { Amenity, StationKind } from '../../../../contract/stations'
import { sql, type Queryable } from '../../../kernel/database'
import { escapeFormula } from '../../../sheets/escape-formula'
import { unitNames, type UnitNames } from '../../organisations'
import { writeHours } from '../hours-text'
import { AMENITY_WORDS, KIND_WORDS, PLACE_WORDS } from '../import/words'
import { referenceTo } from '../station-reference'

/** A station as an export has it: the position as its source stated it. */
interface ExportedStation {
  readonly id: string
  readonly source: string
  readonly sourceId: string
  readonly name: string
  readonly kind: StationKind
  readonly address: string
  readonly doorNote: string | null
  readonly phone: string | null
  readonly lat: number
  readonly lng: number
  readonly datum: SourceDatum
  readonly areaSquareMeters: number | null
  readonly amenities: readonly Amenity[]
  readonly hours: OpeningHours | null
  readonly hoursText: string | null
  readonly hoursCertainty: HoursCertainty
  readonly parentSource: string | null
  readonly parentSourceId: string | null
  readonly unitId: string | null
  readonly placeKind: PlaceKind | null
}

/** Titles of an export; an import knows every one of them. */
export const EXPORT_TITLES: Readonly<Record<StationColumn, string>> = {
  source: '来源', sourceId: '编号', name: '名称', kind: '级别', address: '地址', doorNote: '怎么找到门', phone: '电话',
  lng: '经度', lat: '纬度', datum: '坐标系', areaSquareMeters: '面积', amenities: '设施', hours: '开放时间',
  parent: '上级站', unit: '社区', placeKind: '场所',
}

const DATUM_TITLES: Record<SourceDatum, string> = { gcj02: 'GCJ-02', wgs84: 'WGS-84', bd09: 'BD-09' }
const PAGE = 1_000

/** Every station as a row of cells, the titles first; in pages, so that a province does not have to fit into memory. */
export async function* exportRows(database: Queryable): AsyncGenerator<string[]> {
  yield Object.values(EXPORT_TITLES)
  const units = await unitNames(database)
  let after: string | null = null
  do {
    const page: ExportedStation[] = await stationsAfter(database, after)
    yield* page.map((station) => cellsOf(station, units))
    after = page.length === PAGE ? page[PAGE - 1]?.id ?? null : null
  } while (after !== null)
}

/** How many stations an export has. */
export async function countStations(database: Queryable): Promise<number> {
  const [row] = await database.query<{ count: number }>(sql`select count(*) as count from stations`)
  return row?.count ?? 0
}

function stationsAfter(database: Queryable, id: string | null): Promise<ExportedStation[]> {
  return database.query<ExportedStation>(sql`
    select s.id, s.source, s.source_id as "sourceId", s.name, s.kind, s.address, s.door_note as "doorNote", s.phone,
      s.source_lat as lat, s.source_lng as lng, s.source_datum as datum, s.area_square_meters as "areaSquareMeters",
      s.amenities, s.hours, s.hours_text as "hoursText", s.hours_certainty as "hoursCertainty",
      p.source as "parentSource", p.source_id as "parentSourceId", s.unit_id as "unitId", s.place_kind as "placeKind"
    from stations s left join stations p on p.id = s.parent_id
    where ${id}::uuid is null or s.id > ${id}::uuid
    order by s.id limit ${PAGE}`)
}

function cellsOf(station: ExportedStation, units: UnitNames): string[] {
  const { hours, hoursText, areaSquareMeters, unitId, placeKind } = station
  const cells: Record<StationColumn, string> = {
    source: station.source,
    sourceId: station.sourceId,
    name: station.name,
    kind: KIND_WORDS[station.kind][0] ?? station.kind,
    address: station.address,
    doorNote: station.doorNote ?? '',
    phone: station.phone ?? '',
    lng: String(station.lng),
    lat: String(station.lat),
    datum: DATUM_TITLES[station.datum],
    areaSquareMeters: areaSquareMeters === null ? '' : String(areaSquareMeters),
    amenities: station.amenities.map(amenityText).join('、'),
    hours: hoursText ?? (hours ? writeHours(hours) : ''),
    parent: parentText(station),
    unit: (unitId && units.pathOf(unitId)) ?? '',
    placeKind: placeKind === null ? '' : PLACE_WORDS[placeKind][0] ?? placeKind,
  }
  return (Object.keys(EXPORT_TITLES) as StationColumn[]).map((column) => escapeFormula(cells[column]))
}

const parentText = ({ source, parentSource, parentSourceId }: ExportedStation): string =>
  parentSource === null || parentSourceId === null
    ? ''
    : referenceTo({ source: parentSource, sourceId: parentSourceId }, source)

function amenityText({ kind, note }: Amenity): string {
  const word = AMENITY_WORDS[kind][0] ?? kind
  return note === null ? word : `${word}（${note.replace(/[、，,;；|/\n]/g, ' ')}）`
}
