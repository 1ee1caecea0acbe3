import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { StatisticsBy, StatisticsView } from '../../../contract/registers'
import { localDateOf } from '../../../contract/time'
import { CallError } from '@/shared/rpc/call'
import type { Deps } from '@/shared/store'

/** Sums of a span of days, by what staff ask for. */
export class StatisticsStore {
  status: 'idle' | 'loading' | 'ready' | 'failed' = 'idle'
  /** Days in Shanghai, both included. */
  from: string
  to: string
  by: StatisticsBy = 'month'
  view: StatisticsView | null = null
  failure: CallError | null = null
  private asked = 0

  constructor(private readonly deps: Deps) {
    this.to = localDateOf(deps.device.clock.now())
    this.from = `${this.to.slice(0, 4)}-01-01`
    makeAutoObservable<this, 'deps' | 'asked'>(
      this,
      { deps: false, asked: false, view: observableRef, failure: observableRef },
      { autoBind: true },
    )
  }

  /** The server knows this person and does not let them in. */
  get isBarred(): boolean {
    const { status, can } = this.deps.session
    return status === 'ready' && !can.manageActivities
  }

  get face(): 'loading' | 'ready' | 'empty' | 'failed' {
    if (!this.view) return this.status === 'failed' ? 'failed' : 'loading'
    return this.view.rows.length > 0 ? 'ready' : 'empty'
  }

  /** The days are the wrong way round. */
  get isBackwards(): boolean {
    return this.from > this.to
  }

  async load(): Promise<void> {
    if (this.isBackwards) return
    const question = ++this.asked
    const { from, to, by } = this
    this.status = 'loading'
    try {
      const view = await this.deps.call('activities.statistics', { from, to, by })
      runInAction(() => { if (question === this.asked) Object.assign(this, { view, status: 'ready', failure: null }) })
    } catch (error) {
      const failure = CallError.from(error)
      runInAction(() => { if (question === this.asked) Object.assign(this, { failure, status: 'failed' }) })
    }
  }

  async ask(changes: { from?: string; to?: string; by?: StatisticsBy }): Promise<void> {
    Object.assign(this, changes)
    await this.load()
  }
}
