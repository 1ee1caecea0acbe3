import type { InferOutput } from 'valibot'
import type { AddUnitInput } from '../../../contract/organisations'
import { audit } from '../../kernel/audit'
import type { StaffContext } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { newId } from '../../kernel/ids'
import { writeOnce } from '../../kernel/write'
import { allowUnit } from './allow-unit'
import { canLieBelow } from './rules'
import { addUnitRow, keepLevel } from './upkeep-repository'

/** Adds a unit below another, or the city at the top; behind its siblings. */
export async function addUnit(context: StaffContext, input: InferOutput<typeof AddUnitInput>): Promise<{ id: string }> {
  const { now, residentId, staffUnitId } = context
  const { parentId, level, facts, requestId } = input
  return writeOnce(context, 'organisations.add', {
    input,
    work: async (tx) => {
      const parent = parentId === null ? null : await keepLevel(tx, parentId)
      if (parentId !== null && parent === null) throw new Failure('unit.not_found')
      await allowUnit(tx, staffUnitId, parentId)
      if (!canLieBelow(level, parent)) throw new Failure('unit.level_refused')
      const id = newId(now)
      await addUnitRow(tx, { id, parentId, level, facts, now })
      const entry = { actorId: residentId, action: 'organisations.add', subjectId: id, requestId, now }
      await audit(tx, { ...entry, before: null, after: { parentId, level, ...facts } })
      return { id }
    },
  })
}
