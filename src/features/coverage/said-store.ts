import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { Gap, WrongReport } from '../../../contract/coverage'
import { PagedList } from '@/shared/list/paged-list'
import { CallError } from '@/shared/rpc/call'
import { Intentions } from '@/shared/rpc/intention'
import type { Deps } from '@/shared/store'

/** What residents reported: where a station is missing, and what is said wrongly of one. */
export class SaidStore {
  readonly gaps: PagedList<Gap>
  readonly wrong: PagedList<WrongReport>
  /** Why a report could not be marked as seen to. */
  failure: CallError | null = null
  private settled: ReadonlySet<string> = new Set()
  private readonly intentions: Intentions

  constructor(private readonly deps: Deps) {
    const { call } = deps
    this.intentions = new Intentions(call)
    this.gaps = new PagedList({ ask: (after) => call('coverage.gaps', after) })
    this.wrong = new PagedList({
      ask: (after) => call('coverage.wrongReports', after),
      meets: ({ id }) => !this.settled.has(id),
    })
    makeAutoObservable<this, 'deps' | 'intentions' | 'settled'>(
      this,
      { deps: false, intentions: false, gaps: false, wrong: false, failure: observableRef, settled: observableRef },
      { autoBind: true },
    )
  }

  /** Both lists from the beginning. */
  async load(): Promise<void> {
    await Promise.all([this.gaps.refresh(), this.wrong.refresh()])
  }

  /** Somebody has seen to it; true when the server knows. */
  async settle(id: string): Promise<boolean> {
    this.failure = null
    try {
      const answer = await this.deps.session.asResident(() =>
        this.intentions.of(id).send('coverage.settle', { id }))
      if (answer) runInAction(() => this.drop(id))
      return answer !== null
    } catch (error) {
      const failure = CallError.from(error)
      runInAction(() => {
        this.failure = failure
        // A colleague was faster: it is done all the same.
        if (failure.code === 'coverage.report_not_found') this.drop(id)
      })
      return false
    }
  }

  private drop(id: string): void {
    this.settled = new Set([...this.settled, id])
  }
}
