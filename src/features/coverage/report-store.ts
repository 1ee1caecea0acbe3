import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { CoverageReportInput } from '../../../contract/coverage'
import type { ErrorCode } from '../../../contract/errors'
import { CallError } from '@/shared/rpc/call'
import { Intention } from '@/shared/rpc/intention'
import { Draft } from '@/shared/session/draft'
import type { Deps } from '@/shared/store'

/** What a report is about: a place without a station, or a station of which something wrong is said. */
export type ReportSubject =
  | { readonly kind: 'missing'; readonly lat: number; readonly lng: number }
  | { readonly kind: 'wrong'; readonly stationId: string }

type NewReport = CoverageReportInput extends infer Each ? (Each extends unknown ? Omit<Each, 'requestId'> : never) : never

const ABOUT_THE_TEXT: readonly ErrorCode[] = ['coverage.report_refused', 'input.invalid', 'input.too_large']

const blank = { text: '' }

/** Saying that a station is missing or that something is wrong. The text is on the device at every keystroke. */
export class ReportStore {
  status: 'typing' | 'sending' | 'sent' = 'typing'
  subject: ReportSubject | null = null
  /** Known once the server has told it. */
  stationName = ''
  /** False: this person's word was counted for the place before. */
  counted = true
  /** `blank`: what is wrong was not said. */
  refusal: 'blank' | CallError | null = null
  draft: Draft<typeof blank>
  private intention: Intention

  constructor(private readonly deps: Deps) {
    this.draft = this.draftFor('')
    this.intention = this.intentionFor('')
    makeAutoObservable<this, 'deps' | 'intention' | 'draftFor' | 'intentionFor'>(
      this,
      {
        deps: false, draft: observableRef, intention: false, subject: observableRef, refusal: observableRef,
        draftFor: false, intentionFor: false,
      },
      { autoBind: true },
    )
  }

  /** What is wrong with the text. */
  get textRefusal(): 'blank' | CallError | null {
    if (this.refusal === null || this.refusal === 'blank') return this.refusal
    return ABOUT_THE_TEXT.includes(this.refusal.code) ? this.refusal : null
  }

  /** What else is wrong: the network, a station that is gone, too many reports in a day. */
  get failure(): CallError | null {
    return this.refusal === this.textRefusal || this.refusal === 'blank' ? null : this.refusal
  }

  /** Begins a report, with what was typed for this subject before. */
  open(subject: ReportSubject | null): void {
    const name = subject === null ? '' : subject.kind === 'missing' ? 'missing' : subject.stationId
    this.subject = subject
    this.status = 'typing'
    this.refusal = null
    this.draft = this.draftFor(name)
    this.intention = this.intentionFor(name)
    this.stationName = ''
    if (subject?.kind === 'wrong') void this.learnName(subject)
  }

  type(text: string): void {
    if (this.status === 'sending') return
    this.refusal = null
    this.draft.change({ text })
  }

  /** Hands the report in; login and consent are asked for now and not before. */
  async send(): Promise<void> {
    const { subject } = this
    if (this.status !== 'typing' || !subject) return
    const text = this.draft.value.text.trim()
    this.refusal = subject.kind === 'wrong' && text === '' ? 'blank' : null
    if (this.refusal) return
    this.status = 'sending'
    try {
      const report = reportOf(subject, text)
      const answer = await this.deps.session.asResident(() => this.intention.send('coverage.report', report))
      runInAction(() => this.receive(answer))
    } catch (error) {
      const refusal = CallError.from(error)
      runInAction(() => Object.assign(this, { status: 'typing', refusal }))
    }
  }

  /** Without its name the question is asked without it. */
  private async learnName(subject: ReportSubject & { kind: 'wrong' }): Promise<void> {
    try {
      const { name } = await this.deps.call('stations.get', { id: subject.stationId })
      runInAction(() => { if (this.subject === subject) this.stationName = name })
    } catch (error) {
      CallError.from(error)
    }
  }

  private receive(answer: { counted: boolean } | null): void {
    this.status = answer ? 'sent' : 'typing'
    this.counted = answer?.counted ?? true
    if (answer) this.draft.clear()
  }

  private draftFor(name: string): Draft<typeof blank> {
    return new Draft(this.deps.device.storage, `coverage.${name}`, blank)
  }

  /** Kept on the device: the same words must not arrive twice, even if the app was closed before the answer came. */
  private intentionFor(name: string): Intention {
    return new Intention(this.deps.call, this.deps.device.storage.slot(`intention.coverage.${name}`))
  }
}

const reportOf = (subject: ReportSubject, text: string): NewReport =>
  subject.kind === 'missing'
    ? { kind: 'missing', lat: subject.lat, lng: subject.lng, datum: 'gcj02', text }
    : { kind: 'wrong', stationId: subject.stationId, text }
