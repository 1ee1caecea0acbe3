import { PGlite, type Transaction as PgliteTransaction } from '@electric-sql/pglite'
import type { Database, Transaction } from './database'
import type { Sql } from './sql'
import { parsers } from './types'

interface PgliteOptions {
  /** Where the files live; absent: in memory. */
  dataDir?: string
  /** A dumped data directory to start from. */
  loadDataDir?: Blob
}

export type PgliteDatabase = Database & { dump(): Promise<Blob> }

/** PGlite starts PostgreSQL with `-F` (no fsync); a resident's sign-up shall survive a power cut. */
const startParams = PGlite.defaultStartParams.filter((parameter) => parameter !== '-F')

/** Opens the embedded PostgreSQL. The caller holds the directory's lock: a second opener loses data silently. */
export async function openPglite(options: PgliteOptions = {}): Promise<PgliteDatabase> {
  const engine = await PGlite.create({ ...options, startParams, parsers: { ...parsers } })
  const send = async <Row>(on: PGlite | PgliteTransaction, statement: Sql): Promise<Row[]> =>
    (await on.query<Row>(statement.text, [...statement.values])).rows

  return {
    engine: 'pglite',
    query: (statement) => send(engine, statement),
    transaction: (work) =>
      engine.transaction((tx) =>
        work({ inTransaction: true, query: (statement) => send(tx, statement) } satisfies Transaction),
      ),
    script: async (text) => void (await engine.exec(text)),
    dump: () => engine.dumpDataDir('gzip'),
    close: () => engine.close(),
  }
}
