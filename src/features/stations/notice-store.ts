import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { MovedDay, NoticeReading } from '../../../contract/calendar'
import { CallError } from '@/shared/rpc/call'
import { Intention } from '@/shared/rpc/intention'
import { Draft } from '@/shared/session/draft'
import type { Deps } from '@/shared/store'
import { noticeCopy } from './calendar-copy'
import {
  blankDay, dayProblems, daysOf, formOf, saveProblems, withDay, type NewDay, type NoticeForm, type NoticeProblems,
} from './notice-form'

/** Staff enter or correct a year of the calendar. What is typed stays on the device until the server has it. */
export class NoticeStore {
  status: 'idle' | 'loading' | 'ready' | 'failed' = 'idle'
  year = 0
  draft: Draft<NoticeForm> | null = null
  /** What the server understood of the text that is in the field. */
  reading: NoticeReading | null = null
  step: 'rest' | 'reading' | 'saving' = 'rest'
  newDay: NewDay = blankDay
  problems: NoticeProblems = {}
  failure: CallError | null = null
  /** Something typed before was found on the device. */
  isResumed = false
  private intention: Intention

  constructor(private readonly deps: Deps) {
    this.intention = new Intention(deps.call)
    makeAutoObservable<this, 'deps' | 'intention'>(
      this,
      {
        deps: false, intention: false, draft: observableRef, reading: observableRef, newDay: observableRef,
        problems: observableRef, failure: observableRef,
      },
      { autoBind: true },
    )
  }

  get form(): NoticeForm | null {
    return this.draft?.value ?? null
  }

  get days(): readonly MovedDay[] {
    return this.form ? daysOf(this.form) : []
  }

  /** The text contradicts the calendar: it is put right before anything of it is saved. */
  get isDoubtful(): boolean {
    return (this.reading?.doubts.length ?? 0) > 0
  }

  /** The server knows this person and does not let them in. */
  get isBarred(): boolean {
    const { status, can } = this.deps.session
    return status === 'ready' && !can.manageStations
  }

  /** Opens a year as it is known, with what was typed about it before. */
  async open(year: number): Promise<void> {
    Object.assign(this, {
      year, draft: null, reading: null, newDay: blankDay, problems: {}, failure: null, step: 'rest', status: 'loading',
    })
    try {
      const view = await this.deps.call('calendar.year', { year })
      runInAction(() => { if (year === this.year) this.begin(formOf(view)) })
    } catch (error) {
      runInAction(() => { if (year === this.year) Object.assign(this, { failure: CallError.from(error), status: 'failed' }) })
    }
  }

  change(fields: Partial<NoticeForm>): void {
    this.draft?.change(fields)
    this.problems = {}
    if (fields.text !== undefined) this.reading = null
  }

  changeDay(fields: Partial<NewDay>): void {
    this.newDay = { ...this.newDay, ...fields }
    this.problems = {}
  }

  /** Forgets what was typed. */
  startOver(): void {
    this.draft?.clear()
    void this.open(this.year)
  }

  /** Lets the server read the text; what it understood takes the place of the days. */
  async read(): Promise<void> {
    const { year } = this
    const text = this.form?.text.trim() ?? ''
    if (this.step !== 'rest') return
    if (text === '') return this.find({ text: noticeCopy.problems.text })
    Object.assign(this, { step: 'reading', failure: null, problems: {} })
    try {
      const reading = await this.deps.call('calendar.readNotice', { year, text })
      runInAction(() => { if (year === this.year) this.take(reading) })
    } catch (error) {
      this.fail(error)
    }
  }

  addDay(): void {
    const problems = dayProblems(this.newDay, this.year)
    if (Object.keys(problems).length > 0) return this.find(problems)
    const { date, name, kind } = this.newDay
    this.change({ days: JSON.stringify(withDay(this.days, { date, name: name.trim(), kind })) })
    this.newDay = { ...blankDay, name, kind }
  }

  removeDay(date: string): void {
    this.change({ days: JSON.stringify(this.days.filter((day) => day.date !== date)) })
  }

  /** True when every station goes by it. */
  async save(): Promise<boolean> {
    const { year, form, draft, days } = this
    if (!form || this.step !== 'rest' || this.isDoubtful) return false
    this.find(saveProblems(form))
    if (Object.keys(this.problems).length > 0) return false
    Object.assign(this, { step: 'saving', failure: null })
    const wish = { year, days: [...days], source: form.source.trim(), text: form.text.trim() }
    try {
      const saved = await this.deps.session.asResident(() => this.intention.send('calendar.setYear', wish))
      if (saved) draft?.clear()
      runInAction(() => { this.step = 'rest' })
      return saved !== null
    } catch (error) {
      this.fail(error)
      return false
    }
  }

  private begin(known: NoticeForm): void {
    const { storage } = this.deps.device
    const draft = new Draft(storage, `calendar.${this.year}`, known)
    this.intention = new Intention(this.deps.call, storage.slot(`intention.calendar.${this.year}`))
    const isResumed = JSON.stringify(draft.value) !== JSON.stringify(known)
    Object.assign(this, { draft, isResumed, status: 'ready' })
  }

  /** Days of a text that contradicts the calendar are not taken over. */
  private take(reading: NoticeReading): void {
    const { days, source, doubts } = reading
    if (doubts.length === 0) this.draft?.change({ days: JSON.stringify(days), ...(source !== null && { source }) })
    Object.assign(this, { reading, step: 'rest' })
  }

  private find(problems: NoticeProblems): void {
    this.problems = problems
  }

  private fail(error: unknown): void {
    runInAction(() => Object.assign(this, { failure: CallError.from(error), step: 'rest' }))
  }
}
