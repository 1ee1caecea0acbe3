/** How long a computation may hold the event loop before others have a turn, milliseconds. */
const SLICE_MS = 15

/**
 * Runs a computation that yields its progress (0 to 1) to the end, in slices: between two of them the process answers
 * other calls. `onSlice` hears the progress after each; what it throws ends the computation.
 */
export async function inSlices<Result>(
  work: Generator<number, Result>,
  onSlice: (progress: number) => Promise<void> = () => Promise.resolve(),
): Promise<Result> {
  for (;;) {
    const until = performance.now() + SLICE_MS
    let step = work.next()
    while (!step.done && performance.now() < until) step = work.next()
    if (step.done) return step.value
    await onSlice(step.value)
    await new Promise((resume) => setImmediate(resume))
  }
}
