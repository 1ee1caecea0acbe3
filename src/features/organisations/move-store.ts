import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { UnitSummary, UnitView } from '../../../contract/organisations'
import { PagedList } from '@/shared/list/paged-list'
import { CallError } from '@/shared/rpc/call'
import { Intentions } from '@/shared/rpc/intention'
import type { Deps } from '@/shared/store'

const PAGE = 50

/** Staff choose where in the tree a unit lies from now on. */
export class MoveStore {
  status: 'idle' | 'loading' | 'ready' | 'barred' | 'missing' | 'failed' = 'idle'
  unit: UnitView | null = null
  /** Where one looks. */
  here: UnitView | null = null
  readonly below: PagedList<UnitSummary>
  isSending = false
  failure: CallError | null = null
  private id = ''
  private readonly intentions: Intentions

  constructor(private readonly deps: Deps) {
    this.intentions = new Intentions(deps.call)
    this.below = new PagedList({
      ask: (after) => {
        const { here } = this
        return deps.call('organisations.children', { limit: PAGE, ...after, ...(here && { parentId: here.id }) })
      },
      meets: ({ id }) => id !== this.unit?.id,
    })
    makeAutoObservable<this, 'deps' | 'id' | 'intentions'>(
      this,
      {
        deps: false, id: false, intentions: false, below: false,
        unit: observableRef, here: observableRef, failure: observableRef,
      },
      { autoBind: true },
    )
  }

  /** Whether the unit may come to lie here, by what the server says of this place; where it lies now is no choice. */
  get fits(): boolean {
    const { unit, here } = this
    if (!unit || !here || unit.path[unit.path.length - 1]?.id === here.id) return false
    return here.can.add.includes(unit.level)
  }

  /** The unit lies here now. */
  get isHere(): boolean {
    return this.here !== null && this.unit?.path[this.unit.path.length - 1]?.id === this.here.id
  }

  /** Opens a unit, and looks from two steps above it: its own place and those beside it are there. */
  async open(id: string): Promise<void> {
    Object.assign(this, { id, unit: null, here: null, failure: null, status: 'loading' })
    try {
      const unit = await this.deps.call('organisations.get', { id })
      const start = unit.path[Math.max(unit.path.length - 2, 0)]
      const status = unit.can.change && start ? 'ready' : 'barred'
      runInAction(() => { if (id === this.id) Object.assign(this, { unit, status }) })
      if (start && unit.can.change) await this.lookAt(start.id)
    } catch (error) {
      const failure = CallError.from(error)
      const status = failure.code === 'network.offline' || failure.code === 'unexpected' ? 'failed' : 'missing'
      runInAction(() => { if (id === this.id) Object.assign(this, { failure, status }) })
    }
  }

  /** Goes to another place of the tree. */
  async lookAt(id: string): Promise<void> {
    this.failure = null
    try {
      const here = await this.deps.call('organisations.get', { id })
      runInAction(() => { this.here = here })
      this.below.clear()
      await this.below.refresh()
    } catch (error) {
      runInAction(() => { this.failure = CallError.from(error) })
    }
  }

  /** Moves the unit here; true when it lies here. */
  async put(): Promise<boolean> {
    const { unit, here } = this
    if (!unit || !here || this.isSending) return false
    Object.assign(this, { isSending: true, failure: null })
    try {
      const send = () => this.intentions.of(unit.id).send('organisations.move', { unitId: unit.id, parentId: here.id })
      return (await this.deps.session.asResident(send)) !== null
    } catch (error) {
      runInAction(() => { this.failure = CallError.from(error) })
      return false
    } finally {
      runInAction(() => { this.isSending = false })
    }
  }
}
