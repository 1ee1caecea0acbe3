import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { UnitRef, UnitSummary } from '../../../contract/organisations'
import { CallError } from '@/shared/rpc/call'
import type { Deps } from '@/shared/store'

const PAGE = 20

/** The organisation tree, one level at a time: where one is, and what lies below. */
export class TreeStore {
  status: 'idle' | 'loading' | 'ready' | 'empty' | 'failed' = 'idle'
  /** From the root down to the unit whose children are shown; empty at the top. */
  way: readonly UnitRef[] = []
  units: readonly UnitSummary[] = []
  private nextCursor: string | null = null
  private asked = 0
  /** What to do again after a failure. */
  private last: () => Promise<void> = () => this.begin()

  constructor(private readonly deps: Deps) {
    makeAutoObservable<this, 'deps' | 'asked' | 'last'>(
      this,
      { deps: false, asked: false, last: false, way: observableRef, units: observableRef },
      { autoBind: true },
    )
  }

  get here(): UnitRef | null {
    return this.way[this.way.length - 1] ?? null
  }

  get hasMore(): boolean {
    return this.nextCursor !== null
  }

  /** Where somebody was before; the first time at the top. One root alone is no choice: its children are shown. */
  async begin(): Promise<void> {
    if (this.units.length > 0) return
    await this.read(() => this.begin(), async () => {
      const roots = await this.deps.call('organisations.children', { limit: PAGE })
      const [only] = roots.items
      if (!only || roots.items.length > 1) return { way: [], page: roots }
      return { way: [refOf(only)], page: await this.children(only.id) }
    })
  }

  /** Goes to a unit by its id, from wherever one is. */
  async jump(id: string): Promise<void> {
    if (id === this.here?.id && this.units.length > 0) return
    await this.read(() => this.jump(id), () => this.levelOf(id))
  }

  /** One level down, into a unit of the list. */
  async enter(unit: UnitRef): Promise<void> {
    const way = [...this.way, refOf(unit)]
    await this.read(() => this.enter(unit), async () => ({ way, page: await this.children(unit.id) }))
  }

  /** Back up to a unit on the way. */
  async backTo(id: string): Promise<void> {
    const way = this.way.slice(0, this.way.findIndex((step) => step.id === id) + 1)
    if (way.length === 0 || way.length === this.way.length) return
    await this.read(() => this.backTo(id), async () => ({ way, page: await this.children(id) }))
  }

  /** The next page, if there is one and none is on its way. */
  async more(): Promise<void> {
    const { here, nextCursor: cursor, units: before, way } = this
    if (cursor === null || this.status === 'loading') return
    await this.read(() => this.more(), async () => {
      const next = await this.deps.call('organisations.children', { limit: PAGE, cursor, ...(here && { parentId: here.id }) })
      return { way, page: { ...next, items: [...before, ...next.items] } }
    })
  }

  /** Somebody changed the tree: the level that is shown is read anew, names of the steps above it too. */
  async reread(): Promise<void> {
    const { here } = this
    if (this.status === 'idle') return
    await this.read(() => this.reread(), async () =>
      here ? this.levelOf(here.id) : { way: [], page: await this.deps.call('organisations.children', { limit: PAGE }) })
  }

  retry(): Promise<void> {
    return this.last()
  }

  private async levelOf(id: string): Promise<Level> {
    const [unit, page] = await Promise.all([this.deps.call('organisations.get', { id }), this.children(id)])
    return { way: [...unit.path, refOf(unit)], page }
  }

  private children(parentId: string) {
    return this.deps.call('organisations.children', { parentId, limit: PAGE })
  }

  /** What was shown stays until the answer is there; one overtaken by a newer question is dropped. */
  private async read(again: () => Promise<void>, ask: () => Promise<Level>): Promise<void> {
    const question = ++this.asked
    this.last = again
    this.status = 'loading'
    try {
      const { way, page } = await ask()
      runInAction(() => {
        if (question !== this.asked) return
        Object.assign(this, { way, units: page.items, nextCursor: page.nextCursor })
        this.status = page.items.length > 0 ? 'ready' : 'empty'
      })
    } catch (error) {
      CallError.from(error)
      runInAction(() => { if (question === this.asked) this.status = 'failed' })
    }
  }
}

interface Level {
  readonly way: readonly UnitRef[]
  readonly page: { readonly items: readonly UnitSummary[]; readonly nextCursor: string | null }
}

const refOf = ({ id, level, name }: UnitRef): UnitRef => ({ id, level, name })
