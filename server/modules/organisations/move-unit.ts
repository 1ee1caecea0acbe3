import type { InferOutput } from 'valibot'
import type { MoveUnitInput } from '../../../contract/organisations'
import { audit } from '../../kernel/audit'
import type { StaffContext } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { writeOnce } from '../../kernel/write'
import { allowUnit } from './allow-unit'
import { canLieBelow } from './rules'
import { keepLevel, lockUnit, storeParent } from './upkeep-repository'

/** Hangs a unit below another, with all that is below it and all its stations. Levels keep it from itself. */
export async function moveUnit(
  context: StaffContext,
  input: InferOutput<typeof MoveUnitInput>,
): Promise<{ id: string }> {
  const { now, residentId, staffUnitId } = context
  const { unitId: id, parentId, requestId } = input
  return writeOnce(context, 'organisations.move', {
    input,
    work: async (tx) => {
      const unit = await lockUnit(tx, id)
      const parent = await keepLevel(tx, parentId)
      if (!unit || !parent) throw new Failure('unit.not_found')
      for (const own of [id, parentId]) await allowUnit(tx, staffUnitId, own)
      if (!canLieBelow(unit.level, parent)) throw new Failure('unit.level_refused')
      if (unit.parentId === parentId) return { id }
      await storeParent(tx, id, parentId)
      const entry = { actorId: residentId, action: 'organisations.move', subjectId: id, requestId, now }
      await audit(tx, { ...entry, before: { parentId: unit.parentId }, after: { parentId } })
      return { id }
    },
  })
}
