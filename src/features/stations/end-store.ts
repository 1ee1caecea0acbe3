import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { Emergency } from '../../../contract/shelters'
import { CallError } from '@/shared/rpc/call'
import { Intentions } from '@/shared/rpc/intention'
import type { Deps } from '@/shared/store'

/** Staff end an emergency before its hour. */
export class EndStore {
  /** What is being asked about; null: nothing. */
  emergency: Emergency | null = null
  isSending = false
  failure: CallError | null = null
  private readonly intentions: Intentions

  constructor(private readonly deps: Deps) {
    this.intentions = new Intentions(deps.call)
    makeAutoObservable<this, 'deps' | 'intentions'>(
      this,
      { deps: false, intentions: false, emergency: observableRef, failure: observableRef },
      { autoBind: true },
    )
  }

  ask(emergency: Emergency): void {
    Object.assign(this, { emergency, failure: null })
  }

  keep(): void {
    if (!this.isSending) this.emergency = null
  }

  /** True when it is over; also when somebody else was faster. */
  async confirm(): Promise<boolean> {
    const { emergency } = this
    if (!emergency || this.isSending) return false
    Object.assign(this, { isSending: true, failure: null })
    const done = await this.send(emergency.id)
    runInAction(() => Object.assign(this, { isSending: false, ...(done && { emergency: null }) }))
    return done
  }

  private async send(emergencyId: string): Promise<boolean> {
    try {
      const act = () => this.intentions.of(emergencyId).send('stations.endShelters', { emergencyId })
      return (await this.deps.session.asResident(act)) !== null
    } catch (error) {
      const failure = CallError.from(error)
      if (failure.code === 'emergency.already_ended') return true
      runInAction(() => { this.failure = failure })
      return false
    }
  }
}
