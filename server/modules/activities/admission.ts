import type { Audience } from '../../../contract/audience'
import type { Database } from '../../kernel/database'
import type { Admission } from './audience-rules'
import { questionsOf } from './question-repository'
import { find, type PoolRow } from './repository'

/** What a sign-up is checked against, and of which version that is. */
export interface KeptAdmission extends Admission {
  readonly version: number
  /** Whose places they are: the activity's own, or in a course those of the term's first. */
  readonly lineId: string
  readonly isPublished: boolean
  readonly pools: readonly PoolRow[]
  readonly audience: Audience | null
  readonly needsApproval: boolean
}

/** Activities remembered at once; beyond, the longest unused is forgotten. */
const KEPT_MAX = 500

/**
 * Rules of activities that were asked for lately, by database. In a rush thousands sign up for one activity, and its
 * rules need not be read each time: the statement that takes the place looks at their version under the line's lock, so
 * what is out of date here is read again and never acted upon.
 */
const kept = new WeakMap<Database, Map<string, KeptAdmission>>()

/** The rules of an activity, perhaps out of date; null for an unknown one. */
export async function admissionOf(database: Database, activityId: string): Promise<KeptAdmission | null> {
  const known = kept.get(database)?.get(activityId)
  return known ?? readAdmission(database, activityId)
}

/** The rules of an activity as they are now. */
export async function readAdmission(database: Database, activityId: string): Promise<KeptAdmission | null> {
  const asked = await find(database, activityId, null)
  // Who may come to a course is said once, by the term's first activity.
  const activity = asked && asked.lineId !== activityId ? await find(database, asked.lineId, null) : asked
  if (!asked || !activity) return null
  const { lineId, version, pools, audience, needsApproval, companionsMax } = activity
  const { publishedAt } = asked
  const questions = await questionsOf(database, lineId)
  const isPublished = publishedAt !== null
  const admission = { lineId, version, pools, audience, needsApproval, companionsMax, questions, isPublished }
  remember(database, activityId, admission)
  return admission
}

function remember(database: Database, activityId: string, admission: KeptAdmission): void {
  const all = kept.get(database) ?? new Map<string, KeptAdmission>()
  kept.set(database, all)
  all.delete(activityId)
  all.set(activityId, admission)
  const [oldest] = all.keys()
  if (all.size > KEPT_MAX && oldest !== undefined) all.delete(oldest)
}
