import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { ClosureEntry } from '../../../contract/station-times'
import { CallError } from '@/shared/rpc/call'
import { Intentions } from '@/shared/rpc/intention'
import type { Deps } from '@/shared/store'

/** Staff take back a closure or an extra opening. */
export class TakeBackStore {
  /** What is being asked about; null: nothing. */
  entry: ClosureEntry | null = null
  isSending = false
  failure: CallError | null = null
  private readonly intentions: Intentions

  constructor(private readonly deps: Deps) {
    this.intentions = new Intentions(deps.call)
    makeAutoObservable<this, 'deps' | 'intentions'>(
      this,
      { deps: false, intentions: false, entry: observableRef, failure: observableRef },
      { autoBind: true },
    )
  }

  ask(entry: ClosureEntry): void {
    Object.assign(this, { entry, failure: null })
  }

  keep(): void {
    if (!this.isSending) this.entry = null
  }

  /** True when it no longer holds; also when somebody else was faster. */
  async confirm(): Promise<boolean> {
    const { entry } = this
    if (!entry || this.isSending) return false
    Object.assign(this, { isSending: true, failure: null })
    const outcome = await this.send(entry.id)
    runInAction(() => Object.assign(this, { isSending: false, ...(outcome && { entry: null }) }))
    return outcome
  }

  private async send(closureId: string): Promise<boolean> {
    try {
      const act = () => this.intentions.of(closureId).send('stations.cancelClosure', { closureId })
      return (await this.deps.session.asResident(act)) !== null
    } catch (error) {
      const failure = CallError.from(error)
      if (failure.code === 'closure.already_cancelled') return true
      runInAction(() => { this.failure = failure })
      return false
    }
  }
}
