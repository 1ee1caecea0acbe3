import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { StationView } from '../../../contract/stations'
import { CallError } from '@/shared/rpc/call'
import type { Deps } from '@/shared/store'

/** One station's page. */
export class StationStore {
  status: 'idle' | 'loading' | 'ready' | 'missing' | 'failed' = 'idle'
  station: StationView | null = null
  /** The Chinese sentence of what went wrong. */
  message = ''
  private id = ''

  constructor(private readonly deps: Deps) {
    makeAutoObservable<this, 'deps' | 'id'>(this, { deps: false, id: false, station: observableRef }, { autoBind: true })
  }

  /** Shows a station; one already shown is refreshed in place. */
  async open(id: string): Promise<void> {
    if (id !== this.id) this.station = null
    this.id = id
    this.status = 'loading'
    try {
      const station = await this.deps.call('stations.get', { id })
      runInAction(() => { if (id === this.id) Object.assign(this, { station, status: 'ready' }) })
    } catch (error) {
      const { code, message } = CallError.from(error)
      const status = code === 'station.not_found' || code === 'input.invalid' ? 'missing' : 'failed'
      runInAction(() => { if (id === this.id) Object.assign(this, { status, message }) })
    }
  }

  reload(): void {
    void this.open(this.id)
  }
}
