import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { UnitFacts, UnitLevel, UnitView } from '../../../contract/organisations'
import { CallError } from '@/shared/rpc/call'
import { Intention, Intentions } from '@/shared/rpc/intention'
import { Draft } from '@/shared/session/draft'
import type { Deps } from '@/shared/store'
import { blankUnit, levelIn, unitFactsIn, unitFormOf, unitProblems, type UnitForm, type UnitProblems } from './unit-form'

/** A unit to change, or the one a new one comes to lie below; neither: the city at the top. */
export interface Subject {
  readonly id: string
  readonly parentId: string
}

/** Staff add a unit, rename one and say whom to ring, or remove one. What is typed stays on the device. */
export class ChangeStore {
  status: 'idle' | 'loading' | 'ready' | 'barred' | 'missing' | 'failed' = 'idle'
  /** The unit that is changed; null for a new one. */
  unit: UnitView | null = null
  /** The one above a new unit; null for the city. */
  parent: UnitView | null = null
  draft: Draft<UnitForm> | null = null
  isSaving = false
  /** Whether to remove the unit is being asked. */
  isAsking = false
  failure: CallError | null = null
  hasTried = false
  isResumed = false
  private subject: Subject | null = null
  private saving: Intention
  private readonly removing: Intentions

  constructor(private readonly deps: Deps) {
    this.saving = new Intention(deps.call)
    this.removing = new Intentions(deps.call)
    makeAutoObservable<this, 'deps' | 'subject' | 'saving' | 'removing'>(
      this,
      {
        deps: false, subject: false, saving: false, removing: false,
        unit: observableRef, parent: observableRef, draft: observableRef, failure: observableRef,
      },
      { autoBind: true },
    )
  }

  get form(): UnitForm | null {
    return this.draft?.value ?? null
  }

  get problems(): UnitProblems {
    return this.hasTried && this.form ? unitProblems(this.form) : {}
  }

  /** The levels a new unit can have. */
  get levels(): readonly UnitLevel[] {
    if (this.unit) return [this.unit.level]
    return this.parent ? this.parent.can.add : ['city']
  }

  /** The server knows this person and does not let them in. */
  get isBarred(): boolean {
    const { status, can } = this.deps.session
    return this.status === 'barred' || (status === 'ready' && !can.manageStations)
  }

  async open(subject: Subject): Promise<void> {
    Object.assign(this, { subject, unit: null, parent: null, draft: null, status: 'loading' })
    Object.assign(this, { failure: null, hasTried: false, isAsking: false })
    const id = subject.id || subject.parentId
    try {
      const known = id === '' ? null : await this.deps.call('organisations.get', { id })
      runInAction(() => { if (subject === this.subject) this.show(subject, known) })
    } catch (error) {
      const failure = CallError.from(error)
      const status = failure.code === 'network.offline' || failure.code === 'unexpected' ? 'failed' : 'missing'
      runInAction(() => { if (subject === this.subject) Object.assign(this, { failure, status }) })
    }
  }

  change(fields: Partial<UnitForm>): void {
    this.draft?.change(fields)
    this.failure = null
  }

  /** Forgets what was typed. */
  startOver(): void {
    this.draft?.clear()
    Object.assign(this, { isResumed: false, failure: null, hasTried: false })
  }

  /** Saves what is typed; answers the unit's id, null when it is not saved. A refusal stays on the page. */
  async save(): Promise<string | null> {
    this.hasTried = true
    const { form, draft } = this
    const facts = form && unitFactsIn(form)
    if (!form || !facts) return null
    const saved = await this.act(() => this.send(levelIn(form), facts))
    if (saved) draft?.clear()
    return saved && saved.id
  }

  /** Asks whether to remove the unit, or no longer. */
  ask(isAsking: boolean): void {
    if (!this.isSaving) Object.assign(this, { isAsking, failure: null })
  }

  /** Removes the unit; true when it is gone, also when somebody else was faster. */
  async remove(): Promise<boolean> {
    const { unit } = this
    if (!unit) return false
    const removed = await this.act(() => this.removing.of(unit.id).send('organisations.remove', { unitId: unit.id }))
    return removed !== null || this.failure?.code === 'unit.not_found'
  }

  private send(level: UnitLevel, facts: UnitFacts): Promise<{ id: string }> {
    const { unit, parent } = this
    if (unit) return this.saving.send('organisations.change', { unitId: unit.id, facts })
    return this.saving.send('organisations.add', { parentId: parent && parent.id, level, facts })
  }

  private async act(send: () => Promise<{ id: string }>): Promise<{ id: string } | null> {
    if (this.isSaving) return null
    Object.assign(this, { isSaving: true, failure: null })
    try {
      return await this.deps.session.asResident(send)
    } catch (error) {
      runInAction(() => { this.failure = CallError.from(error) })
      return null
    } finally {
      runInAction(() => { this.isSaving = false })
    }
  }

  private show({ id, parentId }: Subject, known: UnitView | null): void {
    const { storage } = this.deps.device
    const [unit, parent] = id === '' ? [null, known] : [known, null]
    Object.assign(this, { unit, parent, status: known && !known.can.change ? 'barred' : 'ready' })
    const name = id === '' ? `unit.below.${parentId}` : `unit.${id}`
    const base = unit ? unitFormOf(unit) : blankUnit(this.levels[0] ?? 'city')
    this.draft = new Draft(storage, name, base)
    this.saving = new Intention(this.deps.call, storage.slot(`intention.${name}`))
    this.isResumed = JSON.stringify(this.draft.value) !== JSON.stringify(base)
  }
}
