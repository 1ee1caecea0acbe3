import type { InferOutput } from 'valibot'
import type { OpenSheltersInput } from '../../../contract/shelters'
import { audit } from '../../kernel/audit'
import type { StaffContext } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { newId } from '../../kernel/ids'
import { writeOnce } from '../../kernel/write'
import { allowStations } from './allow-station'
import { forgetShelters } from './kept-shelters'
import { insertEmergency, insertShelters } from './shelter-repository'
import { isSoundEnd } from './shelter-rules'

type OpenShelters = InferOutput<typeof OpenSheltersInput>

/** Opens stations together as shelters from now on; every one of them says so, and 附近 tells the whole city. */
export async function openShelters(context: StaffContext, input: OpenShelters): Promise<{ id: string }> {
  const { database, now, residentId } = context
  const { reason, requestId } = input
  const stationIds = [...new Set(input.stationIds)]
  const until = new Date(input.until)
  const answer = await writeOnce(context, 'stations.openShelters', {
    input,
    work: async (tx) => {
      if (!isSoundEnd(until, now)) throw new Failure('emergency.times_invalid')
      const id = newId(now)
      const emergency = { id, reason, from: now, until, createdBy: residentId }
      await insertEmergency(tx, emergency)
      const openings = stationIds.map((stationId) => ({ closureId: newId(now), stationId }))
      const opened = await insertShelters(tx, emergency, openings)
      if (opened < stationIds.length) throw new Failure('station.not_found')
      await allowStations(tx, residentId, stationIds)
      const entry = { actorId: residentId, action: 'stations.openShelters', subjectId: id, requestId, now }
      await audit(tx, { ...entry, before: null, after: { reason, until, stationIds } })
      return { id }
    },
  })
  forgetShelters(database)
  return answer
}
