import type { CoverageJobView } from '../../../contract/coverage'

interface JobFacts {
  readonly cancelledAt: Date | null
  readonly failedAt: Date | null
  readonly finishedAt: Date | null
  /** Nobody who works on it has given a sign of life for a while. */
  readonly silent: boolean
}

/** What became of a job: how it ended, or whether somebody still works on it. */
export function stateOfJob({ cancelledAt, failedAt, finishedAt, silent }: JobFacts): CoverageJobView['state'] {
  if (finishedAt) return 'done'
  if (cancelledAt) return 'cancelled'
  if (failedAt) return 'failed'
  return silent ? 'lost' : 'running'
}
