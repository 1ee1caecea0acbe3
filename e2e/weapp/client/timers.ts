import type { Activity } from './activity'
import type { Recorder } from './recorder'

/** Timers up to this delay count as activity: debounced input and animations, but not polling or a toast that fades. */
const SHORT_TIMER_MS = 500

type Timer = ReturnType<typeof setTimeout>
type Callback = (...values: unknown[]) => void

/** The timer functions of the program: errors are recorded, and none survives the end of a test. */
export class Timers {
  private readonly live = new Map<number, { timer: Timer; done: () => void }>()
  private lastId = 0

  constructor(private readonly activity: Activity, private readonly recorder: Recorder) {}

  readonly setTimeout = (callback: Callback, delay = 0, ...values: unknown[]): number => {
    const id = ++this.lastId
    const done = delay <= SHORT_TIMER_MS ? this.activity.begin() : () => undefined
    const timer = setTimeout(() => {
      this.live.delete(id)
      this.recorder.guard('timer', () => callback(...values))
      done()
    }, delay)
    this.live.set(id, { timer, done })
    return id
  }

  readonly setInterval = (callback: Callback, delay = 0, ...values: unknown[]): number => {
    const id = ++this.lastId
    const timer = setInterval(() => this.recorder.guard('interval', () => callback(...values)), delay)
    this.live.set(id, { timer, done: () => undefined })
    return id
  }

  /** Serves as `clearTimeout` and `clearInterval`; an unknown id is ignored, as in the client. */
  readonly clear = (id: number | undefined): void => {
    const entry = id === undefined ? undefined : this.live.get(id)
    if (!entry || id === undefined) return
    clearTimeout(entry.timer)
    entry.done()
    this.live.delete(id)
  }

  stopAll(): void {
    for (const id of [...this.live.keys()]) this.clear(id)
  }
}
