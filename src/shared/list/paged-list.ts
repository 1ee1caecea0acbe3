import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import { CallError } from '../rpc/call'

interface Row {
  readonly id: string
}

/** One answer of a list that comes page by page; `nextCursor` is null on the last page. */
export interface ListPage<Item> {
  readonly items: readonly Item[]
  readonly nextCursor: string | null
}

export interface PagedListOptions<Item, Page> {
  /** Asks for the first page, or for the one after a cursor; what it rejects with is kept as `failure`. */
  readonly ask: (after: { readonly cursor?: string }) => Promise<Page>
  /** A refresh puts the first page on top of what was read further down, so that nobody loses their place. */
  readonly keepsBelow?: boolean
  /** Rows of the first picture and of each further step, for lists that are not drawn at once; else every row. */
  readonly rows?: { readonly first: number; readonly step: number }
  /** Which of the items are looked for; else all. */
  readonly meets?: (item: Item) => boolean
}

/** A list that is read page by page, as far as somebody has looked. */
export class PagedList<Item extends Row, Page extends ListPage<Item> = ListPage<Item>> {
  /** `failed`: the first page did not arrive. `cut_off`: what comes after the rows that are there did not. */
  status: 'idle' | 'loading' | 'ready' | 'failed' | 'cut_off' = 'idle'
  /** What was read; it stays while it is read again, and when that fails. */
  items: readonly Item[] = []
  nextCursor: string | null = null
  /** The last good answer, for what it says besides its items. */
  latest: Page | null = null
  failure: CallError | null = null
  private rows = Infinity
  private asked = 0
  /** Items that changed while an answer was on its way: what it says of them is older. */
  private changed = new Set<string>()

  constructor(private readonly options: PagedListOptions<Item, Page>) {
    this.showFirstRows()
    makeAutoObservable<this, 'options' | 'asked' | 'changed'>(
      this,
      {
        options: false, asked: false, changed: false,
        items: observableRef, latest: observableRef, failure: observableRef,
      },
      { autoBind: true },
    )
  }

  get matching(): readonly Item[] {
    const { meets } = this.options
    return meets ? this.items.filter(meets) : this.items
  }

  /** The rows to draw. */
  get shown(): readonly Item[] {
    return this.matching.slice(0, this.rows)
  }

  /** There are rows not drawn yet, or not read yet. */
  get hasMore(): boolean {
    return this.rows < this.matching.length || this.nextCursor !== null
  }

  get face(): 'loading' | 'ready' | 'empty' | 'failed' {
    if (!this.latest) return this.status === 'failed' ? 'failed' : 'loading'
    return this.items.length > 0 ? 'ready' : 'empty'
  }

  /** The first page, unless something is there or on its way. */
  async open(): Promise<void> {
    if (!this.latest && this.status !== 'loading') await this.refresh()
  }

  /** Reads the beginning anew. */
  async refresh(): Promise<void> {
    await this.read({}, 'failed', (page) => {
      const fresh = this.withKnownChanges(page.items)
      const reachesFurther = this.options.keepsBelow && this.items.length > fresh.length
      this.items = reachesFurther ? withoutRepeats([...fresh, ...this.items]) : fresh
      if (!reachesFurther) this.nextCursor = page.nextCursor
    })
  }

  /** A few more rows; when all that was read is drawn, the next page, if there is one and none is on its way. */
  async more(): Promise<void> {
    const { nextCursor: cursor } = this
    if (this.rows < this.matching.length) this.showMoreRows()
    else if (cursor !== null && this.status !== 'loading') {
      await this.read({ cursor }, 'cut_off', (page) => {
        this.items = withoutRepeats([...this.items, ...page.items])
        this.nextCursor = page.nextCursor
        this.showMoreRows()
      })
    }
  }

  /** Takes over what became known of an item elsewhere; an answer that is still on its way does not undo it. */
  put(changes: Row & Partial<Item>): void {
    this.changed.add(changes.id)
    this.items = this.items.map((item) => (item.id === changes.id ? { ...item, ...changes } : item))
  }

  /** Back to the rows of the first picture. */
  showFirstRows(): void {
    this.rows = this.options.rows?.first ?? Infinity
  }

  /** Forgets everything, and an answer that is on its way. */
  clear(): void {
    this.asked += 1
    Object.assign(this, { status: 'idle', items: [], nextCursor: null, latest: null, failure: null })
    this.showFirstRows()
  }

  private showMoreRows(): void {
    this.rows += this.options.rows?.step ?? 0
  }

  /** An answer that was overtaken by a newer question is dropped. */
  private async read(
    after: { cursor?: string },
    onFailure: 'failed' | 'cut_off',
    receive: (page: Page) => void,
  ): Promise<void> {
    const question = ++this.asked
    this.status = 'loading'
    this.changed = new Set()
    const settle = (outcome: () => void) => runInAction(() => { if (question === this.asked) outcome() })
    try {
      const page = await this.options.ask(after)
      settle(() => {
        receive(page)
        Object.assign(this, { latest: page, status: 'ready', failure: null })
      })
    } catch (error) {
      settle(() => Object.assign(this, { failure: CallError.from(error), status: onFailure }))
    }
  }

  private withKnownChanges(items: readonly Item[]): readonly Item[] {
    const known = new Map(this.items.map((item) => [item.id, item]))
    return items.map((item) => (this.changed.has(item.id) ? (known.get(item.id) ?? item) : item))
  }
}

/** A row may move while somebody reads, so that it comes again on the next page. */
function withoutRepeats<Item extends Row>(items: readonly Item[]): Item[] {
  const seen = new Set<string>()
  return items.filter(({ id }) => !seen.has(id) && seen.add(id))
}
