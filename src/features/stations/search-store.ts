import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { FoundStation } from '../../../contract/station-search'
import { CallError, type Input } from '@/shared/rpc/call'
import type { Deps } from '@/shared/store'

/** As long a pause means that somebody looks at what they have typed. */
const PAUSE_MS = 250

const RECENT_KEY = 'stations.searches'
const RECENT_MAX = 6

type Near = Input<'stations.search'>['near']

/** Finds stations while somebody types. */
export class SearchStore {
  text = ''
  /** `idle`: nothing is looked for. */
  status: 'idle' | 'loading' | 'ready' | 'failed' = 'idle'
  /** The last good answer; it stays while a newer one is on its way. */
  found: readonly FoundStation[] = []
  /** What led somewhere before, newest first; kept on this device only. */
  recent: readonly string[]
  private asked = 0
  private near: Near

  constructor(private readonly deps: Deps, private readonly pause = wait) {
    this.recent = recentIn(deps.device.storage.get(RECENT_KEY))
    makeAutoObservable<this, 'deps' | 'pause' | 'asked' | 'near'>(
      this,
      { deps: false, pause: false, asked: false, near: false, found: observableRef, recent: observableRef },
      { autoBind: true },
    )
  }

  /** Nothing is looked for: the page shows all stations. */
  get isBlank(): boolean {
    return this.text.trim() === ''
  }

  get face(): 'loading' | 'ready' | 'empty' | 'failed' {
    if (this.found.length > 0) return 'ready'
    if (this.status === 'ready') return 'empty'
    return this.status === 'failed' ? 'failed' : 'loading'
  }

  /** Looks for what stands in the field once nobody types for a moment; `near` puts the closer ones first. */
  async type(text: string, near?: Near): Promise<void> {
    const question = ++this.asked
    this.text = text
    this.near = near
    if (this.isBlank) return this.forget()
    this.status = 'loading'
    await this.pause(PAUSE_MS)
    if (question === this.asked) await this.ask(question)
  }

  /** Looks for the same once more. */
  async again(): Promise<void> {
    this.status = 'loading'
    await this.ask(++this.asked)
  }

  /** The text led somewhere: it will be offered again. */
  remember(): void {
    if (this.isBlank) return
    const text = this.text.trim()
    this.recent = [text, ...this.recent.filter((one) => one !== text)].slice(0, RECENT_MAX)
    this.deps.device.storage.set(RECENT_KEY, this.recent)
  }

  forgetRecent(): void {
    this.recent = []
    this.deps.device.storage.remove(RECENT_KEY)
  }

  /** Leaves the field empty for the next visit of the page. */
  clear(): void {
    this.asked += 1
    this.text = ''
    this.forget()
  }

  private forget(): void {
    this.status = 'idle'
    this.found = []
  }

  /** An answer that was overtaken by a newer question is dropped. */
  private async ask(question: number): Promise<void> {
    const { near } = this
    const settle = (outcome: () => void): void => runInAction(() => { if (question === this.asked) outcome() })
    try {
      const { stations } = await this.deps.call('stations.search', { text: this.text, ...(near && { near }) })
      settle(() => Object.assign(this, { found: stations, status: 'ready' }))
    } catch (error) {
      CallError.from(error)
      settle(() => Object.assign(this, { found: [], status: 'failed' }))
    }
  }
}

const recentIn = (stored: unknown): string[] =>
  Array.isArray(stored) ? stored.filter((one): one is string => typeof one === 'string').slice(0, RECENT_MAX) : []

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))
