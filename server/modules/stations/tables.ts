import { sql } from 'drizzle-orm'
import {
  bigint, check, doublePrecision, index, integer, jsonb, pgTable, text, timestamp, unique, uuid,
} from 'drizzle-orm/pg-core'

const instant = (name: string) => timestamp(name, { withTimezone: true })

/** A Party-mass service station. One canonical GCJ-02 pair; the source's own pair and datum beside it. */
export const stations = pgTable(
  'stations',
  {
    id: uuid('id').primaryKey(),
    /** Whose directory it is from, and the id it has there; `yili` and our own id where it is from no file. */
    source: text('source').notNull(),
    sourceId: text('source_id').notNull(),
    name: text('name').notNull(),
    kind: text('kind').notNull(),
    address: text('address').notNull(),
    doorNote: text('door_note'),
    phone: text('phone'),
    latGcj: doublePrecision('lat_gcj').notNull(),
    lngGcj: doublePrecision('lng_gcj').notNull(),
    sourceLat: doublePrecision('source_lat').notNull(),
    sourceLng: doublePrecision('source_lng').notNull(),
    sourceDatum: text('source_datum').notNull(),
    /** Grid cell of 0.005°, see rules.ts; the index behind "nearby". */
    cell: bigint('cell', { mode: 'number' }).notNull(),
    areaSquareMeters: integer('area_square_meters'),
    /** [{ kind, note }] */
    amenities: jsonb('amenities').notNull(),
    /** Their kinds alone, as JSON text: equal for stations that have the same ones. */
    amenityKinds: text('amenity_kinds').generatedAlwaysAs(sql`(jsonb_path_query_array(amenities, '$[*].kind'))::text`),
    /** Week, seasons, holidays, shifted workdays (contract/opening-hours.ts); null: nobody has told us. */
    hours: jsonb('hours'),
    /** Equal for equal hours: a city has few different weeks, and comparing a whole one costs too much. */
    hoursKey: text('hours_key').generatedAlwaysAs(sql`md5(hours::text)`),
    /** The hours as the source wrote them; kept for ever, `hours` is only how we understood them. */
    hoursText: text('hours_text'),
    hoursCertainty: text('hours_certainty').notNull(),
    /** The pieces of the text that were not understood. */
    hoursUnread: jsonb('hours_unread').notNull(),
    /** The station above it; a studio is inside its parent. */
    parentId: uuid('parent_id'),
    /** Where it belongs in the organisation tree. */
    unitId: uuid('unit_id'),
    placeKind: text('place_kind'),
    doorPhoto: text('door_photo'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    unique('stations_source').on(table.source, table.sourceId),
    index('stations_cell').on(table.cell),
    index('stations_name').on(table.name, table.id),
    index('stations_parent').on(table.parentId, table.kind),
    index('stations_unit').on(table.unitId, table.name),
    index('stations_facets').on(table.hoursKey, table.kind, table.amenityKinds),
    check('stations_lat_range', sql`${table.latGcj} between -90 and 90`),
    check('stations_lng_range', sql`${table.lngGcj} between -180 and 180`),
  ],
)

/** Dated exceptions to a station's hours. Half-open; without `to_at` until staff cancel it. */
export const stationClosures = pgTable(
  'station_closures',
  {
    id: uuid('id').primaryKey(),
    stationId: uuid('station_id').notNull(),
    /** `closed`, or `open`: an extra opening. */
    kind: text('kind').notNull(),
    fromAt: instant('from_at').notNull(),
    toAt: instant('to_at'),
    reason: text('reason').notNull(),
    /** The emergency that opened it together with others. */
    emergencyId: uuid('emergency_id'),
    createdBy: uuid('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
    cancelledAt: instant('cancelled_at'),
    cancelledBy: uuid('cancelled_by'),
  },
  (table) => [
    index('station_closures_ends').on(table.toAt).where(sql`${table.cancelledAt} is null`),
    index('station_closures_emergency').on(table.emergencyId).where(sql`${table.emergencyId} is not null`),
    index('station_closures_live').on(table.stationId, table.toAt).where(sql`${table.cancelledAt} is null`),
    check('station_closures_span', sql`${table.fromAt} < ${table.toAt}`),
    check('station_closures_open_ends', sql`${table.kind} = 'closed' or ${table.toAt} is not null`),
  ],
)

/** What a station is found by (search-rules.ts); written with it, and made anew by `indexAllNames` when it is not. */
export const stationWords = pgTable(
  'station_words',
  {
    stationId: uuid('station_id').primaryKey(),
    /** Letters and digits of the name, and of the address. */
    name: text('name').notNull(),
    address: text('address').notNull(),
    pinyin: text('pinyin').notNull(),
    initials: text('initials').notNull(),
    /** Characters and runs of letters of all four: the index behind the search. */
    fragments: text('fragments').array().notNull(),
    /** Of the name and address these were made of; empty where nobody has said yet how the name is spoken. */
    sourceHash: text('source_hash').notNull(),
  },
  (table) => [
    index('station_words_fragments').using('gin', table.fragments),
    index('station_words_name').on(sql`${table.name} collate "C"`, table.stationId),
    index('station_words_unspoken').on(table.stationId).where(sql`${table.sourceHash} = ''`),
  ],
)

/** Times in which stations of the city are open together as shelters; each of them has its row in station_closures. */
export const emergencies = pgTable(
  'emergencies',
  {
    id: uuid('id').primaryKey(),
    reason: text('reason').notNull(),
    fromAt: instant('from_at').notNull(),
    toAt: instant('to_at').notNull(),
    createdBy: uuid('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
    endedAt: instant('ended_at'),
    endedBy: uuid('ended_by'),
  },
  (table) => [
    index('emergencies_live').on(table.toAt).where(sql`${table.endedAt} is null`),
    check('emergencies_span', sql`${table.fromAt} < ${table.toAt}`),
  ],
)
