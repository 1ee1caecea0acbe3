import { sql } from 'drizzle-orm'
import { boolean, check, date, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const instant = (name: string) => timestamp(name, { withTimezone: true })

/** Activities by a rule. Only the near future is written out; a later day becomes a row when somebody touches it. */
export const activitySeries = pgTable(
  'activity_series',
  {
    id: uuid('id').primaryKey(),
    /** contract/series.ts: every n weeks on weekdays, or the nth weekday of the month. */
    rule: jsonb('rule').notNull(),
    startsOn: date('starts_on', { mode: 'string' }).notNull(),
    /** Last day, included; null: until staff end it. */
    endsOn: date('ends_on', { mode: 'string' }),
    /** Minute of the local day, and how long. */
    startMinute: integer('start_minute').notNull(),
    minutes: integer('minutes').notNull(),
    /** `keep`, `skip`, or `next_workday`, when the day is a public holiday. */
    onHolidays: text('on_holidays').notNull(),
    /** What each activity is made from: an ActivityDraft without times, as JSON. */
    template: jsonb('template').notNull(),
    /** A course has one sign-up for the whole term. */
    isCourse: boolean('is_course').notNull().default(false),
    /** Days up to this one have their rows. */
    writtenUntil: date('written_until', { mode: 'string' }).notNull(),
    createdBy: uuid('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    check('activity_series_holidays', sql`${table.onHolidays} in ('keep', 'skip', 'next_workday')`),
    check('activity_series_span', sql`${table.endsOn} is null or ${table.startsOn} <= ${table.endsOn}`),
  ],
)
