import { makeAutoObservable } from 'mobx'
import type { ActivityView } from '../../../contract/activities'
import type { RosterEntry, RosterState, RosterTotals, RosterView } from '../../../contract/roster'
import { PagedList, type ListPage } from '@/shared/list/paged-list'
import type { CallError } from '@/shared/rpc/call'
import type { Deps } from '@/shared/store'

/** Somebody on the roster, as a row. */
export type RosterRow = RosterEntry & { readonly id: string }

interface RosterPage extends ListPage<RosterRow>, Omit<RosterView, 'items' | 'nextCursor'> {
  readonly activity: ActivityView
}

const PAGE = 30

/** A phone draws half a page at a time; a computer has a table with everything that was read. */
const PHONE_ROWS = { first: 15, step: 15 }

/** As long a pause means that somebody looks at what they have typed. */
const PAUSE_MS = 250

/** Who has a place in one activity and who waits, in the order they came; for staff. */
export class RosterStore {
  readonly list: PagedList<RosterRow, RosterPage>
  /** Which entries are looked for; null: all. */
  state: RosterState | null = null
  /** Part of a name or a number; empty: everybody. */
  text = ''
  private id = ''
  private typed = 0

  constructor(private readonly deps: Deps, private readonly pause = wait) {
    this.list = new PagedList({ ask: (after) => this.ask(after), ...(!deps.device.files && { rows: PHONE_ROWS }) })
    makeAutoObservable<this, 'deps' | 'pause' | 'id' | 'typed'>(
      this,
      { deps: false, pause: false, id: false, typed: false, list: false },
      { autoBind: true },
    )
  }

  /** How many hold what; null until it was read. */
  get totals(): RosterTotals | null {
    return this.list.latest
  }

  get activity(): ActivityView | null {
    return this.list.latest?.activity ?? null
  }

  /** Only some entries are looked for. */
  get isNarrowed(): boolean {
    return this.state !== null || this.text.trim() !== ''
  }

  /** The server does not show it to this person. */
  get isBarred(): boolean {
    const { status, failure } = this.list
    return (status === 'failed' || status === 'cut_off') && failure !== null && isBarred(failure)
  }

  /** Reads from the beginning; what was read before stays meanwhile. */
  async open(id: string, state?: RosterState | null): Promise<void> {
    if (id !== this.id) Object.assign(this, { state: null, text: '' })
    if (id !== this.id) this.list.clear()
    if (state !== undefined) this.state = state
    this.id = id
    await this.list.refresh()
  }

  async show(state: RosterState | null): Promise<void> {
    this.state = state
    await this.list.refresh()
  }

  /** Looks for what stands in the field once nobody types for a moment. */
  async type(text: string): Promise<void> {
    const typed = ++this.typed
    this.text = text
    await this.pause(PAUSE_MS)
    if (typed === this.typed) await this.list.refresh()
  }

  /** Reads everybody, so that a printed roster is whole. False when it could not be. */
  async readAll(): Promise<boolean> {
    Object.assign(this, { state: null, text: '' })
    await this.list.refresh()
    while (this.list.status === 'ready' && this.list.hasMore) await this.list.more()
    return this.list.status === 'ready'
  }

  private async ask(after: { cursor?: string }): Promise<RosterPage> {
    const { id, state, activity: known } = this
    const narrowed = { ...(state && { state }), text: this.text.trim() }
    const [activity, { items, ...roster }] = await Promise.all([
      after.cursor !== undefined && known ? known : this.deps.call('activities.get', { id }),
      this.deps.call('activities.roster', { activityId: id, limit: PAGE, ...narrowed, ...after }),
    ])
    return { activity, ...roster, items: items.map((entry) => ({ id: entry.signUpId, ...entry })) }
  }
}

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds) })

const BARRED: readonly string[] = ['access.denied', 'login.required', 'activity.not_found', 'input.invalid', 'staff.other_unit']

/** No second try would help. */
const isBarred = ({ code }: CallError): boolean => BARRED.includes(code)
