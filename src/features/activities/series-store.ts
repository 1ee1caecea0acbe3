import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { SeriesOccurrence, SeriesSummary, SeriesView } from '../../../contract/series'
import { CallError } from '@/shared/rpc/call'
import { Intentions } from '@/shared/rpc/intention'
import { Draft } from '@/shared/session/draft'
import type { Deps } from '@/shared/store'

type Reason = { text: string }

/** Days of one step through the years. */
const DAYS = 12

/** Staff: the series and courses there are, or one with its days and what can be done with each. */
export class SeriesStore {
  status: 'idle' | 'loading' | 'ready' | 'missing' | 'barred' | 'failed' = 'idle'
  failure: CallError | null = null
  /** Every series that goes on; null until it was read. */
  all: readonly SeriesSummary[] | null = null
  series: SeriesView | null = null
  /** The day that is being decided about. */
  chosen: SeriesOccurrence | null = null
  step: 'rest' | 'asking_reason' | 'sending' | 'reading_on' = 'rest'
  /** Why the last act was refused. */
  refusal: CallError | null = null
  reason: Draft<Reason> | null = null
  private id = ''
  private readonly intentions: Intentions

  constructor(private readonly deps: Deps) {
    this.intentions = new Intentions(deps.call)
    makeAutoObservable<this, 'deps' | 'intentions'>(
      this,
      {
        deps: false, intentions: false,
        failure: observableRef, all: observableRef, series: observableRef,
        chosen: observableRef, refusal: observableRef, reason: observableRef,
      },
      { autoBind: true },
    )
  }

  get reasonText(): string {
    return this.reason?.value.text ?? ''
  }

  /** What the page shows: every series, or one. */
  get face(): 'loading' | 'ready' | 'empty' | 'failed' {
    const shown = this.id === '' ? this.all : this.series
    if (shown === null) return this.status === 'failed' ? 'failed' : 'loading'
    return this.id === '' && this.all?.length === 0 ? 'empty' : 'ready'
  }

  /** Reads every series (`id` empty) or one; what is shown already stays meanwhile. */
  async open(id: string): Promise<void> {
    if (id !== this.id) Object.assign(this, { series: null, chosen: null })
    Object.assign(this, { id, status: 'loading', step: 'rest', refusal: null })
    try {
      const answer = id === ''
        ? { all: (await this.deps.call('activities.listSeries')).items }
        : { series: await this.deps.call('activities.series', { id, limit: DAYS }) }
      this.settle(id, { ...answer, status: 'ready', failure: null })
    } catch (error) {
      const failure = CallError.from(error)
      this.settle(id, { failure, status: statusOf(failure) })
    }
  }

  reload(): void {
    void this.open(this.id)
  }

  /** The days after those that are shown: years ahead if somebody wants to look. */
  async more(): Promise<void> {
    const { id, series } = this
    if (!series?.nextFrom || this.step !== 'rest') return
    this.step = 'reading_on'
    try {
      const next = await this.deps.call('activities.series', { id, from: series.nextFrom, limit: DAYS })
      this.settle(id, { series: { ...next, occurrences: [...series.occurrences, ...next.occurrences] }, refusal: null })
    } catch (error) {
      this.settle(id, { refusal: CallError.from(error) })
    } finally {
      this.settle(id, { step: 'rest' })
    }
  }

  choose(occurrence: SeriesOccurrence | null): void {
    if (this.step !== 'sending') Object.assign(this, { chosen: occurrence, step: 'rest', refusal: null })
  }

  /** The activity of the chosen day, made if it is not there yet; null when refused. */
  async touch(): Promise<string | null> {
    const { chosen, id } = this
    if (!chosen || chosen.activityId !== null) return chosen?.activityId ?? null
    const written = await this.act(() =>
      this.intentions.of(`${id} ${chosen.on}`).send('activities.writeOccurrence', { seriesId: id, on: chosen.on }))
    return written?.id ?? null
  }

  /** Asks why the series ends; what was typed before is still there. */
  askReason(): void {
    this.reason = new Draft(this.deps.device.storage, `series.${this.id}.end`, { text: '' })
    this.step = 'asking_reason'
  }

  /** Lets the series end before the chosen day. True when it is done and everybody is being told. */
  async end(): Promise<boolean> {
    const { chosen, id, reason } = this
    const text = this.reasonText.trim()
    if (!chosen || text === '') return false
    const ended = await this.act(() =>
      this.intentions.of(id).send('activities.endSeries', { seriesId: id, from: chosen.on, reason: text }))
    if (ended === null) return false
    reason?.clear()
    this.choose(null)
    await this.open(id)
    return true
  }

  private async act<T>(send: () => Promise<T>): Promise<T | null> {
    const { id, step } = this
    if (step === 'sending') return null
    Object.assign(this, { step: 'sending', refusal: null })
    try {
      return await this.deps.session.asResident(send)
    } catch (error) {
      this.settle(id, { refusal: CallError.from(error) })
      return null
    } finally {
      this.settle(id, { step })
    }
  }

  private settle(id: string, change: Partial<SeriesStore>): void {
    runInAction(() => { if (id === this.id) Object.assign(this, change) })
  }
}

function statusOf({ code }: CallError): 'missing' | 'barred' | 'failed' {
  if (code === 'access.denied' || code === 'login.required') return 'barred'
  return code === 'series.not_found' || code === 'input.invalid' ? 'missing' : 'failed'
}
