import { Pool } from 'pg'
import type { Database, Sql } from '../server/kernel/database'
import { handleOn } from './handle'
import { load, median, percentile, type Shot } from './load'
import { recorder } from './recorder'
import { startServer } from './servers'

const ROUNDS = 5
const SHOTS = 800
/** What one person feels: nobody else is calling. */
const ALONE = 1
/** What a server can carry: it is never idle. */
const TOGETHER = 8

/** A question measured against its own SQL on a bare server. */
export interface Question {
  readonly name: string
  readonly procedure: string
  readonly input: unknown
}

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
  const environment = { DATABASE_URL: target.url, POOL_SIZE: String(target.poolSize), SESSION_SECRET: 'bench '.repeat(8) }
  const statements = JSON.stringify(Object.fromEntries(recorded))
  const api = await startServer('api', environment)
  const bare = await startServer('bare', { ...environment, BENCH_STATEMENTS: statements })
  try {
    const figures: ReadFigures[] = []
    for (const question of questions) {
      const overHttp = await compare(question, api.url, bare.url)
      const inProcess = await compareInProcess(target, question, recorded.get(question.name) ?? [])
      figures.push(figuresOf(question.name, overHttp, inProcess))
    }
    return figures
  } finally {
    api.stop()
    bare.stop()
  }
}

/** The statements a procedure sends for this input once the process has what it keeps: the Chinese calendar. */
async function statementsOf(database: Database, question: Question): Promise<readonly Sql[]> {
  const recording = recorder(database)
  const recorded: Database = { ...database, query: (statement) => recording.query(statement) }
  await ask(recorded, question)
  const first = recording.statements.length
  await ask(recorded, question)
  return recording.statements.slice(first)
}

async function ask(database: Database, { procedure, input }: Question): Promise<void> {
  const handle = handleOn(database)
  const answer = await handle({ procedure, input, caller: { kind: 'nobody' } })
  if (!answer.ok) throw new Error(`${procedure}: ${answer.error.code}`)
}

const yardsticks = ['api', 'plain', 'prepared'] as const
type Yardstick = (typeof yardsticks)[number]

async function compare(question: Question, apiUrl: string, bareUrl: string): Promise<Record<Yardstick, Speed>> {
  const targets: Record<Yardstick, { url: string; shot: Shot }> = {
    api: { url: apiUrl, shot: { path: `/api/${question.procedure}`, body: JSON.stringify(question.input) } },
    plain: { url: bareUrl, shot: { path: `/plain/${question.name}`, body: '' } },
    prepared: { url: bareUrl, shot: { path: `/prepared/${question.name}`, body: '' } },
  }
  const rounds: Record<Yardstick, Speed[]> = { api: [], plain: [], prepared: [] }
  for (const yardstick of yardsticks) await speedOf(targets[yardstick]) // warms up
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const yardstick of yardsticks) rounds[yardstick].push(await speedOf(targets[yardstick]))
  }
  return { api: middle(rounds.api), plain: middle(rounds.plain), prepared: middle(rounds.prepared) }
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

function figuresOf(name: string, speeds: Record<Yardstick, Speed>, inProcess: Record<Yardstick, number>): ReadFigures {
  const { api } = speeds
  const ratiosTo = (yardstick: 'plain' | 'prepared'): Ratios => ({
    p50: api.p50 / speeds[yardstick].p50,
    rate: api.perSecond / speeds[yardstick].perSecond,
    handle: inProcess.api / inProcess[yardstick],
  })
  return { name, api, bare: speeds.plain, toPlain: ratiosTo('plain'), toPrepared: ratiosTo('prepared') }
}

const IN_PROCESS = 1000

/** p50 in ms of `handle()` and of its statements alone, in turns. */
async function compareInProcess(
  { database, url }: Target,
  { procedure, input }: Question,
  statements: readonly Sql[],
): Promise<Record<Yardstick, number>> {
  const handle = handleOn(database)
  const pool = new Pool({ connectionString: url, max: 1 })
  const ways: Record<Yardstick, () => Promise<unknown>> = {
    api: () => handle({ procedure, input, caller: { kind: 'nobody' } }),
    plain: () => inTurn(statements, ({ text, values }) => pool.query({ text, values: [...values] })),
    prepared: () => inTurn(statements, (statement) => database.query(statement)),
  }
  const times: Record<Yardstick, number[]> = { api: [], plain: [], prepared: [] }
  for (let index = 0; index < IN_PROCESS; index += 1) {
    for (const yardstick of yardsticks) times[yardstick].push(await millisecondsOf(ways[yardstick]))
  }
  await pool.end()
  const p50 = (all: readonly number[]): number => percentile(all.slice(100), 0.5)
  return { api: p50(times.api), plain: p50(times.plain), prepared: p50(times.prepared) }
}

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

async function inTurn(statements: readonly Sql[], send: (statement: Sql) => Promise<unknown>): Promise<void> {
  for (const statement of statements) await send(statement)
}
