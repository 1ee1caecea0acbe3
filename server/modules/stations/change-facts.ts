import type { InferOutput } from 'valibot'
import type { ChangeFactsInput, StationFacts } from '../../../contract/station-staff'
import { audit } from '../../kernel/audit'
import type { StaffContext } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { writeOnce } from '../../kernel/write'
import { allowStation, allowUnitOf } from './allow-station'
import { lockForEdit, storeFacts } from './edit-repository'
import { factsOf, factsRevision } from './edit-view'
import { checkTies, checkTwin, rowOfFacts } from './facts-entered'
import { forgetShelters } from './kept-shelters'
import { writePlainWords } from './plain-words'

/**
 * Changes what is said of a station. Hours whose text is as it was stay as they were understood, seasons and all; a
 * position that is as it was keeps the source's own pair beside it.
 */
export async function changeFacts(
  context: StaffContext,
  input: InferOutput<typeof ChangeFactsInput>,
): Promise<{ id: string }> {
  const { database, now, residentId } = context
  const { stationId: id, revision, facts, requestId } = input
  const answer = await writeOnce(context, 'stations.changeFacts', {
    input,
    work: async (tx) => {
      const station = await lockForEdit(tx, id)
      if (!station) throw new Failure('station.not_found')
      await allowStation(tx, residentId, id)
      await allowUnitOf(tx, residentId, facts.unitId)
      if (factsRevision(station) !== revision) throw new Failure('station.changed_meanwhile')
      await checkTies(tx, id, facts)
      const before = factsOf(station)
      const { source, sourceId } = station
      const row = rowOfFacts({ id, facts, createdAt: now, origin: { source, sourceId } })
      await checkTwin(tx, row)
      await storeFacts(tx, { row, isMoved: isMoved(before, facts), hasNewHours: before.hoursText !== facts.hoursText })
      await writePlainWords(tx, row)
      const entry = { actorId: residentId, action: 'stations.changeFacts', subjectId: id, requestId, now }
      await audit(tx, { ...entry, ...changesBetween(before, facts) })
      return { id }
    },
  })
  forgetShelters(database)
  return answer
}

const isMoved = (before: StationFacts, after: StationFacts): boolean =>
  before.lat !== after.lat || before.lng !== after.lng || before.datum !== after.datum

/** The fields that differ, as they were and as they are. */
function changesBetween(before: StationFacts, after: StationFacts) {
  const names = (Object.keys(after) as (keyof StationFacts)[])
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
  const only = (facts: StationFacts) => Object.fromEntries(names.map((name) => [name, facts[name]]))
  return { before: only(before), after: only(after) }
}
