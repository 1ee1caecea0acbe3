import type { ActivityDraft } from '../../../contract/activities'
import { audit } from '../../kernel/audit'
import type { StaffContext } from '../../kernel/context'
import { newId } from '../../kernel/ids'
import { writeOnce } from '../../kernel/write'
import { valuesOf } from './drafts'
import { insert } from './repository'

/** Publishes a new activity and answers its id. */
export async function create(
  context: StaffContext,
  input: ActivityDraft & { requestId: string },
): Promise<{ id: string }> {
  return writeOnce(context, 'activities.create', {
    input,
    work: async (tx) => {
      const id = newId(context.now)
      const values = await valuesOf(tx, input, context.now)
      const after = { ...values, capacity: input.capacity }
      await insert(tx, { ...after, id, createdBy: context.residentId, createdAt: context.now })
      await audit(tx, {
        actorId: context.residentId,
        action: 'activities.create',
        subjectId: id,
        before: null,
        after,
        requestId: input.requestId,
        now: context.now,
      })
      return { id }
    },
  })
}
