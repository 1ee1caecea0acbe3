import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { SeriesDate, SeriesDraft, SeriesView } from '../../../contract/series'
import type { StationSummary } from '../../../contract/stations'
import { localDateOf } from '../../../contract/time'
import { PagedList } from '@/shared/list/paged-list'
import { CallError } from '@/shared/rpc/call'
import { Intention, Intentions } from '@/shared/rpc/intention'
import { Draft } from '@/shared/session/draft'
import type { Deps } from '@/shared/store'
import { blankSeries, draftOf, fieldsOf, problemsOf, ruleOf, type SeriesFields, type SeriesProblems } from './series-form'

const PAGE = 10
/** Dates of the preview. */
const DATES = 6

/** Staff begin a series or change one from a day on. What is typed stays on the device until the server has it. */
export class SeriesFormStore {
  status: 'idle' | 'loading' | 'ready' | 'missing' | 'barred' | 'failed' = 'idle'
  /** What is being changed; null for a new one. */
  series: SeriesView | null = null
  draft: Draft<SeriesFields> | null = null
  /** The dates that what is typed gives; null while nobody knows. */
  dates: readonly SeriesDate[] | null = null
  isPreviewLost = false
  step: 'rest' | 'saving' = 'rest'
  failure: CallError | null = null
  hasTried = false
  isResumed = false
  readonly stations: PagedList<StationSummary>
  private id = ''
  private asked = 0
  private readonly creation: Intention
  private readonly intentions: Intentions

  constructor(private readonly deps: Deps) {
    const { call, device } = deps
    this.stations = new PagedList({ ask: (after) => call('stations.list', { limit: PAGE, ...after }) })
    this.creation = new Intention(call, device.storage.slot('intention.series'))
    this.intentions = new Intentions(call)
    makeAutoObservable<this, 'deps' | 'id' | 'asked' | 'creation' | 'intentions'>(
      this,
      {
        deps: false, id: false, asked: false, creation: false, intentions: false, stations: false,
        series: observableRef, draft: observableRef, dates: observableRef, failure: observableRef,
      },
      { autoBind: true },
    )
  }

  get fields(): SeriesFields | null {
    return this.draft?.value ?? null
  }

  get problems(): SeriesProblems {
    return this.hasTried && this.fields ? problemsOf(this.fields) : {}
  }

  /** Begins a new series (`id` empty), or opens one to be changed from a day on. */
  async open(id: string, from: string): Promise<void> {
    Object.assign(this, { id, series: null, draft: null, dates: null, step: 'rest', failure: null, hasTried: false })
    if (id === '') return this.begin()
    this.status = 'loading'
    try {
      const series = await this.deps.call('activities.series', { id })
      runInAction(() => { if (id === this.id) this.receive(series, from) })
    } catch (error) {
      const failure = CallError.from(error)
      const isGone = failure.code === 'series.not_found' || failure.code === 'input.invalid'
      const status = isGone ? 'missing' : 'failed'
      runInAction(() => { if (id === this.id) Object.assign(this, { failure, status }) })
    }
  }

  /** Takes over what was typed, and shows the dates it gives. */
  change(fields: Partial<SeriesFields>): void {
    this.draft?.change(fields)
    void this.preview()
  }

  startOver(): void {
    this.draft?.clear()
    Object.assign(this, { isResumed: false, hasTried: false, failure: null })
    void this.preview()
  }

  /** Begins or changes the series; answers its id. Null when something does not fit or it was not gone on with. */
  async save(): Promise<string | null> {
    this.hasTried = true
    const { fields, series } = this
    const draft = fields && draftOf(fields, series?.template ?? undefined)
    if (!fields || !draft || this.step !== 'rest') return null
    const saved = await this.send(fields, draft)
    if (saved) this.draft?.clear()
    return saved?.id ?? null
  }

  private begin(): void {
    const { device, session } = this.deps
    this.resume('series', blankSeries(device.clock.now()))
    this.status = session.isResident && !session.can.manageActivities ? 'barred' : 'ready'
  }

  private receive(series: SeriesView, from: string): void {
    this.series = series
    const day = from === '' ? localDateOf(this.deps.device.clock.now()) : from
    this.resume(`series.${series.id}.${day}`, fieldsOf(series, day))
    this.status = series.template === null ? 'barred' : 'ready'
  }

  private resume(name: string, untouched: SeriesFields): void {
    const draft = new Draft(this.deps.device.storage, name, untouched)
    this.draft = draft
    this.isResumed = JSON.stringify(draft.value) !== JSON.stringify(untouched)
    void this.preview()
  }

  /** Dates that are typed faster than they are answered: the last question counts. */
  private async preview(): Promise<void> {
    const question = ++this.asked
    const rule = this.fields && ruleOf(this.fields)
    if (!this.fields || !rule || this.fields.startsOn === '') return
    const { startsOn, endsOn, onHolidays } = this.fields
    if (endsOn !== '' && endsOn < startsOn) return
    const settle = (change: Partial<SeriesFormStore>): void =>
      runInAction(() => { if (question === this.asked) Object.assign(this, change) })
    try {
      const plan = { rule, startsOn, endsOn: endsOn === '' ? null : endsOn, onHolidays }
      const { dates } = await this.deps.call('activities.previewSeries', { ...plan, limit: DATES })
      settle({ dates, isPreviewLost: false })
    } catch (error) {
      CallError.from(error)
      settle({ dates: null, isPreviewLost: true })
    }
  }

  private async send(fields: SeriesFields, draft: SeriesDraft): Promise<{ id: string } | null> {
    const seriesId = this.id
    const reason = fields.reason.trim()
    Object.assign(this, { step: 'saving', failure: null })
    try {
      return await this.deps.session.asResident<{ id: string }>(() =>
        seriesId === ''
          ? this.creation.send('activities.createSeries', { ...draft, isCourse: fields.isCourse })
          : this.intentions.of(seriesId)
            .send('activities.editSeries', { ...draft, seriesId, ...(reason !== '' && { reason }) }))
    } catch (error) {
      runInAction(() => { if (seriesId === this.id) this.failure = CallError.from(error) })
      return null
    } finally {
      runInAction(() => { if (seriesId === this.id) this.step = 'rest' })
    }
  }
}
