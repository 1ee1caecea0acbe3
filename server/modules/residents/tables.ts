import { boolean, index, pgTable, primaryKey, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'

const instant = (name: string) => timestamp(name, { withTimezone: true })

/** A person, by our own id. OPENIDs live in `identities` only. */
export const residents = pgTable('residents', {
  id: uuid('id').primaryKey(),
  nickname: text('nickname').notNull(),
  isPartyMember: boolean('is_party_member').notNull().default(false),
  isStaff: boolean('is_staff').notNull().default(false),
  elderMode: boolean('elder_mode'),
  createdAt: instant('created_at').notNull(),
})

/** How a provider (WeChat mini-program, official account, demo) knows a person. */
export const identities = pgTable(
  'identities',
  {
    provider: text('provider').notNull(),
    subject: text('subject').notNull(),
    residentId: uuid('resident_id').notNull().references(() => residents.id),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ name: 'identities_key', columns: [table.provider, table.subject] }),
    index('identities_resident').on(table.residentId),
  ],
)

/** Which version of the privacy text a person agreed to, and when. */
export const consents = pgTable(
  'consents',
  {
    id: uuid('id').primaryKey(),
    residentId: uuid('resident_id').notNull().references(() => residents.id),
    version: text('version').notNull(),
    agreedAt: instant('agreed_at').notNull(),
  },
  (table) => [uniqueIndex('consents_once').on(table.residentId, table.version)],
)

/** The inbox: what a person was told, whether or not WeChat could deliver it too. */
export const notifications = pgTable(
  'notifications',
  {
    id: uuid('id').primaryKey(),
    residentId: uuid('resident_id').notNull(),
    kind: text('kind').notNull(),
    subjectId: uuid('subject_id').notNull(),
    title: text('title').notNull(),
    text: text('text').notNull(),
    createdAt: instant('created_at').notNull(),
    readAt: instant('read_at'),
  },
  (table) => [index('notifications_inbox').on(table.residentId, table.id)],
)
