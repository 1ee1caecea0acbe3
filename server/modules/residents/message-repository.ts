import { messageTemplates, type MessageTemplate } from '../../../contract/messages'
import { json, sql, type Database, type Transaction } from '../../kernel/database'
import { newId } from '../../kernel/ids'
import type { Right } from './message-rules'

/** Adds a right for each template somebody accepted. */
export async function insertRights(
  tx: Transaction,
  residentId: string,
  { accepted, now }: { accepted: readonly MessageTemplate[]; now: Date },
): Promise<void> {
  const rows = accepted.map((template) => ({ id: newId(now), template }))
  await tx.query(sql`
    insert into message_rights (id, resident_id, template, granted_at)
    select id, ${residentId}::uuid, template, ${now}::timestamptz
    from jsonb_to_recordset(${json(rows)}::jsonb) as granted(id uuid, template text)`)
}

/** The rights these people have left, the oldest first, locked: nobody else spends them meanwhile. */
export async function lockRights(tx: Transaction, residentIds: readonly string[]): Promise<Right[]> {
  return tx.query<Right>(sql`
    select id, resident_id as "residentId", template from message_rights
    where resident_id = any(${residentIds}) and spent_at is null order by id for update`)
}

interface Spending {
  readonly rightId: string
  readonly notificationId: string
}

export async function markSpent(tx: Transaction, spent: readonly Spending[], at: Date): Promise<void> {
  await tx.query(sql`
    update message_rights r set spent_on = s."notificationId", spent_at = ${at}
    from jsonb_to_recordset(${json(spent)}::jsonb) as s("rightId" uuid, "notificationId" uuid)
    where r.id = s."rightId"`)
}

/** A message to be sent. */
export interface NewDelivery {
  readonly notificationId: string
  readonly residentId: string
  readonly template: MessageTemplate
  readonly fields: Readonly<Record<string, string>>
  readonly page: string
  readonly dueAt: Date
  readonly expiresAt: Date
}

export async function insertDeliveries(tx: Transaction, deliveries: readonly NewDelivery[]): Promise<void> {
  await tx.query(sql`
    insert into message_deliveries (notification_id, resident_id, template, fields, page, due_at, expires_at)
    select "notificationId", "residentId", template, fields, page, "dueAt", "expiresAt"
    from jsonb_to_recordset(${json(deliveries)}::jsonb) as d("notificationId" uuid, "residentId" uuid, template text,
      fields jsonb, page text, "dueAt" timestamptz, "expiresAt" timestamptz)
    on conflict do nothing`)
}

/** A message somebody is sending now: nobody else gets it before its claim ends. */
export interface ClaimedDelivery {
  readonly notificationId: string
  readonly residentId: string
  readonly template: MessageTemplate
  readonly fields: Readonly<Record<string, string>>
  readonly page: string
  readonly expiresAt: Date
  /** Tries including this one. */
  readonly attempts: number
  /** Null: they are not known to WeChat. */
  readonly openid: string | null
}

interface Claim {
  readonly now: Date
  /** Until when nobody else takes them; a sender that dies leaves them to the next after it. */
  readonly until: Date
  readonly limit: number
}

/** Takes messages that are due, what matters most first, in one transaction that ends before anything is sent. */
export async function claimDeliveries(database: Database, { now, until, limit }: Claim): Promise<ClaimedDelivery[]> {
  return database.query<ClaimedDelivery>(sql`
    with due as (
      select notification_id from message_deliveries
      where due_at <= ${now} and sent_at is null and failed_at is null
      order by array_position(${[...messageTemplates]}::text[], template), due_at limit ${limit}
      for update skip locked
    )
    update message_deliveries d set due_at = ${until}, attempts = attempts + 1
    from due where d.notification_id = due.notification_id
    returning d.notification_id as "notificationId", d.resident_id as "residentId", template, fields, page,
      expires_at as "expiresAt", attempts,
      (select subject from identities i where i.resident_id = d.resident_id and provider = 'wechat_mini' limit 1) as openid`)
}

export async function markSent(database: Database, notificationId: string, now: Date): Promise<void> {
  await database.query(sql`
    update message_deliveries set sent_at = ${now} where notification_id = ${notificationId} and sent_at is null`)
}

export async function tryAgain(database: Database, notificationId: string, at: Date): Promise<void> {
  await database.query(sql`update message_deliveries set due_at = ${at} where notification_id = ${notificationId}`)
}

/** Why a message will not be sent. `refused`: WeChat knows of no right, so what is left in our ledger is void too. */
export type Failing = 'refused' | 'bad' | 'too_late' | 'no_openid' | 'given_up'

/** Ends a message that was not sent. The right WeChat did not use is there again, but for one that it does not know. */
export async function markFailed(
  database: Database,
  { notificationId, residentId, template }: ClaimedDelivery,
  { failure, now }: { failure: Failing; now: Date },
): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.query(sql`
      update message_deliveries set failed_at = ${now}, failure = ${failure} where notification_id = ${notificationId}`)
    await tx.query(failure === 'refused'
      ? sql`delete from message_rights where resident_id = ${residentId} and template = ${template} and spent_at is null`
      : sql`update message_rights set spent_on = null, spent_at = null where spent_on = ${notificationId}`)
  })
}
