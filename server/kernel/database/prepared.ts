import type { PoolClient } from 'pg'

/** Texts worth a plan of their own; what comes after them is sent unprepared. Ours are about a hundred. */
const TEXTS_MAX = 300

const names = new Map<string, string>()

/** The name under which a text is prepared once on each connection; undefined when there are too many. */
export function statementName(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= TEXTS_MAX) return known
  const name = `s${names.size}`
  names.set(text, name)
  return name
}

/**
 * Whether a connection leads to one and the same PostgreSQL session. A pooler (PgBouncer in transaction mode) hands
 * each transaction to another one, where our prepared statements may not be known; it cannot tell us the session's own
 * process number at connecting, so the two numbers differ.
 */
export async function isDirect(client: PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  return rows[0]?.pid === processNumberOf(client)
}

/** As the server gave it with the connection's cancel key. */
const processNumberOf = (client: PoolClient): unknown => ('processID' in client ? client.processID : undefined)

/** A migration changed the columns of a statement this connection has prepared (0A000): prepare it anew. */
export const isStalePlan = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '0A000' && error.message.includes('cached plan')
