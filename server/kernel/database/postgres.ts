import { Pool, types, type CustomTypesConfig, type PoolClient } from 'pg'
import type { Database, Transaction } from './database'
import { isDirect, isStalePlan, statementName } from './prepared'
import type { Sql } from './sql'
import { parsers } from './types'

interface PostgresOptions {
  url: string
  /** Connections at most. Functions serve one request at a time and want 1 or 2. */
  poolSize: number
  /** How long a call waits for one of them before it is told that too many others do, ms. */
  waitMs?: number
}

/** Our parser of a type where we have one, else the driver's own. */
const typeParsers: CustomTypesConfig = {
  getTypeParser: (oid, format): unknown => parsers[oid] ?? types.getTypeParser(oid, format),
}

/**
 * Opens a pool on a PostgreSQL server. Straight at the server, statements are prepared once on each connection, which
 * halves their time; behind a pooler they are unnamed, so PgBouncer's transaction mode is safe.
 */
export async function openPostgres({ url, poolSize, waitMs = 15_000 }: PostgresOptions): Promise<Database> {
  const pool = new Pool({
    connectionString: url,
    max: poolSize,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: waitMs,
    statement_timeout: 10_000,
    types: typeParsers,
  })
  outliveLostConnections(pool)
  const send = await senderFor(pool)

  return {
    engine: 'postgres',
    query: (statement) => send(pool, statement),
    transaction: (work) => inTransaction(pool, send, work),
    script: async (text) => void (await pool.query(text)),
    close: () => pool.end(),
  }
}

/**
 * A connection that breaks is replaced by the pool, and the call that was using it fails by its next statement. Without
 * listeners Node would end the process, and every call with it: the pool has one for those that are idle, and one that
 * breaks between two statements of a transaction needs its own.
 */
function outliveLostConnections(pool: Pool): void {
  pool.on('error', () => undefined)
  pool.on('connect', (client) => void client.on('error', () => undefined))
}

type Send = <Row>(on: Pool | PoolClient, statement: Sql) => Promise<Row[]>

async function senderFor(pool: Pool): Promise<Send> {
  const client = await pool.connect()
  try {
    return (await isDirect(client)) ? sendPrepared : sendPlain
  } finally {
    client.release()
  }
}

async function sendPlain<Row>(on: Pool | PoolClient, { text, values }: Sql): Promise<Row[]> {
  const result = await on.query({ text, values: [...values] })
  return result.rows as Row[]
}

async function sendPrepared<Row>(on: Pool | PoolClient, { text, values }: Sql): Promise<Row[]> {
  const name = statementName(text)
  if (name === undefined) return sendPlain(on, { text, values })
  try {
    const result = await on.query({ name, text, values: [...values] })
    return result.rows as Row[]
  } catch (error) {
    // Inside a transaction all is lost with the first error; its connection is thrown away below.
    if (isStalePlan(error) && on instanceof Pool) return sendPlain(on, { text, values })
    throw error
  }
}

async function inTransaction<T>(pool: Pool, send: Send, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('begin')
    const result = await work({ inTransaction: true, query: (statement) => send(client, statement) })
    await client.query('commit')
    return result
  } catch (error) {
    if (error instanceof Error && isStalePlan(error)) broken = error
    await client.query('rollback').catch((rollbackError: Error) => { broken = rollbackError })
    throw error
  } finally {
    client.release(broken)
  }
}
