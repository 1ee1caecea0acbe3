import { isNight } from '../../../contract/night'
import { MINUTE_MS } from '../../../contract/time'
import type { System } from '../../kernel/context'
import type { Messenger } from '../../kernel/messenger'
import { claimDeliveries, markFailed, markSent, tryAgain, type ClaimedDelivery } from './message-repository'
import { nextTry } from './message-rules'

/** Sent side by side; claims end long after every one of them has an answer or none. */
const BATCH = 20
const CLAIM_MS = 2 * MINUTE_MS

/** Batches in one run at most, so that a run ends. */
const MAX_BATCHES = 25

/**
 * Timer work: sends the WeChat messages that are due, never in the night. A message is claimed in a transaction of its
 * own, sent outside any, then marked; so several timers send each once. Answers how many were sent.
 */
export async function sendMessages(system: System): Promise<number> {
  const { messenger } = system
  if (!messenger || isNight(system.clock.now())) return 0
  let sent = 0
  for (let batch = 0; batch < MAX_BATCHES; batch += 1) {
    const now = system.clock.now()
    const until = new Date(now.getTime() + CLAIM_MS)
    const claimed = await claimDeliveries(system.database, { now, until, limit: BATCH })
    const outcomes = await Promise.all(claimed.map((delivery) => sendOne(system, messenger, delivery)))
    sent += outcomes.filter(Boolean).length
    if (claimed.length < BATCH) break
  }
  return sent
}

async function sendOne(system: System, messenger: Messenger, delivery: ClaimedDelivery): Promise<boolean> {
  const { database, clock } = system
  const fail = (failure: Parameters<typeof markFailed>[2]['failure']) =>
    markFailed(database, delivery, { failure, now: clock.now() })
  if (clock.now() >= delivery.expiresAt) return fail('too_late').then(() => false)
  if (delivery.openid === null) return fail('no_openid').then(() => false)
  const outcome = await messenger.send({ ...delivery, openid: delivery.openid })
  if (outcome === 'sent') {
    await markSent(database, delivery.notificationId, clock.now())
    return true
  }
  const again = outcome === 'later' ? nextTry(delivery.attempts, clock.now()) : null
  if (again) await tryAgain(database, delivery.notificationId, again)
  else await fail(outcome === 'later' ? 'given_up' : outcome)
  return false
}
