import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { ReviewWallPostInput, WallPostView, WallQueueItem, WallQueueView } from '../../../contract/wall'
import { PagedList } from '@/shared/list/paged-list'
import { CallError } from '@/shared/rpc/call'
import { Intentions } from '@/shared/rpc/intention'
import { Draft } from '@/shared/session/draft'
import type { Deps } from '@/shared/store'

type Decision = ReviewWallPostInput extends infer Input ? Input extends unknown ? Omit<Input, 'requestId'> : never : never

/** Staff look at posts: what waits for them, and why one is not shown. */
export class WallReviewStore {
  readonly list: PagedList<WallQueueItem, WallQueueView>
  /** The post that is being taken down; null: none. */
  asked: WallPostView | null = null
  reason: Draft<{ text: string }> | null = null
  /** Which post is being sent; null: none. */
  sending: string | null = null
  failure: CallError | null = null
  private readonly intentions: Intentions

  constructor(private readonly deps: Deps) {
    this.intentions = new Intentions(deps.call)
    this.list = new PagedList({ ask: (after) => deps.call('wall.waiting', after) })
    const inner = { deps: false, intentions: false } as const
    const refs = { list: false, asked: observableRef, reason: observableRef, failure: observableRef } as const
    makeAutoObservable<this, keyof typeof inner>(this, { ...inner, ...refs }, { autoBind: true })
  }

  /** The server knows this person and does not let them in. */
  get isBarred(): boolean {
    const { status, can } = this.deps.session
    return status === 'ready' && !can.manageActivities
  }

  get text(): string {
    return this.reason?.value.text ?? ''
  }

  /** Asks for the reason before a post is taken down. */
  ask(post: WallPostView): void {
    if (this.sending !== null) return
    this.reason = new Draft(this.deps.device.storage, `wall.review.${post.id}`, { text: '' })
    Object.assign(this, { asked: post, failure: null })
  }

  keep(): void {
    if (this.sending === null) this.asked = null
  }

  /** Lets a post hang. True when it does. */
  publish(post: WallPostView): Promise<boolean> {
    return this.decide({ postId: post.id, decision: 'publish' })
  }

  /** Takes the asked post down. True when it is down. */
  async withhold(): Promise<boolean> {
    const { asked, reason } = this
    const text = this.text.trim()
    if (!asked || text === '') return false
    const done = await this.decide({ postId: asked.id, decision: 'withhold', reason: text })
    if (done) reason?.clear()
    runInAction(() => { if (done) this.asked = null })
    return done
  }

  private async decide(decision: Decision): Promise<boolean> {
    if (this.sending !== null) return false
    Object.assign(this, { sending: decision.postId, failure: null })
    try {
      const send = () => this.intentions.of(decision.postId).send('wall.review', decision)
      return (await this.deps.session.asResident(send)) !== null
    } catch (error) {
      runInAction(() => { this.failure = CallError.from(error) })
      return false
    } finally {
      // After a refusal too: a colleague may have been quicker.
      await this.list.refresh()
      runInAction(() => { this.sending = null })
    }
  }
}
