import type { InferOutput } from 'valibot'
import type { RetireStationInput } from '../../../contract/station-staff'
import { audit } from '../../kernel/audit'
import type { StaffContext } from '../../kernel/context'
import type { Transaction } from '../../kernel/database'
import { Failure } from '../../kernel/failure'
import { writeOnce } from '../../kernel/write'
import { allowStation } from './allow-station'
import { childKinds, isLedTo, lockForEdit } from './edit-repository'
import { factsOf } from './edit-view'
import { forgetShelters } from './kept-shelters'
import { moveToRetired } from './retired-repository'

/** What only the module of the activities can tell: whether some are still to come, or going on, at a station. */
export type ActivitiesAsked = (tx: Transaction, stationId: string, now: Date) => Promise<boolean>

/**
 * Takes a station out of the directory: it leaves every list and map, and old links say that it is gone. Refused while
 * others hang on it. What took place in it keeps its name.
 */
export async function retireStation(
  context: StaffContext,
  input: InferOutput<typeof RetireStationInput>,
  hasActivities: ActivitiesAsked,
): Promise<{ id: string }> {
  const { database, now, residentId } = context
  const { stationId: id, requestId } = input
  const answer = await writeOnce(context, 'stations.retire', {
    input,
    work: async (tx) => {
      const station = await lockForEdit(tx, id)
      if (!station) throw new Failure('station.not_found')
      await allowStation(tx, residentId, id)
      if ((await childKinds(tx, id)).length > 0) throw new Failure('station.has_below')
      if (await isLedTo(tx, id)) throw new Failure('station.is_led_to')
      if (await hasActivities(tx, id, now)) throw new Failure('station.has_activities')
      await moveToRetired(tx, { id, by: residentId, now })
      const entry = { actorId: residentId, action: 'stations.retire', subjectId: id, requestId, now }
      await audit(tx, { ...entry, before: factsOf(station), after: null })
      return { id }
    },
  })
  forgetShelters(database)
  return answer
}
