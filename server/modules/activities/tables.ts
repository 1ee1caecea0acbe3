import { sql } from 'drizzle-orm'
import {
  boolean, check, date, index, integer, jsonb, pgTable, smallint, text, timestamp, uniqueIndex, uuid,
} from 'drizzle-orm/pg-core'

const instant = (name: string) => timestamp(name, { withTimezone: true })

/** Something that takes place at a station at a time. A draft (`published_at` is null) is seen by staff only. */
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
    /** The six pairs of the articles (室内/楼院 …): contract/activity-forms.ts. */
    forms: text('forms').array().notNull().default([]),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    withdrawUntil: instant('withdraw_until').notNull(),
    /** Where people take part who are not in the room. */
    remoteLink: text('remote_link'),
    /** How many others one person may bring. */
    companionsMax: smallint('companions_max').notNull().default(0),
    /** Who may sign up (contract/audience.ts); null: everybody. */
    audience: jsonb('audience'),
    /** Whether staff look at each sign-up first. */
    needsApproval: boolean('needs_approval').notNull().default(false),
    /** `ask`: a freed place is offered with a deadline; `confirm`: it is given at once. */
    promotion: text('promotion').notNull().default('ask'),
    /** The series it belongs to, and the day the rule gave it: it keeps it when it is moved. */
    seriesId: uuid('series_id'),
    occurrenceOn: date('occurrence_on', { mode: 'string' }),
    /** A course: one place counts for the whole term, and is taken in the term's first activity. */
    courseId: uuid('course_id'),
    createdBy: uuid('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
    publishedAt: instant('published_at'),
    publishedBy: uuid('published_by'),
    cancelledAt: instant('cancelled_at'),
    cancelledBy: uuid('cancelled_by'),
    cancelledReason: text('cancelled_reason'),
  },
  (table) => [
    index('activities_start').on(table.startsAt, table.id),
    index('activities_end').on(table.endsAt, table.id),
    index('activities_station').on(table.stationId, table.startsAt),
    index('activities_course').on(table.courseId, table.startsAt).where(sql`${table.courseId} is not null`),
    uniqueIndex('activities_occurrence').on(table.seriesId, table.occurrenceOn).where(sql`${table.seriesId} is not null`),
    check('activities_span', sql`${table.startsAt} < ${table.endsAt}`),
    check('activities_promotion', sql`${table.promotion} in ('ask', 'confirm')`),
    check('activities_series', sql`(${table.seriesId} is null) = (${table.occurrenceOn} is null)`),
  ],
)

/**
 * Everybody's way to the places of an activity: its lock, taken first and alone on every path, the window in which
 * one can sign up, half-open, and the end a cancellation puts to it. Decision 0007.
 */
export const activityLines = pgTable(
  'activity_lines',
  {
    activityId: uuid('activity_id').primaryKey(),
    nextSeq: integer('next_seq').notNull().default(1),
    /** Parties in the waiting list, whatever places they want. */
    waiting: integer('waiting').notNull().default(0),
    /** Counts what staff changed about who may come: a sign-up checked against an older one is checked again. */
    version: integer('version').notNull().default(1),
    opensAt: instant('opens_at').notNull(),
    closesAt: instant('closes_at').notNull(),
    closedAt: instant('closed_at'),
    /** When the next offer lapses, hold ends or kept places are released; null: nothing to do by itself. */
    dueAt: instant('due_at'),
  },
  (table) => [
    index('activity_lines_due').on(table.dueAt).where(sql`${table.dueAt} is not null`),
    check('activity_lines_not_negative', sql`${table.waiting} >= 0`),
    check('activity_lines_window', sql`${table.opensAt} < ${table.closesAt}`),
  ],
)

/**
 * Places of one kind. `capacity` is what staff want (null: no limit); `seats` = greatest(capacity, places_taken), so
 * that lowering the capacity removes nobody. A place that is offered to somebody is taken. `waiting` counts parties in
 * the line that want a place of this kind.
 */
export const placePools = pgTable(
  'place_pools',
  {
    id: uuid('id').primaryKey(),
    activityId: uuid('activity_id').notNull(),
    /** Among the pools of its activity; the first is where kept places go when they are released. */
    position: smallint('position').notNull().default(0),
    /** `on_site` or `remote`. */
    mode: text('mode').notNull().default('on_site'),
    /** `anyone`, `adult`, `child`, `newcomer` (kept for people who come for the first time). */
    who: text('who').notNull().default('anyone'),
    capacity: integer('capacity'),
    seats: integer('seats'),
    placesTaken: integer('places_taken').notNull().default(0),
    waiting: integer('waiting').notNull().default(0),
    /** When what is left of kept places goes to everybody. */
    releasesAt: instant('releases_at'),
    /** Staff took the pool out; nobody was in it. */
    removedAt: instant('removed_at'),
  },
  (table) => [
    uniqueIndex('place_pools_once').on(table.activityId, table.mode, table.who).where(sql`${table.removedAt} is null`),
    index('place_pools_activity').on(table.activityId, table.position),
    check('place_pools_not_oversold', sql`${table.placesTaken} <= ${table.seats}`),
    check('place_pools_not_negative', sql`${table.placesTaken} >= 0 and ${table.waiting} >= 0`),
    check('place_pools_kind', sql`${table.mode} in ('on_site', 'remote') and ${table.who} in ('anyone', 'adult', 'child', 'newcomer')`),
  ],
)
