import { HOUR_MS } from '../contract/time'
import type { Database } from '../server/kernel/database'
import { sql } from '../server/kernel/database'
import { newId } from '../server/kernel/ids'
import { insertActivity, plainRules, takePlaces } from '../server/modules/activities'
import { cookieOf, startApi } from '../server/testing/api-processes'
import { load, percentile, type LoadResult, type Shot } from './load'
import { RESIDENTS, residentId } from './town'

const CLIENTS = 200
const PLACES = 25
const ROUNDS = 3

export interface RushFigures {
  readonly api: LoadResult
  /** Sign-ups a second by the raw statement in this process, over as many connections. */
  readonly rawPerSecond: number
  /** Plain single-row updates of one hot row, a second: what the disk and the row lock allow. */
  readonly updatesPerSecond: number
  readonly apiToRaw: number
  readonly apiToUpdates: number
}

interface Target {
  readonly database: Database
  readonly url: string
  readonly poolSize: number
}

/** 2,000 residents for 25 places: through the API with 200 clients, by the raw statement, and the ceiling of both. */
export async function measureRush(target: Target): Promise<RushFigures> {
  const api = await startApi({ databaseUrl: target.url, poolSize: target.poolSize })
  try {
    await rushOverHttp(target.database, api.url) // warm-up
    const rounds: { api: LoadResult; raw: number; updates: number }[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      rounds.push({
        api: await rushOverHttp(target.database, api.url),
        raw: await rushRaw(target),
        updates: await plainUpdates(target),
      })
    }
    return summary(rounds)
  } finally {
    await api.stop()
  }
}

function summary(rounds: readonly { api: LoadResult; raw: number; updates: number }[]): RushFigures {
  const middle = [...rounds].sort((a, b) => a.api.perSecond - b.api.perSecond)[Math.floor(rounds.length / 2)]
  if (!middle) throw new Error('no round was measured')
  const rawPerSecond = percentile(rounds.map((round) => round.raw), 0.5)
  const updatesPerSecond = percentile(rounds.map((round) => round.updates), 0.5)
  return {
    api: middle.api,
    rawPerSecond,
    updatesPerSecond,
    apiToRaw: middle.api.perSecond / rawPerSecond,
    apiToUpdates: middle.api.perSecond / updatesPerSecond,
  }
}

async function rushOverHttp(database: Database, url: string): Promise<LoadResult> {
  const activityId = await openActivity(database)
  const shots = Array.from({ length: RESIDENTS }, (_, index): Shot => ({
    path: '/api/activities.signUp',
    body: JSON.stringify({ activityId, requestId: newId(new Date()) }),
    cookie: cookieOf(residentId(index)),
  }))
  const result = await load(url, shots, CLIENTS)
  await expectRush(database, activityId)
  return result
}

async function rushRaw({ database, poolSize }: Target): Promise<number> {
  const activityId = await openActivity(database)
  const now = new Date()
  const perSecond = await rate(RESIDENTS, poolSize, (index) =>
    takePlaces(database, {
      activityId, residentId: residentId(index), party: [{ poolId: activityId, places: 1 }], now,
      channel: 'h5', version: 1, needsReview: false,
      requestId: newId(now), signUpId: newId(now), messageId: newId(now),
    }),
  )
  await expectRush(database, activityId)
  return perSecond
}

async function plainUpdates({ database, poolSize }: Target): Promise<number> {
  const activityId = await openActivity(database)
  return rate(RESIDENTS, poolSize, () =>
    database.query(sql`update activity_lines set next_seq = next_seq + 1 where activity_id = ${activityId}`))
}

async function rate(count: number, workers: number, work: (index: number) => Promise<unknown>): Promise<number> {
  let next = 0
  const begun = performance.now()
  await Promise.all(
    Array.from({ length: workers }, async () => {
      for (let index = next++; index < count; index = next++) await work(index)
    }),
  )
  return count / ((performance.now() - begun) / 1000)
}

async function openActivity(database: Database): Promise<string> {
  const now = new Date()
  const id = newId(now)
  const inHours = (hours: number): Date => new Date(now.getTime() + hours * HOUR_MS)
  await insertActivity(database, {
    id, title: '抢票', kind: 'culture', stationId: id, description: '',
    room: null, bring: null, lecturer: null, lessonId: null,
    startsAt: inHours(5), endsAt: inHours(6), signUpOpensAt: inHours(-1), signUpClosesAt: inHours(4),
    withdrawUntil: inHours(3), createdBy: id, createdAt: now, publishedAt: now, ...plainRules,
    pools: [{ id, position: 0, mode: 'on_site', who: 'anyone', capacity: PLACES, releasesAt: null }],
  })
  return id
}

/** A fast wrong answer is worth nothing: every rush is checked before it counts. */
async function expectRush(database: Database, activityId: string): Promise<void> {
  const [pool] = await database.query<{ taken: number; waiting: number }>(sql`
    select places_taken as taken, waiting from place_pools where activity_id = ${activityId}`)
  if (pool?.taken !== PLACES || pool.waiting !== RESIDENTS - PLACES) {
    throw new Error(`the rush went wrong: ${JSON.stringify(pool)}`)
  }
}
