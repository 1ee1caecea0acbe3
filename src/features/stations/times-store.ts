import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { ClosureEntry, ClosurePreview } from '../../../contract/station-times'
import { PagedList } from '@/shared/list/paged-list'
import { CallError } from '@/shared/rpc/call'
import { Intention } from '@/shared/rpc/intention'
import { Draft } from '@/shared/session/draft'
import type { Deps } from '@/shared/store'
import { blankForm, problemsOf, wishOf, type ClosureForm, type ClosureProblems, type ClosureWish } from './closure-form'

const PAGE = 20

/** Staff: the closures and extra openings of a station, or of all, and a new one. What is typed stays on the device. */
export class TimesStore {
  readonly list: PagedList<ClosureEntry>
  /** Empty: all stations. */
  stationId = ''
  draft: Draft<ClosureForm> | null = null
  /** `asking`: what residents would see is shown, and whether to go on. */
  step: 'rest' | 'looking' | 'asking' | 'saving' = 'rest'
  preview: ClosurePreview | null = null
  failure: CallError | null = null
  hasTried = false
  /** Something typed before was found on the device. */
  isResumed = false
  /** What the preview is of. */
  shown: ClosureWish | null = null
  private intention: Intention

  constructor(private readonly deps: Deps) {
    this.list = new PagedList({ ask: (after) => this.ask(after) })
    this.intention = new Intention(deps.call)
    makeAutoObservable<this, 'deps' | 'intention'>(
      this,
      {
        deps: false, intention: false, list: false,
        draft: observableRef, shown: observableRef, preview: observableRef, failure: observableRef,
      },
      { autoBind: true },
    )
  }

  get form(): ClosureForm | null {
    return this.draft?.value ?? null
  }

  get problems(): ClosureProblems {
    return this.hasTried && this.form ? problemsOf(this.form, this.now) : {}
  }

  /** The server knows this person and does not let them in. */
  get isBarred(): boolean {
    const { status, can } = this.deps.session
    return status === 'ready' && !can.manageStations
  }

  /** Opens one station, or all of them (`''`); the same one again is read anew in place. */
  async open(stationId: string): Promise<void> {
    const isOther = stationId !== this.stationId
    if (isOther) Object.assign(this, { stationId, draft: null, step: 'rest' })
    if (isOther) this.list.clear()
    await this.list.refresh()
    // The form begins with the time, which the first answer brings.
    runInAction(() => { if (stationId === this.stationId && !this.draft) this.begin() })
  }

  change(fields: Partial<ClosureForm>): void {
    this.draft?.change(fields)
    this.failure = null
  }

  /** Forgets what was typed. */
  startOver(): void {
    this.draft?.clear()
    this.begin()
  }

  /** Asks the server what the closure would change; nothing is saved. */
  async look(): Promise<void> {
    const { stationId } = this
    this.hasTried = true
    const wish = this.form && wishOf(this.form, this.now)
    if (!wish || this.step !== 'rest') return
    Object.assign(this, { step: 'looking', failure: null, shown: wish })
    try {
      const preview = await this.deps.call('stations.previewClosure', { ...wish, stationId })
      runInAction(() => { if (stationId === this.stationId) Object.assign(this, { preview, step: 'asking' }) })
    } catch (error) {
      this.fail(error, 'rest')
    }
  }

  /** Back to the fields. */
  reconsider(): void {
    if (this.step === 'asking') Object.assign(this, { step: 'rest', failure: null })
  }

  /** Enters what was shown; true when everybody sees it. */
  async save(): Promise<boolean> {
    const { stationId, shown: wish, draft } = this
    if (this.step !== 'asking' || !wish) return false
    Object.assign(this, { step: 'saving', failure: null })
    try {
      const act = () => this.intention.send('stations.addClosure', { ...wish, stationId })
      const saved = (await this.deps.session.asResident(act)) !== null
      if (saved) draft?.clear()
      runInAction(() => { if (saved) this.begin(); else this.step = 'asking' })
      return saved
    } catch (error) {
      this.fail(error, 'asking')
      return false
    }
  }

  private get now(): Date {
    return this.deps.device.clock.now()
  }

  private begin(): void {
    const { stationId } = this
    const { storage } = this.deps.device
    const blank = blankForm(this.now)
    const draft = new Draft(storage, `closure.${stationId}`, blank)
    this.intention = new Intention(this.deps.call, storage.slot(`intention.closure.${stationId}`))
    Object.assign(this, { draft, step: 'rest', preview: null, failure: null, hasTried: false })
    this.isResumed = draft.value.reason !== ''
  }

  private fail(error: unknown, step: 'rest' | 'asking'): void {
    runInAction(() => Object.assign(this, { failure: CallError.from(error), step }))
  }

  private ask(after: { cursor?: string }) {
    const { stationId } = this
    return this.deps.call('stations.closures', { limit: PAGE, ...after, ...(stationId !== '' && { stationId }) })
  }
}
