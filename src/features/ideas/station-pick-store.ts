import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { StationSummary } from '../../../contract/stations'
import type { Deps } from '@/shared/store'

const PAGE = 8

/** The stations by name, a page at a time, to say where an idea is about. */
export class StationPickStore {
  /** `cut_off`: what comes after the rows that are there did not arrive. */
  status: 'closed' | 'loading' | 'ready' | 'failed' | 'cut_off' = 'closed'
  stations: readonly StationSummary[] = []
  private nextCursor: string | null = null
  private asked = 0

  constructor(private readonly deps: Deps) {
    makeAutoObservable<this, 'deps' | 'asked'>(
      this,
      { deps: false, asked: false, stations: observableRef },
      { autoBind: true },
    )
  }

  get face(): 'loading' | 'ready' | 'empty' | 'failed' {
    if (this.stations.length > 0) return 'ready'
    if (this.status === 'ready') return 'empty'
    return this.status === 'failed' ? 'failed' : 'loading'
  }

  get hasMore(): boolean {
    return this.nextCursor !== null
  }

  /** Opens the list; what was read before is there at once. */
  async open(): Promise<void> {
    if (this.stations.length > 0) this.status = 'ready'
    else await this.read(null)
  }

  close(): void {
    this.status = 'closed'
  }

  async more(): Promise<void> {
    if (this.nextCursor !== null && this.status !== 'loading') await this.read(this.nextCursor)
  }

  private async read(cursor: string | null): Promise<void> {
    this.status = 'loading'
    const question = ++this.asked
    const input = { limit: PAGE, ...(cursor !== null && { cursor }) }
    const page = await this.deps.call('stations.list', input).catch(() => null)
    if (question !== this.asked) return
    runInAction(() => {
      if (page) {
        this.stations = [...this.stations, ...page.items]
        this.nextCursor = page.nextCursor
      }
      const outcome = page ? 'ready' : this.stations.length > 0 ? 'cut_off' : 'failed'
      // Closed meanwhile: what was read is kept for the next time.
      if (this.status === 'loading') this.status = outcome
    })
  }
}
