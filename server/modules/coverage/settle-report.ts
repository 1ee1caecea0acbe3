import { audit } from '../../kernel/audit'
import type { StaffContext } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { writeOnce } from '../../kernel/write'
import { allowStation } from '../stations'
import { settleRemark } from './report-repository'

/** Staff have seen to what somebody said is wrong: it leaves the list. */
export function settleReport(
  context: StaffContext,
  input: { id: string; requestId: string },
): Promise<{ id: string }> {
  const { residentId, now } = context
  return writeOnce(context, 'coverage.settle', {
    input,
    work: async (tx) => {
      const settled = await settleRemark(tx, { id: input.id, by: residentId, now })
      if (!settled) throw new Failure('coverage.report_not_found')
      await allowStation(tx, residentId, settled.stationId)
      const entry = { actorId: residentId, action: 'coverage.settle', subjectId: settled.stationId, now }
      await audit(tx, { ...entry, requestId: input.requestId, before: settled, after: { settled: true } })
      return { id: input.id }
    },
  })
}
