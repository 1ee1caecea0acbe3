import { makeAutoObservable, observableRef, runInAction, when } from 'mobx'
import type { LessonSummary } from '../../../contract/lessons'
import { instantAt, localDateOf } from '../../../contract/time'
import { PagedList } from '@/shared/list/paged-list'
import type { Deps } from '@/shared/store'
import { finishedSince, lastBrokenOff, type Begun } from './progress'
import type { ProgressStore } from './progress-store'

const PAGE = 20

/** Rows of the first picture; the rest follow once it stands. */
const FIRST_ROWS = 6

/** All lessons, newest first, and the one to go on with. */
export class LessonsStore {
  /** The first picture can be drawn: list and session have answered, whatever they said. */
  isSettled = false
  readonly list: PagedList<LessonSummary>
  /** Begun on this device and far down the list, which was not read that far. */
  private farther: LessonSummary | null = null

  constructor(private readonly deps: Deps) {
    this.list = new PagedList({
      ask: (after) => deps.call('lessons.list', { limit: PAGE, ...after }),
      keepsBelow: true,
      rows: { first: FIRST_ROWS, step: PAGE },
    })
    makeAutoObservable<this, 'deps' | 'farther'>(
      this,
      { deps: false, list: false, farther: observableRef },
      { autoBind: true },
    )
  }

  /** Reads the newest page; what is further down stays as it was read. */
  async open(progress: ProgressStore): Promise<void> {
    await this.list.refresh()
    await Promise.all([this.findKept(progress), this.sessionAnswered()])
    runInAction(() => { this.isSettled = true })
    void progress.settle()
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
    return [...mine, ...(this.farther ? [this.farther] : []), ...this.list.items]
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
}
