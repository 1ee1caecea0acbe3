import type { InferOutput } from 'valibot'
import type { EndSheltersInput } from '../../../contract/shelters'
import { audit } from '../../kernel/audit'
import type { StaffContext } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { writeOnce } from '../../kernel/write'
import { allowStations } from './allow-station'
import { forgetShelters } from './kept-shelters'
import { lockEmergency, markEnded, sheltersOf } from './shelter-repository'

type EndShelters = InferOutput<typeof EndSheltersInput>

/** Ends an emergency before its hour: the stations keep their own hours again. */
export async function endShelters(context: StaffContext, input: EndShelters): Promise<{ id: string }> {
  const { database, now, residentId } = context
  const { emergencyId: id, requestId } = input
  const answer = await writeOnce(context, 'stations.endShelters', {
    input,
    work: async (tx) => {
      const emergency = await lockEmergency(tx, id)
      if (!emergency) throw new Failure('emergency.not_found')
      const { reason, until, endedAt } = emergency
      await allowStations(tx, residentId, await sheltersOf(tx, id))
      if (endedAt || until <= now) throw new Failure('emergency.already_ended')
      const closed = await markEnded(tx, { id, by: residentId, now })
      const entry = { actorId: residentId, action: 'stations.endShelters', subjectId: id, requestId, now }
      await audit(tx, { ...entry, before: { reason, until }, after: { endedAt: now, closed } })
      return { id }
    },
  })
  forgetShelters(database)
  return answer
}
