import { audit } from '../../kernel/audit'
import type { StaffContext } from '../../kernel/context'
import { sql, type Queryable, type Transaction } from '../../kernel/database'
import { Failure } from '../../kernel/failure'
import { enqueue } from '../../kernel/outbox'
import { writeOnce } from '../../kernel/write'
import { allowStation } from '../stations'
import { lockLine, type Line } from './line-repository'
import { find, type ActivityRow } from './repository'
import { findLive, type LiveSignUp } from './review-repository'

/** A sign-up under the lock of its line, with everything a decision about it looks at. */
export interface Subject {
  readonly tx: Transaction
  readonly line: Line
  readonly activity: ActivityRow
  readonly signUp: LiveSignUp
}

export interface Decided<Answer> {
  readonly answer: Answer
  /** What changed, for the audit. */
  readonly after: unknown
  /** The message that the resident is told by, if there is one to tell. */
  readonly topic?: string
  readonly details?: Readonly<Record<string, unknown>>
}

interface Decision<Answer> {
  readonly input: { readonly signUpId: string; readonly requestId: string }
  readonly decide: (subject: Subject) => Promise<Decided<Answer>>
}

/**
 * One act of staff on one sign-up: the line is locked, the sign-up read under the lock, decided about, audited, and its
 * resident told. Refused with `sign_up.entry_not_found` when it has ended, `activity.cancelled`, `staff.other_unit`.
 */
export async function onSignUp<Answer>(
  context: StaffContext,
  procedure: string,
  { input, decide }: Decision<Answer>,
): Promise<Answer> {
  const { residentId, now } = context
  return writeOnce(context, procedure, {
    input,
    work: async (tx) => {
      const subject = await subjectOf(tx, input.signUpId)
      if (subject.line.isClosed) throw new Failure('activity.cancelled')
      await allowStation(tx, residentId, subject.activity.stationId)
      const { answer, after, topic, details } = await decide(subject)
      if (topic) await enqueue(tx, { topic, payload: { signUpIds: [input.signUpId], ...details }, now })
      const { signUpId: subjectId, requestId } = input
      await audit(tx, { actorId: residentId, action: procedure, subjectId, before: null, after, requestId, now })
      return answer
    },
  })
}

async function subjectOf(tx: Transaction, signUpId: string): Promise<Subject> {
  const activityId = await activityIdOf(tx, signUpId)
  const line = activityId === null ? null : await lockLine(tx, activityId)
  const activity = line && await find(tx, line.activityId, null)
  const signUp = await findLive(tx, signUpId)
  if (!line || !activity || !signUp) throw new Failure('sign_up.entry_not_found')
  return { tx, line, activity, signUp }
}

/** The activity of a sign-up, ended or not; null for an unknown one. It never changes: it is read before the lock. */
export async function activityIdOf(database: Queryable, signUpId: string): Promise<string | null> {
  const [row] = await database.query<{ activityId: string }>(sql`
    select activity_id as "activityId" from sign_ups where id = ${signUpId}`)
  return row?.activityId ?? null
}
