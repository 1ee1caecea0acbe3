import { Pool } from 'pg'
import type { Handle } from '../server/handle'
import type { Database, Sql } from '../server/kernel/database'
import { handleOn } from './handle'
import { percentile } from './load'
import { recorder } from './recorder'

/** Rounds of a question that takes no time worth mentioning; the first tenth warms up and does not count. */
const ROUNDS = 1000

/** A question measured against its own SQL. */
export interface Question {
  readonly name: string
  readonly procedure: string
  readonly input: unknown
}

/** The API; its statements as the driver sends them by itself, planned anew; and prepared, as the API's are. */
export const yardsticks = ['api', 'plain', 'prepared'] as const
export type Yardstick = (typeof yardsticks)[number]

/** The statements a procedure sends for this input once the process has what it keeps: the Chinese calendar. */
export async function statementsOf(database: Database, question: Question): Promise<readonly Sql[]> {
  const recording = recorder(database)
  const handle = handleOn({ ...database, query: (statement) => recording.query(statement) })
  await ask(handle, question)
  const first = recording.statements.length
  await ask(handle, question)
  return recording.statements.slice(first)
}

async function ask(handle: Handle, { procedure, input }: Question): Promise<void> {
  const answer = await handle({ procedure, input, caller: { kind: 'nobody' } })
  if (!answer.ok) throw new Error(`${procedure}: ${answer.error.code}`)
}

/** p50 in ms of `handle()` and of its statements alone, one after the other, in turns. */
export async function compareInProcess(
  { database, url, rounds = ROUNDS }: { database: Database; url: string; rounds?: number },
  question: Question,
  statements: readonly Sql[],
): Promise<Record<Yardstick, number>> {
  const handle = handleOn(database)
  const pool = new Pool({ connectionString: url, max: 1 })
  const ways: Record<Yardstick, () => Promise<unknown>> = {
    api: () => ask(handle, question),
    plain: () => inTurn(statements, ({ text, values }) => pool.query({ text, values: [...values] })),
    prepared: () => inTurn(statements, (statement) => database.query(statement)),
  }
  const times: Record<Yardstick, number[]> = { api: [], plain: [], prepared: [] }
  for (let round = 0; round < rounds; round += 1) {
    for (const yardstick of yardsticks) times[yardstick].push(await millisecondsOf(ways[yardstick]))
  }
  await pool.end()
  const p50 = (all: readonly number[]): number => percentile(all.slice(Math.ceil(rounds / 10)), 0.5)
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
