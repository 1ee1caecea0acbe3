import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { ActivitySummary } from '../../../contract/activities'
import { addDays, instantAt, localDateOf, minuteOfDay } from '../../../contract/time'
import { CallError } from '@/shared/rpc/call'
import type { Deps } from '@/shared/store'
import { layOut, TABLE_TO, type LunchDay } from './lunch-table'

/** Days to choose from. */
const DAYS = 7

/** The most lessons of one noon; a street has a handful. */
const MOST = 50

/** The lessons of one noon: who speaks where, and whether there is still a seat. */
export class LunchStore {
  status: 'idle' | 'loading' | 'ready' | 'empty' | 'failed' = 'idle'
  /** The noon that is shown, a local day. */
  day: string
  /** The last good answer for this day; it stays while it is read again. */
  activities: readonly ActivitySummary[] | null = null
  /** When this day has none: the next one that has. */
  nextDay: string | null = null
  isChoosing = false
  private asked = 0

  constructor(private readonly deps: Deps) {
    this.day = this.nextNoon
    makeAutoObservable<this, 'deps' | 'asked'>(
      this,
      { deps: false, asked: false, activities: observableRef },
      { autoBind: true },
    )
  }

  /** Today until the noon is over, then tomorrow. */
  get nextNoon(): string {
    const now = this.deps.device.clock.now()
    return addDays(localDateOf(now), minuteOfDay(now) < TABLE_TO ? 0 : 1)
  }

  /** The days one may choose, from today on; the chosen one is always among them. */
  get days(): readonly string[] {
    const today = localDateOf(this.deps.device.clock.now())
    const week = Array.from({ length: DAYS }, (_, index) => addDays(today, index))
    return week.includes(this.day) ? week : [...week, this.day]
  }

  get table(): LunchDay {
    return layOut(this.activities ?? [], this.day)
  }

  /** An answer is there, or a failure. */
  get isSettled(): boolean {
    return this.activities !== null || this.status === 'failed'
  }

  /** Reads the chosen noon again; one that has passed gives way to the next. */
  async open(): Promise<void> {
    if (this.day < localDateOf(this.deps.device.clock.now())) return this.choose(this.nextNoon)
    await this.load()
  }

  async choose(day: string): Promise<void> {
    this.day = day
    this.activities = null
    this.nextDay = null
    await this.load()
  }

  toggleChoosing(): void {
    this.isChoosing = !this.isChoosing
  }

  private async load(): Promise<void> {
    const question = ++this.asked
    this.status = 'loading'
    try {
      const activities = await this.lessonsOf(this.day)
      const nextDay = activities.length > 0 ? null : await this.dayAfter(this.day)
      runInAction(() => {
        if (question !== this.asked) return
        Object.assign(this, { activities, nextDay, status: activities.length > 0 ? 'ready' : 'empty' })
      })
    } catch (error) {
      CallError.from(error)
      runInAction(() => { if (question === this.asked) this.status = 'failed' })
    }
  }

  private async lessonsOf(day: string): Promise<ActivitySummary[]> {
    const within = { from: startOf(day), to: startOf(addDays(day, 1)) }
    const { items } = await this.deps.call('activities.list', { kind: 'lesson', ...within, limit: MOST })
    return items
  }

  private async dayAfter(day: string): Promise<string | null> {
    const from = startOf(addDays(day, 1))
    const { items: [next] } = await this.deps.call('activities.list', { kind: 'lesson', from, limit: 1 })
    return next ? localDateOf(new Date(next.startsAt)) : null
  }
}

const startOf = (day: string): string => instantAt(day).toISOString()
