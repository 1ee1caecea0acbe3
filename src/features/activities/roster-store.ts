import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { ActivityView, RosterView } from '../../../contract/activities'
import { CallError } from '@/shared/rpc/call'
import type { Deps } from '@/shared/store'

const PAGE = 30

/** Who has a place in one activity and who waits, in the order they came; for staff. */
export class RosterStore {
  /** `barred`: the server does not show it to this person. `cut_off`: the next page did not arrive. */
  status: 'idle' | 'loading' | 'ready' | 'barred' | 'failed' | 'cut_off' = 'idle'
  activity: ActivityView | null = null
  roster: RosterView | null = null
  failure: CallError | null = null
  private id = ''
  private asked = 0

  constructor(private readonly deps: Deps) {
    makeAutoObservable<this, 'deps' | 'id' | 'asked'>(
      this,
      {
        deps: false, id: false, asked: false,
        activity: observableRef, roster: observableRef, failure: observableRef,
      },
      { autoBind: true },
    )
  }

  get face(): 'loading' | 'ready' | 'empty' | 'failed' {
    if (!this.roster) return this.status === 'failed' ? 'failed' : 'loading'
    return this.roster.items.length === 0 ? 'empty' : 'ready'
  }

  get hasMore(): boolean {
    return (this.roster?.nextCursor ?? null) !== null
  }

  /** Reads from the beginning; what was read before stays meanwhile. */
  async open(id: string): Promise<void> {
    if (id !== this.id) Object.assign(this, { activity: null, roster: null })
    this.id = id
    await this.read('failed', async () => {
      const [activity, roster] = await Promise.all([
        this.deps.call('activities.get', { id }),
        this.deps.call('activities.roster', { activityId: id, limit: PAGE }),
      ])
      return { activity, roster }
    })
  }

  reload(): Promise<void> {
    return this.open(this.id)
  }

  /** The next page, if there is one and none is on its way. */
  async more(): Promise<void> {
    const { roster: before, id } = this
    const cursor = before?.nextCursor ?? null
    if (!before || cursor === null || this.status === 'loading') return
    await this.read('cut_off', async () => {
      const next = await this.deps.call('activities.roster', { activityId: id, limit: PAGE, cursor })
      return { roster: { ...next, items: [...before.items, ...next.items] } }
    })
  }

  /** An answer that was overtaken by a newer question is dropped. */
  private async read(
    onFailure: 'failed' | 'cut_off',
    ask: () => Promise<{ activity?: ActivityView; roster: RosterView }>,
  ): Promise<void> {
    const question = ++this.asked
    this.status = 'loading'
    try {
      const answer = await ask()
      runInAction(() => { if (question === this.asked) Object.assign(this, { ...answer, status: 'ready', failure: null }) })
    } catch (error) {
      const failure = CallError.from(error)
      const status = isBarred(failure) ? 'barred' : onFailure
      runInAction(() => { if (question === this.asked) Object.assign(this, { failure, status }) })
    }
  }
}

const BARRED: readonly string[] = ['access.denied', 'login.required', 'activity.not_found', 'input.invalid']

/** No second try would help. */
const isBarred = ({ code }: CallError): boolean => BARRED.includes(code)
