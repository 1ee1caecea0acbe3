import { Pool, types, type CustomTypesConfig, type PoolClient } from 'pg'
import type { Database, Transaction } from './database'
import type { Sql } from './sql'
import { parsers } from './types'

interface PostgresOptions {
  url: string
  /** Connections at most. Functions serve one request at a time and want 1 or 2. */
  poolSize: number
}

/** Our parser of a type where we have one, else the driver's own. */
const typeParsers: CustomTypesConfig = {
  getTypeParser: (oid, format): unknown => parsers[oid] ?? types.getTypeParser(oid, format),
}

/** Opens a pool on a PostgreSQL server. Statements are unnamed, so PgBouncer's transaction mode is safe. */
export async function openPostgres({ url, poolSize }: PostgresOptions): Promise<Database> {
  const pool = new Pool({
    connectionString: url,
    max: poolSize,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 15_000,
    statement_timeout: 10_000,
    types: typeParsers,
  })
  // An idle connection that breaks is replaced by the pool; without a listener Node would end the process.
  pool.on('error', () => undefined)
  await pool.query('select 1')

  return {
    engine: 'postgres',
    query: (statement) => send(pool, statement),
    transaction: (work) => inTransaction(pool, work),
    script: async (text) => void (await pool.query(text)),
    close: () => pool.end(),
  }
}

async function send<Row>(on: Pool | PoolClient, statement: Sql): Promise<Row[]> {
  const result = await on.query({ text: statement.text, values: [...statement.values] })
  return result.rows as Row[]
}

async function inTransaction<T>(pool: Pool, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('begin')
    const result = await work({ inTransaction: true, query: (statement) => send(client, statement) })
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((rollbackError: Error) => { broken = rollbackError })
    throw error
  } finally {
    client.release(broken)
  }
}
