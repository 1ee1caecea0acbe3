import type { Recorder } from './recorder'

export type Listener = (...values: unknown[]) => unknown

/** The program's listeners on client events, such as `onThemeChange`. */
export class Listeners {
  private readonly byName = new Map<string, Set<Listener>>()

  constructor(private readonly recorder: Recorder) {}

  on(name: string, listener: Listener): void {
    const set = this.byName.get(name) ?? new Set()
    this.byName.set(name, set.add(listener))
  }

  /** Removes one listener, or all of that name when none is given, as the client does. */
  off(name: string, listener?: Listener): void {
    if (listener) this.byName.get(name)?.delete(listener)
    else this.byName.delete(name)
  }

  has(name: string): boolean {
    return (this.byName.get(name)?.size ?? 0) > 0
  }

  emit(name: string, ...values: unknown[]): void {
    for (const listener of [...(this.byName.get(name) ?? [])]) {
      this.recorder.guard(name, () => listener(...values))
    }
  }
}
