import type { Heads } from '../../../contract/check-ins'
import { audit } from '../../kernel/audit'
import type { StaffContext } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { writeOnce } from '../../kernel/write'
import { allowStation } from '../stations'
import { cameTo, undo } from './check-in-repository'
import { sessionOf } from './check-in-views'

interface UndoRequest {
  readonly activityId: string
  readonly signUpId: string
  readonly reason: string
  readonly requestId: string
}

/**
 * Staff take a check-in back and say why; the row stays, with who and when. Refused with `check_in.not_found` or
 * `staff.other_unit`.
 */
export async function undoCheckIn(context: StaffContext, input: UndoRequest): Promise<{ came: Heads }> {
  const { residentId, now } = context
  const { activityId, signUpId, reason, requestId } = input
  return writeOnce(context, 'activities.undoCheckIn', {
    input,
    work: async (tx) => {
      const session = await sessionOf(tx, activityId)
      await allowStation(tx, residentId, session.stationId)
      if (!(await undo(tx, input, { by: residentId, reason, now }))) throw new Failure('check_in.not_found')
      const entry = { actorId: residentId, action: 'activities.undoCheckIn', subjectId: activityId, requestId, now }
      await audit(tx, { ...entry, before: { signUpId, seen: true }, after: { signUpId, seen: false, reason } })
      return { came: await cameTo(tx, session) }
    },
  })
}
