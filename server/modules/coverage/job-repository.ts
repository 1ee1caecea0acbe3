import type { SuggestedSitesView } from '../../../contract/coverage'
import { json, sql, type Queryable, type Transaction } from '../../kernel/database'
import type { SuggestRequest } from './suggest'

/** A process that has not said a word for so long is gone, seconds. A slice takes milliseconds. */
const SILENCE_SECONDS = 15

export interface JobRow {
  readonly id: string
  readonly progress: number
  readonly cancelledAt: Date | null
  readonly failedAt: Date | null
  readonly finishedAt: Date | null
  readonly result: SuggestedSitesView | null
  /** No sign of life for a while. */
  readonly silent: boolean
}

interface NewJob {
  readonly id: string
  readonly input: SuggestRequest
  readonly startedBy: string
  readonly now: Date
}

const isLive = sql`cancelled_at is null and failed_at is null and finished_at is null`

/**
 * Writes a job that begins now; the person's other jobs end, and those of an earlier day are forgotten. Signs of life
 * are by the database's clock: they are about processes, which share it, and not about the calendar, which the demo
 * can move.
 */
export async function insertJob(tx: Transaction, { id, input, startedBy, now }: NewJob): Promise<void> {
  await tx.query(sql`
    update coverage_jobs set cancelled_at = ${now} where started_by = ${startedBy} and ${isLive}`)
  await tx.query(sql`delete from coverage_jobs where heartbeat_at < clock_timestamp() - interval '1 day'`)
  await tx.query(sql`
    insert into coverage_jobs (id, input, started_by, started_at, progress, heartbeat_at)
    values (${id}, ${json(input)}, ${startedBy}, ${now}, 0, clock_timestamp())`)
}

/** One of a person's jobs; null when there is none. */
export async function findJob(
  database: Queryable,
  { id, startedBy }: { id: string; startedBy: string },
): Promise<JobRow | null> {
  const [row] = await database.query<JobRow>(sql`
    select id, progress, cancelled_at as "cancelledAt", failed_at as "failedAt", finished_at as "finishedAt", result,
      heartbeat_at < clock_timestamp() - ${SILENCE_SECONDS}::int * interval '1 second' as silent
    from coverage_jobs where id = ${id} and started_by = ${startedBy}`)
  return row ?? null
}

/** A sign of life; false when the job was cancelled meanwhile, by this process or another. */
export async function beat(database: Queryable, { id, progress }: { id: string; progress: number }): Promise<boolean> {
  const rows = await database.query(sql`
    update coverage_jobs set progress = ${progress}, heartbeat_at = clock_timestamp()
    where id = ${id} and ${isLive} returning 1`)
  return rows.length === 1
}

export async function finishJob(
  database: Queryable,
  { id, result, now }: { id: string; result: SuggestedSitesView; now: Date },
): Promise<void> {
  await database.query(sql`
    update coverage_jobs set progress = 1, finished_at = ${now}, result = ${json(result)} where id = ${id} and ${isLive}`)
}

export async function failJob(database: Queryable, { id, now }: { id: string; now: Date }): Promise<void> {
  await database.query(sql`update coverage_jobs set failed_at = ${now} where id = ${id} and ${isLive}`)
}

/** Ends a person's job that still runs; one that has ended stays as it is. */
export async function cancelJob(
  tx: Transaction,
  { id, startedBy, now }: { id: string; startedBy: string; now: Date },
): Promise<void> {
  await tx.query(sql`
    update coverage_jobs set cancelled_at = ${now} where id = ${id} and started_by = ${startedBy} and ${isLive}`)
}
