import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import { CallError } from '@/shared/rpc/call'

interface Answer<Item> {
  readonly items: readonly Item[]
  readonly nextCursor: string | null
}

/** Something long to choose from, a page at a time. */
export class ChoiceList<Item> {
  status: 'idle' | 'loading' | 'ready' | 'empty' | 'failed' = 'idle'
  items: readonly Item[] = []
  failure: CallError | null = null
  nextCursor: string | null = null

  constructor(private readonly ask: (cursor: string | null) => Promise<Answer<Item>>) {
    makeAutoObservable<this, 'ask'>(
      this,
      { ask: false, items: observableRef, failure: observableRef },
      { autoBind: true },
    )
  }

  /** The first page, once; after a failure again. */
  async open(): Promise<void> {
    if (this.status === 'idle' || this.status === 'failed') await this.read()
  }

  /** The next page; after a failure the same one again. */
  async more(): Promise<void> {
    if (this.nextCursor !== null && this.status !== 'loading') await this.read()
  }

  private async read(): Promise<void> {
    this.status = 'loading'
    try {
      const { items, nextCursor } = await this.ask(this.nextCursor)
      runInAction(() => {
        this.items = [...this.items, ...items]
        Object.assign(this, { nextCursor, failure: null, status: this.items.length > 0 ? 'ready' : 'empty' })
      })
    } catch (error) {
      runInAction(() => Object.assign(this, { failure: CallError.from(error), status: 'failed' }))
    }
  }
}
