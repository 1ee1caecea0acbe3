import { makeAutoObservable, observableRef } from 'mobx'
import type { ActivityKind, ActivitySummary } from '../../../contract/activities'
import { addDays, instantAt, localDateOf } from '../../../contract/time'
import { PagedList } from '@/shared/list/paged-list'
import type { Deps } from '@/shared/store'
import { meets, offeredKinds, type ActivityFilter, type Scope } from './filters'
import { byDay, covers, dateOf, lastDate, readUntil, type ActivityDay, type Timeline } from './timeline'

/** A day of the week strip; `count` is null until everything on that day was read. */
export interface WeekDay {
  readonly date: string
  readonly count: number | null
}

/** Rows of the first picture, and of each further step. */
const ROWS = 6
const WEEK_DAYS = 7

/** What is on from a day of this week on, in order, as far as somebody has looked. */
export class ActivitiesStore {
  today: string
  /** The day the list begins with. */
  day: string
  filters: ReadonlySet<ActivityFilter> = new Set()
  /** What the filter page asks for besides; null: everything. */
  scope: Scope | null = null
  readonly list: PagedList<ActivitySummary>

  constructor(private readonly deps: Deps) {
    this.today = this.day = this.dateNow()
    this.list = new PagedList({
      ask: (after) => this.ask(after),
      rows: { first: ROWS, step: ROWS },
      meets: (activity) => isComing(activity) && dateOf(activity) >= this.day && meets(activity, this.filters),
    })
    makeAutoObservable<this, 'deps'>(
      this,
      { deps: false, list: false, filters: observableRef, scope: observableRef },
      { autoBind: true },
    )
  }

  /** The first day of the week that is shown: today, or a later Monday. */
  get weekFrom(): string {
    const from = this.scope?.from
    return from && from > this.today ? from : this.today
  }

  /** That day and the six days after it. */
  get week(): readonly WeekDay[] {
    return Array.from({ length: WEEK_DAYS }, (_, index) => addDays(this.weekFrom, index))
      .map((date) => ({ date, count: this.countOn(date) }))
  }

  /** The rows to draw, by day; the chosen day comes first even when nothing is on. */
  get days(): readonly ActivityDay[] {
    return byDay(this.list.shown, this.day)
  }

  get kinds(): readonly ActivityKind[] {
    return offeredKinds(this.coming, this.filters)
  }

  get face(): 'loading' | 'ready' | 'empty' | 'failed' {
    const { face, nextCursor } = this.list
    if (face === 'loading' || face === 'failed') return face
    return this.coming.length === 0 && nextCursor === null ? 'empty' : 'ready'
  }

  /** Reads from today on, at least this week and as far as had been read before. */
  async load(): Promise<void> {
    await this.readWeek()
    // The first answer may have told that the server is on another day than the phone.
    if (this.list.status === 'ready' && this.dateNow() !== this.today) await this.readWeek()
  }

  /** Lets the list begin with another day. */
  select(day: string): void {
    this.day = day
    this.list.showFirstRows()
  }

  /** Shows what the filter page asks for; null: everything again. */
  async narrow(scope: Scope | null): Promise<void> {
    this.scope = scope
    this.day = this.weekFrom
    this.list.clear()
    await this.load()
  }

  toggle(filter: ActivityFilter): void {
    const filters = new Set(this.filters)
    if (!filters.delete(filter)) filters.add(filter)
    this.filters = filters
    this.list.showFirstRows()
  }

  private get coming(): readonly ActivitySummary[] {
    return this.list.items.filter(isComing)
  }

  private countOn(date: string): number | null {
    if (!this.list.latest || !covers(this.list, date)) return null
    return this.coming.filter((activity) => dateOf(activity) === date && activity.phase !== 'cancelled').length
  }

  private async readWeek(): Promise<void> {
    this.turnTo(this.dateNow())
    await this.list.refresh()
  }

  /** From today on as far as the list must reach, or further until there is something to show, or nothing more. */
  private ask(after: { cursor?: string }): Promise<Timeline> {
    const until = this.dateToReach()
    const isEnough = after.cursor === undefined
      ? (read: Timeline) => covers(read, until)
      : ({ items }: Timeline) => items.some((activity) => meets(activity, this.filters))
    const from = instantAt(this.weekFrom)
    return readUntil(isEnough, { call: this.deps.call, from, query: this.scope?.query, after })
  }

  private dateToReach(): string {
    const weekEnd = addDays(this.weekFrom, WEEK_DAYS - 1)
    const known = lastDate(this.list)
    return known !== null && known > weekEnd ? known : weekEnd
  }

  private turnTo(today: string): void {
    const wasFirst = this.day === this.weekFrom
    this.today = today
    if (wasFirst || this.day < this.weekFrom) this.day = this.weekFrom
  }

  private dateNow(): string {
    return localDateOf(this.deps.device.clock.now())
  }
}

const isComing = ({ phase }: ActivitySummary): boolean => phase !== 'ended'
