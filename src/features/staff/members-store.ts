import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { DeclaredMember } from '../../../contract/decisions'
import { PagedList, type ListPage } from '@/shared/list/paged-list'
import { CallError } from '@/shared/rpc/call'
import { Intentions } from '@/shared/rpc/intention'
import type { Deps } from '@/shared/store'

interface MembersPage extends ListPage<DeclaredMember> {
  readonly total: number
}

/** Residents who say they are members of the Party, and what staff say to it. */
export class MembersStore {
  readonly list: PagedList<DeclaredMember, MembersPage>
  /** Who is being decided about; null: nobody. */
  asked: DeclaredMember | null = null
  isSending = false
  failure: CallError | null = null
  private readonly intentions: Intentions

  constructor(private readonly deps: Deps) {
    this.intentions = new Intentions(deps.call)
    this.list = new PagedList({ ask: (after) => deps.call('residents.declaredMembers', after) })
    makeAutoObservable<this, 'deps' | 'intentions'>(
      this,
      { deps: false, intentions: false, list: false, asked: observableRef, failure: observableRef },
      { autoBind: true },
    )
  }

  /** The server knows this person and does not let them in. */
  get isBarred(): boolean {
    const { status, can } = this.deps.session
    return status === 'ready' && !can.manageActivities
  }

  ask(member: DeclaredMember): void {
    Object.assign(this, { asked: member, failure: null })
  }

  keep(): void {
    if (!this.isSending) this.asked = null
  }

  /** True when it is noted; the list is read anew. */
  async decide(isMember: boolean): Promise<boolean> {
    const { asked } = this
    if (!asked || this.isSending) return false
    Object.assign(this, { isSending: true, failure: null })
    try {
      const send = () => this.intentions.of(asked.id).send('residents.confirmMember', { residentId: asked.id, isMember })
      const done = (await this.deps.session.asResident(send)) !== null
      runInAction(() => { if (done) this.asked = null })
      if (done) await this.list.refresh()
      return done
    } catch (error) {
      runInAction(() => { this.failure = CallError.from(error) })
      return false
    } finally {
      runInAction(() => { this.isSending = false })
    }
  }
}
