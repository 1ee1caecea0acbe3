import { makeAutoObservable } from 'mobx'
import type { ActivityView, RosterEntry, RosterView } from '../../../contract/activities'
import type { CallError } from '@/shared/rpc/call'
import { PagedList, type ListPage } from '@/shared/list/paged-list'
import type { Deps } from '@/shared/store'

/** Somebody on the roster, as a row. */
export type RosterRow = RosterEntry & { readonly id: string }

interface RosterPage extends ListPage<RosterRow>, Pick<RosterView, 'confirmed' | 'waiting'> {
  readonly activity: ActivityView
}

const PAGE = 30

/** Who has a place in one activity and who waits, in the order they came; for staff. */
export class RosterStore {
  readonly list: PagedList<RosterRow, RosterPage>
  private id = ''

  constructor(private readonly deps: Deps) {
    this.list = new PagedList({ ask: (after) => this.ask(after) })
    makeAutoObservable<this, 'deps' | 'id'>(this, { deps: false, id: false, list: false }, { autoBind: true })
  }

  /** How many have a place and how many wait; null until it was read. */
  get totals(): Pick<RosterView, 'confirmed' | 'waiting'> | null {
    return this.list.latest
  }

  get activity(): ActivityView | null {
    return this.list.latest?.activity ?? null
  }

  /** The server does not show it to this person. */
  get isBarred(): boolean {
    const { status, failure } = this.list
    return (status === 'failed' || status === 'cut_off') && failure !== null && isBarred(failure)
  }

  /** Reads from the beginning; what was read before stays meanwhile. */
  async open(id: string): Promise<void> {
    if (id !== this.id) this.list.clear()
    this.id = id
    await this.list.refresh()
  }

  private async ask(after: { cursor?: string }): Promise<RosterPage> {
    const { id, activity: known } = this
    const [activity, { items, ...roster }] = await Promise.all([
      after.cursor !== undefined && known ? known : this.deps.call('activities.get', { id }),
      this.deps.call('activities.roster', { activityId: id, limit: PAGE, ...after }),
    ])
    return { activity, ...roster, items: items.map((entry) => ({ id: entry.signUpId, ...entry })) }
  }
}

const BARRED: readonly string[] = ['access.denied', 'login.required', 'activity.not_found', 'input.invalid']

/** No second try would help. */
const isBarred = ({ code }: CallError): boolean => BARRED.includes(code)
