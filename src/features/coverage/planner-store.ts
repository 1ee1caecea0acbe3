import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type {
  CoverageFigures, CoverageHole, CoverageMapView, CoverageSummaryView, SubdistrictCoverage, WhatIfView,
} from '../../../contract/coverage'
import { PLAN_CHANGES_MAX } from '../../../contract/limits'
import type { Input } from '@/shared/rpc/call'
import { CallError } from '@/shared/rpc/call'
import type { Deps } from '@/shared/store'
import { sorted, type SortColumn } from './shares'

/** A station tried out; `key` stays while it is moved. GCJ-02 degrees. */
export interface TriedStation {
  readonly key: number
  readonly name: string
  readonly lat: number
  readonly lng: number
}

export type PlannerTab = 'table' | 'holes' | 'sites' | 'said'

/** What planners see of the coverage, and what would change with stations more or fewer. */
export class PlannerStore {
  status: 'idle' | 'loading' | 'ready' | 'failed' = 'idle'
  tab: PlannerTab = 'table'
  sort: SortColumn = 'without'
  subdistrict: string | null = null
  summary: CoverageSummaryView | null = null
  /** The answer for the plan as it is; null without a plan. */
  whatIf: WhatIfView | null = null
  /** Null until it was asked for: only a wide screen or a browser shows one. */
  map: CoverageMapView | null = null
  added: readonly TriedStation[] = []
  removed: readonly { readonly id: string; readonly name: string }[] = []
  failure: CallError | null = null
  private asked = 0
  private lastKey = 0

  constructor(private readonly deps: Deps) {
    makeAutoObservable<this, 'deps' | 'asked' | 'lastKey'>(
      this,
      {
        deps: false, asked: false, lastKey: false, summary: observableRef, whatIf: observableRef, map: observableRef,
        added: observableRef, removed: observableRef, failure: observableRef,
      },
      { autoBind: true },
    )
  }

  /** The server knows this person and does not let them in. */
  get isBarred(): boolean {
    const { status, can } = this.deps.session
    return status === 'ready' && !can.manageActivities
  }

  get hasPlan(): boolean {
    return this.added.length > 0 || this.removed.length > 0
  }

  get canAdd(): boolean {
    return this.added.length < PLAN_CHANGES_MAX
  }

  /** The numbers as the plan would make them. */
  get figures(): CoverageFigures | null {
    return this.whatIf?.after ?? this.summary?.total ?? null
  }

  get rows(): readonly SubdistrictCoverage[] {
    const after = new Map(this.whatIf?.subdistricts.map(({ name, after: figures }) => [name, figures]))
    const rows = (this.summary?.subdistricts ?? []).map((row) => ({ ...row, ...after.get(row.name) }))
    return sorted(rows, this.sort)
  }

  get holes(): readonly CoverageHole[] {
    return (this.whatIf ?? this.summary)?.holes ?? []
  }

  /** Holes that are too small for the list. */
  get holesBeyond(): number {
    const inAll = (this.whatIf ?? this.summary)?.holesInAll ?? 0
    return inAll - this.holes.length
  }

  /** The plan as the server wants it. */
  get plan(): Input<'coverage.whatIf'> {
    return {
      ...(this.subdistrict !== null && { subdistrict: this.subdistrict }),
      addedStations: this.added.map(({ lat, lng }) => ({ lat, lng, datum: 'gcj02' as const })),
      removedStationIds: this.removed.map(({ id }) => id),
    }
  }

  show(tab: PlannerTab): void {
    this.tab = tab
  }

  sortBy(column: SortColumn): void {
    this.sort = column
  }

  /** Looks at one subdistrict; null at all. */
  async choose(subdistrict: string | null): Promise<void> {
    this.subdistrict = subdistrict
    await this.load()
  }

  /** Tries a station at a place. */
  async add(places: readonly { name: string; lat: number; lng: number }[]): Promise<void> {
    const fresh = places.slice(0, PLAN_CHANGES_MAX - this.added.length)
    this.added = [...this.added, ...fresh.map(({ name, lat, lng }) => ({ key: ++this.lastKey, name, lat, lng }))]
    await this.load()
  }

  /** Moves a tried station; asks only when `settled`, so that dragging stays smooth. */
  async move(key: number, place: { lat: number; lng: number }, settled: boolean): Promise<void> {
    this.added = this.added.map((station) => (station.key === key ? { ...station, ...place, name: '' } : station))
    if (settled) await this.load()
  }

  async remove(station: { id: string; name: string }): Promise<void> {
    this.removed = [...this.removed.filter(({ id }) => id !== station.id), station]
    await this.load()
  }

  /** Takes one change back: a tried station by its key, a removed one by its id. */
  async undo(change: number | string): Promise<void> {
    this.added = this.added.filter(({ key }) => key !== change)
    this.removed = this.removed.filter(({ id }) => id !== change)
    await this.load()
  }

  async clear(): Promise<void> {
    this.added = []
    this.removed = []
    await this.load()
  }

  /** Asks for everything the page shows. An answer that was overtaken by a newer question is dropped. */
  async load(): Promise<void> {
    const question = ++this.asked
    this.status = 'loading'
    const { call } = this.deps
    const area = this.subdistrict === null ? {} : { subdistrict: this.subdistrict }
    try {
      const [summary, whatIf, map] = await Promise.all([
        call('coverage.summary', area),
        this.hasPlan ? call('coverage.whatIf', this.plan) : null,
        this.map ? call('coverage.map', this.plan) : null,
      ])
      this.receive(question, { summary, whatIf, map: map ?? this.map, failure: null, status: 'ready' })
    } catch (error) {
      this.receive(question, { failure: CallError.from(error), status: 'failed' })
    }
  }

  /** The picture, for a screen that shows one; from then on it is kept up to date with the rest. */
  async openMap(): Promise<void> {
    if (this.map) return
    try {
      const map = await this.deps.call('coverage.map', this.plan)
      runInAction(() => { this.map ??= map })
    } catch (error) {
      const failure = CallError.from(error)
      runInAction(() => { this.failure = failure })
    }
  }

  private receive(question: number, answer: Partial<PlannerStore>): void {
    if (question === this.asked) runInAction(() => Object.assign(this, answer))
  }
}
