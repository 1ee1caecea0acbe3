import type { CoverageJobView } from '../../../contract/coverage'
import type { StaffContext } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { newId } from '../../kernel/ids'
import { writeOnce } from '../../kernel/write'
import { beat, cancelJob, failJob, findJob, finishJob, insertJob } from './job-repository'
import { stateOfJob } from './job-rules'
import { suggestSites, type SuggestRequest } from './suggest'

/** Least time between two signs of life of a running job, milliseconds. */
const BEAT_MS = 250

class Cancelled extends Error {}

/**
 * Begins a suggestion and answers before it is done. It runs in this process, in slices; what is known of it is a row,
 * because the next question may reach another process of the same host or another host.
 */
export async function start(
  context: StaffContext,
  { requestId, ...input }: SuggestRequest & { readonly requestId: string },
): Promise<{ jobId: string }> {
  let begun: string | null = null
  const answer = await writeOnce(context, 'coverage.start', {
    input: { requestId, ...input },
    work: async (tx) => {
      const id = newId(context.now)
      await insertJob(tx, { id, input, startedBy: context.residentId, now: context.now })
      begun = id
      return { jobId: id }
    },
  })
  // A repeated request has its answer already, and somebody who works on it.
  if (begun !== null) void run(context, begun, input)
  return answer
}

/** How far one's own job is, and what came of it. */
export async function job(context: StaffContext, { jobId }: { jobId: string }): Promise<CoverageJobView> {
  const row = await findJob(context.database, { id: jobId, startedBy: context.residentId })
  if (!row) throw new Failure('coverage.job_not_found')
  return { jobId, state: stateOfJob(row), progress: row.progress, result: row.result }
}

/**
 * Ends one's own job; the process that works on it hears of it with its next sign of life. Refused with
 * `coverage.job_not_found` when it is not theirs.
 */
export function cancel(
  context: StaffContext,
  input: { jobId: string; requestId: string },
): Promise<{ jobId: string }> {
  return writeOnce(context, 'coverage.cancel', {
    input,
    work: async (tx) => {
      const own = { id: input.jobId, startedBy: context.residentId }
      if (!(await findJob(tx, own))) throw new Failure('coverage.job_not_found')
      await cancelJob(tx, { ...own, now: context.now })
      return { jobId: input.jobId }
    },
  })
}

/** Never rejects: nobody waits for it. */
async function run(context: StaffContext, id: string, input: SuggestRequest): Promise<void> {
  const { database, log, now } = context
  try {
    const result = await suggestSites(context, input, beats(context, id))
    await finishJob(database, { id, result, now })
  } catch (error) {
    if (error instanceof Cancelled) return
    log.error('coverage.job_failed', error, { jobId: id })
    await failJob(database, { id, now }).catch((second: unknown) => log.error('coverage.job_lost', second, { jobId: id }))
  }
}

/** Gives a sign of life at most four times a second, and ends the work once somebody has cancelled it. */
function beats({ database }: StaffContext, id: string): (progress: number) => Promise<void> {
  let last = 0
  return async (progress) => {
    const at = performance.now()
    if (at - last < BEAT_MS) return
    last = at
    if (!(await beat(database, { id, progress }))) throw new Cancelled()
  }
}
