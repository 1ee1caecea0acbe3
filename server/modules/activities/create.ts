import type { ActivityDraft } from '../../../contract/activities'
import { audit } from '../../kernel/audit'
import type { StaffContext } from '../../kernel/context'
import type { Queryable } from '../../kernel/database'
import { newId } from '../../kernel/ids'
import { writeOnce } from '../../kernel/write'
import { allowStation } from '../stations'
import { poolsOf, questionsFrom, valuesOf } from './drafts'
import { insertPools, type NewPool } from './pool-repository'
import { storeQuestions } from './question-repository'
import { insertRow, type NewActivity } from './repository'

/** Publishes a new activity, or keeps it as a draft, and answers its id. */
export async function create(
  context: StaffContext,
  input: ActivityDraft & { isDraft: boolean; requestId: string },
): Promise<{ id: string }> {
  const { now, residentId } = context
  return writeOnce(context, 'activities.create', {
    input,
    work: async (tx) => {
      await allowStation(tx, residentId, input.stationId)
      const id = newId(now)
      const values = await valuesOf(tx, input, now)
      const pools = poolsOf(input).map((pool, position) => ({ ...pool, id: newId(now), position }))
      await insertActivity(tx, {
        ...values, id, pools, createdBy: residentId, createdAt: now, publishedAt: input.isDraft ? null : now,
      })
      await storeQuestions(tx, id, { questions: questionsFrom(input, now), now })
      await audit(tx, {
        actorId: residentId,
        action: 'activities.create',
        subjectId: id,
        before: null,
        after: { ...values, pools, questions: input.questions },
        requestId: input.requestId,
        now,
      })
      return { id }
    },
  })
}

/** Writes an activity with its pools; an id that is there already stays as it is. */
export async function insertActivity(
  tx: Queryable,
  activity: NewActivity & { readonly pools: readonly NewPool[] },
): Promise<void> {
  const releases = activity.pools.flatMap(({ releasesAt }) => (releasesAt === null ? [] : Date.parse(releasesAt)))
  await insertRow(tx, activity, releases.length === 0 ? null : new Date(Math.min(...releases)))
  await insertPools(tx, activity.id, activity.pools)
}
