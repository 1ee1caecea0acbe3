import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/** Rooms and zones, 1 to 23 of them. */
export const stationZones = pgTable(
  'station_zones',
  {
    id: uuid('id').primaryKey(),
    stationId: uuid('station_id').notNull(),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    /** `see`, `settle`, `join` or `ask`. */
    purpose: text('purpose').notNull(),
    floor: text('floor'),
    areaSquareMeters: integer('area_square_meters'),
    doing: text('doing').notNull(),
  },
  (table) => [index('station_zones_station').on(table.stationId, table.position)],
)

/** Which agency is at its desk on which day of the week, for what. */
export const stationDuties = pgTable(
  'station_duties',
  {
    id: uuid('id').primaryKey(),
    stationId: uuid('station_id').notNull(),
    agency: text('agency').notNull(),
    /** ISO: Monday is 1. */
    weekday: integer('weekday').notNull(),
    /** Minutes of the local day, half-open. */
    fromMinute: integer('from_minute').notNull(),
    toMinute: integer('to_minute').notNull(),
    /** Array of texts. */
    topics: jsonb('topics').notNull(),
  },
  (table) => [
    index('station_duties_station').on(table.stationId, table.weekday),
    check('station_duties_weekday', sql`${table.weekday} between 1 and 7`),
    check('station_duties_span', sql`0 <= ${table.fromMinute} and ${table.fromMinute} < ${table.toMinute} and ${table.toMinute} <= 1440`),
  ],
)

/** What one can get done through a station, and where each leads (contract/station-details.ts). */
export const stationServices = pgTable(
  'station_services',
  {
    id: uuid('id').primaryKey(),
    stationId: uuid('station_id').notNull(),
    position: integer('position').notNull(),
    kind: text('kind').notNull(),
    name: text('name').notNull(),
    line: text('line'),
    action: jsonb('action').notNull(),
  },
  (table) => [index('station_services_station').on(table.stationId, table.position)],
)

/** What staff found at a station, item by item; rows are only added, the latest of an item counts. */
export const stationStandardMarks = pgTable(
  'station_standard_marks',
  {
    id: uuid('id').primaryKey(),
    stationId: uuid('station_id').notNull(),
    item: text('item').notNull(),
    state: text('state').notNull(),
    note: text('note').notNull(),
    markedBy: uuid('marked_by').notNull(),
    markedAt: timestamp('marked_at', { withTimezone: true }).notNull(),
  },
  (table) => [index('station_standard_marks_item').on(table.stationId, table.item, table.markedAt)],
)
