import type { Clock } from './device'

/** The device's clock, set right by the server's when that is known: phones run wrong, rehearsals run ahead. */
export class ServerClock implements Clock {
  private offsetMs = 0

  constructor(private readonly deviceNow: () => number = Date.now) {}

  now(): Date {
    return new Date(this.deviceNow() + this.offsetMs)
  }

  /** Learns what time it is at the server at this moment; the way of the answer (well under a second) is neglected. */
  learn(serverEpochMs: number): void {
    this.offsetMs = serverEpochMs - this.deviceNow()
  }
}
