import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const instant = (name: string) => timestamp(name, { withTimezone: true })

/** A micro Party lesson: at most a quarter of an hour, with its text, whatever its format. */
export const lessons = pgTable(
  'lessons',
  {
    id: uuid('id').primaryKey(),
    title: text('title').notNull(),
    summary: text('summary').notNull(),
    format: text('format').notNull(),
    topic: text('topic').notNull(),
    lecturer: text('lecturer').notNull(),
    lecturerLine: text('lecturer_line').notNull(),
    cover: text('cover').notNull(),
    mediaUrl: text('media_url'),
    durationSeconds: integer('duration_seconds').notNull(),
    /** [{ atSeconds, text }] ascending. */
    transcript: jsonb('transcript').notNull(),
    publishedAt: instant('published_at').notNull(),
  },
  (table) => [
    index('lessons_newest').on(table.publishedAt, table.id),
    check('lessons_duration', sql`${table.durationSeconds} > 0`),
  ],
)

/** Where a person broke off; one row per person and lesson. */
export const lessonProgress = pgTable(
  'lesson_progress',
  {
    residentId: uuid('resident_id').notNull(),
    lessonId: uuid('lesson_id').notNull(),
    positionSeconds: integer('position_seconds').notNull(),
    reachedAt: instant('reached_at').notNull(),
    finishedAt: instant('finished_at'),
  },
  (table) => [
    primaryKey({ name: 'lesson_progress_key', columns: [table.residentId, table.lessonId] }),
    check('lesson_progress_position', sql`${table.positionSeconds} >= 0`),
  ],
)
