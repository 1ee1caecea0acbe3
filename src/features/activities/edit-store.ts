import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { ActivityDraft, ActivityKind, ActivityView } from '../../../contract/activities'
import type { LessonSummary } from '../../../contract/lessons'
import type { StationSummary } from '../../../contract/stations'
import { PagedList } from '@/shared/list/paged-list'
import { CallError } from '@/shared/rpc/call'
import { Intention, Intentions } from '@/shared/rpc/intention'
import { Draft } from '@/shared/session/draft'
import type { Deps } from '@/shared/store'
import { CommunityChoice } from './community-choice'
import { blankForm, copyOf, draftOf, formOf, isSound, problemsOf, spanOf, type ActivityForm, type Problems } from './form'
import { rulesIn, type RulesForm } from './rules-form'
import { ruleProblems, type RuleProblems } from './rules-problems'

/** Rows of a choice at a time: a sheet opens fast. */
const PAGE = 10

const NO_PROBLEMS: RuleProblems = { pools: {}, questions: {} }

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
  readonly communities: CommunityChoice
  private id = ''
  private copiedId = ''
  private readonly creation: Intention
  private readonly intentions: Intentions

  constructor(private readonly deps: Deps) {
    const { call, device } = deps
    this.stations = new PagedList({ ask: (after) => call('stations.list', { limit: PAGE, ...after }) })
    this.lessons = new PagedList({ ask: (after) => call('lessons.list', { limit: PAGE, ...after }) })
    this.communities = new CommunityChoice(call)
    this.creation = new Intention(call, device.storage.slot('intention.activity'))
    this.intentions = new Intentions(call)
    makeAutoObservable<this, 'deps' | 'id' | 'copiedId' | 'creation' | 'intentions'>(
      this,
      {
        deps: false, id: false, copiedId: false, creation: false, intentions: false,
        stations: false, lessons: false, communities: false,
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

  get rules(): RulesForm {
    return rulesIn(this.form?.rules ?? '')
  }

  get ruleProblems(): RuleProblems {
    if (!this.hasTried || !this.form) return NO_PROBLEMS
    return ruleProblems(this.rules, spanOf(this.form)?.startsAt)
  }

  /** Something still has to be changed before it can be sent. */
  get isFaulty(): boolean {
    return this.hasTried && this.form !== null && !isSound(this.form)
  }

  /** It is there, and nobody but staff sees it. */
  get isUnpublished(): boolean {
    return this.activity !== null && this.activity.publishedAt === null
  }

  /** Begins a new activity (`id` empty; `copiedId`: like that one) or opens one to be changed. */
  async open(id: string, copiedId = ''): Promise<void> {
    Object.assign(this, { id, copiedId, activity: null, draft: null, step: 'rest', failure: null, hasTried: false })
    if (id === '' && copiedId === '') return this.begin('activity', blankForm(this.deps.device.clock.now()))
    this.status = 'loading'
    try {
      const activity = await this.deps.call('activities.get', { id: id || copiedId })
      runInAction(() => { if (id === this.id) this.receive(activity) })
    } catch (error) {
      const failure = CallError.from(error)
      const status = failure.code === 'activity.not_found' || failure.code === 'input.invalid' ? 'missing' : 'failed'
      runInAction(() => { if (id === this.id) Object.assign(this, { failure, status }) })
    }
  }

  reload(): void {
    void this.open(this.id, this.copiedId)
  }

  change(fields: Partial<ActivityForm>): void {
    this.draft?.change(fields)
  }

  changeRules(rules: Partial<RulesForm>): void {
    this.change({ rules: JSON.stringify({ ...this.rules, ...rules }) })
  }

  /** Forgets what was typed. */
  startOver(): void {
    this.draft?.clear()
    Object.assign(this, { isResumed: false, hasTried: false, failure: null })
  }

  /**
   * Writes a new activity or changes one, and answers its id; `publish`: everybody sees it from then on. Null when
   * something does not fit, was refused or not gone on with.
   */
  async save(publish = true): Promise<string | null> {
    this.hasTried = true
    const input = this.form && draftOf(this.form, this.deps.device.clock.now())
    if (!input || this.step !== 'rest') return null
    const saved = await this.send(input, publish)
    if (saved) this.draft?.clear()
    return saved?.id ?? null
  }

  private begin(name: string, form: ActivityForm): void {
    const { session } = this.deps
    const mayNot = session.isResident && !session.can.manageActivities
    this.resume(name, form)
    this.status = mayNot ? 'barred' : 'ready'
  }

  private receive(activity: ActivityView): void {
    if (this.id === '') {
      this.begin(`activity.copy.${activity.id}`, copyOf(activity, this.deps.device.clock.now()))
      return
    }
    this.activity = activity
    this.resume(`activity.${activity.id}`, formOf(activity))
    this.status = activity.can.edit ? 'ready' : 'barred'
  }

  private resume(name: string, untouched: ActivityForm): void {
    const draft = new Draft(this.deps.device.storage, name, untouched)
    this.draft = draft
    this.isResumed = JSON.stringify(draft.value) !== JSON.stringify(untouched)
  }

  private async send(input: ActivityDraft, publish: boolean): Promise<{ id: string } | null> {
    const activityId = this.id
    Object.assign(this, { step: 'saving', failure: null })
    try {
      return await this.deps.session.asResident(() =>
        activityId === ''
          ? this.creation.send('activities.create', { ...input, isDraft: !publish })
          : this.store(activityId, input, publish && this.isUnpublished))
    } catch (error) {
      runInAction(() => { if (activityId === this.id) this.failure = CallError.from(error) })
      return null
    } finally {
      runInAction(() => { if (activityId === this.id) this.step = 'rest' })
    }
  }

  private async store(activityId: string, input: ActivityDraft, publish: boolean): Promise<{ id: string }> {
    const saved = await this.intentions.of(activityId).send('activities.edit', { ...input, activityId })
    if (publish) await this.intentions.of(`publish ${activityId}`).send('activities.publish', { activityId })
    return saved
  }
}
