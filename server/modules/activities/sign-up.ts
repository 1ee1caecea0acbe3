import type { SignUpView } from '../../../contract/activities'
import type { ResidentContext } from '../../kernel/context'
import { Failure, isUniqueViolation } from '../../kernel/failure'
import { newId } from '../../kernel/ids'
import { takePlaces, type PlaceAnswer } from './place-repository'
import { find } from './repository'
import { refusalOf } from './rules'

interface SignUpRequest {
  readonly activityId: string
  readonly requestId: string
}

/**
 * Takes a place, or a rank in the waiting list when none is free. One place per person however often they tap.
 * Refused with `activity.not_found`, `activity.cancelled`, `sign_up.not_open` or `sign_up.closed`.
 */
export async function signUp(context: ResidentContext, input: SignUpRequest): Promise<SignUpView> {
  const answer = await takeOnce(context, input)
  if (answer === null) throw new Failure(await explain(context, input.activityId))
  return answer.position === null ? { state: 'confirmed' } : { state: 'waiting', position: answer.position }
}

/** The loser of a concurrent double tap meets a unique index; by then the winner's row can be read. */
async function takeOnce(context: ResidentContext, input: SignUpRequest): Promise<PlaceAnswer | null> {
  const request = { ...input, residentId: context.residentId, places: 1, now: context.now }
  const attempt = () =>
    takePlaces(context.database, { ...request, signUpId: newId(context.now), messageId: newId(context.now) })
  try {
    return await attempt()
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return attempt()
  }
}

async function explain(context: ResidentContext, activityId: string) {
  const activity = await find(context.database, activityId, null)
  if (!activity) return 'activity.not_found'
  return refusalOf(activity, context.now) ?? 'sign_up.closed'
}
