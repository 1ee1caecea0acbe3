import type { Recorder } from '../client/recorder'

type Listener = (reason: unknown, promise: Promise<unknown>) => void

const watched = new Map<PromiseConstructor, Recorder>()
let others: Listener[] = []

/**
 * Records promises of a program that are rejected and heard by nobody, as the client logs them. Node tells only the
 * process of them, so the process's other listeners step back until the last program ends, and get what is not ours.
 */
export function watchRejections(ofProgram: PromiseConstructor, recorder: Recorder): () => void {
  if (watched.size === 0) {
    others = process.listeners('unhandledRejection')
    process.removeAllListeners('unhandledRejection')
    process.on('unhandledRejection', tell)
  }
  watched.set(ofProgram, recorder)
  return () => {
    watched.delete(ofProgram)
    if (watched.size > 0) return
    process.off('unhandledRejection', tell)
    for (const listener of others) process.on('unhandledRejection', listener)
  }
}

function tell(reason: unknown, promise: Promise<unknown>): void {
  const [, recorder] = [...watched].find(([ofProgram]) => promise instanceof ofProgram) ?? []
  if (recorder) recorder.fail('unhandled rejection', reason)
  else for (const listener of others) listener(reason, promise)
}
