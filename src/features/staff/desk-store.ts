import { makeAutoObservable } from 'mobx'
import type { ActivitySummary } from '../../../contract/activities'
import type { TodoItem } from '../../../contract/decisions'
import type { Film } from '../../../contract/films'
import type { IdeaState, IdeaSummary } from '../../../contract/ideas'
import type { WallQueueItem, WallQueueView } from '../../../contract/wall'
import { instantAt, localDateOf } from '../../../contract/time'
import { PagedList } from '@/shared/list/paged-list'
import type { Deps } from '@/shared/store'

export type DeskTab = 'activities' | 'todo' | 'open' | 'checking' | 'stations'

/** Activities of one Shanghai day. */
export interface DeskDay {
  readonly date: string
  readonly activities: readonly ActivitySummary[]
}

/** Rows of the first picture. */
const ACTIVITIES_PAGE = 12
const IDEAS_PAGE = 20
const TODO_PAGE = 20
const DRAFTS_PAGE = 10

/** What staff have before them: activities from today on, ideas that wait for an answer or for a look. */
export class DeskStore {
  tab: DeskTab = 'activities'
  readonly activities: PagedList<ActivitySummary>
  /** Written and not published yet. */
  readonly drafts: PagedList<ActivitySummary>
  /** Reviews, late withdrawals, offers to telephone. */
  readonly todo: PagedList<TodoItem>
  /** Posts on the walls of activities that wait for a person: here only how many. */
  readonly wall: PagedList<WallQueueItem, WallQueueView>
  /** Films the content check left to a person. */
  readonly films: PagedList<Film>
  /** Public, and nobody has answered yet. */
  readonly open: PagedList<IdeaSummary>
  /** The content check left it to a person. */
  readonly checking: PagedList<IdeaSummary>

  constructor(private readonly deps: Deps) {
    const ideas = (state: IdeaState): PagedList<IdeaSummary> =>
      new PagedList({ ask: (after) => deps.call('ideas.list', { state, limit: IDEAS_PAGE, ...after }) })
    this.activities = new PagedList({ ask: (after) => this.askActivities(after) })
    this.drafts = new PagedList({ ask: (after) => deps.call('activities.drafts', { limit: DRAFTS_PAGE, ...after }) })
    this.todo = new PagedList({ ask: (after) => deps.call('activities.todo', { limit: TODO_PAGE, ...after }) })
    this.wall = new PagedList({ ask: (after) => deps.call('wall.waiting', { limit: 1, ...after }) })
    this.films = new PagedList({
      ask: (after) => deps.call('films.list', { view: 'checking', limit: TODO_PAGE, ...after }),
    })
    this.open = ideas('open')
    this.checking = ideas('checking')
    makeAutoObservable<this, 'deps'>(
      this,
      {
        deps: false, activities: false, drafts: false, todo: false, wall: false, films: false, open: false,
        checking: false,
      },
      { autoBind: true },
    )
  }

  /** The list of the tab; null for the one that is no list. */
  get current(): PagedList<ActivitySummary> | PagedList<TodoItem> | PagedList<IdeaSummary> | null {
    return this.tab === 'stations' ? null : this[this.tab]
  }

  /** The server knows this person and does not let them in. */
  get isBarred(): boolean {
    const { status, can } = this.deps.session
    return status === 'ready' && !can.manageActivities && !can.answerIdeas
  }

  /** Posts that wait for a person. */
  get postsWaiting(): number {
    return this.wall.latest?.count ?? 0
  }

  /** How many wait behind a tab, as far as they were read, and whether that is all. */
  waiting(tab: 'todo' | 'open' | 'checking'): { count: number; isAll: boolean } {
    const lists = tab === 'todo' ? [this.todo, this.films] : [this[tab]]
    const more = tab === 'todo' ? this.postsWaiting : 0
    return {
      count: lists.reduce((sum, { items }) => sum + items.length, more),
      isAll: lists.every(({ hasMore }) => !hasMore),
    }
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

  /** Reads everything anew. */
  async load(): Promise<void> {
    const { activities, drafts, todo, wall, films, open, checking } = this
    await Promise.all([activities, drafts, todo, wall, films, open, checking].map((list) => list.refresh()))
  }

  private askActivities(after: { cursor?: string }) {
    const { call, device } = this.deps
    const from = instantAt(localDateOf(device.clock.now())).toISOString()
    return call('activities.list', { from, limit: ACTIVITIES_PAGE, ...after })
  }
}
