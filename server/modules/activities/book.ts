import type { BookInput, BookView, BookedAlready } from '../../../contract/bookings'
import { audit } from '../../kernel/audit'
import type { StaffContext } from '../../kernel/context'
import type { Transaction } from '../../kernel/database'
import { Failure } from '../../kernel/failure'
import { newId } from '../../kernel/ids'
import { phoneDigits } from '../../kernel/sealer'
import { writeOnce } from '../../kernel/write'
import { allowStation } from '../stations'
import { partyOf } from './audience-rules'
import { findByPhone, stateOf } from './booking-repository'
import { bookingRefusal } from './booking-rules'
import { lockLine } from './line-repository'
import { takePlaces, type PlaceAnswer } from './place-repository'
import { insertAnswers, questionsOf } from './question-repository'
import { find, type ActivityRow } from './repository'
import { refusalOf } from './rules'
import { settle } from './settle'

/**
 * Staff book for somebody without WeChat, or for a group: places from the pools everybody takes theirs from, by the
 * same statement, or a rank behind those who wait. The window and the rules of the party hold; the audience is the
 * staff's judgement. Refused with `sign_up.phone_taken` (details: BookedAlready) when the number is in the roster,
 * unless `evenThough`.
 */
export async function book(context: StaffContext, input: BookInput): Promise<BookView> {
  return writeOnce(context, 'activities.book', {
    input,
    work: async (tx) => {
      await lockLine(tx, input.activityId)
      const activity = await find(tx, input.activityId, null)
      if (!activity) throw new Failure('activity.not_found')
      if (activity.publishedAt === null) throw new Failure('activity.not_published')
      await allowStation(tx, context.residentId, activity.stationId)
      await refuseTwice(tx, context, { input, lineId: activity.lineId })
      const answer = await take(tx, { context, input, activity })
      if (input.answers.length > 0) await keepAnswers(tx, context, { input, answer })
      if (answer.state === 'waiting') await settleAgain(tx, context, input.activityId)
      await note(tx, context, { input, answer })
      return { signUpId: answer.signUpId, signUp: await stateOf(tx, answer.signUpId) ?? { state: 'review' } }
    },
  })
}

/** Somebody who is in the roster under the same number is most likely the same person. */
async function refuseTwice(
  tx: Transaction,
  { sealer }: StaffContext,
  { input, lineId }: { input: BookInput; lineId: string },
): Promise<void> {
  if (input.phone === null || input.evenThough) return
  const known = await findByPhone(tx, lineId, sealer.index(phoneDigits(input.phone)))
  if (!known) return
  const signUp = await stateOf(tx, known.id)
  if (signUp) throw new Failure('sign_up.phone_taken', { signUpId: known.id, name: known.name, signUp } satisfies BookedAlready)
}

interface Booking {
  readonly context: StaffContext
  readonly input: BookInput
  readonly activity: ActivityRow
}

async function take(tx: Transaction, { context, input, activity }: Booking): Promise<PlaceAnswer> {
  const { now, residentId, sealer } = context
  const admission = { ...activity, questions: await questionsOf(tx, activity.lineId) }
  const party = partyOf(admission, input.party)
  const refusal = bookingRefusal(admission, party, input)
  if (refusal) throw new Failure(refusal.code, refusal.details)
  const digits = input.phone === null ? null : phoneDigits(input.phone)
  const answer = await takePlaces(tx, {
    activityId: activity.lineId, residentId: null, requestId: input.requestId, party, channel: input.channel,
    enteredBy: residentId, version: activity.version, needsReview: false,
    facts: {
      companions: input.companions, guardianName: input.guardianName ?? null, contactName: input.name,
      contactPhone: digits && sealer.seal(digits), contactPhoneIndex: digits && sealer.index(digits),
      groupName: input.groupName, note: input.note || null,
    },
    signUpId: newId(now), messageId: newId(now), now,
  })
  if (answer === null) throw new Failure(refusalOf(activity, now) ?? 'sign_up.party_invalid')
  return answer
}

interface Taken {
  readonly input: BookInput
  readonly answer: PlaceAnswer
}

const keepAnswers = (tx: Transaction, { now }: StaffContext, { input, answer }: Taken): Promise<void> =>
  insertAnswers(tx, { signUpId: answer.signUpId, residentId: null, answers: input.answers, now })

/** Others may make way for a party that has just begun to wait: a group ahead of it whose hold is over. */
async function settleAgain(tx: Transaction, { now }: StaffContext, activityId: string): Promise<void> {
  const line = await lockLine(tx, activityId)
  if (line) await settle(tx, line, now)
}

/** The telephone stays out of the audit: it is sealed where it belongs. */
async function note(tx: Transaction, { residentId, now }: StaffContext, { input, answer }: Taken): Promise<void> {
  const { activityId, channel, name, groupName, evenThough, requestId } = input
  const after = { activityId, channel, name, groupName, evenThough, state: answer.state }
  await audit(tx, { actorId: residentId, action: 'activities.book', subjectId: answer.signUpId, before: null, after, requestId, now })
}
