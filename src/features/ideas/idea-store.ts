import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { IdeaView } from '../../../contract/ideas'
import { CallError } from '@/shared/rpc/call'
import type { Deps } from '@/shared/store'

/** One idea's page. */
export class IdeaStore {
  status: 'idle' | 'loading' | 'ready' | 'missing' | 'failed' = 'idle'
  idea: IdeaView | null = null
  /** The Chinese sentence of what went wrong. */
  message = ''
  private id = ''
  private asked = 0

  constructor(private readonly deps: Deps) {
    makeAutoObservable<this, 'deps' | 'id' | 'asked'>(
      this,
      { deps: false, id: false, asked: false, idea: observableRef },
      { autoBind: true },
    )
  }

  /** Shows an idea; one already shown is refreshed in place. Answers with it, or null when it did not arrive. */
  async open(id: string): Promise<IdeaView | null> {
    if (id !== this.id) this.idea = null
    this.id = id
    this.status = 'loading'
    const question = ++this.asked
    try {
      const idea = await this.deps.call('ideas.get', { id })
      if (question !== this.asked) return null
      runInAction(() => Object.assign(this, { idea, status: 'ready' }))
      return idea
    } catch (error) {
      const { code, message } = CallError.from(error)
      const status = code === 'idea.not_found' || code === 'input.invalid' ? 'missing' : 'failed'
      runInAction(() => { if (question === this.asked) Object.assign(this, { status, message }) })
      return null
    }
  }

  /** Takes over what an act has changed; an answer that was still on its way is older and is dropped. */
  put(changes: Pick<IdeaView, 'id'> & Partial<IdeaView>): void {
    if (this.idea?.id !== changes.id) return
    this.asked += 1
    this.idea = { ...this.idea, ...changes }
    this.status = 'ready'
  }
}
