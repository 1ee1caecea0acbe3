import { HOUR_MS } from '../contract/time'
import type { Database } from '../server/kernel/database'
import { sql } from '../server/kernel/database'
import { newId } from '../server/kernel/ids'
import { insertActivity, plainRules, takePlaces } from '../server/modules/activities'
import { cookieOf, startApi } from '../server/testing/api-processes'
import { load, median, type LoadResult, type Shot } from './load'
import { RESIDENTS, residentId } from './town'

const CLIENTS = 200
const PLACES = 25
const ROUNDS = 3

/** API processes side by side; they share as many connections as one has alone, so that only their number differs. */
const PROCESSES = [1, 2, 3] as const

/** The rush through so many API processes. */
export interface RushThrough {
  readonly processes: number
  readonly api: LoadResult
  readonly toRaw: number
}

export interface RushFigures {
  /** Through one process. */
  readonly api: LoadResult
  readonly through: readonly RushThrough[]
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
  const { database } = target
  const groups = await Promise.all(PROCESSES.map((count) => startGroup(target, count)))
  try {
    for (const { urls } of groups) await rushOverHttp(database, urls) // warm-up
    const yardsticks: Yardsticks[] = []
    for (let round = 0; round < ROUNDS; round += 1) yardsticks.push(await oneRound(target, groups))
    const raw = median(yardsticks.map((round) => round.raw))
    return summary(groups, { raw, updates: median(yardsticks.map((round) => round.updates)) })
  } finally {
    await Promise.all(groups.map((group) => group.stop()))
  }
}

/** A second: the raw statement, and plain updates of one row. */
interface Yardsticks {
  readonly raw: number
  readonly updates: number
}

/** All of them one after the other, so that a busy machine is busy for all. */
async function oneRound(target: Target, groups: readonly Group[]): Promise<Yardsticks> {
  for (const { urls, results } of groups) results.push(await rushOverHttp(target.database, urls))
  return { raw: await rushRaw(target), updates: await plainUpdates(target) }
}

/** Processes that the rush goes through together, and what came of it. */
interface Group {
  readonly urls: readonly string[]
  readonly results: LoadResult[]
  stop(): Promise<unknown>
}

async function startGroup({ url, poolSize }: Target, count: number): Promise<Group> {
  const share = (index: number): number => Math.floor((poolSize + index) / count)
  const processes = await Promise.all(Array.from({ length: count }, (_, index) =>
    startApi({ databaseUrl: url, poolSize: share(index) })))
  return {
    urls: processes.map((process) => process.url),
    results: [],
    stop: () => Promise.all(processes.map((process) => process.stop())),
  }
}

function summary(groups: readonly Group[], { raw, updates }: Yardsticks): RushFigures {
  const through = groups.map(({ urls, results }): RushThrough => {
    const api = middleOf(results)
    return { processes: urls.length, api, toRaw: api.perSecond / raw }
  })
  const [alone] = through
  if (!alone) throw new Error('no round was measured')
  return {
    api: alone.api,
    through,
    rawPerSecond: raw,
    updatesPerSecond: updates,
    apiToRaw: alone.toRaw,
    apiToUpdates: alone.api.perSecond / updates,
  }
}

/** The middle one by its rate. */
function middleOf(results: readonly LoadResult[]): LoadResult {
  const middle = [...results].sort((a, b) => a.perSecond - b.perSecond)[Math.floor(results.length / 2)]
  if (!middle) throw new Error('no round was measured')
  return middle
}

async function rushOverHttp(database: Database, urls: readonly string[]): Promise<LoadResult> {
  const activityId = await openActivity(database)
  const shots = Array.from({ length: RESIDENTS }, (_, index): Shot => ({
    path: '/api/activities.signUp',
    body: JSON.stringify({ activityId, requestId: newId(new Date()) }),
    cookie: cookieOf(residentId(index)),
    url: urls[index % urls.length]!,
  }))
  const result = await load(urls[0]!, shots, CLIENTS)
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
