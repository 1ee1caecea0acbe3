import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { CalendarYearView } from '../../../contract/calendar'
import { localDateOf } from '../../../contract/time'
import { CallError } from '@/shared/rpc/call'
import type { Deps } from '@/shared/store'

/** The years of the Chinese calendar around this one: which are published, and their days. */
export class CalendarStore {
  status: 'idle' | 'loading' | 'ready' | 'failed' = 'idle'
  known: ReadonlyMap<number, CalendarYearView> = new Map()
  private thisYear: number
  private picked: number | null = null

  constructor(private readonly deps: Deps) {
    this.thisYear = this.yearNow()
    makeAutoObservable<this, 'deps'>(this, { deps: false, known: observableRef }, { autoBind: true })
  }

  /** Last year, this one and the next: a notice comes out in November of the year before. */
  get years(): readonly number[] {
    return [-1, 0, 1].map((offset) => this.thisYear + offset)
  }

  get chosen(): number {
    return this.picked ?? this.thisYear
  }

  get year(): CalendarYearView | null {
    return this.known.get(this.chosen) ?? null
  }

  /** The server knows this person and does not let them in. */
  get isBarred(): boolean {
    const { status, can } = this.deps.session
    return status === 'ready' && !can.manageStations
  }

  show(year: number): void {
    this.picked = year
  }

  /** Reads the years anew; what was read stays when that fails. */
  async load(): Promise<void> {
    this.thisYear = this.yearNow()
    this.status = 'loading'
    try {
      const views = await Promise.all(this.years.map((year) => this.deps.call('calendar.year', { year })))
      runInAction(() => {
        this.known = new Map(views.map((view) => [view.year, view]))
        this.status = 'ready'
      })
      // The first answer brings the server's time; it may be another year's.
      if (this.yearNow() !== this.thisYear) await this.load()
    } catch (error) {
      CallError.from(error)
      runInAction(() => { this.status = 'failed' })
    }
  }

  private yearNow(): number {
    return Number(localDateOf(this.deps.device.clock.now()).slice(0, 4))
  }
}
