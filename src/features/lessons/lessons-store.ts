import { makeAutoObservable, observableRef, runInAction, when } from 'mobx'
import type { LessonSummary } from '../../../contract/lessons'
import { instantAt, localDateOf } from '../../../contract/time'
import { CallError, type Output } from '@/shared/rpc/call'
import type { Deps } from '@/shared/store'
import { finishedSince, lastBrokenOff, type Begun } from './progress'
import type { ProgressStore } from './progress-store'

const PAGE = 20

/** Rows of the first picture; the rest follow once it stands. */
const FIRST_ROWS = 6

/** All lessons, newest first, and the one to go on with. */
export class LessonsStore {
  status: 'idle' | 'loading' | 'ready' | 'empty' | 'failed' = 'idle'
  /** The first picture can be drawn: list and session have answered, whatever they said. */
  isSettled = false
  lessons: readonly LessonSummary[] = []
  rows = FIRST_ROWS
  /** Begun on this device and far down the list, which was not read that far. */
  private farther: LessonSummary | null = null
  private nextCursor: string | null = null

  constructor(private readonly deps: Deps) {
    makeAutoObservable<this, 'deps' | 'farther'>(
      this,
      { deps: false, lessons: observableRef, farther: observableRef },
      { autoBind: true },
    )
  }

  get shown(): readonly LessonSummary[] {
    return this.lessons.slice(0, this.rows)
  }

  /** There is something below the last row. */
  get hasMore(): boolean {
    return this.rows < this.lessons.length || this.nextCursor !== null
  }

  /** Reads the newest page; what is further down stays as it was read. */
  async open(progress: ProgressStore): Promise<void> {
    this.status = 'loading'
    const read = await this.read(undefined)
    await Promise.all([this.findKept(progress), this.sessionAnswered()])
    runInAction(() => {
      this.status = this.faceAfter(read)
      this.isSettled = true
    })
    void progress.settle()
  }

  /** Draws more of what was read, then reads the next page. */
  async more(): Promise<void> {
    if (this.rows < this.lessons.length) {
      this.rows += PAGE
      return
    }
    if (this.status !== 'ready' || this.nextCursor === null) return
    this.status = 'loading'
    this.rows += PAGE
    const read = await this.read(this.nextCursor)
    runInAction(() => { this.status = this.faceAfter(read) })
  }

  /** The lesson the person broke off last, here or on another device. */
  toGoOnWith(progress: ProgressStore): Begun | null {
    return lastBrokenOff(this.known, (lesson) => progress.of(lesson))
  }

  /** Lessons finished since the first of this month. */
  finishedThisMonth(progress: ProgressStore): number {
    const firstOfMonth = `${localDateOf(this.deps.device.clock.now()).slice(0, 8)}01`
    return finishedSince(this.known, (lesson) => progress.of(lesson), instantAt(firstOfMonth))
  }

  private get known(): readonly LessonSummary[] {
    const mine = this.deps.session.me?.lessons ?? []
    return [...mine, ...(this.farther ? [this.farther] : []), ...this.lessons]
  }

  private async read(cursor: string | undefined): Promise<boolean> {
    try {
      const page = await this.deps.call('lessons.list', { limit: PAGE, ...(cursor !== undefined && { cursor }) })
      runInAction(() => this.receive(page, cursor))
      return true
    } catch (error) {
      CallError.from(error)
      return false
    }
  }

  private receive({ items, nextCursor }: Output<'lessons.list'>, cursor: string | undefined): void {
    const fresh = new Set(items.map(({ id }) => id))
    const others = this.lessons.filter(({ id }) => !fresh.has(id))
    if (cursor !== undefined || others.length === 0) this.nextCursor = nextCursor
    this.lessons = cursor === undefined ? [...items, ...others] : [...others, ...items]
  }

  /** Somebody without a login may have begun a lesson that is on no page read so far. */
  private async findKept(progress: ProgressStore): Promise<void> {
    const [id] = progress.keptIds.filter((kept) => !this.known.some((lesson) => lesson.id === kept))
    if (id === undefined) return
    const lesson = await this.deps.call('lessons.get', { id }).catch(() => null)
    runInAction(() => { this.farther = lesson })
  }

  private async sessionAnswered(): Promise<void> {
    const { session } = this.deps
    if (session.status === 'idle') await session.load()
    await when(() => session.status === 'ready' || session.status === 'failed')
  }

  private faceAfter(read: boolean): LessonsStore['status'] {
    if (this.lessons.length > 0) return 'ready'
    return read ? 'empty' : 'failed'
  }
}
