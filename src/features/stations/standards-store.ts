import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { StandardItem, StandardKey, StandardState, StandardsView } from '../../../contract/standards'
import { CallError } from '@/shared/rpc/call'
import { Intentions } from '@/shared/rpc/intention'
import { Draft } from '@/shared/session/draft'
import type { Deps } from '@/shared/store'

/** Staff going through the standards of one station. */
export class StandardsStore {
  /** `barred`: the server does not show it to this person. */
  status: 'idle' | 'loading' | 'ready' | 'barred' | 'failed' = 'idle'
  view: StandardsView | null = null
  /** The Chinese sentence of what went wrong with the page. */
  message = ''
  /** The item in hand. */
  marking: StandardKey | null = null
  isSending = false
  refusal: string | null = null
  draft: Draft<{ note: string }> | null = null
  private stationId = ''
  private readonly intentions: Intentions

  constructor(private readonly deps: Deps) {
    this.intentions = new Intentions(deps.call)
    makeAutoObservable<this, 'deps' | 'intentions' | 'stationId'>(
      this,
      { deps: false, intentions: false, stationId: false, view: observableRef, draft: observableRef },
      { autoBind: true },
    )
  }

  /** How many items nobody has looked at. */
  get open(): number {
    return this.view ? this.view.items.length - this.view.met - this.view.notMet : 0
  }

  get item(): StandardItem | null {
    return this.view?.items.find(({ key }) => key === this.marking) ?? null
  }

  /** Reads the list; what was read before stays while it is read again. */
  async load(stationId: string): Promise<void> {
    if (stationId !== this.stationId) Object.assign(this, { view: null, marking: null })
    this.stationId = stationId
    this.status = 'loading'
    try {
      const view = await this.deps.call('stations.standards', { stationId })
      runInAction(() => { if (stationId === this.stationId) Object.assign(this, { view, status: 'ready' }) })
    } catch (error) {
      const { code, message } = CallError.from(error)
      const status = isBarred(code) ? 'barred' : 'failed'
      runInAction(() => { if (stationId === this.stationId) Object.assign(this, { status, message }) })
    }
  }

  /** Takes an item in hand; what was typed about it the last time is still there. */
  take(key: StandardKey): void {
    if (this.isSending) return
    this.marking = key
    this.refusal = null
    this.draft = new Draft(this.deps.device.storage, `standard.${this.stationId}.${key}`, { note: this.item?.note ?? '' })
  }

  putDown(): void {
    if (!this.isSending) this.marking = null
  }

  /** Writes the item down as found; true when it is written. A refusal stays beside the choice. */
  async mark(state: StandardState): Promise<boolean> {
    const { marking: key, draft, stationId } = this
    if (key === null || draft === null || this.isSending) return false
    this.isSending = true
    this.refusal = null
    try {
      const note = draft.value.note.trim()
      const found = await this.deps.session.asResident(() =>
        this.intentions.of(key).send('stations.markStandard', { stationId, key, state, note }))
      if (found) this.settle(found, draft)
      return found !== null
    } catch (error) {
      const { message } = CallError.from(error)
      runInAction(() => { this.refusal = message })
      return false
    } finally {
      runInAction(() => { this.isSending = false })
    }
  }

  private settle(found: StandardItem, draft: Draft<{ note: string }>): void {
    draft.clear()
    this.marking = null
    if (!this.view) return
    const items = this.view.items.map((item) => (item.key === found.key ? found : item))
    const count = (state: StandardState): number => items.filter((item) => item.state === state).length
    this.view = { ...this.view, items, met: count('met'), notMet: count('not_met') }
  }
}

const BARRED: readonly string[] = ['access.denied', 'login.required', 'station.not_found', 'input.invalid']

/** No second try would help. */
const isBarred = (code: string): boolean => BARRED.includes(code)
