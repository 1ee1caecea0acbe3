import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { ErrorCode } from '../../../contract/errors'
import type { LessonProgressView, LessonSummary } from '../../../contract/lessons'
import type { StorageSlot } from '@/shared/platform/device'
import { CallError } from '@/shared/rpc/call'
import { Intentions } from '@/shared/rpc/intention'
import type { Deps } from '@/shared/store'
import { finishedFrom, joinProgress, restoreKept, viewOf, type Kept, type Report } from './progress'

type LessonFacts = Pick<LessonSummary, 'id' | 'durationSeconds' | 'progress'>
type Shown = Readonly<Record<string, { kept: Kept | undefined; answer: LessonProgressView | undefined }>>

/** After these the server will never take the report; after all others it is sent again. */
const FINAL: readonly ErrorCode[] = ['lesson.not_found', 'lesson.position_invalid', 'input.invalid', 'request.reused']

/**
 * Where this device was in each lesson. What the server does not have yet is on the device under `lessons.progress`:
 * `{ [lessonId]: { positionSeconds, reachedAt, finishing: { positionSeconds, reachedAt } | null, by } }`. It is sent as
 * soon as a resident is there and the server answers; nobody is asked to log in for it.
 */
export class ProgressStore {
  /** The last attempt to send did not get through. */
  isHeldUp = false
  /** A steady picture for pages: a page underneath must not be drawn again with every second that is heard. */
  private shown: Shown = {}
  private kept: Record<string, Kept>
  private readonly answers = new Map<string, LessonProgressView>()
  private readonly intentions: Intentions
  private readonly slot: StorageSlot
  private sending: Promise<boolean> = Promise.resolve(false)

  constructor(private readonly deps: Deps) {
    this.intentions = new Intentions(deps.call)
    this.slot = deps.device.storage.slot('lessons.progress')
    this.kept = restoreKept(this.slot.get())
    const inner = { deps: false, kept: false, answers: false, intentions: false, slot: false, sending: false } as const
    makeAutoObservable<this, keyof typeof inner | 'shown'>(
      this,
      { ...inner, shown: observableRef },
      { autoBind: true },
    )
    this.publish()
    deps.session.onFirstLogin(() => this.handOver())
  }

  /** Lessons of which this device knows more than the server does. */
  get keptIds(): readonly string[] {
    return Object.keys(this.shown).filter((id) => this.isMine(this.shown[id]?.kept))
  }

  /** How far the person is: the later of what the server told and what this device knows. */
  of({ id, progress }: Pick<LessonSummary, 'id' | 'progress'>): LessonProgressView | null {
    const { kept, answer } = this.shown[id] ?? {}
    const told = joinProgress(progress, answer ?? null)
    return kept && this.isMine(kept) ? joinProgress(told, viewOf(kept)) : told
  }

  /** Writes a second down on the device, at once and without telling pages. */
  remember(lesson: LessonFacts, seconds: number): void {
    const known = this.of(lesson)
    const before = this.kept[lesson.id]
    const report = {
      positionSeconds: Math.min(Math.floor(seconds), lesson.durationSeconds),
      reachedAt: this.instantAfter(known?.updatedAt, before?.reachedAt),
    }
    const isFinishing = !known?.finishedAt && report.positionSeconds >= finishedFrom(lesson.durationSeconds)
    const finishedBefore = this.isMine(before) ? (before?.finishing ?? null) : null
    const finishing = finishedBefore ?? (isFinishing ? report : null)
    const by = this.deps.session.resident?.id ?? null
    this.keep({ ...this.kept, [lesson.id]: { ...report, finishing, by } })
  }

  /** Sends what is there, without a word: what does not get through stays on the device. */
  async save(): Promise<void> {
    if (!this.deps.session.isResident) return
    await this.send().catch(() => false)
  }

  /** Sends what is there and lets pages see it: after a pause, at the end, on leaving. */
  async settle(): Promise<void> {
    this.publish()
    await this.save()
    this.publish()
  }

  private async handOver(): Promise<boolean> {
    const handedOver = await this.send()
    this.publish()
    return handedOver
  }

  /** One run after the other, so that the last second is sent even if a run is under way. Rejects with `CallError`. */
  private send(): Promise<boolean> {
    this.sending = this.sending.catch(() => false).then(() => this.deliverAll())
    return this.sending
  }

  private async deliverAll(): Promise<boolean> {
    const mine = Object.entries(this.kept).filter(([, kept]) => this.isMine(kept))
    try {
      for (const [id, kept] of mine) await this.deliver(id, kept)
      runInAction(() => { this.isHeldUp = false })
    } catch (error) {
      runInAction(() => { this.isHeldUp = true })
      throw error
    }
    return mine.length > 0
  }

  private async deliver(id: string, kept: Kept): Promise<void> {
    const { finishing } = kept
    try {
      if (finishing && finishing.reachedAt !== kept.reachedAt) await this.report(id, finishing)
      this.answers.set(id, await this.report(id, kept))
      this.forget(id, kept)
    } catch (error) {
      if (!FINAL.includes(CallError.from(error).code)) throw error
      this.forget(id, kept)
    }
  }

  private report(lessonId: string, { positionSeconds, reachedAt }: Report): Promise<LessonProgressView> {
    return this.intentions.of(lessonId).send('lessons.saveProgress', { lessonId, positionSeconds, reachedAt })
  }

  /** Lets go of what the server has now; a second heard meanwhile stays. */
  private forget(id: string, sent: Kept): void {
    const { [id]: now, ...others } = this.kept
    if (!now) return
    this.keep(now.reachedAt === sent.reachedAt ? others : { ...others, [id]: { ...now, finishing: null } })
  }

  private keep(kept: Record<string, Kept>): void {
    this.kept = kept
    this.slot.set(kept)
  }

  private publish(): void {
    const ids = [...Object.keys(this.kept), ...this.answers.keys()]
    this.shown = Object.fromEntries(ids.map((id) => [id, { kept: this.kept[id], answer: this.answers.get(id) }]))
  }

  /** What is heard now is later than what this device was told or heard before, even where its clock runs behind. */
  private instantAfter(...before: readonly (string | undefined)[]): string {
    const nextMs = before.map((instant) => (instant === undefined ? 0 : Date.parse(instant) + 1))
    return new Date(Math.max(this.deps.device.clock.now().getTime(), ...nextMs)).toISOString()
  }

  /** Not somebody else's of whom this device still has something. While nobody knows who is here, it counts. */
  private isMine(kept: Kept | undefined): boolean {
    if (!kept) return false
    const { me, resident } = this.deps.session
    return kept.by === null || me === null || kept.by === resident?.id
  }
}
