import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { ScreenCodeView } from '../../../contract/check-ins'
import { CallError } from '@/shared/rpc/call'
import type { Deps } from '@/shared/store'

/** How many came is read anew this often; the code, when its time comes. */
const READ_EVERY_MS = 10_000
/** After a failure it is tried again this often. */
const RETRY_EVERY_MS = 3_000
/** A code holds for this long after the next one: on the screen it stays a little less. */
const GRACE_MS = 25_000

/** The screen at a station's door: one code after the other, and how many have come. */
export class ScreenStore {
  status: 'idle' | 'loading' | 'ready' | 'barred' = 'idle'
  view: ScreenCodeView | null = null
  failure: CallError | null = null
  now: Date
  private id = ''
  private askedAt = 0
  private isAsking = false

  constructor(private readonly deps: Deps) {
    this.now = deps.device.clock.now()
    const inner = { deps: false, id: false, askedAt: false, isAsking: false } as const
    const refs = { view: observableRef, failure: observableRef, now: observableRef } as const
    makeAutoObservable<this, keyof typeof inner>(this, { ...inner, ...refs }, { autoBind: true })
  }

  /** The code to show now; null while there is none that would be taken. */
  get code(): ScreenCodeView['code'] {
    const code = this.view?.code ?? null
    return code && this.now.getTime() < Date.parse(code.nextAt) + GRACE_MS ? code : null
  }

  /** Seconds until the next code, and the share of its time that is left. */
  get countdown(): { seconds: number; share: number } {
    const { code } = this
    if (!code) return { seconds: 0, share: 0 }
    const [since, nextAt] = [Date.parse(code.since), Date.parse(code.nextAt)]
    const left = Math.min(nextAt - since, Math.max(0, nextAt - this.now.getTime()))
    return { seconds: Math.ceil(left / 1000), share: left / (nextAt - since) }
  }

  async open(id: string): Promise<void> {
    if (id !== this.id) Object.assign(this, { view: null, failure: null, status: 'loading' })
    this.id = id
    await this.read()
  }

  /** To be called every second: reads a new code when it is time. */
  tick(): void {
    this.now = this.deps.device.clock.now()
    const sinceAsked = Math.abs(this.now.getTime() - this.askedAt)
    const isOver = this.view?.code ? this.now.getTime() >= Date.parse(this.view.code.nextAt) : false
    const isDue = sinceAsked >= READ_EVERY_MS || ((this.failure !== null || isOver) && sinceAsked >= RETRY_EVERY_MS)
    if (this.status !== 'barred' && (isDue || this.isJustOver)) void this.read()
  }

  /** The code ran out since it was asked for: the next one is there already. */
  private get isJustOver(): boolean {
    const nextAt = Date.parse(this.view?.code?.nextAt ?? '')
    return this.askedAt < nextAt && this.now.getTime() >= nextAt
  }

  private async read(): Promise<void> {
    if (this.isAsking) return
    const id = this.id
    this.isAsking = true
    this.askedAt = this.deps.device.clock.now().getTime()
    try {
      const view = await this.deps.call('activities.screenCode', { activityId: id })
      runInAction(() => { if (id === this.id) Object.assign(this, { view, failure: null, status: 'ready' }) })
    } catch (error) {
      const failure = CallError.from(error)
      const status = BARRED.includes(failure.code) ? 'barred' : this.status
      runInAction(() => { if (id === this.id) Object.assign(this, { failure, status }) })
    } finally {
      this.isAsking = false
      runInAction(() => { this.now = this.deps.device.clock.now() })
    }
  }
}

const BARRED: readonly string[] = [
  'access.denied', 'login.required', 'staff.other_unit', 'activity.not_found', 'input.invalid',
]
