import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { ActivityKind, ActivitySummary } from '../../../contract/activities'
import { addDays, instantAt, localDateOf } from '../../../contract/time'
import { CallError } from '@/shared/rpc/call'
import type { Deps } from '@/shared/store'
import { meets, offeredKinds, type ActivityFilter } from './filters'
import { byDay, covers, dateOf, lastDate, readOn, type ActivityDay, type Timeline } from './timeline'

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
  /** `cut_off`: what comes after the rows that are there did not arrive. */
  status: 'idle' | 'loading' | 'ready' | 'failed' | 'cut_off' = 'idle'
  failure: CallError | null = null
  today: string
  /** The day the list begins with. */
  day: string
  filters: ReadonlySet<ActivityFilter> = new Set()
  rows = ROWS
  /** The last good answer; it stays while a newer one is read. */
  timeline: Timeline | null = null
  private asked = 0

  constructor(private readonly deps: Deps) {
    this.today = this.day = this.dateNow()
    makeAutoObservable<this, 'deps' | 'asked'>(
      this,
      { deps: false, asked: false, timeline: observableRef, filters: observableRef, failure: observableRef },
      { autoBind: true },
    )
  }

  /** Today and the six days after it. */
  get week(): readonly WeekDay[] {
    return Array.from({ length: WEEK_DAYS }, (_, index) => addDays(this.today, index))
      .map((date) => ({ date, count: this.countOn(date) }))
  }

  /** Everything from the chosen day on that meets the filters. */
  get matching(): readonly ActivitySummary[] {
    return this.coming.filter((activity) => dateOf(activity) >= this.day && meets(activity, this.filters))
  }

  /** The rows to draw, by day; the chosen day comes first even when nothing is on. */
  get days(): readonly ActivityDay[] {
    return byDay(this.matching.slice(0, this.rows), this.day)
  }

  get kinds(): readonly ActivityKind[] {
    return offeredKinds(this.coming, this.filters)
  }

  get face(): 'loading' | 'ready' | 'empty' | 'failed' {
    if (!this.timeline) return this.status === 'failed' ? 'failed' : 'loading'
    return this.coming.length === 0 && this.timeline.nextCursor === null ? 'empty' : 'ready'
  }

  /** There are rows not drawn yet, or days not read yet. */
  get hasMore(): boolean {
    return this.rows < this.matching.length || (this.timeline?.nextCursor ?? null) !== null
  }

  /** Reads from today on, at least this week and as far as had been read before. */
  async load(): Promise<void> {
    await this.readWeek()
    // The first answer may have told that the server is on another day than the phone.
    if (this.status === 'ready' && this.dateNow() !== this.today) await this.readWeek()
  }

  /** Lets the list begin with another day. */
  select(day: string): void {
    this.day = day
    this.rows = ROWS
  }

  toggle(filter: ActivityFilter): void {
    const filters = new Set(this.filters)
    if (!filters.delete(filter)) filters.add(filter)
    this.filters = filters
    this.rows = ROWS
  }

  /** A few more rows; when all that was read is drawn, the days after it. */
  async more(): Promise<void> {
    const { timeline } = this
    if (this.rows < this.matching.length) this.rows += ROWS
    else if (timeline && timeline.nextCursor !== null && this.status !== 'loading') await this.readFurther(timeline)
  }

  /** Takes over what became known of one activity elsewhere, e.g. that somebody signed up on its page. */
  put(activity: ActivitySummary): void {
    if (!this.timeline) return
    const activities = this.timeline.activities.map((known) => (known.id === activity.id ? activity : known))
    this.timeline = { ...this.timeline, activities }
  }

  private get coming(): readonly ActivitySummary[] {
    return (this.timeline?.activities ?? []).filter(({ phase }) => phase !== 'ended')
  }

  private countOn(date: string): number | null {
    if (!this.timeline || !covers(this.timeline, date)) return null
    return this.coming.filter((activity) => dateOf(activity) === date && activity.phase !== 'cancelled').length
  }

  private async readWeek(): Promise<void> {
    this.turnTo(this.dateNow())
    const weekEnd = addDays(this.today, WEEK_DAYS - 1)
    const known = this.timeline && lastDate(this.timeline)
    const until = known !== null && known > weekEnd ? known : weekEnd
    await this.read('failed', async () => {
      let timeline = await this.readOn(null)
      while (!covers(timeline, until)) timeline = await this.readOn(timeline)
      return timeline
    })
  }

  /** Until there is something to show, or nothing more. */
  private async readFurther(before: Timeline): Promise<void> {
    await this.read('cut_off', async () => {
      let timeline = await this.readOn(before)
      while (timeline.nextCursor !== null && !this.hasNews(before, timeline)) timeline = await this.readOn(timeline)
      return timeline
    })
    runInAction(() => { if (this.status === 'ready') this.rows += ROWS })
  }

  private hasNews(before: Timeline, after: Timeline): boolean {
    return after.activities.slice(before.activities.length).some((activity) => meets(activity, this.filters))
  }

  private readOn(before: Timeline | null): Promise<Timeline> {
    return readOn(this.deps.call, instantAt(this.today), before)
  }

  /** An answer that was overtaken by a newer question is dropped. */
  private async read(onFailure: 'failed' | 'cut_off', ask: () => Promise<Timeline>): Promise<void> {
    const question = ++this.asked
    this.status = 'loading'
    try {
      const timeline = await ask()
      runInAction(() => { if (question === this.asked) Object.assign(this, { timeline, status: 'ready', failure: null }) })
    } catch (error) {
      const failure = CallError.from(error)
      runInAction(() => { if (question === this.asked) Object.assign(this, { failure, status: onFailure }) })
    }
  }

  private turnTo(today: string): void {
    if (this.day < today || this.day === this.today) this.day = today
    this.today = today
  }

  private dateNow(): string {
    return localDateOf(this.deps.device.clock.now())
  }
}
