import type { InferOutput } from 'valibot'
import type { AddClosureInput } from '../../../contract/closures'
import { audit } from '../../kernel/audit'
import type { StaffContext } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { newId } from '../../kernel/ids'
import { writeOnce } from '../../kernel/write'
import { allowStation } from './allow-station'
import { insertClosure } from './closure-repository'
import { areSoundTimes } from './closure-rules'
import { forgetShelters } from './kept-shelters'
import { stationExists } from './repository'

type AddClosure = InferOutput<typeof AddClosureInput>

/** Shuts a station for a time, or opens it beyond its hours; everybody reads the reason beside the door's state. */
export async function addClosure(context: StaffContext, input: AddClosure): Promise<{ id: string }> {
  const { database, now, residentId } = context
  const { stationId, kind, reason, requestId } = input
  const [from, to] = [new Date(input.from), input.to === null ? null : new Date(input.to)]
  const answer = await writeOnce(context, 'stations.addClosure', {
    input,
    work: async (tx) => {
      if (!(await stationExists(tx, stationId))) throw new Failure('station.not_found')
      await allowStation(tx, residentId, stationId)
      const times = { kind, fromMs: from.getTime(), toMs: to && to.getTime() }
      if (!areSoundTimes(times, now.getTime())) throw new Failure('closure.times_invalid')
      const id = newId(now)
      await insertClosure(tx, { id, stationId, kind, from, to, reason, createdBy: residentId, createdAt: now })
      const entry = { actorId: residentId, action: 'stations.addClosure', subjectId: stationId, requestId, now }
      await audit(tx, { ...entry, before: null, after: { id, kind, from, to, reason } })
      return { id }
    },
  })
  forgetShelters(database)
  return answer
}
