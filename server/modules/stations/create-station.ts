import type { InferOutput } from 'valibot'
import type { CreateStationInput } from '../../../contract/station-staff'
import { audit } from '../../kernel/audit'
import type { StaffContext } from '../../kernel/context'
import { newId } from '../../kernel/ids'
import { writeOnce } from '../../kernel/write'
import { allowUnitOf } from './allow-station'
import { checkTies, checkTwin, rowOfFacts } from './facts-entered'
import { writePlainWords } from './plain-words'
import { insert } from './repository'

/** Adds a station to the directory; residents find it from now on. */
export async function createStation(
  context: StaffContext,
  input: InferOutput<typeof CreateStationInput>,
): Promise<{ id: string }> {
  const { now, residentId } = context
  const { facts, requestId } = input
  return writeOnce(context, 'stations.create', {
    input,
    work: async (tx) => {
      const id = newId(now)
      await allowUnitOf(tx, residentId, facts.unitId)
      await checkTies(tx, id, facts)
      const row = rowOfFacts({ id, facts, createdAt: now })
      await checkTwin(tx, row)
      await insert(tx, row)
      await writePlainWords(tx, row)
      const entry = { actorId: residentId, action: 'stations.create', subjectId: id, requestId, now }
      await audit(tx, { ...entry, before: null, after: facts })
      return { id }
    },
  })
}
