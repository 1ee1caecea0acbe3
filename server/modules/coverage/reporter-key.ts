import { createHmac, randomBytes } from 'node:crypto'
import { sql, type Queryable } from '../../kernel/database'

/**
 * The secret of this deployment, made on first use. It is a row and not a setting because a cloud function, a host and
 * a test must all have the same one without anybody having to set it up; all processes share the row.
 *
 * What it is for: ids of residents and numbers of cells are few enough to be tried out, so a bare hash of them would
 * tell who spoke for which cell. With the key a list of hashes that gets out (a log, an export, one table of a backup)
 * says nothing. Somebody who holds the whole database holds the key too: that is why nothing made with it outlives the
 * 30 days it is needed for, and why no position finer than the cell is hashed at all.
 */
export async function reporterSecret(database: Queryable): Promise<string> {
  return (await findSecret(database)) ?? (await makeSecret(database))
}

async function findSecret(database: Queryable): Promise<string | null> {
  const [row] = await database.query<{ secret: string }>(sql`select secret from coverage_keys where id = 1`)
  return row?.secret ?? null
}

/** Of two processes that make one at the same time, both use the first. */
async function makeSecret(database: Queryable): Promise<string> {
  const [row] = await database.query<{ secret: string }>(sql`
    insert into coverage_keys as k (id, secret) values (1, ${randomBytes(32).toString('base64url')})
    on conflict (id) do update set secret = k.secret returning secret`)
  if (!row) throw new Error('The key of this deployment could not be made.')
  return row.secret
}

/** A keyed hash: the same words give the same hash in this deployment and another one everywhere else. */
export const sealed = (secret: string, words: readonly string[]): string =>
  createHmac('sha256', secret).update(JSON.stringify(words)).digest('base64url')
