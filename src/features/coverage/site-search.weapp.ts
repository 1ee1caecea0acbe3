import type { SuggestedSitesView } from '../../../contract/coverage'
import type { Input } from '@/shared/rpc/call'
import type { Deps } from '@/shared/store'

/** What became of a search that did not end with sites. */
export type NoSites = 'cancelled' | 'lost'

/** Looks for sites in one call: a cloud function stands still after its answer, so nothing could go on behind it. */
export class SiteSearch {
  readonly stop = null

  constructor(private readonly deps: Deps) {}

  /** Resolves with the sites. Rejects with CallError. */
  run(input: Input<'coverage.suggest'>): Promise<SuggestedSitesView | NoSites> {
    return this.deps.call('coverage.suggest', input)
  }
}
