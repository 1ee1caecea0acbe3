import { audit } from '../../kernel/audit'
import type { StaffContext } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { writeOnce } from '../../kernel/write'
import { allowStation } from '../stations'
import { lockLine } from './line-repository'
import { find, markPublished } from './repository'

/** Shows a draft to everybody. Refused with `activity.not_found`, `.cancelled` or `.already_published`. */
export async function publish(
  context: StaffContext,
  input: { activityId: string; requestId: string },
): Promise<{ id: string }> {
  const { activityId: id, requestId } = input
  const { now, residentId } = context
  return writeOnce(context, 'activities.publish', {
    input,
    work: async (tx) => {
      await lockLine(tx, id)
      const activity = await find(tx, id, null)
      if (!activity) throw new Failure('activity.not_found')
      if (activity.cancelledAt !== null) throw new Failure('activity.cancelled')
      if (activity.publishedAt !== null) throw new Failure('activity.already_published')
      await allowStation(tx, residentId, activity.stationId)
      await markPublished(tx, { id, by: residentId, now })
      await audit(tx, { actorId: residentId, action: 'activities.publish', subjectId: id, before: null, after: null, requestId, now })
      return { id }
    },
  })
}
