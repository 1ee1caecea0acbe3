import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { UnitSummary, UnitView } from '../../../contract/organisations'
import type { StationSummary } from '../../../contract/stations'
import { CallError } from '@/shared/rpc/call'
import type { Deps } from '@/shared/store'

/** Stations on the first screen; then as many at a time as a page holds. */
const FIRST = 6
const PAGE = 20

/** One unit's page: its brand, whom to ring, its stations, what lies below it. */
export class UnitStore {
  /** `cut_off`: the next stations did not come. */
  status: 'idle' | 'loading' | 'ready' | 'missing' | 'failed' | 'cut_off' = 'idle'
  unit: UnitView | null = null
  stations: readonly StationSummary[] = []
  below: readonly UnitSummary[] = []
  /** The Chinese sentence of what went wrong. */
  message = ''
  private nextStations: string | null = null
  private id = ''

  constructor(private readonly deps: Deps) {
    makeAutoObservable<this, 'deps' | 'id'>(
      this,
      { deps: false, id: false, unit: observableRef, stations: observableRef, below: observableRef },
      { autoBind: true },
    )
  }

  get hasMoreStations(): boolean {
    return this.nextStations !== null
  }

  /** Shows a unit; one already shown is refreshed in place. */
  async open(id: string): Promise<void> {
    if (id !== this.id) Object.assign(this, { unit: null, stations: [], below: [], nextStations: null })
    this.id = id
    this.status = 'loading'
    try {
      const [unit, stations, below] = await Promise.all([
        this.deps.call('organisations.get', { id }),
        this.deps.call('stations.ofUnit', { unitId: id, limit: FIRST }),
        this.deps.call('organisations.children', { parentId: id, limit: PAGE }),
      ])
      this.show(id, { unit, stations: stations.items, nextStations: stations.nextCursor, below: below.items })
    } catch (error) {
      const { code, message } = CallError.from(error)
      const status = code === 'unit.not_found' || code === 'input.invalid' ? 'missing' : 'failed'
      runInAction(() => { if (id === this.id) Object.assign(this, { status, message }) })
    }
  }

  reload(): void {
    void this.open(this.id)
  }

  /** The next stations, if there are any and none are on their way. */
  async moreStations(): Promise<void> {
    const { id, nextStations: cursor, stations: before } = this
    if (cursor === null || this.status === 'loading') return
    this.status = 'loading'
    try {
      const next = await this.deps.call('stations.ofUnit', { unitId: id, limit: PAGE, cursor })
      this.show(id, { stations: [...before, ...next.items], nextStations: next.nextCursor })
    } catch (error) {
      const { message } = CallError.from(error)
      runInAction(() => { if (id === this.id) Object.assign(this, { status: 'cut_off', message }) })
    }
  }

  /** An answer about a unit that is no longer shown is dropped. */
  private show(id: string, answer: Partial<Pick<UnitStore, 'unit' | 'stations' | 'below'>> & { nextStations: string | null }) {
    runInAction(() => { if (id === this.id) Object.assign(this, { ...answer, status: 'ready' }) })
  }
}
