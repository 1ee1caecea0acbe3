import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { Heads, ScanAnswer, Sight } from '../../../contract/check-ins'
import { SCANS_MAX } from '../../../contract/limits'
import { ServerClock } from '@/shared/platform/clock'
import type { Clock, StorageSlot } from '@/shared/platform/device'
import { CallError } from '@/shared/rpc/call'
import { newRequestId } from '@/shared/rpc/request-id'
import type { Deps } from '@/shared/store'

/** A scan that the server has not answered yet. */
export interface WaitingScan {
  readonly scanId: string
  readonly activityId: string
  readonly sight: Sight
  /** How many came; absent: the whole party. */
  readonly places?: number
  /** By the device's own clock: only its distance to the moment of sending is ever used. */
  readonly at: string
  /** Whom it is about, as far as the device knows. */
  readonly signUpId: string | null
  readonly name: string | null
}

/** A scan that did not check anybody in. It stays until staff have looked at it. */
export interface FailedScan {
  readonly scan: WaitingScan
  /** Null: the whole sending was refused, with `message`. */
  readonly answer: ScanAnswer | null
  readonly message: string | null
}

/** What the server said about the scans of one activity. */
export interface Sent {
  readonly activityId: string
  readonly answers: readonly ScanAnswer[]
  readonly came: Heads
}

/** After these the server will never take the scans; after all others they are sent again. */
const FINAL: readonly string[] = ['activity.not_found', 'activity.cancelled', 'staff.other_unit', 'input.invalid']

/**
 * Scans on their way to the server, on the device under `activities.scans`: closing the app loses none. They are sent
 * in the order they were made, whichever activity they belong to.
 */
export class ScanQueueStore {
  waiting: readonly WaitingScan[]
  failed: readonly FailedScan[]
  /** The last attempt did not get through. */
  failure: CallError | null = null
  /** The device refused to keep them: they live in this page alone. */
  isUnsafe = false
  private sending: Promise<readonly Sent[]> | null = null
  private readonly slot: StorageSlot

  constructor(
    private readonly deps: Deps,
    private readonly ownClock: Clock = new ServerClock(),
  ) {
    this.slot = deps.device.storage.slot('activities.scans')
    const kept = keptFrom(this.slot.get())
    this.waiting = kept.waiting
    this.failed = kept.failed
    const inner = { deps: false, ownClock: false, slot: false, sending: false } as const
    makeAutoObservable<this, keyof typeof inner>(
      this,
      { ...inner, waiting: observableRef, failed: observableRef, failure: observableRef },
      { autoBind: true },
    )
  }

  /** Writes a scan down; answers its id. */
  add(scan: Omit<WaitingScan, 'scanId' | 'at'>): string {
    const scanId = newRequestId()
    this.store([...this.waiting, { ...scan, scanId, at: this.ownClock.now().toISOString() }], this.failed)
    return scanId
  }

  /** Staff have seen why it failed. */
  dismiss(scanId: string): void {
    this.store(this.waiting, this.failed.filter(({ scan }) => scan.scanId !== scanId))
  }

  /** Sends what waits, until nothing does or it does not get through. Called meanwhile, it joins. Never rejects. */
  flush(): Promise<readonly Sent[]> {
    this.sending ??= this.sendAll().finally(() => { this.sending = null })
    return this.sending
  }

  private async sendAll(): Promise<readonly Sent[]> {
    const sent: Sent[] = []
    for (let next = this.nextBatch(); next !== null; next = this.nextBatch()) {
      const answer = await this.send(next)
      if (answer === 'held_up') break
      if (answer !== 'refused') sent.push(answer)
    }
    return sent
  }

  /** The oldest scan, and those behind it of the same activity. */
  private nextBatch(): readonly WaitingScan[] | null {
    const [oldest] = this.waiting
    if (!oldest) return null
    return this.waiting.filter(({ activityId }) => activityId === oldest.activityId).slice(0, SCANS_MAX)
  }

  private async send(batch: readonly WaitingScan[]): Promise<Sent | 'held_up' | 'refused'> {
    const activityId = batch[0]?.activityId ?? ''
    const scans = batch.map(({ scanId, sight, places, at }) => ({ scanId, sight, places, at }))
    const times = { sentAt: this.ownClock.now().toISOString(), requestId: newRequestId() }
    try {
      const answer = await this.deps.call('activities.checkInFor', { activityId, scans, ...times })
      runInAction(() => this.settle(batch, answer.answers))
      return { activityId, ...answer }
    } catch (error) {
      const failure = CallError.from(error)
      return runInAction(() => this.fail(batch, failure))
    }
  }

  private settle(batch: readonly WaitingScan[], answers: readonly ScanAnswer[]): void {
    const failed = batch.flatMap((scan) => {
      const answer = answers.find(({ scanId }) => scanId === scan.scanId)
      return answer && !isSeen(answer) ? [{ scan, answer, message: null }] : []
    })
    this.failure = null
    this.store(this.without(batch), [...this.failed, ...failed])
  }

  private fail(batch: readonly WaitingScan[], failure: CallError): 'held_up' | 'refused' {
    this.failure = failure
    if (!FINAL.includes(failure.code)) return 'held_up'
    const failed = batch.map((scan) => ({ scan, answer: null, message: failure.message }))
    this.store(this.without(batch), [...this.failed, ...failed])
    return 'refused'
  }

  private without(batch: readonly WaitingScan[]): readonly WaitingScan[] {
    const done = new Set(batch.map(({ scanId }) => scanId))
    return this.waiting.filter(({ scanId }) => !done.has(scanId))
  }

  private store(waiting: readonly WaitingScan[], failed: readonly FailedScan[]): void {
    this.waiting = waiting
    this.failed = failed
    this.isUnsafe = !this.slot.set({ waiting, failed }) && waiting.length > 0
  }
}

/** Whether they are known to be there after this answer. */
export const isSeen = ({ state }: ScanAnswer): boolean => state === 'checked_in' || state === 'already'

function keptFrom(stored: unknown): { waiting: readonly WaitingScan[]; failed: readonly FailedScan[] } {
  const { waiting, failed } = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>
  return {
    waiting: Array.isArray(waiting) ? waiting as WaitingScan[] : [],
    failed: Array.isArray(failed) ? failed as FailedScan[] : [],
  }
}
