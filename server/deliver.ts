import type { System } from './kernel/context'
import { deliver } from './kernel/outbox'
import {
  activityHandlers, decisionHandlers, filmHandlers, remindDue, settleDue, wallHandlers, welcomeHandlers, writeDueSeries,
} from './modules/activities'
import { ideaHandlers } from './modules/ideas'
import { inboxHandlers, sendMessages } from './modules/residents'

const handlers = {
  ...inboxHandlers, ...activityHandlers, ...decisionHandlers, ...wallHandlers, ...welcomeHandlers, ...filmHandlers,
  ...ideaHandlers,
}

/** Batches in one run at most, so that a run ends even while others keep writing. */
const MAX_BATCHES = 50

/**
 * Timer work: what a deadline has decided, the near future of every series, the reminders, then the inbox, then WeChat.
 * Returns how many messages left the outbox.
 */
export async function runDue(system: System): Promise<number> {
  await settleDue(system)
  await writeDueSeries(system)
  await remindDue(system)
  const delivered = await deliverDue(system)
  await sendMessages(system)
  return delivered
}

/** Delivers everything that waits in the outbox and returns how many messages that were. */
export async function deliverDue(system: System): Promise<number> {
  let delivered = 0
  for (let batch = 0; batch < MAX_BATCHES; batch += 1) {
    const count = await deliver(system.database, handlers, { now: system.clock.now() })
    delivered += count
    if (count === 0) break
  }
  return delivered
}

/** Delivers soon after a write, many writes in one go; failures are logged and left for the timer. */
export function deliverSoon(system: System, delayMs = 50): { nudge(): void; idle(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  const run = (): void => {
    timer = undefined
    running = deliverDue(system).then(
      () => undefined,
      (error: unknown) => system.log.error('outbox.failed', error),
    )
  }
  return {
    nudge: () => void (timer ??= setTimeout(run, delayMs)),
    idle: async () => {
      clearTimeout(timer)
      await running
    },
  }
}
