/** Turns of the event loop without anything under way that count as rest: promises and rendering settle in them. */
const CALM_TURNS = 4
const GIVE_UP_MS = 10_000

/** Counts what is under way (calls to the backend, short timers), so that a test can wait for rest and never sleeps. */
export class Activity {
  private running = 0

  /** Announces that something started; the returned function ends it, once. */
  begin(): () => void {
    let open = true
    this.running += 1
    return () => {
      if (open) this.running -= 1
      open = false
    }
  }

  /** Resolves when nothing is under way any more; rejects after 10 s of unrest. */
  async rest(): Promise<void> {
    const giveUpAt = performance.now() + GIVE_UP_MS
    for (let calm = 0; calm < CALM_TURNS;) {
      await nextTurn()
      calm = this.running === 0 ? calm + 1 : 0
      if (performance.now() > giveUpAt) throw new Error('the mini-program does not come to rest')
    }
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, 0) })
}
