import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { SeriesView } from '../../../contract/series'
import { CallError } from '@/shared/rpc/call'
import type { Deps } from '@/shared/store'

/** Days that are shown beside an activity. */
const DAYS = 6

/** The series an activity belongs to, for its page. What does not arrive is left out: the page stands without it. */
export class SeriesDatesStore {
  series: SeriesView | null = null
  private id = ''

  constructor(private readonly deps: Deps) {
    makeAutoObservable<this, 'deps' | 'id'>(this, { deps: false, id: false, series: observableRef }, { autoBind: true })
  }

  async open(id: string): Promise<void> {
    if (id !== this.id) this.series = null
    this.id = id
    try {
      const series = await this.deps.call('activities.series', { id, limit: DAYS })
      runInAction(() => { if (id === this.id) this.series = series })
    } catch (error) {
      CallError.from(error)
    }
  }
}
