import type { SuggestedSitesView } from '../../../contract/coverage'
import type { Input } from '@/shared/rpc/call'
import { CallError } from '@/shared/rpc/call'
import { Intention } from '@/shared/rpc/intention'
import type { Deps } from '@/shared/store'

/** Between two questions how far it is, milliseconds. */
const PAUSE_MS = 400

/** What became of a search that did not end with sites. */
export type NoSites = 'cancelled' | 'lost'

const pause = (): Promise<void> => new Promise((resume) => setTimeout(resume, PAUSE_MS))

/** Looks for sites as a job of the server, which goes on while others are answered and can be stopped. */
export class SiteSearch {
  private jobId: string | null = null

  constructor(
    private readonly deps: Deps,
    private readonly wait: () => Promise<void> = pause,
  ) {}

  /** Resolves with the sites; `onProgress` hears the share that is done. Rejects with CallError. */
  async run(
    input: Input<'coverage.suggest'>,
    onProgress: (progress: number) => void,
  ): Promise<SuggestedSitesView | NoSites> {
    const { call, session } = this.deps
    const intention = new Intention(call)
    const begun = await session.asResident(() => intention.send('coverage.start', input))
    if (!begun) return 'cancelled'
    this.jobId = begun.jobId
    for (;;) {
      const { state, progress, result } = await call('coverage.job', begun)
      if (state === 'done' && result) return result
      if (state === 'cancelled') return 'cancelled'
      if (state === 'failed') throw new CallError('unexpected')
      if (state === 'lost') return 'lost'
      onProgress(progress)
      await this.wait()
    }
  }

  /** Asks the server to stop; `run` then resolves with `cancelled`. Null where a search cannot be stopped. */
  readonly stop: (() => Promise<void>) | null = async () => {
    const { jobId } = this
    if (jobId !== null) await new Intention(this.deps.call).send('coverage.cancel', { jobId })
  }
}
