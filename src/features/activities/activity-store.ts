import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { ActivityView } from '../../../contract/activities'
import type { AnswerOfferView, ComeFewerInput, SignUpInput, SignUpView, WithdrawView } from '../../../contract/sign-ups'
import { CallError } from '@/shared/rpc/call'
import { Intentions } from '@/shared/rpc/intention'
import { Draft } from '@/shared/session/draft'
import type { Deps } from '@/shared/store'
import { hasLapsed, mainActOf, type MainAct } from './main-act'

/** What somebody says besides which activity it is. */
export type SignUpFacts = Omit<SignUpInput, 'activityId' | 'requestId' | 'companions' | 'answers'>
  & Partial<Pick<SignUpInput, 'companions' | 'answers'>>

type Step = 'signing_up' | 'withdrawing' | 'accepting' | 'changing'
type Held = ActivityView['mine']

interface Act<T> {
  readonly send: () => Promise<T>
  /** What the person holds after this answer, when they held `before`. */
  readonly held: (answer: T, before: Held) => Held
}

/** One activity's page: what it is, what I hold in it, and what I am doing about it. */
export class ActivityStore {
  status: 'idle' | 'loading' | 'ready' | 'missing' | 'failed' = 'idle'
  activity: ActivityView | null = null
  /** Why the page itself did not arrive. */
  failure: CallError | null = null
  /** `confirming`: the sheet asks whether to give the place back. */
  step: 'rest' | 'confirming' | Step = 'rest'
  /** Why the last act was refused; it stays until the next one. */
  refusal: CallError | null = null
  /** Why somebody would like to withdraw though it is too late to do it themselves. */
  reason: Draft<{ text: string }> | null = null
  private lapsedUntil: string | null = null
  private id = ''
  private readonly intentions: Intentions

  constructor(private readonly deps: Deps) {
    this.intentions = new Intentions(deps.call)
    makeAutoObservable<this, 'deps' | 'id' | 'intentions'>(
      this,
      {
        deps: false, id: false, intentions: false,
        activity: observableRef, failure: observableRef, refusal: observableRef, reason: observableRef,
      },
      { autoBind: true },
    )
  }

  get mainAct(): MainAct {
    return this.activity ? mainActOf(this.activity, this.lapsedUntil) : { kind: 'nothing' }
  }

  get hasLapsed(): boolean {
    return this.activity !== null && hasLapsed(this.activity, this.lapsedUntil)
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

  /** The deadline of the offer on the screen has passed: nothing can be answered any more. */
  lapse(until: string): void {
    if (this.lapsedUntil === until) return
    this.lapsedUntil = until
    this.reload()
  }

  /** Takes places or a rank. Answers what the person now holds; null when refused or when they did not go on. */
  async signUp(facts: SignUpFacts = {}): Promise<SignUpView | null> {
    if (this.step !== 'rest') return null
    const input = { activityId: this.id, ...facts }
    return this.act<SignUpView>('signing_up', {
      send: () => this.intentions.of(input.activityId).send('activities.signUp', input),
      held: (mine) => mine,
    })
  }

  /** Some of my party do not come. Answers what the others hold; null when refused. */
  async comeFewer(fewer: Pick<ComeFewerInput, 'party' | 'companions'>): Promise<SignUpView | null> {
    if (this.step !== 'rest') return null
    const input = { activityId: this.id, ...fewer }
    return this.act<SignUpView>('changing', {
      send: () => this.intentions.of(`fewer ${input.activityId}`).send('activities.comeFewer', input),
      held: (mine) => mine,
    })
  }

  /** Takes the offered place. True when it is mine. */
  async accept(): Promise<boolean> {
    if (this.step !== 'rest' || this.mainAct.kind !== 'answer') return false
    return (await this.answer('accepting', true)) !== null
  }

  /** Asks whether to give the place back, and says what becomes of it. */
  askToWithdraw(): void {
    if (this.step !== 'rest') return
    this.step = 'confirming'
    this.reason = new Draft(this.deps.device.storage, `activity.${this.id}.withdraw`, { text: '' })
  }

  keep(): void {
    if (this.step === 'confirming') this.step = 'rest'
  }

  /** Gives the place, the offer or the rank back, or asks staff to. Answers what came of it; null when nothing did. */
  async withdraw(): Promise<WithdrawView['state'] | AnswerOfferView['state'] | null> {
    if (this.step !== 'confirming') return null
    if (this.mainAct.kind === 'answer') return this.answer('withdrawing', false)
    const input = { activityId: this.id, reason: this.reason?.value.text.trim() ?? '' }
    const answer = await this.act<WithdrawView>('withdrawing', {
      send: () => this.intentions.of(input.activityId).send('activities.withdraw', input),
      held: ({ state }, before) => (state === 'asked' ? before : null),
    })
    if (answer) this.reason?.clear()
    return answer?.state ?? null
  }

  private async answer(step: Step, accept: boolean): Promise<AnswerOfferView['state'] | null> {
    const input = { activityId: this.id, accept }
    const answer = await this.act<AnswerOfferView>(step, {
      send: () => this.intentions.of(input.activityId).send('activities.answerOffer', input),
      held: ({ state }) => (state === 'confirmed' ? { state } : null),
    })
    return answer?.state ?? null
  }

  private async act<T>(step: Step, { send, held }: Act<T>): Promise<T | null> {
    const id = this.id
    this.step = step
    this.refusal = null
    try {
      const answer = await this.deps.session.asResident(send)
      if (answer !== null) this.hold(id, (before) => held(answer, before))
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
  private hold(id: string, held: (before: Held) => Held): void {
    if (id === this.id && this.activity) this.activity = { ...this.activity, mine: held(this.activity.mine) }
  }
}

/** An address that was never one of ours is as gone as one that was taken down. */
const isGone = ({ code }: CallError): boolean => code === 'activity.not_found' || code === 'input.invalid'
