import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { IdeaView } from '../../../contract/ideas'
import { CallError } from '@/shared/rpc/call'
import { Intentions } from '@/shared/rpc/intention'
import { Draft } from '@/shared/session/draft'
import type { Deps } from '@/shared/store'

export type Decision = 'publish' | 'withhold'

/** Staff looking at an idea that the content check left open. */
export class ReviewStore {
  status: 'closed' | 'typing' | 'sending' = 'closed'
  failure: CallError | null = null
  /** Somebody wanted to withhold an idea without saying why. */
  lacksNote = false
  draft: Draft<{ note: string }> | null = null
  ideaId = ''
  private readonly intentions: Intentions

  constructor(private readonly deps: Deps) {
    this.intentions = new Intentions(deps.call)
    makeAutoObservable<this, 'deps' | 'intentions'>(
      this,
      { deps: false, intentions: false, draft: observableRef, failure: observableRef },
      { autoBind: true },
    )
  }

  open(ideaId: string): void {
    if (this.status === 'sending') return
    this.ideaId = ideaId
    this.draft = new Draft(this.deps.device.storage, `review.${ideaId}`, { note: '' })
    this.status = 'typing'
    this.failure = null
    this.lacksNote = false
  }

  type(note: string): void {
    this.lacksNote = false
    this.draft?.change({ note })
  }

  close(): void {
    if (this.status !== 'sending') this.status = 'closed'
  }

  /** Publishes or withholds; null when it is not decided: then `lacksNote` or `failure` says why. */
  async decide(decision: Decision): Promise<IdeaView | null> {
    const { draft, ideaId } = this
    if (!draft || this.status !== 'typing') return null
    const note = draft.value.note.trim() || null
    this.lacksNote = decision === 'withhold' && note === null
    this.failure = null
    if (this.lacksNote) return null
    this.status = 'sending'
    try {
      const review = () => this.intentions.of(ideaId).send('ideas.review', { ideaId, decision, note })
      const reviewed = await this.deps.session.asResident(review)
      if (reviewed) draft.clear()
      runInAction(() => { this.status = reviewed ? 'closed' : 'typing' })
      return reviewed
    } catch (error) {
      const failure = CallError.from(error)
      runInAction(() => Object.assign(this, { status: 'typing', failure }))
      return null
    }
  }
}
