import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { ErrorCode } from '../../../contract/errors'
import type { IdeaView } from '../../../contract/ideas'
import type { StationSummary } from '../../../contract/stations'
import { CallError } from '@/shared/rpc/call'
import { Intention } from '@/shared/rpc/intention'
import { Draft } from '@/shared/session/draft'
import type { Deps } from '@/shared/store'

const ABOUT_THE_TEXT: readonly ErrorCode[] = ['idea.refused', 'request.too_many', 'input.invalid', 'input.too_large']

const blank = { text: '', stationId: '', stationName: '', anonymous: false }

/** Saying an idea. What is typed is on the device at every keystroke, and goes away only after the answer. */
export class SubmitStore {
  status: 'typing' | 'sending' | 'sent' = 'typing'
  /** The idea as it arrived. */
  sent: IdeaView | null = null
  /** `blank`: nothing was typed yet. */
  refusal: 'blank' | CallError | null = null
  readonly draft: Draft<typeof blank>
  /** Kept on the device: the same words must not arrive twice, even if the app was closed before the answer came. */
  private readonly intention: Intention

  constructor(private readonly deps: Deps) {
    const { storage } = deps.device
    this.draft = new Draft(storage, 'idea', blank)
    this.intention = new Intention(deps.call, storage.slot('intention.idea'))
    makeAutoObservable<this, 'deps' | 'intention'>(
      this,
      { deps: false, draft: false, intention: false, sent: observableRef, refusal: observableRef },
      { autoBind: true },
    )
  }

  /** What is wrong with the text: nothing typed, words that cannot be published, too many ideas in one hour. */
  get textRefusal(): 'blank' | CallError | null {
    if (this.refusal === null || this.refusal === 'blank') return this.refusal
    return ABOUT_THE_TEXT.includes(this.refusal.code) ? this.refusal : null
  }

  /** What else is wrong: the network, a station that is gone. */
  get failure(): CallError | null {
    return this.refusal === this.textRefusal || this.refusal === 'blank' ? null : this.refusal
  }

  type(text: string): void {
    this.change({ text })
  }

  /** Says where it is; null takes it back. */
  place(station: Pick<StationSummary, 'id' | 'name'> | null): void {
    this.change({ stationId: station?.id ?? '', stationName: station?.name ?? '' })
  }

  sign(anonymous: boolean): void {
    this.change({ anonymous })
  }

  /** Hands the idea in; login and consent are asked for now and not before. */
  async send(): Promise<void> {
    if (this.status !== 'typing') return
    const { text, stationId, anonymous } = this.draft.value
    this.refusal = text.trim() === '' ? 'blank' : null
    if (this.refusal) return
    this.status = 'sending'
    const input = { text: text.trim(), anonymous, ...(stationId !== '' && { stationId }) }
    try {
      this.receive(await this.deps.session.asResident(() => this.intention.send('ideas.submit', input)))
    } catch (error) {
      const refusal = CallError.from(error)
      runInAction(() => Object.assign(this, { status: 'typing', refusal }))
    }
  }

  /** Begins anew, after an idea has arrived. */
  another(): void {
    if (this.status !== 'sent') return
    this.status = 'typing'
    this.sent = null
  }

  private receive(idea: IdeaView | null): void {
    this.status = idea ? 'sent' : 'typing'
    this.sent = idea
    if (!idea) return
    this.draft.clear()
    void this.deps.session.load()
  }

  /** What is on its way cannot be changed any more, so clearing the draft afterwards loses nothing. */
  private change(fields: Partial<typeof blank>): void {
    if (this.status === 'sending') return
    this.refusal = null
    this.draft.change(fields)
  }
}
