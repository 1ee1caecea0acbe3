import type { InferOutput } from 'valibot'
import type { RemoveUnitInput } from '../../../contract/organisations'
import { audit } from '../../kernel/audit'
import type { StaffContext } from '../../kernel/context'
import type { Transaction } from '../../kernel/database'
import { Failure } from '../../kernel/failure'
import { writeOnce } from '../../kernel/write'
import { allowUnit } from './allow-unit'
import { removalRefusal } from './rules'
import { deleteUnit, lockUnit } from './upkeep-repository'

/** What only the module of the stations can tell. */
export type StationsAsked = (tx: Transaction, unitId: string) => Promise<boolean>

/** Removes a unit that nothing lies below and no station belongs to; what it was is in the audit. */
export async function removeUnit(
  context: StaffContext,
  input: InferOutput<typeof RemoveUnitInput>,
  hasStations: StationsAsked,
): Promise<{ id: string }> {
  const { now, residentId, staffUnitId } = context
  const { unitId: id, requestId } = input
  return writeOnce(context, 'organisations.remove', {
    input,
    work: async (tx) => {
      const unit = await lockUnit(tx, id)
      if (!unit) throw new Failure('unit.not_found')
      await allowUnit(tx, staffUnitId, id)
      const refusal = removalRefusal({ childCount: unit.childCount, hasStations: await hasStations(tx, id) })
      if (refusal) throw new Failure(refusal)
      await deleteUnit(tx, id)
      const entry = { actorId: residentId, action: 'organisations.remove', subjectId: id, requestId, now }
      await audit(tx, { ...entry, before: unit, after: null })
      return { id }
    },
  })
}
