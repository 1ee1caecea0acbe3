import type { ErrorCode } from '../../../contract/errors'
import type { Channel, PartyPart, SignUpInput, SignUpView } from '../../../contract/sign-ups'
import type { Caller, ResidentContext } from '../../kernel/context'
import type { Database } from '../../kernel/database'
import { Failure, isUniqueViolation } from '../../kernel/failure'
import { newId } from '../../kernel/ids'
import { personFactsOf, rememberFacts } from '../residents'
import { admissionOf, readAdmission, type KeptAdmission } from './admission'
import { answersRefusal, audienceRefusal, partyOf, partyRefusal, wantsNewcomerPlace } from './audience-rules'
import { isNewcomer } from './attendance-repository'
import { lockLine } from './line-repository'
import { justMe, takePlaces, type PlaceAnswer, type PlaceRequest } from './place-repository'
import { insertAnswers } from './question-repository'
import { find } from './repository'
import { refusalOf } from './rules'
import { settle } from './settle'

/**
 * Takes places for a party, or a rank in the waiting list when they are not free: all of them together or none. One
 * sign-up per person however often they tap. Refused with `activity.not_found`, `activity.cancelled`,
 * `activity.not_published`, `sign_up.not_open`, `sign_up.closed`, `sign_up.party_invalid`,
 * `sign_up.companions_too_many`, `sign_up.guardian_required`, `sign_up.answer_*` (details: the question), `audience.*`.
 */
export async function signUp(context: ResidentContext, input: SignUpInput): Promise<SignUpView> {
  const answer = await takeChecked(context, input)
  if (answer.offerUntil !== null && answer.offerUntil <= context.now) return signUpAfresh(context, input)
  if (answer.mayMove) await settleNow(context, input.activityId)
  return viewOf(answer)
}

/** Somebody whose offer lapsed a moment ago and who still wants to come: they go to the end of the line. */
async function signUpAfresh(context: ResidentContext, input: SignUpInput): Promise<SignUpView> {
  await settleNow(context, input.activityId)
  return viewOf(await takeChecked(context, input))
}

/** A party that has just begun to wait may be one that others make way for, or that has places offered at once. */
async function settleNow({ database, now }: ResidentContext, activityId: string): Promise<void> {
  await database.transaction(async (tx) => {
    const line = await lockLine(tx, activityId)
    if (line) await settle(tx, line, now)
  })
}

function viewOf({ state, position, offerUntil }: PlaceAnswer): SignUpView {
  if (state === 'offered' && offerUntil) return { state, until: offerUntil.toISOString() }
  if (state === 'waiting' && position !== null) return { state, position }
  return { state: state === 'review' ? 'review' : 'confirmed' }
}

/** How often staff may change the rules while one person signs up, before the line is held for them. */
const MOST_VERSIONS = 3

/** Checks against the rules that are known, and against fresh ones as long as those turn out to be old. */
async function takeChecked(context: ResidentContext, input: SignUpInput): Promise<PlaceAnswer> {
  const { database } = context
  let known = await admissionOf(database, input.activityId)
  for (let version = 0; known !== null && version < MOST_VERSIONS; version += 1) {
    const answer = await takeBy(context, input, known).catch(refusalIn)
    if (answer !== null && !(answer instanceof Failure)) return answer
    const fresh = await readAdmission(database, input.activityId)
    if (fresh?.version === known.version) throw answer ?? new Failure(await explain(context, input.activityId))
    known = fresh
  }
  if (known === null) throw new Failure('activity.not_found')
  return takeUnderLock(context, input)
}

/** While the line is locked nobody changes its rules: for somebody who met new ones each time. */
function takeUnderLock(context: ResidentContext, input: SignUpInput): Promise<PlaceAnswer> {
  return context.database.transaction(async (tx) => {
    await lockLine(tx, input.activityId)
    const database: Database = {
      ...context.database, query: (statement) => tx.query(statement), transaction: (work) => work(tx),
    }
    const admission = await readAdmission(database, input.activityId)
    const inside = { ...context, database }
    const answer = admission && (await takeBy(inside, input, admission))
    if (!answer) throw new Failure(await explain(inside, input.activityId))
    return answer
  })
}

function refusalIn(error: unknown): Failure {
  if (error instanceof Failure) return error
  throw error
}

async function takeBy(
  context: ResidentContext,
  input: SignUpInput,
  admission: KeptAdmission,
): Promise<PlaceAnswer | null> {
  if (!admission.isPublished) throw new Failure('activity.not_found')
  const party = partyOf(admission, input.party)
  const refusal = partyRefusal(admission, party, input) ?? await personRefusal(context, input, { admission, party })
  if (refusal) throw new Failure(refusal)
  const wrong = answersRefusal(admission.questions, input.answers)
  if (wrong) throw new Failure(wrong.code, { questionId: wrong.questionId })
  return takeOnce(() => take(context, input, { admission, party }))
}

interface Checked {
  readonly admission: KeptAdmission
  readonly party: readonly PartyPart[]
}

/** Reads who somebody is only when the activity asks. What they say now counts before what they said once. */
async function personRefusal(
  { database, residentId, now }: ResidentContext,
  input: SignUpInput,
  { admission, party }: Checked,
): Promise<ErrorCode | null> {
  const forNewcomers = wantsNewcomerPlace(admission, party)
  if (admission.audience === null && !forNewcomers) return null
  const known = await personFactsOf(database, residentId)
  const person = {
    ...known,
    isPartyMember: known.isPartyMember || input.isPartyMember === true,
    communityId: input.communityId ?? known.communityId,
    birthYear: input.birthYear ?? known.birthYear,
    isNewcomer: forNewcomers && (await isNewcomer(database, residentId)),
  }
  if (forNewcomers && !person.isNewcomer) return 'audience.newcomer'
  return audienceRefusal(admission.audience, person, now)
}

/** How often one person who signs up, withdraws and signs up again by many taps at once may lose the race in a row. */
const MOST_ATTEMPTS = 6

/**
 * The loser of a concurrent double tap meets a unique index; by then the winner's row can be read. Another tap of the
 * same person may come in between once more, so asking again once is not enough.
 */
async function takeOnce(attempt: () => Promise<PlaceAnswer | null>, count = 1): Promise<PlaceAnswer | null> {
  try {
    return await attempt()
  } catch (error) {
    if (!isUniqueViolation(error) || count === MOST_ATTEMPTS) throw error
    return takeOnce(attempt, count + 1)
  }
}

/** Places, answers and what was said about oneself are written together; the place alone needs no transaction. */
function take(context: ResidentContext, input: SignUpInput, checked: Checked): Promise<PlaceAnswer | null> {
  const { database, residentId, now } = context
  const { answers, birthYear = null, communityId = null, isPartyMember = null } = input
  const isMore = answers.length > 0 || birthYear !== null || communityId !== null || isPartyMember !== null
  const request = requestOf(context, input, checked)
  if (!isMore) return takePlaces(database, request)
  return database.transaction(async (tx) => {
    const answer = await takePlaces(tx, request)
    if (!answer?.isNew) return answer
    if (answers.length > 0) await insertAnswers(tx, { signUpId: answer.signUpId, residentId, answers, now })
    await rememberFacts(tx, residentId, { birthYear, communityId, isPartyMember })
    return answer
  })
}

function requestOf({ residentId, caller, now }: ResidentContext, input: SignUpInput, checked: Checked): PlaceRequest {
  return {
    activityId: checked.admission.lineId,
    requestId: input.requestId,
    residentId,
    party: checked.party,
    facts: { ...justMe, companions: input.companions, guardianName: input.guardianName ?? null },
    channel: channelOf(caller),
    version: checked.admission.version,
    needsReview: checked.admission.needsApproval,
    signUpId: newId(now),
    messageId: newId(now),
    now,
  }
}

/** WeChat vouches for people of the mini-program; our own session is that of the H5 page. */
const channelOf = (caller: Caller): Channel => (caller.kind === 'identity' ? 'app' : 'h5')

async function explain(context: ResidentContext, activityId: string): Promise<ErrorCode> {
  const activity = await find(context.database, activityId, null)
  if (!activity) return 'activity.not_found'
  return refusalOf(activity, context.now) ?? 'sign_up.closed'
}
