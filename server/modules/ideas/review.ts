import type { IdeaView } from '../../../contract/ideas'
import { audit } from '../../kernel/audit'
import type { StaffContext } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { enqueue } from '../../kernel/outbox'
import { writeOnce } from '../../kernel/write'
import { allowStation } from '../stations'
import { readIdea, viewerOf } from './queries'
import { insertStep, lock, markPublished, steps as stepsOf } from './repository'
import { stateOf } from './rules'

interface ReviewRequest {
  readonly ideaId: string
  readonly decision: 'publish' | 'withhold'
  readonly note: string | null
  readonly requestId: string
}

/**
 * A person decides what the content check left open, and the author is told. The note of a withheld idea is for its
 * author; that of a published one stays in the audit trail. `idea.step_refused` when somebody decided already,
 * `staff.other_unit` when it was said at somebody else's station.
 */
export async function review(context: StaffContext, input: ReviewRequest): Promise<IdeaView> {
  const viewer = await viewerOf(context)
  const { now, residentId } = context
  const { ideaId, decision, note, requestId } = input
  const kind = decision === 'publish' ? 'published' : 'withheld'
  return writeOnce(context, 'ideas.review', {
    input,
    work: async (tx) => {
      const idea = await lock(tx, ideaId)
      if (!idea) throw new Failure('idea.not_found')
      if (idea.stationId !== null) await allowStation(tx, residentId, idea.stationId)
      const before = stateOf(await stepsOf(tx, ideaId))
      if (before !== 'checking') throw new Failure('idea.step_refused')
      if (decision === 'publish') await markPublished(tx, ideaId, now)
      const text = decision === 'publish' ? null : note
      const stepId = await insertStep(tx, { ideaId, kind, unit: null, text, takenBy: residentId, takenAt: now })
      await enqueue(tx, { topic: 'ideas.reviewed', payload: { ideaId, stepId }, now })
      const entry = { actorId: residentId, action: 'ideas.review', subjectId: ideaId, requestId, now }
      await audit(tx, { ...entry, before: { state: before }, after: { state: stateOf([{ kind }]), stepId, note } })
      return readIdea(tx, ideaId, viewer)
    },
  })
}
