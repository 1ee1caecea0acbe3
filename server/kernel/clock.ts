/** Where "now" comes from. Read once per call; the embedded host's clock can be moved to rehearse next week. */
export interface Clock {
  now(): Date
}

/** The machine's own time. */
export const systemClock: Clock = { now: () => new Date() }

/** A clock that can be moved; it goes on running from where it was put. */
export class MovableClock implements Clock {
  private offsetMs = 0

  now(): Date {
    return new Date(Date.now() + this.offsetMs)
  }

  /** Moves the clock to `instant`; `null` returns it to the machine's time. */
  moveTo(instant: Date | null): void {
    this.offsetMs = instant === null ? 0 : instant.getTime() - Date.now()
  }
}

/** A clock that stands still until it is moved: for tests. */
export class FixedClock implements Clock {
  constructor(private instant: Date) {}

  now(): Date {
    return new Date(this.instant)
  }

  moveTo(instant: Date): void {
    this.instant = instant
  }
}
