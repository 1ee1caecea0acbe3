import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const instant = (name: string) => timestamp(name, { withTimezone: true })

/** What a resident wrote. Its state is derived from its steps. */
export const ideas = pgTable(
  'ideas',
  {
    id: uuid('id').primaryKey(),
    residentId: uuid('resident_id').notNull(),
    text: text('text').notNull(),
    anonymous: boolean('anonymous').notNull(),
    stationId: uuid('station_id'),
    submittedAt: instant('submitted_at').notNull(),
    /** Since when neighbours can see it; null: still being checked, or withheld. */
    publishedAt: instant('published_at'),
    /** Equals the rows of idea_supports; kept by the command that writes them, under this row's lock. */
    supportCount: integer('support_count').notNull().default(0),
  },
  (table) => [
    index('ideas_newest').on(table.publishedAt, table.id).where(sql`${table.publishedAt} is not null`),
    index('ideas_most_supported').on(table.supportCount, table.id).where(sql`${table.publishedAt} is not null`),
    index('ideas_resident').on(table.residentId, table.submittedAt),
    check('ideas_support_count', sql`${table.supportCount} >= 0`),
  ],
)

/** What happened to an idea: each step with who and when, never overwritten. */
export const ideaSteps = pgTable(
  'idea_steps',
  {
    id: uuid('id').primaryKey(),
    ideaId: uuid('idea_id').notNull().references(() => ideas.id),
    kind: text('kind').notNull(),
    unit: text('unit'),
    text: text('text'),
    takenBy: uuid('taken_by'),
    takenAt: instant('taken_at').notNull(),
  },
  (table) => [index('idea_steps_idea').on(table.ideaId, table.takenAt, table.id)],
)

/** Who stands with an idea. */
export const ideaSupports = pgTable(
  'idea_supports',
  {
    ideaId: uuid('idea_id').notNull(),
    residentId: uuid('resident_id').notNull(),
    supportedAt: instant('supported_at').notNull(),
  },
  (table) => [
    primaryKey({ name: 'idea_supports_key', columns: [table.ideaId, table.residentId] }),
    index('idea_supports_resident').on(table.residentId),
  ],
)
