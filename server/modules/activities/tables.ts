import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'

const instant = (name: string) => timestamp(name, { withTimezone: true })

/** Something that takes place at a station at a time. */
export const activities = pgTable(
  'activities',
  {
    id: uuid('id').primaryKey(),
    title: text('title').notNull(),
    kind: text('kind').notNull(),
    stationId: uuid('station_id').notNull(),
    description: text('description').notNull(),
    room: text('room'),
    bring: text('bring'),
    lecturer: text('lecturer'),
    lessonId: uuid('lesson_id'),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    withdrawUntil: instant('withdraw_until').notNull(),
    createdBy: uuid('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
    cancelledAt: instant('cancelled_at'),
    cancelledBy: uuid('cancelled_by'),
    cancelledReason: text('cancelled_reason'),
  },
  (table) => [
    index('activities_start').on(table.startsAt, table.id),
    index('activities_station').on(table.stationId, table.startsAt),
    check('activities_span', sql`${table.startsAt} < ${table.endsAt}`),
  ],
)

/**
 * The places of an activity: lock and ledger head in one row. `capacity` is what staff want (null: no limit);
 * `seats` = greatest(capacity, places_taken), so that lowering the capacity removes nobody. The sign-up window lives
 * here too, half-open, and so does the end that a cancellation puts to it: whoever locks this row sees all that
 * decides.
 */
export const placePools = pgTable(
  'place_pools',
  {
    activityId: uuid('activity_id').primaryKey(),
    capacity: integer('capacity'),
    seats: integer('seats'),
    placesTaken: integer('places_taken').notNull().default(0),
    waiting: integer('waiting').notNull().default(0),
    nextSeq: integer('next_seq').notNull().default(1),
    opensAt: instant('opens_at').notNull(),
    closesAt: instant('closes_at').notNull(),
    closedAt: instant('closed_at'),
  },
  (table) => [
    check('place_pools_window', sql`${table.opensAt} < ${table.closesAt}`),
    check('place_pools_not_oversold', sql`${table.placesTaken} <= ${table.seats}`),
    check('place_pools_not_negative', sql`${table.placesTaken} >= 0 and ${table.waiting} >= 0`),
  ],
)

/**
 * One person's place or rank. The state is derived: withdrawn, else confirmed, else waiting.
 * `first_*` is the answer given at the time, repeated to a repeated request.
 */
export const signUps = pgTable(
  'sign_ups',
  {
    id: uuid('id').primaryKey(),
    activityId: uuid('activity_id').notNull(),
    residentId: uuid('resident_id'),
    seq: integer('seq').notNull(),
    places: integer('places').notNull(),
    requestId: uuid('request_id').notNull(),
    firstPosition: integer('first_position'),
    signedUpAt: instant('signed_up_at').notNull(),
    confirmedAt: instant('confirmed_at'),
    withdrawnAt: instant('withdrawn_at'),
  },
  (table) => [
    uniqueIndex('sign_ups_seq').on(table.activityId, table.seq),
    uniqueIndex('sign_ups_one_live').on(table.activityId, table.residentId).where(sql`${table.withdrawnAt} is null`),
    uniqueIndex('sign_ups_request').on(table.activityId, table.residentId, table.requestId),
    index('sign_ups_waiting')
      .on(table.activityId, table.seq)
      .where(sql`${table.confirmedAt} is null and ${table.withdrawnAt} is null`),
    index('sign_ups_resident').on(table.residentId, table.signedUpAt),
    check('sign_ups_places', sql`${table.places} > 0`),
  ],
)
