import type { Database, Sql } from '../server/kernel/database'
import { startApi } from '../server/testing/api-processes'
import { compareInProcess, statementsOf, yardsticks, type Question, type Yardstick } from './in-process'
import { load, median, type Shot } from './load'
import { startBare } from './servers'

/** Many short rounds: on a busy machine the API and its yardsticks then meet the same neighbours. */
const ROUNDS = 25
const WARM_UP = 5
const SHOTS = 160
/** What one person feels: nobody else is calling. */
const ALONE = 1
/** What a server can carry: it is never idle. */
const TOGETHER = 8

/** Times the API over times a yardstick that runs the same statements; rates the other way round. */
export interface Ratios {
  /** p50 latency of the API over that of the bare server, one call at a time. */
  readonly p50: number
  /** Calls a second of the API over those of the bare server, eight at a time. */
  readonly rate: number
  /** p50 of `handle()` over p50 of the statements sent one after the other, both in this process. */
  readonly handle: number
}

export interface ReadFigures {
  readonly name: string
  readonly api: Speed
  readonly bare: Speed
  /** The bare server sends each statement as the driver does by itself: parsed and planned anew. */
  readonly toPlain: Ratios
  /** The bare server prepares its statements too, as the API does. */
  readonly toPrepared: Ratios
}

/** ms and calls a second. */
interface Speed {
  readonly p50: number
  readonly p99: number
  readonly perSecond: number
}

export interface Target {
  readonly database: Database
  readonly url: string
  readonly poolSize: number
}

/** Measures questions side by side: API and bare server in turns, so that a busy machine is busy for all. */
export async function measureReads(target: Target, questions: readonly Question[]): Promise<ReadFigures[]> {
  const recorded = new Map<string, readonly Sql[]>()
  for (const question of questions) recorded.set(question.name, await statementsOf(target.database, question))
  const statements = JSON.stringify(Object.fromEntries(recorded))
  const { url, poolSize } = target
  const api = await startApi({ databaseUrl: url, poolSize })
  const bare = await startBare({ DATABASE_URL: url, POOL_SIZE: String(poolSize), BENCH_STATEMENTS: statements })
  try {
    const figures: ReadFigures[] = []
    for (const question of questions) {
      const overHttp = await compare(question, api.url, bare.url)
      const inProcess = await compareInProcess(target, question, recorded.get(question.name) ?? [])
      figures.push(figuresOf(question.name, overHttp, inProcess))
    }
    return figures
  } finally {
    await Promise.all([api.stop(), bare.stop()])
  }
}

type Rounds = Readonly<Record<Yardstick, readonly Speed[]>>

async function compare(question: Question, apiUrl: string, bareUrl: string): Promise<Rounds> {
  const targets: Record<Yardstick, { url: string; shot: Shot }> = {
    api: { url: apiUrl, shot: { path: `/api/${question.procedure}`, body: JSON.stringify(question.input) } },
    plain: { url: bareUrl, shot: { path: `/plain/${question.name}`, body: '' } },
    prepared: { url: bareUrl, shot: { path: `/prepared/${question.name}`, body: '' } },
  }
  const rounds: Record<Yardstick, Speed[]> = { api: [], plain: [], prepared: [] }
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    for (const yardstick of yardsticks) rounds[yardstick].push(await speedOf(targets[yardstick]))
  }
  const { api, plain, prepared } = rounds
  return { api: api.slice(WARM_UP), plain: plain.slice(WARM_UP), prepared: prepared.slice(WARM_UP) }
}

async function speedOf({ url, shot }: { url: string; shot: Shot }): Promise<Speed> {
  const shots = Array.from({ length: SHOTS }, () => shot)
  const [alone, together] = [await load(url, shots, ALONE), await load(url, shots, TOGETHER)]
  if (alone.failed + together.failed > 0) throw new Error(`${shot.path}: ${alone.failed + together.failed} calls failed`)
  return { p50: alone.p50, p99: alone.p99, perSecond: together.perSecond }
}

const middle = (rounds: readonly Speed[]): Speed => ({
  p50: median(rounds.map((round) => round.p50)),
  p99: median(rounds.map((round) => round.p99)),
  perSecond: median(rounds.map((round) => round.perSecond)),
})

function figuresOf(name: string, rounds: Rounds, inProcess: Record<Yardstick, number>): ReadFigures {
  /** The middle of what each round's ratio is. */
  const ratio = (yardstick: 'plain' | 'prepared', of: keyof Speed): number =>
    median(rounds.api.map((api, round) => api[of] / (rounds[yardstick][round]?.[of] ?? Number.NaN)))
  const ratiosTo = (yardstick: 'plain' | 'prepared'): Ratios => ({
    p50: ratio(yardstick, 'p50'),
    rate: ratio(yardstick, 'perSecond'),
    handle: inProcess.api / inProcess[yardstick],
  })
  const api = middle(rounds.api)
  return { name, api, bare: middle(rounds.plain), toPlain: ratiosTo('plain'), toPrepared: ratiosTo('prepared') }
}
