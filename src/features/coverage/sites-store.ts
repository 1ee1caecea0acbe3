import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { CoveragePlan, SuggestedSitesView } from '../../../contract/coverage'
import { CallError } from '@/shared/rpc/call'
import type { Deps } from '@/shared/store'
import { SiteSearch } from './site-search'

/** The next best sites, as long as it takes to find them. */
export class SitesStore {
  status: 'idle' | 'running' | 'done' | 'stopped' | 'lost' | 'failed' = 'idle'
  k = 3
  progress = 0
  view: SuggestedSitesView | null = null
  failure: CallError | null = null
  readonly search: SiteSearch

  constructor(deps: Deps) {
    this.search = new SiteSearch(deps)
    makeAutoObservable(
      this,
      { search: false, view: observableRef, failure: observableRef },
      { autoBind: true },
    )
  }

  choose(k: number): void {
    this.k = k
  }

  /** Looks for sites for a plan; a second tap while it looks does nothing. */
  async start(plan: CoveragePlan): Promise<void> {
    if (this.status === 'running') return
    Object.assign(this, { status: 'running', progress: 0, view: null, failure: null })
    try {
      const found = await this.search.run({ k: this.k, ...plan }, (progress) => this.hear(progress))
      runInAction(() => this.receive(found))
    } catch (error) {
      const failure = CallError.from(error)
      runInAction(() => Object.assign(this, { status: 'failed', failure }))
    }
  }

  /** A search that can be stopped is under way. */
  get canStop(): boolean {
    return this.status === 'running' && this.search.stop !== null
  }

  /** Stops looking; the plan stays as it is. */
  async stop(): Promise<void> {
    try {
      await this.search.stop?.()
    } catch (error) {
      const failure = CallError.from(error)
      runInAction(() => { this.failure = failure })
    }
  }

  private hear(progress: number): void {
    this.progress = Math.max(this.progress, progress)
  }

  private receive(found: SuggestedSitesView | 'cancelled' | 'lost'): void {
    if (found === 'cancelled') this.status = 'stopped'
    else if (found === 'lost') this.status = 'lost'
    else Object.assign(this, { status: 'done', view: found })
  }
}
