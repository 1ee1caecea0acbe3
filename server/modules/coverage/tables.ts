import { sql } from 'drizzle-orm'
import {
  bigint, check, date, doublePrecision, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uniqueIndex, uuid,
} from 'drizzle-orm/pg-core'

const instant = (name: string) => timestamp(name, { withTimezone: true })

/** Where people live: one row a residential compound, with how many. */
export const demandPoints = pgTable(
  'demand_points',
  {
    id: uuid('id').primaryKey(),
    name: text('name').notNull(),
    subdistrict: text('subdistrict').notNull(),
    latGcj: doublePrecision('lat_gcj').notNull(),
    lngGcj: doublePrecision('lng_gcj').notNull(),
    people: integer('people').notNull(),
  },
  (table) => [
    uniqueIndex('demand_points_name').on(table.subdistrict, table.name),
    check('demand_points_people', sql`${table.people} >= 0`),
    check('demand_points_lat_range', sql`${table.latGcj} between -90 and 90`),
    check('demand_points_lng_range', sql`${table.lngGcj} between -180 and 180`),
  ],
)

/** Reports, added up: how many people spoke for a grid cell of 0.005° on a day. Who they were is nowhere. */
export const coverageReports = pgTable(
  'coverage_reports',
  {
    cell: bigint('cell', { mode: 'number' }).notNull(),
    kind: text('kind').notNull(),
    reportedOn: date('reported_on').notNull(),
    reports: integer('reports').notNull(),
  },
  (table) => [
    primaryKey({ name: 'coverage_reports_key', columns: [table.kind, table.cell, table.reportedOn] }),
    check('coverage_reports_some', sql`${table.reports} > 0`),
  ],
)

/** Who was counted for a cell, as a keyed hash kept for 30 days: one person counts once (see reporter-key.ts). */
export const coverageReporters = pgTable(
  'coverage_reporters',
  { personKey: text('person_key').primaryKey(), countedOn: date('counted_on').notNull() },
  (table) => [index('coverage_reporters_age').on(table.countedOn)],
)

/** What was written beside a report. The id is random: it tells neither an order nor a time of day. */
export const coverageRemarks = pgTable(
  'coverage_remarks',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind').notNull(),
    cell: bigint('cell', { mode: 'number' }).notNull(),
    /** The station a `wrong` remark is about. */
    stationId: uuid('station_id'),
    text: text('text').notNull(),
    writtenOn: date('written_on').notNull(),
    settledAt: instant('settled_at'),
    settledBy: uuid('settled_by'),
  },
  (table) => [
    index('coverage_remarks_cell').on(table.cell, table.writtenOn).where(sql`${table.kind} = 'missing'`),
    index('coverage_remarks_open').on(table.writtenOn, table.id)
      .where(sql`${table.kind} = 'wrong' and ${table.settledAt} is null`),
    check('coverage_remarks_station', sql`(${table.kind} = 'wrong') = (${table.stationId} is not null)`),
  ],
)

/** The secret behind the keyed hashes of this deployment; one row. */
export const coverageKeys = pgTable('coverage_keys', { id: integer('id').primaryKey(), secret: text('secret').notNull() })

/** Long computations: what was asked, how far they are, what came of them. */
export const coverageJobs = pgTable(
  'coverage_jobs',
  {
    id: uuid('id').primaryKey(),
    input: jsonb('input').notNull(),
    startedBy: uuid('started_by').notNull(),
    startedAt: instant('started_at').notNull(),
    /** 0 to 1. */
    progress: doublePrecision('progress').notNull(),
    /** By the database's own clock: the last sign of life of the process that works on it. */
    heartbeatAt: instant('heartbeat_at').notNull(),
    cancelledAt: instant('cancelled_at'),
    failedAt: instant('failed_at'),
    finishedAt: instant('finished_at'),
    result: jsonb('result'),
  },
  (table) => [
    index('coverage_jobs_person').on(table.startedBy, table.startedAt),
    check('coverage_jobs_result', sql`(${table.finishedAt} is null) = (${table.result} is null)`),
  ],
)
