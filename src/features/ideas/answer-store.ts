import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { IdeaAnswerKind, IdeaView } from '../../../contract/ideas'
import { CallError } from '@/shared/rpc/call'
import { Intention } from '@/shared/rpc/intention'
import { Draft } from '@/shared/session/draft'
import type { Deps } from '@/shared/store'

interface AnswerForm {
  readonly draft: Draft<{ kind: string; unit: string; text: string }>
  /** Kept on the device: the same words must not stand under an idea twice. */
  readonly intention: Intention
}

export type AnswerPart = 'kind' | 'unit' | 'text'

/** Staff answering an idea in a unit's name. What is typed is kept for each idea until it is public. */
export class AnswerStore {
  status: 'closed' | 'typing' | 'sending' = 'closed'
  failure: CallError | null = null
  private idea: IdeaView | null = null
  private form: AnswerForm | null = null
  private hasPressed = false

  constructor(private readonly deps: Deps) {
    makeAutoObservable<this, 'deps' | 'form' | 'idea'>(
      this,
      { deps: false, form: observableRef, idea: observableRef, failure: observableRef },
      { autoBind: true },
    )
  }

  get draft(): AnswerForm['draft'] | null {
    return this.form?.draft ?? null
  }

  /** The idea that is being answered. */
  get ideaId(): string | null {
    return this.idea?.id ?? null
  }

  get allowed(): readonly IdeaAnswerKind[] {
    return this.idea?.can.answer ?? []
  }

  /** The chosen conclusion, as long as the idea still allows it. */
  get kind(): IdeaAnswerKind | null {
    return this.allowed.find((kind) => kind === this.draft?.value.kind) ?? null
  }

  /** What is still to be filled in; nobody is told before they pressed once. */
  get missing(): readonly AnswerPart[] {
    if (!this.hasPressed || !this.draft) return []
    const { unit, text } = this.draft.value
    const filled = { kind: this.kind, unit: unit.trim(), text: text.trim() }
    return (['kind', 'unit', 'text'] as const).filter((part) => !filled[part])
  }

  open(idea: IdeaView): void {
    if (this.status === 'sending') return
    const { call, device: { storage } } = this.deps
    this.idea = idea
    this.form = {
      draft: new Draft(storage, `answer.${idea.id}`, { kind: '', unit: idea.unit ?? '', text: '' }),
      intention: new Intention(call, storage.slot(`intention.answer.${idea.id}`)),
    }
    this.status = 'typing'
    this.failure = null
    this.hasPressed = false
  }

  /** The idea as it is by now; what is typed stays. */
  renew(idea: IdeaView): void {
    if (this.idea?.id === idea.id) this.idea = idea
  }

  close(): void {
    if (this.status !== 'sending') this.status = 'closed'
  }

  /** Makes the answer public; null when it is not: then `missing` or `failure` says why. */
  async send(): Promise<IdeaView | null> {
    const { idea, form, kind } = this
    if (!idea || !form || this.status !== 'typing') return null
    this.hasPressed = true
    if (!kind || this.missing.length > 0) return null
    const { unit, text } = form.draft.value
    const input = { ideaId: idea.id, kind, unit: unit.trim(), text: text.trim() }
    return this.deliver(form, () => form.intention.send('ideas.answer', input))
  }

  private async deliver(form: AnswerForm, send: () => Promise<IdeaView>): Promise<IdeaView | null> {
    this.status = 'sending'
    this.failure = null
    try {
      const answered = await this.deps.session.asResident(send)
      if (answered) form.draft.clear()
      runInAction(() => { this.status = answered ? 'closed' : 'typing' })
      return answered
    } catch (error) {
      const failure = CallError.from(error)
      runInAction(() => Object.assign(this, { status: 'typing', failure }))
      return null
    }
  }
}
