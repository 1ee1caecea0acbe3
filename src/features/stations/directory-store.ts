import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { StationSummary } from '../../../contract/stations'
import { CallError } from '@/shared/rpc/call'
import type { Deps } from '@/shared/store'

const PAGE = 20

/** All stations by name, a page at a time. */
export class DirectoryStore {
  status: 'idle' | 'loading' | 'ready' | 'empty' | 'failed' = 'idle'
  stations: readonly StationSummary[] = []
  private nextCursor: string | null = null

  constructor(private readonly deps: Deps) {
    makeAutoObservable<this, 'deps' | 'nextCursor'>(
      this,
      { deps: false, nextCursor: false, stations: observableRef },
      { autoBind: true },
    )
  }

  /** The first page; what was read before stays while it is read again. */
  async open(): Promise<void> {
    await this.read(undefined)
  }

  /** The next page, if there is one and none is on its way. */
  async more(): Promise<void> {
    if (this.status === 'ready' && this.nextCursor !== null) await this.read(this.nextCursor)
  }

  private async read(cursor: string | undefined): Promise<void> {
    this.status = 'loading'
    try {
      const page = await this.deps.call('stations.list', { limit: PAGE, ...(cursor !== undefined && { cursor }) })
      runInAction(() => {
        this.stations = cursor === undefined ? page.items : [...this.stations, ...page.items]
        this.nextCursor = page.nextCursor
        this.status = this.stations.length > 0 ? 'ready' : 'empty'
      })
    } catch (error) {
      CallError.from(error)
      runInAction(() => { this.status = this.stations.length > 0 ? 'ready' : 'failed' })
    }
  }
}
