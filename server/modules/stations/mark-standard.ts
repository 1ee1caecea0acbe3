import type { InferOutput } from 'valibot'
import type { MarkStandardInput, StandardItem } from '../../../contract/standards'
import { audit } from '../../kernel/audit'
import type { StaffContext } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { newId } from '../../kernel/ids'
import { writeOnce } from '../../kernel/write'
import { allowStation } from './allow-station'
import { insertMark, latestMarks, lockStation } from './standard-repository'
import { itemOf } from './standard-rules'

type MarkStandard = InferOutput<typeof MarkStandardInput>

/** Writes down how an item of the standards stands at a station today; the marks before stay. */
export async function markStandard(context: StaffContext, input: MarkStandard): Promise<StandardItem> {
  const { now, residentId, staff } = context
  const { stationId, key, state, note, requestId } = input
  return writeOnce(context, 'stations.markStandard', {
    input,
    work: async (tx) => {
      if (!(await lockStation(tx, stationId))) throw new Failure('station.not_found')
      await allowStation(tx, residentId, stationId)
      const before = (await latestMarks(tx, stationId)).find(({ item }) => item === key)
      const mark = { item: key, state, note, markedAt: now, markedBy: residentId }
      await insertMark(tx, { ...mark, id: newId(now), stationId })
      const entry = { actorId: residentId, action: 'stations.markStandard', subjectId: stationId, requestId, now }
      await audit(tx, { ...entry, before: before ? stateOf(before, key) : null, after: stateOf(mark, key) })
      return itemOf(key, mark, new Map([[residentId, staff.nickname]]))
    },
  })
}

const stateOf = ({ state, note }: { state: string; note: string }, key: string) => ({ key, state, note })
