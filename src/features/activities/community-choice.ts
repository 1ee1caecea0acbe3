import { makeAutoObservable, observableRef } from 'mobx'
import type { UnitSummary } from '../../../contract/organisations'
import { PagedList } from '@/shared/list/paged-list'
import type { Call } from '@/shared/rpc/call'

const PAGE = 20

/** Walks down the organisation tree to a community, a level at a time. */
export class CommunityChoice {
  /** Whose children are shown; null: the roots. */
  parent: UnitSummary | null = null
  readonly list: PagedList<UnitSummary>

  constructor(call: Call) {
    this.list = new PagedList({
      ask: (after) => call('organisations.children', { ...(this.parent && { parentId: this.parent.id }), limit: PAGE, ...after }),
    })
    makeAutoObservable(this, { list: false, parent: observableRef }, { autoBind: true })
  }

  /** Begins at the top. */
  begin(): void {
    this.enter(null)
  }

  /** Answers the community when it is one; else shows what is below it. */
  pick(unit: UnitSummary): UnitSummary | null {
    if (unit.level === 'community') return unit
    this.enter(unit)
    return null
  }

  private enter(parent: UnitSummary | null): void {
    this.parent = parent
    this.list.clear()
    void this.list.open()
  }
}
