import { json, sql, type Queryable, type Sql } from '../../kernel/database'
import type { NewStationRow } from './repository'
import type { Point } from './rules'

/** A station as a new one is compared with it. */
export interface KnownStation {
  readonly source: string
  readonly sourceId: string
  readonly name: string
  readonly gcj: Point
}

/** Nobody else writes stations until the transaction ends; reading goes on. */
export async function lockDirectory(tx: Queryable): Promise<void> {
  await tx.query(sql`lock table stations in share row exclusive mode`)
}

/** Every station in these grid cells. */
export async function stationsInCells(database: Queryable, cells: readonly number[]): Promise<KnownStation[]> {
  const rows = await database.query<Omit<KnownStation, 'gcj'> & Point>(sql`
    select source, source_id as "sourceId", name, lat_gcj as lat, lng_gcj as lng
    from stations where cell = any(${cells}::bigint[])`)
  return rows.map(({ lat, lng, ...known }) => ({ ...known, gcj: { lat, lng } }))
}

/** What became of each row of a batch. */
export interface Stored {
  readonly created: number
  readonly updated: number
  readonly unchanged: number
}

/**
 * Writes a batch by its source's ids: new ones are added, known ones follow the source; our own id of them
 * stays. A row this statement made has no xmax yet; one it changed has.
 */
export async function upsertBatch(tx: Queryable, stations: readonly NewStationRow[]): Promise<Stored> {
  const written = await tx.query<{ isNew: boolean }>(sql`${insertOf(stations)}
    on conflict (source, source_id) do update set
      name = excluded.name, kind = excluded.kind, address = excluded.address, door_note = excluded.door_note,
      phone = excluded.phone, lat_gcj = excluded.lat_gcj, lng_gcj = excluded.lng_gcj, source_lat = excluded.source_lat,
      source_lng = excluded.source_lng, source_datum = excluded.source_datum, cell = excluded.cell,
      area_square_meters = excluded.area_square_meters, amenities = excluded.amenities, hours = excluded.hours,
      hours_text = excluded.hours_text, hours_certainty = excluded.hours_certainty, hours_unread = excluded.hours_unread,
      parent_id = excluded.parent_id, unit_id = excluded.unit_id, place_kind = excluded.place_kind
    where (stations.name, stations.kind, stations.address, stations.door_note, stations.phone, stations.source_lat,
           stations.source_lng, stations.source_datum, stations.area_square_meters, stations.amenities, stations.hours,
           stations.hours_text, stations.hours_certainty, stations.hours_unread, stations.parent_id, stations.unit_id,
           stations.place_kind)
      is distinct from
          (excluded.name, excluded.kind, excluded.address, excluded.door_note, excluded.phone, excluded.source_lat,
           excluded.source_lng, excluded.source_datum, excluded.area_square_meters, excluded.amenities, excluded.hours,
           excluded.hours_text, excluded.hours_certainty, excluded.hours_unread, excluded.parent_id, excluded.unit_id,
           excluded.place_kind)
    returning xmax = 0 as "isNew"`)
  const created = written.filter(({ isNew }) => isNew).length
  return { created, updated: written.length - created, unchanged: stations.length - written.length }
}

/** Adds those of a batch whose id is not there yet; the others stay as people left them. */
export async function insertBatch(database: Queryable, stations: readonly NewStationRow[]): Promise<void> {
  await database.query(sql`${insertOf(stations)} on conflict (id) do nothing`)
}

/** One statement for many rows: an array a column, so that its text is the same for every number of rows. */
function insertOf(stations: readonly NewStationRow[]): Sql {
  const of = columnsOf(stations)
  return sql`
    insert into stations (id, source, source_id, name, kind, address, door_note, phone, lat_gcj, lng_gcj, source_lat,
                          source_lng, source_datum, cell, area_square_meters, amenities, hours, hours_text,
                          hours_certainty, hours_unread, parent_id, unit_id, place_kind, door_photo, created_at)
    select id, source, source_id, name, kind, address, door_note, phone, lat_gcj, lng_gcj, source_lat, source_lng,
           source_datum, cell, area_square_meters, amenities::jsonb, hours::jsonb, hours_text, hours_certainty,
           hours_unread::jsonb, parent_id, unit_id, place_kind, door_photo, created_at
    from unnest(
      ${of.id}::uuid[], ${of.source}::text[], ${of.sourceId}::text[], ${of.name}::text[], ${of.kind}::text[],
      ${of.address}::text[], ${of.doorNote}::text[], ${of.phone}::text[], ${of.gcj.lat}::float8[],
      ${of.gcj.lng}::float8[], ${of.stated.lat}::float8[], ${of.stated.lng}::float8[], ${of.sourceDatum}::text[],
      ${of.cell}::bigint[], ${of.areaSquareMeters}::int[], ${of.amenities}::text[], ${of.hours}::text[],
      ${of.hoursText}::text[], ${of.hoursCertainty}::text[], ${of.hoursUnread}::text[], ${of.parentId}::uuid[],
      ${of.unitId}::uuid[], ${of.placeKind}::text[], ${of.doorPhoto}::text[], ${of.createdAt}::timestamptz[]
    ) as new (id, source, source_id, name, kind, address, door_note, phone, lat_gcj, lng_gcj, source_lat, source_lng,
              source_datum, cell, area_square_meters, amenities, hours, hours_text, hours_certainty, hours_unread,
              parent_id, unit_id, place_kind, door_photo, created_at)`
}

interface Pairs {
  readonly lat: number[]
  readonly lng: number[]
}

type Columns = {
  readonly [Field in keyof NewStationRow]: NewStationRow[Field] extends Point ? Pairs : readonly unknown[]
}

/** The rows as columns; a field that is added to the row must find its column here. */
function columnsOf(stations: readonly NewStationRow[]): Columns {
  const all = <Value>(value: (station: NewStationRow) => Value): Value[] => stations.map(value)
  const field = (name: keyof NewStationRow): unknown[] => stations.map((station) => station[name])
  return {
    id: field('id'), source: field('source'), sourceId: field('sourceId'), name: field('name'), kind: field('kind'),
    address: field('address'), doorNote: field('doorNote'), phone: field('phone'),
    gcj: { lat: all(({ gcj }) => gcj.lat), lng: all(({ gcj }) => gcj.lng) },
    stated: { lat: all(({ stated }) => stated.lat), lng: all(({ stated }) => stated.lng) },
    sourceDatum: field('sourceDatum'), cell: field('cell'), areaSquareMeters: field('areaSquareMeters'),
    amenities: all(({ amenities }) => json(amenities)), hours: all(({ hours }) => hours && json(hours)),
    hoursText: field('hoursText'), hoursCertainty: field('hoursCertainty'),
    hoursUnread: all(({ hoursUnread }) => json(hoursUnread)), parentId: field('parentId'), unitId: field('unitId'),
    placeKind: field('placeKind'), doorPhoto: field('doorPhoto'),
    createdAt: all(({ createdAt }) => createdAt.toISOString()),
  }
}
