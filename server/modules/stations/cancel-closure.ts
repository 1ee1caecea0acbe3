import type { InferOutput } from 'valibot'
import type { CancelClosureInput } from '../../../contract/closures'
import { audit } from '../../kernel/audit'
import type { StaffContext } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { writeOnce } from '../../kernel/write'
import { allowStation } from './allow-station'
import { lockClosure, markCancelled } from './closure-repository'
import { forgetShelters } from './kept-shelters'

type CancelClosure = InferOutput<typeof CancelClosureInput>

/** Takes an exception back: from now on the station's hours hold again. */
export async function cancelClosure(context: StaffContext, input: CancelClosure): Promise<{ id: string }> {
  const { database, now, residentId } = context
  const { closureId: id, requestId } = input
  const answer = await writeOnce(context, 'stations.cancelClosure', {
    input,
    work: async (tx) => {
      const closure = await lockClosure(tx, id)
      if (!closure) throw new Failure('closure.not_found')
      const { stationId, kind, reason, cancelledAt } = closure
      await allowStation(tx, residentId, stationId)
      if (cancelledAt) throw new Failure('closure.already_cancelled')
      await markCancelled(tx, { id, by: residentId, now })
      const entry = { actorId: residentId, action: 'stations.cancelClosure', subjectId: stationId, requestId, now }
      await audit(tx, { ...entry, before: { id, kind, reason }, after: { id, cancelledAt: now } })
      return { id }
    },
  })
  forgetShelters(database)
  return answer
}
