import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { ErrorCode } from '../../../contract/errors'
import { CallError } from '@/shared/rpc/call'
import { Intentions, type Intention } from '@/shared/rpc/intention'
import type { Deps } from '@/shared/store'

interface Act {
  /** Does it to the subject of this id. */
  readonly send: (intention: Intention, id: string) => Promise<unknown>
  /** The refusal that says somebody else was faster: then it is done all the same. */
  readonly alreadyDone: ErrorCode
}

/** An act that staff are asked about once more before it is done. */
export class AskedAct<Subject extends { readonly id: string }> {
  /** What is being asked about; null: nothing. */
  subject: Subject | null = null
  isSending = false
  failure: CallError | null = null
  private readonly intentions: Intentions

  constructor(private readonly deps: Deps, private readonly act: Act) {
    this.intentions = new Intentions(deps.call)
    makeAutoObservable<this, 'deps' | 'act' | 'intentions'>(
      this,
      { deps: false, act: false, intentions: false, subject: observableRef, failure: observableRef },
      { autoBind: true },
    )
  }

  ask(subject: Subject): void {
    Object.assign(this, { subject, failure: null })
  }

  keep(): void {
    if (!this.isSending) this.subject = null
  }

  /** True when it is done; also when somebody else was faster. */
  async confirm(): Promise<boolean> {
    const { subject } = this
    if (!subject || this.isSending) return false
    Object.assign(this, { isSending: true, failure: null })
    const done = await this.send(subject.id)
    runInAction(() => Object.assign(this, { isSending: false, ...(done && { subject: null }) }))
    return done
  }

  private async send(id: string): Promise<boolean> {
    try {
      const send = (): Promise<unknown> => this.act.send(this.intentions.of(id), id)
      return (await this.deps.session.asResident(send)) !== null
    } catch (error) {
      const failure = CallError.from(error)
      if (failure.code === this.act.alreadyDone) return true
      runInAction(() => { this.failure = failure })
      return false
    }
  }
}
