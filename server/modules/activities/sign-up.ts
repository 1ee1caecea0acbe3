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

/** How often one person who signs up, withdraws and signs up again by many taps at once may lose the race in a row. */
const MOST_ATTEMPTS = 6

/**
 * The loser of a concurrent double tap meets a unique index; by then the winner's row can be read. Another tap of the
 * same person may come in between once more, so asking again once is not enough.
 */
async function takeOnce(context: ResidentContext, input: SignUpRequest, attempt = 1): Promise<PlaceAnswer | null> {
  const { database, residentId, now } = context
  try {
    const ids = { signUpId: newId(now), messageId: newId(now) }
    return await takePlaces(database, { ...input, ...ids, residentId, places: 1, now })
  } catch (error) {
    if (!isUniqueViolation(error) || attempt === MOST_ATTEMPTS) throw error
    return takeOnce(context, input, attempt + 1)
  }
}

async function explain(context: ResidentContext, activityId: string) {
  const activity = await find(context.database, activityId, null)
  if (!activity) return 'activity.not_found'
  return refusalOf(activity, context.now) ?? 'sign_up.closed'
}
