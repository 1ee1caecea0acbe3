export interface Job {
  readonly name: string
  /** Jobs that must have succeeded before; a name that is not scheduled counts as done. */
  readonly needs?: readonly string[]
  /** Whether it succeeded. */
  run(): Promise<boolean>
  /** Called instead of `run` when a needed job failed. */
  skip(failedNeed: string): void
}

/** Runs jobs in the order given, a few at once, each as soon as what it needs is done; a failure stops no other job. */
export async function runAll(jobs: readonly Job[], atOnce: number): Promise<void> {
  const waiting = [...jobs]
  const scheduled = new Set(jobs.map(({ name }) => name))
  const succeeded = new Map<string, boolean>()
  const running = new Set<Promise<void>>()
  const needsOf = (job: Job) => (job.needs ?? []).filter((need) => scheduled.has(need))
  const isReady = (job: Job) => needsOf(job).every((need) => succeeded.has(need))

  const launch = (job: Job) => {
    const failedNeed = needsOf(job).find((need) => !succeeded.get(need))
    if (failedNeed !== undefined) job.skip(failedNeed)
    const outcome = failedNeed === undefined ? job.run().catch(() => false) : Promise.resolve(false)
    const settled = outcome.then((success) => {
      succeeded.set(job.name, success)
      running.delete(settled)
    })
    running.add(settled)
  }

  while (waiting.length > 0 || running.size > 0) {
    const next = running.size < atOnce ? waiting.findIndex(isReady) : -1
    const [job] = next < 0 ? [] : waiting.splice(next, 1)
    if (job) launch(job)
    else if (running.size > 0) await Promise.race(running)
    else throw new Error(`They wait for each other: ${waiting.map(({ name }) => name).join(', ')}.`)
  }
}
