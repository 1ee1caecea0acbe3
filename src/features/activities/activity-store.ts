import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { ActivityView } from '../../../contract/activities'
import type { SignUpView } from '../../../contract/sign-ups'
import { CallError } from '@/shared/rpc/call'
import { Intentions } from '@/shared/rpc/intention'
import type { Deps } from '@/shared/store'

/** What the one button of an activity does; `ahead` is how many wait already. */
export type Offer =
  | { readonly kind: 'sign_up' }
  | { readonly kind: 'wait'; readonly ahead: number }
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'nothing' }

interface Act<T> {
  readonly send: () => Promise<T>
  /** What the person holds after this answer. */
  readonly held: (answer: T) => SignUpView | null
}

/** One activity's page: what it is, what I hold in it, and what I am doing about it. */
export class ActivityStore {
  status: 'idle' | 'loading' | 'ready' | 'missing' | 'failed' = 'idle'
  activity: ActivityView | null = null
  /** Why the page itself did not arrive. */
  failure: CallError | null = null
  /** `confirming`: the sheet asks whether to give the place back. */
  step: 'rest' | 'signing_up' | 'confirming' | 'withdrawing' = 'rest'
  /** Why the last act was refused; it stays until the next one. */
  refusal: CallError | null = null
  private id = ''
  private readonly intentions: Intentions

  constructor(private readonly deps: Deps) {
    this.intentions = new Intentions(deps.call)
    makeAutoObservable<this, 'deps' | 'id' | 'intentions'>(
      this,
      {
        deps: false, id: false, intentions: false,
        activity: observableRef, failure: observableRef, refusal: observableRef,
      },
      { autoBind: true },
    )
  }

  get offer(): Offer {
    if (!this.activity) return { kind: 'nothing' }
    const { mine, can, places } = this.activity
    if (mine) return can.withdraw ? { kind: 'withdraw' } : { kind: 'nothing' }
    if (!can.signUp) return { kind: 'nothing' }
    return places.left === 0 ? { kind: 'wait', ahead: places.waiting } : { kind: 'sign_up' }
  }

  get isAsking(): boolean {
    return this.step === 'confirming' || this.step === 'withdrawing'
  }

  /** Shows an activity; one already shown is refreshed in place. */
  async open(id: string): Promise<void> {
    if (id !== this.id) Object.assign(this, { activity: null, refusal: null, step: 'rest' })
    this.id = id
    this.status = 'loading'
    try {
      const activity = await this.deps.call('activities.get', { id })
      runInAction(() => { if (id === this.id) Object.assign(this, { activity, status: 'ready', failure: null }) })
    } catch (error) {
      const failure = CallError.from(error)
      const status = isGone(failure) ? 'missing' : 'failed'
      runInAction(() => { if (id === this.id) Object.assign(this, { failure, status }) })
    }
  }

  reload(): void {
    void this.open(this.id)
  }

  /** Takes a place or a rank. Answers what the person now holds; null when refused or when they did not go on. */
  async signUp(): Promise<SignUpView | null> {
    if (this.step !== 'rest') return null
    const activityId = this.id
    return this.act('signing_up', {
      send: () => this.intentions.of(activityId).send('activities.signUp', { activityId }),
      held: (mine) => mine,
    })
  }

  /** Asks whether to give the place back, and says what becomes of it. */
  askToWithdraw(): void {
    if (this.step === 'rest') this.step = 'confirming'
  }

  keep(): void {
    if (this.step === 'confirming') this.step = 'rest'
  }

  /** Gives the place or rank back. True when it is done. */
  async withdraw(): Promise<boolean> {
    if (this.step !== 'confirming') return false
    const activityId = this.id
    const answer = await this.act('withdrawing', {
      send: () => this.intentions.of(activityId).send('activities.withdraw', { activityId }),
      held: () => null,
    })
    return answer !== null
  }

  private async act<T>(step: 'signing_up' | 'withdrawing', { send, held }: Act<T>): Promise<T | null> {
    const id = this.id
    this.step = step
    this.refusal = null
    try {
      const answer = await this.deps.session.asResident(send)
      if (answer !== null) this.hold(id, held(answer))
      return answer
    } catch (error) {
      const refusal = CallError.from(error)
      runInAction(() => { if (id === this.id) this.refusal = refusal })
      return null
    } finally {
      runInAction(() => { if (id === this.id) this.step = 'rest' })
      // Places, abilities and 我的 have changed, after a refusal too: somebody else was quicker.
      if (id === this.id) this.reload()
      void this.deps.session.load()
    }
  }

  /** What the server just answered is shown even when reading the page anew fails. */
  private hold(id: string, mine: SignUpView | null): void {
    if (id === this.id && this.activity) this.activity = { ...this.activity, mine }
  }
}

/** An address that was never one of ours is as gone as one that was taken down. */
const isGone = ({ code }: CallError): boolean => code === 'activity.not_found' || code === 'input.invalid'
