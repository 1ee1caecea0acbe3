import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import { CallError } from '@/shared/rpc/call'

interface Answer<Item> {
  readonly items: readonly Item[]
  readonly nextCursor: string | null
}

/** A list of things to be done, a page at a time. */
export class DeskList<Item> {
  /** `cut_off`: the next page did not arrive. */
  status: 'idle' | 'loading' | 'ready' | 'failed' | 'cut_off' = 'idle'
  /** The last good answer; it stays while a newer one is read. */
  answer: Answer<Item> | null = null
  failure: CallError | null = null
  private asked = 0

  constructor(private readonly ask: (cursor: string | null) => Promise<Answer<Item>>) {
    makeAutoObservable<this, 'ask' | 'asked'>(
      this,
      { ask: false, asked: false, answer: observableRef, failure: observableRef },
      { autoBind: true },
    )
  }

  get items(): readonly Item[] {
    return this.answer?.items ?? []
  }

  get hasMore(): boolean {
    return (this.answer?.nextCursor ?? null) !== null
  }

  get face(): 'loading' | 'ready' | 'empty' | 'failed' {
    if (!this.answer) return this.status === 'failed' ? 'failed' : 'loading'
    return this.items.length === 0 ? 'empty' : 'ready'
  }

  /** From the beginning. */
  async load(): Promise<void> {
    await this.read(null)
  }

  /** The next page, if there is one and none is on its way. */
  async more(): Promise<void> {
    if (this.hasMore && this.status !== 'loading') await this.read(this.answer)
  }

  /** An answer that was overtaken by a newer question is dropped. */
  private async read(before: Answer<Item> | null): Promise<void> {
    const question = ++this.asked
    this.status = 'loading'
    try {
      const { items, nextCursor } = await this.ask(before?.nextCursor ?? null)
      const answer = { items: [...(before?.items ?? []), ...items], nextCursor }
      runInAction(() => { if (question === this.asked) Object.assign(this, { answer, status: 'ready', failure: null }) })
    } catch (error) {
      const failure = CallError.from(error)
      const status = before ? 'cut_off' : 'failed'
      runInAction(() => { if (question === this.asked) Object.assign(this, { failure, status }) })
    }
  }
}
