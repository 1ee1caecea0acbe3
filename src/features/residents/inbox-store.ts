import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { NotificationView } from '../../../contract/residents'
import { CallError } from '@/shared/rpc/call'
import { Intention } from '@/shared/rpc/intention'
import type { Deps } from '@/shared/store'

const PAGE = 20

/** What a resident was told, newest first, a page at a time. */
export class InboxStore {
  status: 'idle' | 'loading' | 'ready' | 'empty' | 'failed' = 'idle'
  items: readonly NotificationView[] = []
  /** Why marking as read did not work; null while nothing is wrong. */
  refusal: string | null = null
  private nextCursor: string | null = null
  private readonly marking: Intention

  constructor(private readonly deps: Deps) {
    this.marking = new Intention(deps.call)
    makeAutoObservable<this, 'deps' | 'nextCursor' | 'marking'>(
      this,
      { deps: false, nextCursor: false, marking: false, items: observableRef },
      { autoBind: true },
    )
  }

  get unreadCount(): number {
    return this.deps.session.unreadCount
  }

  /** Reads the newest page; somebody who is nobody yet has no messages. */
  async open(): Promise<void> {
    if (this.deps.session.me === null) await this.deps.session.load()
    if (this.deps.session.resident === null) return this.nothingYet()
    await this.read(undefined)
  }

  async more(): Promise<void> {
    if (this.status === 'ready' && this.nextCursor !== null) await this.read(this.nextCursor)
  }

  async markRead(): Promise<void> {
    this.refusal = null
    try {
      await this.deps.session.asResident(() => this.marking.send('residents.markRead', {}))
      runInAction(() => { this.items = this.items.map((item) => ({ ...item, read: true })) })
      void this.deps.session.load()
    } catch (error) {
      const { message } = CallError.from(error)
      runInAction(() => { this.refusal = message })
    }
  }

  private nothingYet(): void {
    this.status = this.deps.session.me === null ? 'failed' : 'empty'
  }

  private async read(cursor: string | undefined): Promise<void> {
    this.status = 'loading'
    try {
      const page = await this.deps.call('residents.inbox', { limit: PAGE, ...(cursor !== undefined && { cursor }) })
      runInAction(() => {
        this.items = cursor === undefined ? page.items : [...this.items, ...page.items]
        this.nextCursor = page.nextCursor
        this.status = this.items.length > 0 ? 'ready' : 'empty'
      })
    } catch (error) {
      CallError.from(error)
      runInAction(() => { this.status = this.items.length > 0 ? 'ready' : 'failed' })
    }
  }
}
