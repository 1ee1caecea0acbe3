import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { WallPostView, WallView } from '../../../contract/wall'
import { PagedList } from '@/shared/list/paged-list'
import { CallError } from '@/shared/rpc/call'
import { Intentions } from '@/shared/rpc/intention'
import type { Deps } from '@/shared/store'

/** Posts under an activity; the others are a tap away. */
const FIRST_POSTS = 3

/** The wall of one activity: what hangs there, and what I wrote. */
export class WallStore {
  list: PagedList<WallPostView, WallView>
  activityId = ''
  /** My post, while it is asked whether to take it down. */
  removing: WallPostView | null = null
  isSending = false
  failure: CallError | null = null
  private readonly intentions: Intentions

  constructor(private readonly deps: Deps) {
    this.intentions = new Intentions(deps.call)
    this.list = this.listOf('')
    const inner = { deps: false, intentions: false } as const
    const refs = { list: observableRef, removing: observableRef, failure: observableRef } as const
    makeAutoObservable<this, keyof typeof inner>(this, { ...inner, ...refs }, { autoBind: true })
  }

  /** Something hangs, or this person may write or wrote something: else there is no wall to speak of. */
  get isThere(): boolean {
    return this.list.items.length > 0 || this.canPost || this.mine !== null
  }

  get canPost(): boolean {
    return this.list.latest?.can.post ?? false
  }

  /** What I wrote, in whatever state. */
  get mine(): WallPostView | null {
    return this.list.latest?.mine ?? null
  }

  /** What I wrote and nobody else sees: it waits, or was withheld. */
  get unseen(): WallPostView | null {
    return this.mine === null || this.mine.state === 'published' ? null : this.mine
  }

  get first(): readonly WallPostView[] {
    return this.list.items.slice(0, FIRST_POSTS)
  }

  /** Reads the wall of an activity from the top. */
  async open(activityId: string): Promise<void> {
    if (activityId !== this.activityId) {
      Object.assign(this, { activityId, list: this.listOf(activityId), removing: null, failure: null })
    }
    await this.list.refresh()
  }

  ask(post: WallPostView): void {
    Object.assign(this, { removing: post, failure: null })
  }

  keep(): void {
    if (!this.isSending) this.removing = null
  }

  /** Takes my post down. True when it is gone. */
  async remove(): Promise<boolean> {
    const { removing, isSending } = this
    if (!removing || isSending) return false
    Object.assign(this, { isSending: true, failure: null })
    try {
      const send = () => this.intentions.of(removing.id).send('wall.remove', { postId: removing.id })
      const done = (await this.deps.session.asResident(send)) !== null
      if (done) await this.list.refresh()
      runInAction(() => { if (done) this.removing = null })
      return done
    } catch (error) {
      runInAction(() => { this.failure = CallError.from(error) })
      return false
    } finally {
      runInAction(() => { this.isSending = false })
    }
  }

  private listOf(activityId: string): PagedList<WallPostView, WallView> {
    return new PagedList({ ask: (after) => this.deps.call('wall.list', { activityId, ...after }) })
  }
}
