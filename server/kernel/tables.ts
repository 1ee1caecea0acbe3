import { sql } from 'drizzle-orm'
import { bigint, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid, varchar } from 'drizzle-orm/pg-core'

const instant = (name: string) => timestamp(name, { withTimezone: true })

/** Messages written in the transaction of the change they tell of; delivered afterwards, each exactly once. */
export const outbox = pgTable(
  'outbox',
  {
    id: uuid('id').primaryKey(),
    topic: text('topic').notNull(),
    payload: jsonb('payload').notNull(),
    createdAt: instant('created_at').notNull(),
    deliveredAt: instant('delivered_at'),
  },
  (table) => [index('outbox_due').on(table.id).where(sql`${table.deliveredAt} is null`)],
)

/** The first answer to each request of a person, handed out again when the request is repeated. */
export const requestKeys = pgTable(
  'request_keys',
  {
    actorId: uuid('actor_id').notNull(),
    procedure: text('procedure').notNull(),
    requestId: uuid('request_id').notNull(),
    inputHash: text('input_hash').notNull(),
    answer: jsonb('answer'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ name: 'request_keys_key', columns: [table.actorId, table.procedure, table.requestId] })],
)

/** Who on the staff did what, written in the same transaction; never changed. */
export const auditEntries = pgTable(
  'audit_entries',
  {
    id: uuid('id').primaryKey(),
    actorId: uuid('actor_id').notNull(),
    action: text('action').notNull(),
    subjectId: uuid('subject_id').notNull(),
    before: jsonb('before'),
    after: jsonb('after'),
    requestId: uuid('request_id').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('audit_entries_subject').on(table.subjectId, table.createdAt)],
)

/** Points used per key and window; the layout rate-limiter-flexible expects. */
export const rateLimits = pgTable('rate_limits', {
  key: varchar('key', { length: 255 }).primaryKey(),
  points: integer('points').notNull().default(0),
  expire: bigint('expire', { mode: 'number' }),
})
