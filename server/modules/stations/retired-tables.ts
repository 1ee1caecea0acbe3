import { doublePrecision, jsonb, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'

/** Stations that are no more. What happened in them still names them; everything else asks `stations`. */
export const retiredStations = pgTable(
  'retired_stations',
  {
    id: uuid('id').primaryKey(),
    source: text('source').notNull(),
    sourceId: text('source_id').notNull(),
    name: text('name').notNull(),
    phone: text('phone'),
    latGcj: doublePrecision('lat_gcj').notNull(),
    lngGcj: doublePrecision('lng_gcj').notNull(),
    /** The whole row as it was. */
    was: jsonb('was').notNull(),
    retiredAt: timestamp('retired_at', { withTimezone: true }).notNull(),
    retiredBy: uuid('retired_by').notNull(),
  },
  (table) => [unique('retired_stations_source').on(table.source, table.sourceId)],
)
