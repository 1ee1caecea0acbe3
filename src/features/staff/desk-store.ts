import { makeAutoObservable } from 'mobx'
import type { ActivitySummary } from '../../../contract/activities'
import type { IdeaState, IdeaSummary } from '../../../contract/ideas'
import { instantAt, localDateOf } from '../../../contract/time'
import type { Deps } from '@/shared/store'
import { DeskList } from './desk-list'

export type DeskTab = 'activities' | 'open' | 'checking'

/** Activities of one Shanghai day. */
export interface DeskDay {
  readonly date: string
  readonly activities: readonly ActivitySummary[]
}

/** Rows of the first picture. */
const ACTIVITIES_PAGE = 12
const IDEAS_PAGE = 20

/** What staff have before them: activities from today on, ideas that wait for an answer or for a look. */
export class DeskStore {
  tab: DeskTab = 'activities'
  readonly activities: DeskList<ActivitySummary>
  /** Public, and nobody has answered yet. */
  readonly open: DeskList<IdeaSummary>
  /** The content check left it to a person. */
  readonly checking: DeskList<IdeaSummary>

  constructor(private readonly deps: Deps) {
    this.activities = new DeskList((cursor) => this.askActivities(cursor))
    this.open = new DeskList((cursor) => this.askIdeas('open', cursor))
    this.checking = new DeskList((cursor) => this.askIdeas('checking', cursor))
    makeAutoObservable<this, 'deps'>(
      this,
      { deps: false, activities: false, open: false, checking: false },
      { autoBind: true },
    )
  }

  get current(): DeskList<ActivitySummary> | DeskList<IdeaSummary> {
    return this[this.tab]
  }

  /** The server knows this person and does not let them in. */
  get isBarred(): boolean {
    const { status, can } = this.deps.session
    return status === 'ready' && !can.manageActivities && !can.answerIdeas
  }

  get days(): readonly DeskDay[] {
    const days = new Map<string, ActivitySummary[]>()
    for (const activity of this.activities.items) {
      const date = localDateOf(new Date(activity.startsAt))
      days.set(date, [...(days.get(date) ?? []), activity])
    }
    return [...days].map(([date, activities]) => ({ date, activities }))
  }

  show(tab: DeskTab): void {
    this.tab = tab
  }

  /** Reads all three anew. */
  async load(): Promise<void> {
    await Promise.all([this.activities.load(), this.open.load(), this.checking.load()])
  }

  /** The next page of what is shown. */
  async more(): Promise<void> {
    await this.current.more()
  }

  private askActivities(cursor: string | null) {
    const { call, device } = this.deps
    const from = instantAt(localDateOf(device.clock.now())).toISOString()
    return call('activities.list', { from, limit: ACTIVITIES_PAGE, ...(cursor !== null && { cursor }) })
  }

  private askIdeas(state: IdeaState, cursor: string | null) {
    return this.deps.call('ideas.list', { state, limit: IDEAS_PAGE, ...(cursor !== null && { cursor }) })
  }
}
