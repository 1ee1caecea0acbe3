import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { RosterEntry } from '../../../contract/roster'
import { CallError } from '@/shared/rpc/call'
import { Intentions, type Intention } from '@/shared/rpc/intention'
import { Draft } from '@/shared/session/draft'
import type { Deps } from '@/shared/store'
import { canSend, type EntryAct } from './entry-acts'

type Reason = { text: string }

/** One entry of a roster, looked at closely, and what staff do about it. */
export class EntryStore {
  /** Null: none is looked at. */
  entry: RosterEntry | null = null
  /** What is being asked about once more; null: its facts are shown. */
  asked: EntryAct | null = null
  /** Where a party is to be moved: the kind of places. */
  targetId: string | null = null
  isSending = false
  failure: CallError | null = null
  private reason: Draft<Reason> | null = null
  private readonly intentions: Intentions

  constructor(private readonly deps: Deps) {
    this.intentions = new Intentions(deps.call)
    makeAutoObservable<this, 'deps' | 'reason' | 'intentions'>(
      this,
      { deps: false, intentions: false, reason: observableRef, entry: observableRef, failure: observableRef },
      { autoBind: true },
    )
  }

  get text(): string {
    return this.reason?.value.text ?? ''
  }

  get canSend(): boolean {
    const { asked, targetId, isSending, text } = this
    if (asked === null || isSending) return false
    return asked === 'move' ? targetId !== null : canSend(asked, text)
  }

  look(entry: RosterEntry): void {
    Object.assign(this, { entry, asked: null, failure: null, targetId: null })
  }

  close(): void {
    if (!this.isSending) Object.assign(this, { entry: null, asked: null })
  }

  /** Asks once more; what was typed as the reason before is still there. */
  ask(act: EntryAct): void {
    const { entry } = this
    if (!entry) return
    this.reason = new Draft(this.deps.device.storage, `entry.${entry.signUpId}.${act}`, { text: '' })
    Object.assign(this, { asked: act, failure: null, targetId: null })
  }

  back(): void {
    if (!this.isSending) Object.assign(this, { asked: null, failure: null })
  }

  type(text: string): void {
    this.reason?.change({ text })
  }

  aim(targetId: string): void {
    this.targetId = targetId
  }

  /** True when it is done. What was decided by somebody else meanwhile is said, and nothing is done twice. */
  async confirm(): Promise<boolean> {
    const { entry, asked } = this
    if (!entry || !asked || !this.canSend) return false
    Object.assign(this, { isSending: true, failure: null })
    try {
      const send = (): Promise<unknown> => this.send(this.intentions.of(entry.signUpId), entry, asked)
      const done = (await this.deps.session.asResident(send)) !== null
      if (done) this.reason?.clear()
      runInAction(() => { if (done) Object.assign(this, { entry: null, asked: null }) })
      return done
    } catch (error) {
      runInAction(() => { this.failure = CallError.from(error) })
      return false
    } finally {
      runInAction(() => { this.isSending = false })
    }
  }

  private send(intention: Intention, { signUpId, places }: RosterEntry, act: EntryAct): Promise<unknown> {
    const reason = this.text.trim()
    switch (act) {
      case 'approve': return intention.send('activities.review', { signUpId, approve: true })
      case 'reject': return intention.send('activities.review', { signUpId, approve: false, reason })
      case 'agree': return intention.send('activities.settleWithdrawal', { signUpId, agree: true })
      case 'decline': return intention.send('activities.settleWithdrawal', { signUpId, agree: false, reason })
      case 'accept': return intention.send('activities.answerFor', { signUpId, accept: true })
      case 'refuse': return intention.send('activities.answerFor', { signUpId, accept: false })
      case 'remove': return intention.send('activities.removeSignUp', { signUpId, reason })
      case 'move': return intention.send('activities.moveParty', { signUpId, party: [{ poolId: this.targetId ?? '', places }] })
    }
  }
}
