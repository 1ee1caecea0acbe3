import { expect, test } from 'vitest'
import { MONDAY_TEN } from '../testing/harness'
import { useStreet } from '../testing/street'
import { sql } from './database'
import { deliver, enqueue, type OutboxHandler } from './outbox'

const { database } = useStreet()

const send = (payload: unknown) => enqueue(database, { topic: 'greeting', payload, now: MONDAY_TEN })
const waiting = async () => (await database.query(sql`select 1 from outbox where delivered_at is null`)).length

test('each message is delivered exactly once, by however many workers', async () => {
  for (let n = 0; n < 30; n += 1) await send({ n })
  const seen: number[] = []
  const handler: OutboxHandler = (_tx, message) => {
    seen.push((message.payload as { n: number }).n)
    return Promise.resolve()
  }
  const worker = async (): Promise<void> => {
    while ((await deliver(database, { greeting: handler }, { now: MONDAY_TEN, limit: 4 })) > 0);
  }
  await Promise.all([worker(), worker(), worker()])
  await worker()
  expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, n) => n))
  expect(await waiting()).toBe(0)
})

test('a delivery that fails is tried again, with what it had written undone', async () => {
  await send({ n: 1 })
  const failing: OutboxHandler = async (tx) => {
    await tx.query(sql`insert into rate_limits (key, points) values ('half a delivery', 1)`)
    throw new Error('the post office is closed')
  }
  await expect(deliver(database, { greeting: failing }, { now: MONDAY_TEN })).rejects.toThrow('closed')
  expect(await database.query(sql`select 1 from rate_limits`)).toEqual([])
  expect(await waiting()).toBe(1)
})

test('a topic without a handler stays in the outbox and says so', async () => {
  await send({ n: 1 })
  await expect(deliver(database, {}, { now: MONDAY_TEN })).rejects.toThrow('no handler for outbox topic greeting')
  expect(await waiting()).toBe(1)
})
