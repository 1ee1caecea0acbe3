import { sql } from 'drizzle-orm'
import { check, customType, index, integer, pgTable, smallint, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'

const instant = (name: string) => timestamp(name, { withTimezone: true })
const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })

/** Somebody was there. `activity_id` is the session; in a course the sign-up belongs to the term's first activity. */
export const checkIns = pgTable(
  'check_ins',
  {
    id: uuid('id').primaryKey(),
    activityId: uuid('activity_id').notNull(),
    signUpId: uuid('sign_up_id').notNull(),
    /** How many of the party came. */
    places: integer('places').notNull(),
    /** `code` (the station's screen), `ticket` (staff scanned it), `roster` (staff found the name), `remote`. */
    method: text('method').notNull(),
    /** When they were there, by the device that saw them; the earliest of several holds. */
    seenAt: instant('seen_at').notNull(),
    /** When we heard of it: later than `seen_at` after a scan without network. */
    recordedAt: instant('recorded_at').notNull(),
    /** The staff member; null: they checked in themselves. */
    seenBy: uuid('seen_by'),
    undoneAt: instant('undone_at'),
    undoneBy: uuid('undone_by'),
    undoneReason: text('undone_reason'),
  },
  (table) => [
    uniqueIndex('check_ins_once').on(table.activityId, table.signUpId).where(sql`${table.undoneAt} is null`),
    index('check_ins_sign_up').on(table.signUpId),
    check('check_ins_places', sql`${table.places} > 0`),
    check('check_ins_method', sql`${table.method} in ('code', 'ticket', 'roster', 'remote')`),
  ],
)

/** What people say afterwards. Shown once it has been looked at; its photo is in `wall_photos`. */
export const wallPosts = pgTable(
  'wall_posts',
  {
    id: uuid('id').primaryKey(),
    activityId: uuid('activity_id').notNull(),
    residentId: uuid('resident_id').notNull(),
    text: text('text').notNull(),
    postedAt: instant('posted_at').notNull(),
    publishedAt: instant('published_at'),
    publishedBy: uuid('published_by'),
    withheldAt: instant('withheld_at'),
    withheldBy: uuid('withheld_by'),
    withheldReason: text('withheld_reason'),
    removedAt: instant('removed_at'),
  },
  (table) => [
    uniqueIndex('wall_posts_one_each').on(table.activityId, table.residentId).where(sql`${table.removedAt} is null`),
    index('wall_posts_shown').on(table.activityId, table.publishedAt).where(sql`${table.publishedAt} is not null and ${table.removedAt} is null`),
    index('wall_posts_waiting').on(table.postedAt).where(sql`${table.publishedAt} is null and ${table.withheldAt} is null and ${table.removedAt} is null`),
  ],
)

/** The photo of a post, while it may be shown to anybody: docs/decisions/0009-photos-in-the-database.md. */
export const wallPhotos = pgTable(
  'wall_photos',
  {
    postId: uuid('post_id').primaryKey().references(() => wallPosts.id),
    /** Without metadata: where and when it was taken is not kept. */
    jpeg: bytea('jpeg').notNull(),
    width: smallint('width').notNull(),
    height: smallint('height').notNull(),
  },
  (table) => [check('wall_photos_bytes', sql`octet_length(${table.jpeg}) between 1 and 300000`)],
)

/** Reminders that were sent: each once. */
export const activityReminders = pgTable(
  'activity_reminders',
  {
    activityId: uuid('activity_id').notNull(),
    /** `evening` or `soon`. */
    kind: text('kind').notNull(),
    /** The start they reminded of: an activity that is moved is reminded of again. */
    startsAt: instant('starts_at').notNull(),
    sentAt: instant('sent_at').notNull(),
  },
  (table) => [uniqueIndex('activity_reminders_once').on(table.activityId, table.kind, table.startsAt)],
)

/** Films that members would like to see at noon (C12). */
export const filmNominations = pgTable(
  'film_nominations',
  {
    id: uuid('id').primaryKey(),
    title: text('title').notNull(),
    reason: text('reason').notNull(),
    minutes: smallint('minutes'),
    nominatedBy: uuid('nominated_by').notNull(),
    nominatedAt: instant('nominated_at').notNull(),
    /** The activity staff made of it. */
    activityId: uuid('activity_id'),
    scheduledAt: instant('scheduled_at'),
    scheduledBy: uuid('scheduled_by'),
    withheldAt: instant('withheld_at'),
    withheldBy: uuid('withheld_by'),
    publishedAt: instant('published_at'),
  },
  (table) => [index('film_nominations_open').on(table.nominatedAt).where(sql`${table.activityId} is null and ${table.withheldAt} is null`)],
)

export const filmSupports = pgTable(
  'film_supports',
  {
    nominationId: uuid('nomination_id').notNull(),
    residentId: uuid('resident_id').notNull(),
    supportedAt: instant('supported_at').notNull(),
  },
  (table) => [uniqueIndex('film_supports_once').on(table.nominationId, table.residentId)],
)
