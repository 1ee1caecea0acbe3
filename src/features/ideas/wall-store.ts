import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { IdeaSummary, IdeaTotalsView } from '../../../contract/ideas'
import { PagedList, type ListPage } from '@/shared/list/paged-list'
import type { Input } from '@/shared/rpc/call'
import type { Deps } from '@/shared/store'

/** What of the wall somebody looks at: an order of all ideas, or those of one state. */
export type WallView = 'support' | 'new' | 'accepted' | 'done'

const questions: Record<WallView, Pick<Input<'ideas.list'>, 'order' | 'state'>> = {
  support: { order: 'support' },
  new: { order: 'new' },
  accepted: { order: 'new', state: 'accepted' },
  done: { order: 'new', state: 'done' },
}

/** Rows of the first picture, and of each further step. */
const ROWS = 6
/** A page is whole steps: a step of one or two rows is too short for the next scroll to be noticed. */
const PAGE = 3 * ROWS

/** What neighbours said, as far as somebody has looked. */
export class WallStore {
  view: WallView = 'support'
  totals: IdeaTotalsView | null = null
  readonly list: PagedList<IdeaSummary>

  constructor(private readonly deps: Deps) {
    this.list = new PagedList({
      ask: (after) => this.ask(after),
      keepsBelow: true,
      rows: { first: ROWS, step: ROWS },
    })
    makeAutoObservable<this, 'deps'>(this, { deps: false, list: false, totals: observableRef }, { autoBind: true })
  }

  /** Looks at other ideas, from their beginning. */
  async choose(view: WallView): Promise<void> {
    this.view = view
    this.list.clear()
    await this.list.refresh()
  }

  /** The beginning is asked for together with the totals, so that both are drawn at once. */
  private async ask(after: { cursor?: string }): Promise<ListPage<IdeaSummary>> {
    const { call } = this.deps
    const [page, totals] = await Promise.all([
      call('ideas.list', { ...questions[this.view], limit: PAGE, ...after }),
      // Without the totals there is one line less; the ideas are what people came for.
      after.cursor === undefined ? call('ideas.totals').catch(() => null) : null,
    ])
    if (totals) runInAction(() => { this.totals = totals })
    return page
  }
}
