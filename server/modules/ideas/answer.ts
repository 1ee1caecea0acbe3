import type { IdeaAnswerKind, IdeaView } from '../../../contract/ideas'
import { audit } from '../../kernel/audit'
import type { StaffContext } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { enqueue } from '../../kernel/outbox'
import { writeOnce } from '../../kernel/write'
import { allowStation } from '../stations'
import { readIdea, viewerOf } from './queries'
import { insertStep, lock, steps as stepsOf } from './repository'
import { allowedAnswers, stateOf } from './rules'

interface AnswerRequest {
  readonly ideaId: string
  readonly kind: IdeaAnswerKind
  readonly unit: string
  readonly text: string
  readonly requestId: string
}

/**
 * Takes the next step of an idea in a unit's name and tells its author, and its supporters where it decides something.
 * `idea.step_refused` when the idea has moved on meanwhile and this step no longer follows, `staff.other_unit`
 * when it was said at somebody else's station.
 */
export async function answer(context: StaffContext, input: AnswerRequest): Promise<IdeaView> {
  const viewer = await viewerOf(context)
  const { now, residentId } = context
  const { ideaId, kind, unit, text, requestId } = input
  return writeOnce(context, 'ideas.answer', {
    input,
    work: async (tx) => {
      const idea = await lock(tx, ideaId)
      if (!idea) throw new Failure('idea.not_found')
      if (idea.stationId !== null) await allowStation(tx, residentId, idea.stationId)
      const steps = await stepsOf(tx, ideaId)
      if (!allowedAnswers(steps).includes(kind)) throw new Failure('idea.step_refused')
      const stepId = await insertStep(tx, { ideaId, kind, unit, text, takenBy: residentId, takenAt: now })
      await enqueue(tx, { topic: 'ideas.answered', payload: { ideaId, stepId }, now })
      const entry = { actorId: residentId, action: 'ideas.answer', subjectId: ideaId, requestId, now }
      await audit(tx, {
        ...entry,
        before: { state: stateOf(steps) },
        after: { state: stateOf([...steps, { kind }]), stepId, kind, unit, text },
      })
      return readIdea(tx, ideaId, viewer)
    },
  })
}
