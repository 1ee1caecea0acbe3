import type { Context } from '../../kernel/context'
import type { Database } from '../../kernel/database'
import { listEmergencies } from './shelter-repository'
import type { EmergencyFacts } from './shelter-rules'

/** So long a process answers from what it has read. */
const KEPT_MS = 5_000

type Emergencies = readonly EmergencyFacts[]

interface Kept {
  /** The last good answer of the database. */
  good: Emergencies | null
  askedAtMs: number
  reading: Promise<Emergencies> | null
}

const kept = new WeakMap<Database, Kept>()

/**
 * The emergencies of the city, read at most once in five seconds however many ask: in a storm everybody does. While
 * they are read again the others get the last answer, and so does everybody when the database does not answer: an old
 * list of open doors is better than none.
 */
export function keptEmergencies(context: Pick<Context, 'database' | 'log' | 'now'>): Promise<Emergencies> {
  const entry = entryOf(context.database)
  // A clock that was moved back must not keep an answer alive for longer.
  const isFresh = Math.abs(context.now.getTime() - entry.askedAtMs) < KEPT_MS
  if (entry.good && (isFresh || entry.reading)) return Promise.resolve(entry.good)
  entry.reading ??= read(context, entry)
  return entry.reading
}

/** Makes the next question read anew: after a write of this process. */
export function forgetShelters(database: Database): void {
  kept.delete(database)
}

function entryOf(database: Database): Kept {
  const known = kept.get(database)
  if (known) return known
  const entry: Kept = { good: null, askedAtMs: 0, reading: null }
  kept.set(database, entry)
  return entry
}

async function read({ database, log, now }: Pick<Context, 'database' | 'log' | 'now'>, entry: Kept): Promise<Emergencies> {
  entry.askedAtMs = now.getTime()
  try {
    entry.good = await listEmergencies(database, now)
    return entry.good
  } catch (error) {
    if (!entry.good) throw error
    log.error('shelters.stale', error)
    return entry.good
  } finally {
    entry.reading = null
  }
}
