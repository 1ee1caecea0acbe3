import { makeAutoObservable, runInAction } from 'mobx'
import type { NotificationView } from '../../../contract/residents'
import { PagedList } from '@/shared/list/paged-list'
import { CallError } from '@/shared/rpc/call'
import { Intention } from '@/shared/rpc/intention'
import type { Deps } from '@/shared/store'

const PAGE = 20

/** What a resident was told, newest first. */
export class InboxStore {
  /** Why marking as read did not work; null while nothing is wrong. */
  refusal: string | null = null
  readonly list: PagedList<NotificationView>
  private readonly marking: Intention

  constructor(private readonly deps: Deps) {
    this.marking = new Intention(deps.call)
    this.list = new PagedList({ ask: (after) => deps.call('residents.inbox', { limit: PAGE, ...after }) })
    makeAutoObservable<this, 'deps' | 'marking'>(this, { deps: false, marking: false, list: false }, { autoBind: true })
  }

  /** Somebody who is nobody yet has no messages. */
  get face(): 'loading' | 'ready' | 'empty' | 'failed' {
    const { status, me, resident } = this.deps.session
    if (resident) return this.list.face
    if (me) return 'empty'
    return status === 'failed' ? 'failed' : 'loading'
  }

  get unreadCount(): number {
    return this.deps.session.unreadCount
  }

  /** Reads the newest page, once it is known who asks. */
  async open(): Promise<void> {
    const { session } = this.deps
    if (session.me === null) await session.load()
    if (session.resident) await this.list.refresh()
  }

  async markRead(): Promise<void> {
    this.refusal = null
    try {
      await this.deps.session.asResident(() => this.marking.send('residents.markRead', {}))
      runInAction(() => { for (const { id } of this.list.items) this.list.put({ id, read: true }) })
      void this.deps.session.load()
    } catch (error) {
      const { message } = CallError.from(error)
      runInAction(() => { this.refusal = message })
    }
  }
}
