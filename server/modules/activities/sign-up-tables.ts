import { sql } from 'drizzle-orm'
import {
  boolean, check, index, integer, jsonb, pgTable, primaryKey, smallint, text, timestamp, uniqueIndex, uuid,
} from 'drizzle-orm/pg-core'

const instant = (name: string) => timestamp(name, { withTimezone: true })

/**
 * One party: its places or its rank. The state is derived (sign-up-rules.ts) from who did what when: withdrawn, else
 * confirmed, else offered, else under review, else waiting. `first_*` is the answer given at the time, repeated to a
 * repeated request.
 */
export const signUps = pgTable(
  'sign_ups',
  {
    id: uuid('id').primaryKey(),
    activityId: uuid('activity_id').notNull(),
    /** Null: a booking that staff took for somebody without WeChat, or for a group. */
    residentId: uuid('resident_id'),
    seq: integer('seq').notNull(),
    /** All places of the party, and how many of them in which pool: the two arrays belong together. */
    places: integer('places').notNull(),
    poolIds: uuid('pool_ids').array().notNull(),
    poolPlaces: integer('pool_places').array().notNull(),
    requestId: uuid('request_id').notNull(),
    firstPosition: integer('first_position'),
    /** `app`, `h5`, `phone` or `desk`: the way it came in, for ever. */
    channel: text('channel').notNull().default('app'),
    /** The staff member who entered it. */
    enteredBy: uuid('entered_by'),
    signedUpAt: instant('signed_up_at').notNull(),
    confirmedAt: instant('confirmed_at'),
    /** A freed place is theirs if they say so before `offer_until`, half-open. */
    offeredAt: instant('offered_at'),
    offerUntil: instant('offer_until'),
    /** Until when freed places are kept together for this party; given once. */
    heldUntil: instant('held_until'),
    /** Set when staff have to look at it first. */
    reviewAskedAt: instant('review_asked_at'),
    reviewReason: text('review_reason'),
    reviewedAt: instant('reviewed_at'),
    reviewedBy: uuid('reviewed_by'),
    /** They would like to withdraw though the deadline is over; staff decide. */
    withdrawAskedAt: instant('withdraw_asked_at'),
    withdrawAskedReason: text('withdraw_asked_reason'),
    withdrawDeclinedAt: instant('withdraw_declined_at'),
    withdrawDeclinedBy: uuid('withdraw_declined_by'),
    withdrawnAt: instant('withdrawn_at'),
    /** `self`, `refused` or `lapsed` (an offer), `rejected` (a review), `staff`. */
    withdrawnAs: text('withdrawn_as'),
    withdrawnBy: uuid('withdrawn_by'),
    withdrawnReason: text('withdrawn_reason'),
    /** The name of a person without WeChat, or of a group's contact. */
    contactName: text('contact_name'),
    /** Encrypted; and a keyed hash to find the same number again (kernel/secret-text.ts). */
    contactPhone: text('contact_phone'),
    contactPhoneIndex: text('contact_phone_index'),
    groupName: text('group_name'),
    /** [{ name, poolId }] of those who come along. */
    companions: jsonb('companions').notNull().default([]),
    /** Who agreed for the children in the party, and when. */
    guardianName: text('guardian_name'),
    guardianAgreedAt: instant('guardian_agreed_at'),
    note: text('note'),
  },
  (table) => [
    uniqueIndex('sign_ups_seq').on(table.activityId, table.seq),
    uniqueIndex('sign_ups_one_live').on(table.activityId, table.residentId).where(sql`${table.withdrawnAt} is null`),
    uniqueIndex('sign_ups_request').on(table.activityId, table.residentId, table.requestId),
    index('sign_ups_waiting')
      .on(table.activityId, table.seq)
      .where(sql`${table.confirmedAt} is null and ${table.withdrawnAt} is null`),
    index('sign_ups_offers')
      .on(table.offerUntil)
      .where(sql`${table.offerUntil} is not null and ${table.confirmedAt} is null and ${table.withdrawnAt} is null`),
    index('sign_ups_resident').on(table.residentId, table.signedUpAt),
    index('sign_ups_phone').on(table.contactPhoneIndex).where(sql`${table.contactPhoneIndex} is not null`),
    check('sign_ups_places', sql`${table.places} > 0 and cardinality(${table.poolIds}) = cardinality(${table.poolPlaces})`),
    check('sign_ups_channel', sql`${table.channel} in ('app', 'h5', 'phone', 'desk')`),
    check('sign_ups_offer', sql`(${table.offeredAt} is null) = (${table.offerUntil} is null)`),
    check('sign_ups_end', sql`(${table.withdrawnAt} is null) = (${table.withdrawnAs} is null)`),
    check('sign_ups_somebody', sql`${table.residentId} is not null or ${table.contactName} is not null`),
  ],
)

/** What staff ask everybody who signs up. Removed ones stay: their answers do. */
export const activityQuestions = pgTable(
  'activity_questions',
  {
    id: uuid('id').primaryKey(),
    activityId: uuid('activity_id').notNull(),
    position: smallint('position').notNull(),
    /** `text`, `choice`, `number` or `date`. */
    kind: text('kind').notNull(),
    label: text('label').notNull(),
    options: text('options').array().notNull().default([]),
    required: boolean('required').notNull().default(false),
    removedAt: instant('removed_at'),
  },
  (table) => [index('activity_questions_activity').on(table.activityId, table.position)],
)

/** What somebody answered. The label is kept as it was asked; by it the last answer is offered again. */
export const signUpAnswers = pgTable(
  'sign_up_answers',
  {
    signUpId: uuid('sign_up_id').notNull(),
    questionId: uuid('question_id').notNull(),
    residentId: uuid('resident_id'),
    label: text('label').notNull(),
    answer: text('answer').notNull(),
    answeredAt: instant('answered_at').notNull(),
  },
  (table) => [
    primaryKey({ name: 'sign_up_answers_key', columns: [table.signUpId, table.questionId] }),
    index('sign_up_answers_last').on(table.residentId, table.label, table.answeredAt),
  ],
)

/** The list of names a group hands in. */
export const groupMembers = pgTable(
  'group_members',
  {
    signUpId: uuid('sign_up_id').notNull(),
    position: smallint('position').notNull(),
    name: text('name').notNull(),
    /** Encrypted, as everywhere. */
    phone: text('phone'),
  },
  (table) => [primaryKey({ name: 'group_members_key', columns: [table.signUpId, table.position] })],
)
