import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Queryable } from './database'
import { Failure } from './failure'

/** The part of a `pg` client that rate-limiter-flexible uses; its statement names are left out (PgBouncer). */
const storeClient = (database: Queryable) => ({
  query: async (statement: { text: string; values: unknown[] }) => {
    const rows = await database.query({ text: statement.text, values: statement.values })
    return { rows, rowCount: rows.length }
  },
})

/** At most `points` uses in `seconds`, per key; counted in the database, so exact over all processes. */
export interface RateLimit {
  readonly name: string
  readonly points: number
  readonly seconds: number
}

/** Uses one point of `key`; throws `request.too_many` with the seconds to wait when none is left. */
export async function consume(database: Queryable, limit: RateLimit, key: string): Promise<void> {
  const limiter = new RateLimiterPostgres({
    storeClient: storeClient(database),
    storeType: 'client',
    tableName: 'rate_limits',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: limit.name,
    points: limit.points,
    duration: limit.seconds,
  })
  try {
    await limiter.consume(key)
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    throw new Failure('request.too_many', { retryAfterSeconds: Math.ceil(refusal.msBeforeNext / 1000) })
  }
}
