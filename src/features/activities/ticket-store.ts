import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { CheckInView, TicketView } from '../../../contract/check-ins'
import { CallError } from '@/shared/rpc/call'
import { Intentions } from '@/shared/rpc/intention'
import type { Scanner } from '@/shared/platform/scanner'
import type { Deps } from '@/shared/store'
import { KeptViews } from './kept-views'

/** What can be done about being there now, as far as the time tells; the server decides. */
export type TicketTime = 'early' | 'open' | 'over'

const TICKETS_KEPT = 10

/** A resident's ticket for one activity, without a network as it was loaded last, and the ways to check in. */
export class TicketStore {
  status: 'idle' | 'loading' | 'ready' | 'missing' | 'failed' = 'idle'
  ticket: TicketView | null = null
  /** Why it did not arrive, or not anew. */
  failure: CallError | null = null
  step: 'rest' | 'checking_in' = 'rest'
  /** Why the last check-in was refused. */
  refusal: CallError | null = null
  /** The camera is not there: type the digits. */
  isBlind = false
  /** What was typed of the screen's six digits. */
  typed = ''
  /** How many came; null: all. */
  heads: number | null = null
  now: Date
  private id = ''
  private readonly kept: KeptViews<TicketView>
  private readonly intentions: Intentions

  constructor(private readonly deps: Deps) {
    this.kept = new KeptViews(deps.device.storage, 'activities.tickets', TICKETS_KEPT)
    this.intentions = new Intentions(deps.call)
    this.now = deps.device.clock.now()
    const inner = { deps: false, id: false, kept: false, intentions: false } as const
    makeAutoObservable<this, keyof typeof inner>(
      this,
      { ...inner, ticket: observableRef, failure: observableRef, refusal: observableRef, now: observableRef },
      { autoBind: true },
    )
  }

  get time(): TicketTime {
    const { opensAt, closesAt } = this.ticket ?? { opensAt: '', closesAt: '' }
    if (this.now.getTime() < Date.parse(opensAt)) return 'early'
    return this.now.getTime() < Date.parse(closesAt) ? 'open' : 'over'
  }

  /** The activity itself is on: the time of those who take part from home. */
  get isOn(): boolean {
    return this.time === 'open' && this.ticket !== null && this.now.getTime() >= Date.parse(this.ticket.startsAt)
  }

  /** Shows what is kept at once, and what the server says as soon as it does. */
  async open(id: string): Promise<void> {
    if (id !== this.id) Object.assign(this, { refusal: null, typed: '', heads: null, isBlind: false })
    this.id = id
    this.tick()
    this.ticket = this.kept.of(id, this.now)
    this.status = this.ticket ? 'ready' : 'loading'
    this.failure = null
    try {
      const ticket = await this.deps.call('activities.ticket', { activityId: id })
      runInAction(() => { if (id === this.id) this.show(ticket) })
    } catch (error) {
      const failure = CallError.from(error)
      runInAction(() => { if (id === this.id) this.miss(failure) })
    }
  }

  reload(): void {
    void this.open(this.id)
  }

  /** Time goes on while a ticket is held up. */
  tick(): void {
    this.now = this.deps.device.clock.now()
  }

  type(text: string): void {
    this.typed = text.replace(/\D/g, '').slice(0, 6)
  }

  count(heads: number): void {
    this.heads = heads
  }

  /** Opens the camera and checks in by what it reads. True when they are there. */
  async scan(scanner: Scanner): Promise<boolean> {
    const scanned = await scanner()
    runInAction(() => { this.isBlind = scanned.status === 'unavailable' })
    return scanned.status === 'read' && this.checkIn(scanned.text)
  }

  /** Checks in by the code of the screen, scanned or typed. True when they are there. */
  async checkIn(code: string): Promise<boolean> {
    const activityId = this.id
    const places = this.heads === null ? {} : { places: this.heads }
    return this.act(() => this.intentions.of(activityId).send('activities.checkIn', { activityId, code, ...places }))
  }

  /** Those with a remote place say that they are there. True when it is noted. */
  async checkInRemote(): Promise<boolean> {
    const activityId = this.id
    return this.act(() => this.intentions.of(activityId).send('activities.checkInRemote', { activityId }))
  }

  private async act(send: () => Promise<CheckInView>): Promise<boolean> {
    if (this.step !== 'rest') return false
    const id = this.id
    this.step = 'checking_in'
    this.refusal = null
    try {
      const answer = await this.deps.session.asResident(send)
      runInAction(() => {
        if (id === this.id && answer && this.ticket) this.show({ ...this.ticket, seen: answer.seen })
      })
      return answer !== null
    } catch (error) {
      const refusal = CallError.from(error)
      runInAction(() => { if (id === this.id) this.refusal = refusal })
      return false
    } finally {
      runInAction(() => { this.step = 'rest' })
    }
  }

  private show(ticket: TicketView): void {
    this.tick()
    this.ticket = ticket
    this.status = 'ready'
    this.typed = ''
    this.kept.keep(ticket, this.now)
  }

  /** Somebody who gave the place back has no ticket any more, on this device either. */
  private miss(failure: CallError): void {
    this.failure = failure
    const isGone = GONE.includes(failure.code)
    if (isGone) this.kept.drop(this.id, this.now)
    if (isGone) this.ticket = null
    if (isGone || !this.ticket) this.status = isGone ? 'missing' : 'failed'
  }
}

const GONE: readonly string[] = ['check_in.no_place', 'check_in.offer_first', 'activity.not_found', 'input.invalid']
