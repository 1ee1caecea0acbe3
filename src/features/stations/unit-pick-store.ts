import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { UnitSummary } from '../../../contract/organisations'
import { CallError } from '@/shared/rpc/call'
import type { Deps } from '@/shared/store'

const PAGE = 50

/** One field: the units of one level, and which of them is chosen. */
export interface UnitChoice {
  readonly units: readonly UnitSummary[]
  readonly chosen: UnitSummary | null
}

/** Picks a unit from the city down to a community, one field a level; each choice brings the field below. */
export class UnitPickStore {
  status: 'idle' | 'loading' | 'ready' | 'failed' = 'idle'
  choices: readonly UnitChoice[] = []
  private asked = 0

  constructor(private readonly deps: Deps, private readonly onPick: (unitId: string | null) => void) {
    makeAutoObservable<this, 'deps' | 'onPick' | 'asked'>(
      this,
      { deps: false, onPick: false, asked: false, choices: observableRef },
      { autoBind: true },
    )
  }

  /** The lowest unit that is chosen; null for the whole city. */
  get picked(): UnitSummary | null {
    return this.choices.reduce<UnitSummary | null>((above, { chosen }) => chosen ?? above, null)
  }

  /** Reads the first field, unless it is there. One root alone is no choice: what lies below it is. */
  async open(): Promise<void> {
    if (this.choices.length > 0 || this.status === 'loading') return
    await this.read([], async () => {
      const roots = await this.below(null)
      const [only, ...others] = roots
      return only && others.length === 0 ? this.below(only.id) : roots
    })
  }

  /** Chooses in the field of a level; '' takes the choice back. The fields below begin anew. */
  async choose(level: number, id: string): Promise<void> {
    const field = this.choices[level]
    if (!field) return
    const chosen = field.units.find((unit) => unit.id === id) ?? null
    const kept = [...this.choices.slice(0, level), { ...field, chosen }]
    this.choices = kept
    this.onPick(this.picked?.id ?? null)
    if (chosen && chosen.level !== 'community') await this.read(kept, () => this.below(chosen.id))
    else this.settle(kept)
  }

  /** Reads once more what did not come. */
  async again(): Promise<void> {
    const level = this.choices.length - 1
    await (level < 0 ? this.open() : this.choose(level, this.choices[level]?.chosen?.id ?? ''))
  }

  /** Reads the field under those that are kept; what was overtaken by a newer choice is dropped. */
  private async read(kept: readonly UnitChoice[], ask: () => Promise<UnitSummary[]>): Promise<void> {
    const question = ++this.asked
    this.status = 'loading'
    try {
      const units = await ask()
      const field = units.length > 0 ? [{ units, chosen: null }] : []
      if (question === this.asked) this.settle([...kept, ...field])
    } catch (error) {
      CallError.from(error)
      runInAction(() => { if (question === this.asked) this.status = 'failed' })
    }
  }

  private settle(choices: readonly UnitChoice[]): void {
    this.asked += 1
    this.choices = choices
    this.status = 'ready'
  }

  /** All units right below one: a field shows them all. */
  private async below(parentId: string | null): Promise<UnitSummary[]> {
    const units: UnitSummary[] = []
    for (let cursor: string | null | undefined; cursor !== null;) {
      const asked = { limit: PAGE, ...(parentId !== null && { parentId }), ...(cursor && { cursor }) }
      const page: { items: UnitSummary[]; nextCursor: string | null } = await this.deps.call('organisations.children', asked)
      units.push(...page.items)
      cursor = page.nextCursor
    }
    return units
  }
}
