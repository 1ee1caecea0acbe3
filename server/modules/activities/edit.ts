import type { ActivityDraft } from '../../../contract/activities'
import { audit } from '../../kernel/audit'
import type { StaffContext } from '../../kernel/context'
import type { Transaction } from '../../kernel/database'
import { Failure } from '../../kernel/failure'
import { enqueue } from '../../kernel/outbox'
import { writeOnce } from '../../kernel/write'
import { allowStation } from '../stations'
import { poolsOf, questionsFrom, valuesOf } from './drafts'
import { lockLine } from './line-repository'
import { storeQuestions } from './question-repository'
import { find, raiseVersion, update, type ActivityRow, type ActivityValues } from './repository'
import { phaseOf } from './rules'
import { settle } from './settle'
import { storePools } from './store-pools'

/**
 * Changes an activity. More places promote in order, fewer remove nobody; people who signed up are told when its time
 * or place changed. Sign-up times left out keep their present values. Refused with `activity.pool_in_use` when a kind
 * of places is taken out that somebody holds or waits for.
 */
export async function edit(
  context: StaffContext,
  input: ActivityDraft & { activityId: string; requestId: string },
): Promise<{ id: string }> {
  return writeOnce(context, 'activities.edit', { input, work: (tx) => changeActivity(tx, context, input) })
}

/** `isQuiet`: nobody is told, because they are told otherwise. */
type ActivityChange = ActivityDraft & { activityId: string; requestId: string; isQuiet?: boolean }

/** The same in a transaction that changes more than one. */
export async function changeActivity(
  tx: Transaction,
  { now, residentId }: Pick<StaffContext, 'now' | 'residentId'>,
  { activityId, requestId, isQuiet = false, ...draft }: ActivityChange,
): Promise<{ id: string }> {
  const line = await lockLine(tx, activityId)
  const before = await find(tx, activityId, null)
  if (!line || !before) throw new Failure('activity.not_found')
  allowEdit(before, now)
  for (const stationId of [before.stationId, draft.stationId]) await allowStation(tx, residentId, stationId)
  const values = await valuesOf(tx, keepingTimes(draft, before), before.signUpOpensAt)
  const pools = await storePools(tx, line, { drafts: poolsOf(draft), now })
  await update(tx, activityId, values)
  await storeQuestions(tx, line.activityId, { questions: questionsFrom(draft, now), now })
  // The line of a course goes by its first session, whichever of them is changed.
  const isOwn = line.activityId === activityId
  if (!isOwn) await raiseVersion(tx, line.activityId)
  const ownRules = isOwn && { promotion: values.promotion, startsAt: values.startsAt }
  await settle(tx, { ...line, ...ownRules, pools }, now)
  if (!isQuiet) await tellOfChange(tx, { before, after: values, now })
  await audit(tx, {
    actorId: residentId,
    action: 'activities.edit',
    subjectId: activityId,
    ...changes({ ...before }, { ...values, pools: draft.pools ?? draft.capacity }),
    requestId,
    now,
  })
  return { id: activityId }
}

function allowEdit(activity: ActivityRow, now: Date): void {
  const phase = phaseOf(activity, now)
  if (phase === 'cancelled') throw new Failure('activity.cancelled')
  if (phase === 'ended') throw new Failure('activity.ended')
}

/** Times staff leave out move with the start when it moves, and stay otherwise. */
function keepingTimes(draft: ActivityDraft, before: ActivityRow): ActivityDraft {
  const moved = Date.parse(draft.startsAt) - before.startsAt.getTime()
  const kept = (given: string | undefined, present: Date): string =>
    given ?? new Date(present.getTime() + moved).toISOString()
  return {
    ...draft,
    signUpOpensAt: draft.signUpOpensAt ?? before.signUpOpensAt.toISOString(),
    signUpClosesAt: kept(draft.signUpClosesAt, before.signUpClosesAt),
    withdrawUntil: kept(draft.withdrawUntil, before.withdrawUntil),
  }
}

interface Change {
  readonly before: ActivityRow
  readonly after: ActivityValues
  readonly now: Date
}

async function tellOfChange(tx: Transaction, { before, after, now }: Change): Promise<void> {
  const sameStart = before.startsAt.getTime() === after.startsAt.getTime()
  const sameEnd = before.endsAt.getTime() === after.endsAt.getTime()
  const samePlace = before.stationId === after.stationId && before.room === after.room
  if (sameStart && sameEnd && samePlace) return
  await enqueue(tx, { topic: 'activities.changed', payload: { activityId: before.id }, now })
}

/** Only the fields that differ, before and after. */
function changes(before: Record<string, unknown>, after: Record<string, unknown>) {
  const fields = Object.keys(after).filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
  const pick = (from: Record<string, unknown>) => Object.fromEntries(fields.map((field) => [field, from[field]]))
  return { before: pick(before), after: pick(after) }
}
