import { sql } from 'drizzle-orm'
import {
  boolean, index, jsonb, pgTable, primaryKey, smallint, text, timestamp, uniqueIndex, uuid,
} from 'drizzle-orm/pg-core'

const instant = (name: string) => timestamp(name, { withTimezone: true })

/** A person, by our own id. OPENIDs live in `identities` only. */
export const residents = pgTable('residents', {
  id: uuid('id').primaryKey(),
  nickname: text('nickname').notNull(),
  /** As they say themselves; who on the staff confirmed it, and when. */
  isPartyMember: boolean('is_party_member').notNull().default(false),
  partyConfirmedAt: instant('party_confirmed_at'),
  partyConfirmedBy: uuid('party_confirmed_by'),
  /** The community they say they live in, and the year they were born in: only if an activity asked for it. */
  communityId: uuid('community_id'),
  birthYear: smallint('birth_year'),
  isStaff: boolean('is_staff').notNull().default(false),
  /** Of a staff member: the unit of the tree whose stations they work for; null: the whole city. */
  staffUnitId: uuid('staff_unit_id'),
  /** Of a staff member: whether they see telephone numbers in full. */
  seesPhones: boolean('sees_phones').notNull().default(false),
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

/** One-time rights to send a WeChat message: one acceptance, one message of that template. */
export const messageRights = pgTable(
  'message_rights',
  {
    id: uuid('id').primaryKey(),
    residentId: uuid('resident_id').notNull(),
    template: text('template').notNull(),
    grantedAt: instant('granted_at').notNull(),
    /** The notification it was spent on. */
    spentOn: uuid('spent_on'),
    spentAt: instant('spent_at'),
  },
  (table) => [index('message_rights_left').on(table.residentId, table.template, table.grantedAt).where(sql`${table.spentAt} is null`)],
)

/** What became of a notification outside the inbox: a WeChat message, tried until it is sent, refused or too late. */
export const messageDeliveries = pgTable(
  'message_deliveries',
  {
    notificationId: uuid('notification_id').primaryKey(),
    residentId: uuid('resident_id').notNull(),
    template: text('template').notNull(),
    /** Field names and values as the template wants them. */
    fields: jsonb('fields').notNull(),
    page: text('page').notNull(),
    attempts: smallint('attempts').notNull().default(0),
    /** When to try (next). */
    dueAt: instant('due_at').notNull(),
    /** Too late to be of use from here on. */
    expiresAt: instant('expires_at').notNull(),
    sentAt: instant('sent_at'),
    failedAt: instant('failed_at'),
    failure: text('failure'),
  },
  (table) => [index('message_deliveries_due').on(table.dueAt).where(sql`${table.sentAt} is null and ${table.failedAt} is null`)],
)
