import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { LessonView } from '../../../contract/lessons'
import { CallError } from '@/shared/rpc/call'
import type { Deps } from '@/shared/store'
import { Playback, type Medium } from './playback'
import { finishedFrom } from './progress'
import type { ProgressStore } from './progress-store'

/** What is heard is sent this often; the device itself writes every second down. */
const SAVE_EVERY_MS = 10_000

/** Steps back by hand, seconds. */
export const STEP_BACK_SECONDS = 15

/** The lesson that is open: its text, its sound or film, and the second where somebody is. */
export class PlayerStore {
  status: 'idle' | 'loading' | 'ready' | 'missing' | 'failed' = 'idle'
  lesson: LessonView | null = null
  /** The Chinese sentence of why there is no lesson. */
  message = ''
  /** Where the person broke off before this visit; null at the beginning and after the end. */
  stoppedAt: number | null = null
  isFinished = false
  /** Counts the films put on the page: after a broken one a new one is made. */
  films = 0
  readonly playback: Playback
  private id = ''
  private progress: ProgressStore | null = null
  private savedAtMs = 0

  constructor(private readonly deps: Deps) {
    this.playback = new Playback({ onSecond: () => this.keep(), onRest: () => this.settle() })
    makeAutoObservable<this, 'deps' | 'id' | 'progress' | 'savedAtMs'>(
      this,
      { deps: false, playback: false, id: false, progress: false, savedAtMs: false, lesson: observableRef },
      { autoBind: true },
    )
  }

  /** The sentence or paragraph of this second; -1 before the first. */
  get line(): number {
    return this.lineAt(this.playback.seconds)
  }

  /** The sentence or paragraph where the person broke off before this visit. */
  get stoppedLine(): number | null {
    return this.stoppedAt === null ? null : this.lineAt(this.stoppedAt)
  }

  /** Shows a lesson and offers the later of what the server and this device know. What is being heard goes on. */
  async open(id: string, progress: ProgressStore): Promise<void> {
    if (id !== this.id) this.putAway()
    this.id = id
    this.progress = progress
    this.status = 'loading'
    try {
      const lesson = await this.deps.call('lessons.get', { id })
      runInAction(() => { if (id === this.id) this.receive(lesson) })
      void progress.settle()
    } catch (error) {
      const { code, message } = CallError.from(error)
      const status = code === 'lesson.not_found' || code === 'input.invalid' ? 'missing' : 'failed'
      runInAction(() => { if (id === this.id) Object.assign(this, { status, message }) })
    }
  }

  reload(): void {
    if (this.progress) void this.open(this.id, this.progress)
  }

  /** Starts or goes on; after the end from the beginning, after a failure with a new player. */
  play(): void {
    const { lesson, playback } = this
    if (!lesson?.mediaUrl) return
    if (playback.seconds === lesson.durationSeconds) playback.place(0)
    const wasBroken = playback.state === 'broken'
    this.savedAtMs = this.deps.device.clock.now().getTime()
    playback.play()
    if (lesson.format === 'video' && wasBroken) this.films += 1
    if (lesson.format === 'audio' && !playback.isLoaded) this.attach(this.deps.device.createAudio(playback.listeners))
  }

  pause(): void {
    this.playback.pause()
  }

  /** Goes to a second and on from there. */
  jump(seconds: number): void {
    this.playback.place(seconds)
    this.keep()
    if (!this.playback.isRunning) this.play()
  }

  stepBack(): void {
    this.jump(Math.max(0, this.playback.seconds - STEP_BACK_SECONDS))
  }

  /** Takes the lesson's player into service. */
  attach(medium: Medium): void {
    if (this.lesson?.mediaUrl) this.playback.attach(medium, this.deps.device.mediaUrl(this.lesson.mediaUrl))
  }

  /** A paragraph of an article came before the reader's eyes; scrolling back does not undo it. */
  read(paragraph: number): void {
    const seconds = this.lesson?.transcript[paragraph]?.atSeconds ?? 0
    if (seconds <= this.playback.seconds) return
    this.playback.place(seconds)
    this.keep()
  }

  /** The reader says that the article is read. */
  readToEnd(): void {
    if (!this.lesson || this.playback.seconds === this.lesson.durationSeconds) return
    this.playback.place(this.lesson.durationSeconds)
    this.keep()
    this.settle()
  }

  /** The reader begins the article anew. */
  reread(): void {
    this.playback.place(0)
    this.stoppedAt = null
    this.keep()
  }

  /** The page is covered or the app left. `goesOn`: this platform lets a sound be heard all the same. */
  hide(goesOn: boolean): void {
    if (!goesOn && this.playback.isRunning) this.playback.pause()
    this.settle()
  }

  /** The page of this lesson is closed. */
  leave(id: string): void {
    if (id !== this.id) return
    this.settle()
    this.putAway()
  }

  private receive(lesson: LessonView): void {
    this.lesson = lesson
    this.status = 'ready'
    this.playback.durationSeconds = lesson.durationSeconds
    const known = this.progress?.of(lesson) ?? null
    this.isFinished = known?.finishedAt != null
    if (this.playback.isRunning || known?.positionSeconds === this.playback.seconds) return
    const position = known && known.positionSeconds < lesson.durationSeconds ? known.positionSeconds : 0
    this.stoppedAt = position > 0 ? position : null
    this.playback.place(position)
  }

  private lineAt(seconds: number): number {
    const lines = this.lesson?.transcript ?? []
    return lines.filter(({ atSeconds }) => atSeconds <= seconds).length - 1
  }

  private keep(): void {
    const { lesson, progress, playback } = this
    if (!lesson || !progress) return
    progress.remember(lesson, playback.seconds)
    if (playback.seconds >= finishedFrom(lesson.durationSeconds)) this.isFinished = true
    const nowMs = this.deps.device.clock.now().getTime()
    if (nowMs - this.savedAtMs < SAVE_EVERY_MS) return
    this.savedAtMs = nowMs
    void progress.save()
  }

  private settle(): void {
    void this.progress?.settle()
  }

  private putAway(): void {
    this.playback.close()
    this.lesson = null
    this.stoppedAt = null
    this.isFinished = false
    this.status = 'idle'
    this.id = ''
  }
}
