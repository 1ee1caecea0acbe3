import { audit } from '../../kernel/audit'
import type { StaffContext } from '../../kernel/context'
import type { Transaction } from '../../kernel/database'
import { Failure } from '../../kernel/failure'
import { enqueue } from '../../kernel/outbox'
import { writeOnce } from '../../kernel/write'
import { allowStation } from '../stations'
import { lockLine } from './line-repository'
import { find, markCancelled } from './repository'
import { phaseOf } from './rules'

interface CancelRequest {
  readonly activityId: string
  readonly reason: string
  readonly requestId: string
}

/** Cancels an activity with a reason everybody who signed up is told. Nobody can take a place from that moment on. */
export async function cancel(context: StaffContext, input: CancelRequest): Promise<{ id: string }> {
  return writeOnce(context, 'activities.cancel', { input, work: (tx) => cancelActivity(tx, context, input) })
}

/** The same in a transaction that cancels more than one. */
export async function cancelActivity(
  tx: Transaction,
  { now, residentId }: Pick<StaffContext, 'now' | 'residentId'>,
  { activityId: id, reason, requestId, isQuiet = false }: CancelRequest & { isQuiet?: boolean },
): Promise<{ id: string }> {
  await lockLine(tx, id)
  const activity = await find(tx, id, null)
  if (!activity) throw new Failure('activity.not_found')
  const phase = phaseOf(activity, now)
  if (phase === 'cancelled') throw new Failure('activity.already_cancelled')
  if (phase === 'ended') throw new Failure('activity.ended')
  await allowStation(tx, residentId, activity.stationId)
  await markCancelled(tx, { id, by: residentId, reason, now })
  if (!isQuiet) await enqueue(tx, { topic: 'activities.cancelled', payload: { activityId: id }, now })
  const entry = { actorId: residentId, action: 'activities.cancel', subjectId: id, requestId, now }
  await audit(tx, { ...entry, before: null, after: { reason } })
  return { id }
}
