import { makeAutoObservable } from 'mobx'
import type { IdeaSummary } from '../../../contract/ideas'
import { CallError, type Output } from '@/shared/rpc/call'
import { Intentions } from '@/shared/rpc/intention'
import type { Deps } from '@/shared/store'

type Attempt = { readonly status: 'sending' } | { readonly status: 'refused'; readonly message: string }

/** Standing with ideas, on the wall and on an idea's own page. Nothing counts before the server has counted it. */
export class SupportStore {
  private readonly attempts = new Map<string, Attempt>()
  private readonly intentions: Intentions

  constructor(private readonly deps: Deps) {
    this.intentions = new Intentions(deps.call)
    makeAutoObservable<this, 'deps' | 'intentions'>(this, { deps: false, intentions: false }, { autoBind: true })
  }

  isSending(ideaId: string): boolean {
    return this.attempts.get(ideaId)?.status === 'sending'
  }

  /** Why the last tap did not count; null while nothing is wrong. */
  refusalOf(ideaId: string): string | null {
    const attempt = this.attempts.get(ideaId)
    return attempt?.status === 'refused' ? attempt.message : null
  }

  /** Stands with an idea, or no longer; answers with the server's count, null when nothing changed. */
  async toggle({ id, supported }: Pick<IdeaSummary, 'id' | 'supported'>): Promise<Output<'ideas.support'> | null> {
    if (this.isSending(id)) return null
    this.note(id, { status: 'sending' })
    try {
      const support = () => this.intentions.of(id).send('ideas.support', { ideaId: id, on: !supported })
      const answer = await this.deps.session.asResident(support)
      this.note(id, null)
      return answer
    } catch (error) {
      this.note(id, { status: 'refused', message: CallError.from(error).message })
      return null
    }
  }

  private note(ideaId: string, attempt: Attempt | null): void {
    if (attempt) this.attempts.set(ideaId, attempt)
    else this.attempts.delete(ideaId)
  }
}
