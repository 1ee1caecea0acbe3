import type { StationSummary } from '../../../contract/stations'
import { PagedList } from '@/shared/list/paged-list'
import type { Deps } from '@/shared/store'

const PAGE = 20

/** All stations by name. */
export class DirectoryStore {
  readonly list: PagedList<StationSummary>

  constructor({ call }: Deps) {
    this.list = new PagedList({ ask: (after) => call('stations.list', { limit: PAGE, ...after }) })
  }
}
