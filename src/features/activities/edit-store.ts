import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { ActivityDraft, ActivityKind, ActivityView } from '../../../contract/activities'
import type { LessonSummary } from '../../../contract/lessons'
import type { StationSummary } from '../../../contract/stations'
import { PagedList } from '@/shared/list/paged-list'
import { CallError } from '@/shared/rpc/call'
import { Intention, Intentions } from '@/shared/rpc/intention'
import { Draft } from '@/shared/session/draft'
import type { Deps } from '@/shared/store'
import { blankForm, draftOf, formOf, problemsOf, rulesOf, type ActivityForm, type Problems } from './form'

/** Rows of a choice at a time: a sheet opens fast. */
const PAGE = 10

/** Staff write a new activity or change one. What is typed stays on the device until the server has it. */
export class EditStore {
  /** `barred`: this person may not do it, or the activity is over. */
  status: 'idle' | 'loading' | 'ready' | 'missing' | 'barred' | 'failed' = 'idle'
  /** What is being changed; null for a new one. */
  activity: ActivityView | null = null
  draft: Draft<ActivityForm> | null = null
  step: 'rest' | 'saving' = 'rest'
  failure: CallError | null = null
  /** Fields are only found fault with once somebody has tried to send them. */
  hasTried = false
  /** Something typed on another day was found on the device. */
  isResumed = false
  readonly stations: PagedList<StationSummary>
  readonly lessons: PagedList<LessonSummary>
  private id = ''
  private readonly creation: Intention
  private readonly intentions: Intentions

  constructor(private readonly deps: Deps) {
    const { call, device } = deps
    this.stations = new PagedList({ ask: (after) => call('stations.list', { limit: PAGE, ...after }) })
    this.lessons = new PagedList({ ask: (after) => call('lessons.list', { limit: PAGE, ...after }) })
    this.creation = new Intention(call, device.storage.slot('intention.activity'))
    this.intentions = new Intentions(call)
    makeAutoObservable<this, 'deps' | 'id' | 'creation' | 'intentions'>(
      this,
      {
        deps: false, id: false, creation: false, intentions: false, stations: false, lessons: false,
        activity: observableRef, draft: observableRef, failure: observableRef,
      },
      { autoBind: true },
    )
  }

  get form(): ActivityForm | null {
    return this.draft?.value ?? null
  }

  /** By itself, so that typing elsewhere does not send the picker's choices to the view again. */
  get kind(): ActivityKind | null {
    return this.form?.kind ?? null
  }

  get problems(): Problems {
    return this.hasTried && this.form ? problemsOf(this.form) : {}
  }

  /** Begins a new activity (`id` empty) or opens one to be changed. */
  async open(id: string): Promise<void> {
    Object.assign(this, { id, activity: null, draft: null, step: 'rest', failure: null, hasTried: false })
    if (id === '') return this.begin()
    this.status = 'loading'
    try {
      const activity = await this.deps.call('activities.get', { id })
      runInAction(() => { if (id === this.id) this.receive(activity) })
    } catch (error) {
      const failure = CallError.from(error)
      const status = failure.code === 'activity.not_found' || failure.code === 'input.invalid' ? 'missing' : 'failed'
      runInAction(() => { if (id === this.id) Object.assign(this, { failure, status }) })
    }
  }

  reload(): void {
    void this.open(this.id)
  }

  change(fields: Partial<ActivityForm>): void {
    this.draft?.change(fields)
  }

  /** Forgets what was typed. */
  startOver(): void {
    this.draft?.clear()
    Object.assign(this, { isResumed: false, hasTried: false, failure: null })
  }

  /** Publishes or changes; answers the id. Null when something does not fit, was refused or not gone on with. */
  async save(): Promise<string | null> {
    this.hasTried = true
    const input = this.form && draftOf(this.form, this.activity ? rulesOf(this.activity) : undefined)
    if (!input || this.step !== 'rest') return null
    const saved = await this.send(input)
    if (saved) this.draft?.clear()
    return saved?.id ?? null
  }

  private begin(): void {
    const { device, session } = this.deps
    const mayNot = session.isResident && !session.can.manageActivities
    this.resume('activity', blankForm(device.clock.now()))
    this.status = mayNot ? 'barred' : 'ready'
  }

  private receive(activity: ActivityView): void {
    this.activity = activity
    this.resume(`activity.${activity.id}`, formOf(activity))
    this.status = activity.can.edit ? 'ready' : 'barred'
  }

  private resume(name: string, untouched: ActivityForm): void {
    const draft = new Draft(this.deps.device.storage, name, untouched)
    this.draft = draft
    this.isResumed = JSON.stringify(draft.value) !== JSON.stringify(untouched)
  }

  private async send(input: ActivityDraft): Promise<{ id: string } | null> {
    const activityId = this.id
    Object.assign(this, { step: 'saving', failure: null })
    try {
      return await this.deps.session.asResident(() =>
        activityId === ''
          ? this.creation.send('activities.create', input)
          : this.intentions.of(activityId).send('activities.edit', { ...input, activityId }))
    } catch (error) {
      runInAction(() => { if (activityId === this.id) this.failure = CallError.from(error) })
      return null
    } finally {
      runInAction(() => { if (activityId === this.id) this.step = 'rest' })
    }
  }
}
