import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { Guest, Heads } from '../../../contract/check-ins'
import { CallError } from '@/shared/rpc/call'
import { Intentions } from '@/shared/rpc/intention'
import { Draft } from '@/shared/session/draft'
import type { Deps } from '@/shared/store'

/** Staff take somebody's check-in back and say why. */
export class UndoStore {
  /** Whose; null while nobody asks. */
  guest: Guest | null = null
  reason: Draft<{ text: string }> | null = null
  isSending = false
  failure: CallError | null = null
  private activityId = ''
  private readonly intentions: Intentions

  constructor(private readonly deps: Deps) {
    this.intentions = new Intentions(deps.call)
    const inner = { deps: false, activityId: false, intentions: false } as const
    const refs = { guest: observableRef, reason: observableRef, failure: observableRef } as const
    makeAutoObservable<this, keyof typeof inner>(this, { ...inner, ...refs }, { autoBind: true })
  }

  get text(): string {
    return this.reason?.value.text ?? ''
  }

  /** Asks for the reason; what was typed about this person before is still there. */
  ask(activityId: string, guest: Guest): void {
    this.activityId = activityId
    this.reason = new Draft(this.deps.device.storage, `check-in.${activityId}.${guest.signUpId}.undo`, { text: '' })
    Object.assign(this, { guest, failure: null })
  }

  keep(): void {
    if (!this.isSending) this.guest = null
  }

  /** How many came, once it is taken back; null when it was refused. */
  async undo(): Promise<Heads | null> {
    const { activityId, guest, reason, isSending } = this
    const text = this.text.trim()
    if (!guest || isSending || text === '') return null
    Object.assign(this, { isSending: true, failure: null })
    const input = { activityId, signUpId: guest.signUpId, reason: text }
    try {
      const intention = this.intentions.of(guest.signUpId)
      const answer = await this.deps.session.asResident(() => intention.send('activities.undoCheckIn', input))
      runInAction(() => { if (answer) this.guest = null })
      if (answer) reason?.clear()
      return answer?.came ?? null
    } catch (error) {
      runInAction(() => { this.failure = CallError.from(error) })
      return null
    } finally {
      runInAction(() => { this.isSending = false })
    }
  }
}
