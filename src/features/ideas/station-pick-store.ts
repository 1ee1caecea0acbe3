import { makeAutoObservable } from 'mobx'
import type { StationSummary } from '../../../contract/stations'
import { PagedList } from '@/shared/list/paged-list'
import type { Deps } from '@/shared/store'

const PAGE = 8

/** The stations by name, to say where an idea is about. */
export class StationPickStore {
  isOpen = false
  readonly list: PagedList<StationSummary>

  constructor({ call }: Deps) {
    this.list = new PagedList({ ask: (after) => call('stations.list', { limit: PAGE, ...after }) })
    makeAutoObservable(this, { list: false }, { autoBind: true })
  }

  /** Opens the list; what was read before is there at once. */
  async open(): Promise<void> {
    this.isOpen = true
    await this.list.open()
  }

  /** What is still on its way is kept for the next time. */
  close(): void {
    this.isOpen = false
  }
}
