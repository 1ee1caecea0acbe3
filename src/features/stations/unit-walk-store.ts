import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { UnitRef, UnitSummary } from '../../../contract/organisations'
import { PagedList } from '@/shared/list/paged-list'
import type { Deps } from '@/shared/store'

const PAGE = 50

/** Choosing where in the organisation tree a station belongs: down from the city, or stop at any unit. */
export class UnitWalkStore {
  isOpen = false
  /** From the root down to where one is; empty at the top. */
  way: readonly UnitRef[] = []
  readonly below: PagedList<UnitSummary>

  constructor(private readonly deps: Deps) {
    this.below = new PagedList({
      ask: (after) => {
        const { here } = this
        return deps.call('organisations.children', { limit: PAGE, ...after, ...(here && { parentId: here.id }) })
      },
    })
    makeAutoObservable<this, 'deps'>(this, { deps: false, below: false, way: observableRef }, { autoBind: true })
  }

  get here(): UnitRef | null {
    return this.way[this.way.length - 1] ?? null
  }

  /** Begins beside the unit chosen before, where there is one, else at the top. */
  async open(unitId: string): Promise<void> {
    this.isOpen = true
    await this.goTo(unitId === '' ? [] : await this.wayTo(unitId))
  }

  close(): void {
    this.isOpen = false
  }

  enter({ id, level, name }: UnitRef): Promise<void> {
    return this.goTo([...this.way, { id, level, name }])
  }

  up(): Promise<void> {
    return this.goTo(this.way.slice(0, -1))
  }

  private async goTo(way: readonly UnitRef[]): Promise<void> {
    runInAction(() => { this.way = way })
    this.below.clear()
    await this.below.refresh()
  }

  private async wayTo(id: string): Promise<readonly UnitRef[]> {
    try {
      return (await this.deps.call('organisations.get', { id })).path
    } catch {
      // The list below says what is wrong with the network; from the top every unit can be reached.
      return []
    }
  }
}
