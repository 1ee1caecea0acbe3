import { sql } from 'drizzle-orm'
import {
  bigint, check, doublePrecision, index, integer, jsonb, pgTable, text, timestamp, uuid,
} from 'drizzle-orm/pg-core'

/** A Party-mass service station. One canonical GCJ-02 pair; the source's own pair and datum beside it. */
export const stations = pgTable(
  'stations',
  {
    id: uuid('id').primaryKey(),
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
    /** Seven days of half-open intervals in local minutes; null: nobody has told us. */
    hours: jsonb('hours'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    index('stations_cell').on(table.cell),
    index('stations_name').on(table.name, table.id),
    check('stations_lat_range', sql`${table.latGcj} between -90 and 90`),
    check('stations_lng_range', sql`${table.lngGcj} between -180 and 180`),
  ],
)
