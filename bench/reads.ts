import { createHandle } from '../server/handle'
import { systemClock } from '../server/kernel/clock'
import type { Database, Sql } from '../server/kernel/database'
import { silentLog } from '../server/kernel/log'
import { localContentCheck } from '../server/wechat/local-content-check'
import { load, median, percentile, type LoadResult, type Shot } from './load'
import { recorder } from './recorder'
import { startServer } from './servers'

const ROUNDS = 5
const CLIENTS = 4
const SHOTS = 2000

/** A question measured against its own SQL on a bare server. */
export interface Question {
  readonly name: string
  readonly procedure: string
  readonly input: unknown
}

export interface ReadFigures {
  readonly name: string
  readonly api: LoadResult
  readonly bare: LoadResult
  /** p50 of the API over p50 of the bare server. */
  readonly p50Ratio: number
  /** Rate of the API over rate of the bare server. */
  readonly rateRatio: number
  /** p50 of `handle()` over p50 of the same statements sent one after the other, both in this process. */
  readonly handleRatio: number
}

interface Target {
  readonly database: Database
  readonly url: string
  readonly poolSize: number
}

/** Measures questions side by side: API and bare server in turns, so that a busy machine is busy for both. */
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
      const handleRatio = await compareInProcess(target.database, question, recorded.get(question.name) ?? [])
      figures.push({ ...overHttp, handleRatio })
    }
    return figures
  } finally {
    api.stop()
    bare.stop()
  }
}

/** The statements a procedure sends for this input. */
async function statementsOf(database: Database, question: Question): Promise<readonly Sql[]> {
  const recording = recorder(database)
  await ask({ ...database, query: (statement) => recording.query(statement) }, question)
  return recording.statements
}

async function ask(database: Database, { procedure, input }: Question): Promise<void> {
  const handle = createHandle({ database, clock: systemClock, contentCheck: localContentCheck, log: silentLog })
  const answer = await handle({ procedure, input, caller: { kind: 'nobody' } })
  if (!answer.ok) throw new Error(`${procedure}: ${answer.error.code}`)
}

async function compare(question: Question, apiUrl: string, bareUrl: string): Promise<Omit<ReadFigures, 'handleRatio'>> {
  const repeat = (shot: Shot): Shot[] => Array.from({ length: SHOTS }, () => shot)
  const apiShots = repeat({ path: `/api/${question.procedure}`, body: JSON.stringify(question.input) })
  const bareShots = repeat({ path: `/${question.name}`, body: '' })
  const [apiRounds, bareRounds]: [LoadResult[], LoadResult[]] = [[], []]
  for (let round = 0; round <= ROUNDS; round += 1) {
    const [api, bare] = [await load(apiUrl, apiShots, CLIENTS), await load(bareUrl, bareShots, CLIENTS)]
    if (round === 0) continue // warm-up
    apiRounds.push(api)
    bareRounds.push(bare)
  }
  const [api, bare] = [middle(apiRounds), middle(bareRounds)]
  return { name: question.name, api, bare, p50Ratio: api.p50 / bare.p50, rateRatio: api.perSecond / bare.perSecond }
}

const middle = (rounds: readonly LoadResult[]): LoadResult => ({
  perSecond: median(rounds.map((round) => round.perSecond)),
  p50: median(rounds.map((round) => round.p50)),
  p99: median(rounds.map((round) => round.p99)),
  failed: rounds.reduce((sum, round) => sum + round.failed, 0),
})

const IN_PROCESS = 1500

async function compareInProcess(database: Database, question: Question, statements: readonly Sql[]): Promise<number> {
  const handle = createHandle({ database, clock: systemClock, contentCheck: localContentCheck, log: silentLog })
  const { procedure, input } = question
  const [handled, raw]: [number[], number[]] = [[], []]
  const timed = async (into: number[], work: () => Promise<unknown>): Promise<void> => {
    const begun = performance.now()
    await work()
    into.push(performance.now() - begun)
  }
  const runRaw = async (): Promise<void> => {
    for (const statement of statements) await database.query(statement)
  }
  for (let index = 0; index < IN_PROCESS; index += 1) {
    await timed(handled, () => handle({ procedure, input, caller: { kind: 'nobody' } }))
    await timed(raw, runRaw)
  }
  return percentile(handled.slice(100), 0.5) / percentile(raw.slice(100), 0.5)
}
