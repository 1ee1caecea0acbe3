import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { ActivityView } from '../../../contract/activities'
import type { BookView, BookedAlready } from '../../../contract/bookings'
import { CallError } from '@/shared/rpc/call'
import { Intention } from '@/shared/rpc/intention'
import { Draft } from '@/shared/session/draft'
import type { Deps } from '@/shared/store'
import { blankBooking, bookProblems, bookingOf, withText, type BookForm, type BookProblems } from './book-form'

/** Who was booked a moment ago, and what they have got. */
export interface Booked extends BookView {
  readonly name: string
}

const NO_PROBLEMS: BookProblems = { answers: {} }

/** Staff book for somebody on the telephone or in front of them, one after another. */
export class BookStore {
  status: 'idle' | 'loading' | 'ready' | 'failed' = 'idle'
  activity: ActivityView | null = null
  draft: Draft<BookForm> | null = null
  isSending = false
  hasTried = false
  failure: CallError | null = null
  /** Those booked on this page, the last one first. */
  booked: readonly Booked[] = []
  private id = ''
  private readonly intention: Intention

  constructor(private readonly deps: Deps) {
    this.intention = new Intention(deps.call, deps.device.storage.slot('intention.booking'))
    makeAutoObservable<this, 'deps' | 'id' | 'intention'>(
      this,
      {
        deps: false, id: false, intention: false,
        activity: observableRef, draft: observableRef, failure: observableRef, booked: observableRef,
      },
      { autoBind: true },
    )
  }

  get form(): BookForm | null {
    return this.draft?.value ?? null
  }

  get problems(): BookProblems {
    return this.hasTried && this.form && this.activity ? bookProblems(this.form, this.activity) : NO_PROBLEMS
  }

  /** Who is in the roster under this telephone, when that is why it was refused. */
  get known(): BookedAlready | null {
    return this.failure?.code === 'sign_up.phone_taken' ? this.failure.details as BookedAlready : null
  }

  async open(id: string): Promise<void> {
    if (id !== this.id) Object.assign(this, { activity: null, draft: null, booked: [] })
    Object.assign(this, { id, status: 'loading', failure: null, hasTried: false })
    try {
      const activity = await this.deps.call('activities.get', { id })
      runInAction(() => { if (id === this.id) this.receive(activity) })
    } catch (error) {
      const failure = CallError.from(error)
      runInAction(() => { if (id === this.id) Object.assign(this, { failure, status: 'failed' }) })
    }
  }

  reload(): void {
    void this.open(this.id)
  }

  change(fields: Partial<BookForm>): void {
    this.draft?.change(fields)
    if (fields.phone !== undefined) this.failure = null
  }

  setPlaces(poolId: string, text: string): void {
    if (this.form) this.change({ places: withText(this.form.places, poolId, text) })
  }

  setAnswer(questionId: string, text: string): void {
    if (this.form) this.change({ answers: withText(this.form.answers, questionId, text) })
  }

  /** Books; the form is empty again for the next one. `evenThough`: it is another person with this telephone. */
  async book(evenThough = false): Promise<Booked | null> {
    this.hasTried = true
    const input = this.form && this.activity && bookingOf(this.form, this.activity)
    if (!input || this.isSending) return null
    Object.assign(this, { isSending: true, failure: null })
    try {
      const answer = await this.deps.session.asResident(() => this.intention.send('activities.book', { ...input, evenThough }))
      return answer && this.receiveBooked({ ...answer, name: input.groupName ?? input.name })
    } catch (error) {
      runInAction(() => { this.failure = CallError.from(error) })
      return null
    } finally {
      runInAction(() => { this.isSending = false })
    }
  }

  private receive(activity: ActivityView): void {
    Object.assign(this, { activity, status: 'ready' })
    this.draft ??= new Draft(this.deps.device.storage, `booking.${activity.id}`, blankBooking(activity, 'phone'))
  }

  /** The way people come in stays as it was chosen: at the desk the next one is at the desk too. */
  private receiveBooked(booked: Booked): Booked {
    const channel = this.form?.channel ?? 'phone'
    this.draft?.clear()
    this.draft?.change({ channel })
    Object.assign(this, { hasTried: false, booked: [booked, ...this.booked] })
    return booked
  }
}
