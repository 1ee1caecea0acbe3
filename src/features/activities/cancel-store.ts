import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import { CallError } from '@/shared/rpc/call'
import { Intentions } from '@/shared/rpc/intention'
import { Draft } from '@/shared/session/draft'
import type { Deps } from '@/shared/store'

type Reason = { text: string }

/** Staff cancel an activity and say why. */
export class CancelStore {
  /** `asking`: the sheet is open. */
  step: 'rest' | 'asking' | 'cancelling' = 'rest'
  reason: Draft<Reason> | null = null
  failure: CallError | null = null
  private activityId = ''
  private readonly intentions: Intentions

  constructor(private readonly deps: Deps) {
    this.intentions = new Intentions(deps.call)
    makeAutoObservable<this, 'deps' | 'activityId' | 'intentions'>(
      this,
      { deps: false, activityId: false, intentions: false, reason: observableRef, failure: observableRef },
      { autoBind: true },
    )
  }

  get text(): string {
    return this.reason?.value.text ?? ''
  }

  /** Asks for the reason; what was typed for this activity before is still there. */
  ask(activityId: string): void {
    this.activityId = activityId
    this.reason = new Draft(this.deps.device.storage, `activity.${activityId}.cancel`, { text: '' })
    this.step = 'asking'
    this.failure = null
  }

  keep(): void {
    if (this.step === 'asking') this.step = 'rest'
  }

  /** True when the activity is cancelled and everybody is being told; without a reason nothing is sent. */
  async cancel(): Promise<boolean> {
    const { activityId, reason } = this
    const text = this.text.trim()
    if (this.step !== 'asking' || text === '') return false
    this.step = 'cancelling'
    this.failure = null
    const done = await this.send(activityId, text)
    if (done) reason?.clear()
    runInAction(() => { this.step = done ? 'rest' : 'asking' })
    return done
  }

  private async send(activityId: string, reason: string): Promise<boolean> {
    const intention = this.intentions.of(activityId)
    try {
      const act = () => intention.send('activities.cancel', { activityId, reason })
      return (await this.deps.session.asResident(act)) !== null
    } catch (error) {
      runInAction(() => { this.failure = CallError.from(error) })
      return false
    }
  }
}
