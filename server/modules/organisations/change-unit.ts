import type { InferOutput } from 'valibot'
import type { ChangeUnitInput } from '../../../contract/organisations'
import { audit } from '../../kernel/audit'
import type { StaffContext } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { writeOnce } from '../../kernel/write'
import { allowUnit } from './allow-unit'
import { lockUnit, storeFacts } from './upkeep-repository'

/** Renames a unit and says whom to ring there. */
export async function changeUnit(
  context: StaffContext,
  input: InferOutput<typeof ChangeUnitInput>,
): Promise<{ id: string }> {
  const { now, residentId, staffUnitId } = context
  const { unitId: id, facts, requestId } = input
  return writeOnce(context, 'organisations.change', {
    input,
    work: async (tx) => {
      const unit = await lockUnit(tx, id)
      if (!unit) throw new Failure('unit.not_found')
      await allowUnit(tx, staffUnitId, id)
      await storeFacts(tx, id, facts)
      const { name, shortName, contact, phone } = unit
      const entry = { actorId: residentId, action: 'organisations.change', subjectId: id, requestId, now }
      await audit(tx, { ...entry, before: { name, shortName, contact, phone }, after: facts })
      return { id }
    },
  })
}
