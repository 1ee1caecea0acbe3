import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { IdeaSummary, IdeaTotalsView } from '../../../contract/ideas'
import type { Input } from '@/shared/rpc/call'
import type { Deps } from '@/shared/store'

/** What of the wall somebody looks at: an order of all ideas, or those of one state. */
export type WallView = 'support' | 'new' | 'accepted' | 'done'

/** What became known of an idea elsewhere. */
export type IdeaChanges = Pick<IdeaSummary, 'id'> & Partial<IdeaSummary>

const questions: Record<WallView, Pick<Input<'ideas.list'>, 'order' | 'state'>> = {
  support: { order: 'support' },
  new: { order: 'new' },
  accepted: { order: 'new', state: 'accepted' },
  done: { order: 'new', state: 'done' },
}

/** Rows of the first picture, and of each further step. */
const ROWS = 6
/** A page is whole steps: a step of one or two rows is too short for the next scroll to be noticed. */
const PAGE = 3 * ROWS

interface Read {
  readonly ideas: readonly IdeaSummary[]
  readonly nextCursor: string | null
}

/** What neighbours said, as far as somebody has looked. */
export class WallStore {
  /** `cut_off`: what comes after the rows that are there did not arrive. */
  status: 'idle' | 'loading' | 'ready' | 'failed' | 'cut_off' = 'idle'
  view: WallView = 'support'
  totals: IdeaTotalsView | null = null
  rows = ROWS
  /** The last good answer for this view; it stays while a newer one is read. */
  private read: Read | null = null
  private asked = 0
  /** Ideas that changed while an answer was on its way: what it says of them is older. */
  private changed = new Set<string>()

  constructor(private readonly deps: Deps) {
    makeAutoObservable<this, 'deps' | 'asked' | 'changed' | 'read'>(
      this,
      { deps: false, asked: false, changed: false, read: observableRef, totals: observableRef },
      { autoBind: true },
    )
  }

  get ideas(): readonly IdeaSummary[] {
    return this.read?.ideas ?? []
  }

  get shown(): readonly IdeaSummary[] {
    return this.ideas.slice(0, this.rows)
  }

  get face(): 'loading' | 'ready' | 'empty' | 'failed' {
    if (!this.read) return this.status === 'failed' ? 'failed' : 'loading'
    return this.ideas.length > 0 ? 'ready' : 'empty'
  }

  /** There are ideas not drawn yet, or not read yet. */
  get hasMore(): boolean {
    return this.rows < this.ideas.length || (this.read?.nextCursor ?? null) !== null
  }

  /** Reads the beginning anew. What was read further down stays below it, so that nobody loses their place. */
  async load(): Promise<void> {
    const question = this.begin()
    const [page, totals] = await Promise.all([
      this.ask(null),
      // Without the totals there is one line less; the ideas are what people came for.
      this.deps.call('ideas.totals').catch(() => null),
    ])
    if (question !== this.asked) return
    runInAction(() => {
      this.totals = totals ?? this.totals
      this.read = page ? this.placedOnTop(page) : this.read
      this.status = page ? 'ready' : 'failed'
    })
  }

  /** Looks at other ideas, from their beginning. */
  async choose(view: WallView): Promise<void> {
    this.view = view
    this.read = null
    this.rows = ROWS
    await this.load()
  }

  /** A few more rows; when all that was read is drawn, the next page. */
  async more(): Promise<void> {
    const cursor = this.read?.nextCursor ?? null
    if (this.rows < this.ideas.length) this.rows += ROWS
    else if (cursor !== null && this.status !== 'loading') await this.readOn(cursor)
  }

  /** Takes over what became known of an idea elsewhere, e.g. that somebody stands with it. */
  put(changes: IdeaChanges): void {
    this.changed.add(changes.id)
    if (!this.read) return
    const ideas = this.read.ideas.map((idea) => (idea.id === changes.id ? { ...idea, ...changes } : idea))
    this.read = { ...this.read, ideas }
  }

  private async readOn(cursor: string): Promise<void> {
    const question = this.begin()
    const page = await this.ask(cursor)
    if (question !== this.asked) return
    runInAction(() => {
      this.status = page ? 'ready' : 'cut_off'
      if (!page) return
      this.read = { ideas: withoutRepeats([...this.ideas, ...page.ideas]), nextCursor: page.nextCursor }
      this.rows += ROWS
    })
  }

  private begin(): number {
    this.status = 'loading'
    this.changed = new Set()
    return ++this.asked
  }

  private async ask(cursor: string | null): Promise<Read | null> {
    const input = { ...questions[this.view], limit: PAGE, ...(cursor !== null && { cursor }) }
    const page = await this.deps.call('ideas.list', input).catch(() => null)
    return page && { ideas: page.items, nextCursor: page.nextCursor }
  }

  private placedOnTop(page: Read): Read {
    const known = new Map(this.ideas.map((idea) => [idea.id, idea]))
    const top = page.ideas.map((idea) => (this.changed.has(idea.id) ? (known.get(idea.id) ?? idea) : idea))
    if (!this.read || this.ideas.length <= page.ideas.length) return { ...page, ideas: top }
    return { ideas: withoutRepeats([...top, ...this.ideas]), nextCursor: this.read.nextCursor }
  }
}

/** Support grows while somebody reads, so that an idea may come again on the next page. */
function withoutRepeats(ideas: readonly IdeaSummary[]): IdeaSummary[] {
  const seen = new Set<string>()
  return ideas.filter(({ id }) => !seen.has(id) && seen.add(id))
}
