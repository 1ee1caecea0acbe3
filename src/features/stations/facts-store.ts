import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { StationEditView, StationFacts } from '../../../contract/station-staff'
import { CallError } from '@/shared/rpc/call'
import { Intention } from '@/shared/rpc/intention'
import type { Deps } from '@/shared/store'
import { AskedAct } from './asked-act'
import { Edits } from './edits'
import { blankFacts, factsFormOf, factsIn, factsProblems, type FactsForm, type FactsProblems } from './facts-form'

/** No second try would help. */
const BARRED: readonly string[] = ['access.denied', 'login.required']
const MISSING: readonly string[] = ['station.not_found', 'input.invalid']

/** Staff change what is said of a station, or add one. What is typed stays on the device until it is saved. */
export class FactsStore {
  status: 'idle' | 'loading' | 'ready' | 'barred' | 'missing' | 'failed' = 'idle'
  /** The station as it is; null for a new one. */
  view: StationEditView | null = null
  edits: Edits<FactsForm> | null = null
  isSaving = false
  failure: CallError | null = null
  hasTried = false
  /** Something typed before was found on the device. */
  isResumed = false
  readonly retire: AskedAct<{ readonly id: string; readonly name: string }>
  private id: string | null = null
  private intention: Intention

  constructor(private readonly deps: Deps) {
    this.intention = new Intention(deps.call)
    this.retire = new AskedAct(deps, {
      send: (intention, stationId) => intention.send('stations.retire', { stationId }),
      alreadyDone: 'station.not_found',
    })
    makeAutoObservable<this, 'deps' | 'id' | 'intention'>(
      this,
      {
        deps: false, id: false, intention: false, retire: false,
        view: observableRef, edits: observableRef, failure: observableRef,
      },
      { autoBind: true },
    )
  }

  get form(): FactsForm | null {
    return this.edits?.value ?? null
  }

  get problems(): FactsProblems {
    return this.hasTried && this.form ? factsProblems(this.form) : {}
  }

  /** The server knows this person and does not let them in. */
  get isBarred(): boolean {
    const { status, can } = this.deps.session
    return this.status === 'barred' || (status === 'ready' && !can.manageStations)
  }

  /** Opens a station, or the form of a new one (`''`); the same one again is read anew under what is typed. */
  async open(id: string): Promise<void> {
    if (id !== this.id) Object.assign(this, { id, view: null, edits: null, failure: null, hasTried: false })
    if (id === '') this.show(null)
    else await this.read(id)
  }

  reload(): void {
    if (this.id !== null) void this.open(this.id)
  }

  change(fields: Partial<FactsForm>): void {
    this.edits?.change(fields)
    this.failure = null
  }

  /** Forgets what was typed. */
  startOver(): void {
    this.edits?.clear()
    Object.assign(this, { failure: null, hasTried: false, isResumed: false })
  }

  /** Saves what is typed; answers the station's id, null when it is not saved. A refusal stays on the page. */
  async save(): Promise<string | null> {
    this.hasTried = true
    const facts = this.form && factsIn(this.form)
    if (!facts || this.isSaving) return null
    Object.assign(this, { isSaving: true, failure: null })
    try {
      const saved = await this.deps.session.asResident(() => this.send(facts))
      if (saved) this.edits?.clear()
      return saved && saved.id
    } catch (error) {
      await this.fail(CallError.from(error))
      return null
    } finally {
      runInAction(() => { this.isSaving = false })
    }
  }

  private send(facts: StationFacts): Promise<{ id: string }> {
    const { view } = this
    if (!view) return this.intention.send('stations.create', { facts })
    return this.intention.send('stations.changeFacts', { stationId: view.id, revision: view.revisions.facts, facts })
  }

  private async read(id: string): Promise<void> {
    if (!this.view) this.status = 'loading'
    try {
      const view = await this.deps.call('stations.editable', { id })
      runInAction(() => { if (id === this.id) this.show(view) })
    } catch (error) {
      const failure = CallError.from(error)
      const status = BARRED.includes(failure.code) ? 'barred' : MISSING.includes(failure.code) ? 'missing' : 'failed'
      runInAction(() => { if (id === this.id) Object.assign(this, { failure, ...(!this.view && { status }) }) })
    }
  }

  private show(view: StationEditView | null): void {
    const { storage } = this.deps.device
    const base = view ? factsFormOf(view) : blankFacts()
    Object.assign(this, { view, status: 'ready' })
    if (this.edits) return this.edits.rebase(base)
    const name = `station.${view?.id ?? 'new'}`
    this.edits = new Edits(storage, name, base)
    this.intention = new Intention(this.deps.call, storage.slot(`intention.${name}`))
    this.isResumed = !this.edits.isEmpty
  }

  /** After a colleague's change the form lies over what is there now. */
  private async fail(failure: CallError): Promise<void> {
    if (failure.code === 'station.changed_meanwhile' && this.id) await this.read(this.id)
    runInAction(() => { this.failure = failure })
  }
}
