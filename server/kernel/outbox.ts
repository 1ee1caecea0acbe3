import type { Queryable, Transaction, Database } from './database'
import { json, sql } from './database'
import { newId } from './ids'

/** A message as it waits in the outbox. */
export interface OutboxMessage {
  readonly id: string
  readonly topic: string
  readonly payload: unknown
  readonly createdAt: Date
}

/** Delivers messages of one topic inside the transaction that marks them delivered; no I/O in here. */
export type OutboxHandler = (tx: Transaction, message: OutboxMessage, now: Date) => Promise<void>

/** Puts a message into the outbox, in the transaction of the change it tells of. */
export async function enqueue(tx: Queryable, message: { topic: string; payload: unknown; now: Date }): Promise<void> {
  await tx.query(sql`
    insert into outbox (id, topic, payload, created_at)
    values (${newId(message.now)}, ${message.topic}, ${json(message.payload)}, ${message.now})`)
}

/**
 * Delivers up to `limit` waiting messages in one transaction and returns how many. Several workers may run at once:
 * each takes rows nobody else holds. Order between messages is not promised; ids ascend with time.
 */
export async function deliver(
  database: Database,
  handlers: Readonly<Record<string, OutboxHandler>>,
  { now, limit = 100 }: { now: Date; limit?: number },
): Promise<number> {
  return database.transaction(async (tx) => {
    const messages = await tx.query<OutboxMessage>(sql`
      select id, topic, payload, created_at as "createdAt" from outbox
      where delivered_at is null order by id limit ${limit} for update skip locked`)
    for (const message of messages) {
      const handler = handlers[message.topic]
      if (!handler) throw new Error(`no handler for outbox topic ${message.topic}`)
      await handler(tx, message, now)
    }
    await tx.query(sql`update outbox set delivered_at = ${now} where id = any(${messages.map((m) => m.id)})`)
    return messages.length
  })
}
