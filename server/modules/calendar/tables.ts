import { integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/** Years of the Chinese calendar that staff entered or corrected; a year here replaces the one the software brings. */
export const calendarYears = pgTable('calendar_years', {
  year: integer('year').primaryKey(),
  /** [{ date, name, kind }], by date. */
  days: jsonb('days').notNull(),
  /** The notice, by its number. */
  source: text('source').notNull(),
  /** The notice as staff pasted it. */
  noticeText: text('notice_text'),
  updatedBy: uuid('updated_by').notNull(),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
})
