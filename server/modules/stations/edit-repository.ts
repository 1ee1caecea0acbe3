import type { OpeningHours } from '../../../contract/opening-hours'
import type { PlaceKind } from '../../../contract/station-details'
import type { Amenity, StationKind } from '../../../contract/stations'
import { json, nothing, sql, type Queryable, type Transaction } from '../../kernel/database'
import type { NewStationRow } from './repository'

/** A station as it is changed. */
export interface EditRow {
  readonly id: string
  readonly source: string
  readonly sourceId: string
  readonly name: string
  readonly kind: StationKind
  readonly parentId: string | null
  readonly unitId: string | null
  readonly address: string
  readonly placeKind: PlaceKind | null
  readonly doorNote: string | null
  readonly phone: string | null
  readonly lat: number
  readonly lng: number
  readonly areaSquareMeters: number | null
  readonly amenities: Amenity[]
  readonly hours: OpeningHours | null
  readonly hoursText: string | null
}

const row = (id: string) => sql`
  select id, source, source_id as "sourceId", name, kind, parent_id as "parentId", unit_id as "unitId", address,
    place_kind as "placeKind", door_note as "doorNote", phone, lat_gcj as lat, lng_gcj as lng,
    area_square_meters as "areaSquareMeters", amenities, hours, hours_text as "hoursText"
  from stations where id = ${id}`

/** One station; null when there is none of this id. */
export async function findForEdit(database: Queryable, id: string): Promise<EditRow | null> {
  const [station] = await database.query<EditRow>(row(id))
  return station ?? null
}

/** Locks a station before it, or what is inside it, is changed; null when there is none of this id. */
export async function lockForEdit(tx: Transaction, id: string): Promise<EditRow | null> {
  const [station] = await tx.query<EditRow>(sql`${row(id)} for update`)
  return station ?? null
}

/** The level of a station, which stays until the transaction ends; null when there is none of this id. */
export async function keepKind(tx: Transaction, id: string): Promise<StationKind | null> {
  const [station] = await tx.query<{ kind: StationKind }>(sql`select kind from stations where id = ${id} for share`)
  return station?.kind ?? null
}

/** The levels of the stations that hang below one, each once. */
export async function childKinds(database: Queryable, id: string): Promise<StationKind[]> {
  const rows = await database.query<{ kind: StationKind }>(sql`
    select distinct kind from stations where parent_id = ${id}`)
  return rows.map(({ kind }) => kind)
}

/** Whether a service of another station leads to this one. */
export async function isLedTo(database: Queryable, id: string): Promise<boolean> {
  const rows = await database.query(sql`
    select 1 from station_services v join stations s on s.id = v.station_id
    where v.action ->> 'kind' = 'place' and v.action ->> 'stationId' = ${id} and s.id <> ${id} limit 1`)
  return rows.length === 1
}

/** Whether a station belongs to a unit of the organisation tree. */
export async function unitHasStations(database: Queryable, unitId: string): Promise<boolean> {
  const rows = await database.query(sql`select 1 from stations where unit_id = ${unitId} limit 1`)
  return rows.length === 1
}

/** What `storeFacts` writes; the hours and the position only where they changed. */
export interface ChangedFacts {
  readonly row: NewStationRow
  readonly isMoved: boolean
  readonly hasNewHours: boolean
}

/** Writes what staff say of a station. */
export async function storeFacts(tx: Transaction, { row: station, isMoved, hasNewHours }: ChangedFacts): Promise<void> {
  const position = sql`, lat_gcj = ${station.gcj.lat}, lng_gcj = ${station.gcj.lng}, cell = ${station.cell},
    source_lat = ${station.stated.lat}, source_lng = ${station.stated.lng}, source_datum = ${station.sourceDatum}`
  const hours = sql`, hours = ${station.hours && json(station.hours)}, hours_text = ${station.hoursText},
    hours_certainty = ${station.hoursCertainty}, hours_unread = ${json(station.hoursUnread)}`
  await tx.query(sql`
    update stations set name = ${station.name}, kind = ${station.kind}, parent_id = ${station.parentId},
      unit_id = ${station.unitId}, address = ${station.address}, place_kind = ${station.placeKind},
      door_note = ${station.doorNote}, phone = ${station.phone}, area_square_meters = ${station.areaSquareMeters},
      amenities = ${json(station.amenities)} ${isMoved ? position : nothing} ${hasNewHours ? hours : nothing}
    where id = ${station.id}`)
}
