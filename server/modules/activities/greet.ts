import { enqueue, type OutboxHandler } from '../../kernel/outbox'
import type { Transaction } from '../../kernel/database'
import { insertNoticeOnce } from '../residents'
import { momentText } from './notices'
import { find } from './repository'
import { nextAfter } from './welcome'
import { attendedBy, firstTimersOf } from './welcome-repository'

interface Greeting {
  readonly activityId: string
  readonly residentIds: readonly string[]
}

/** Has those of these sign-ups welcomed whose first activity this is, in the transaction that saw them there. */
export async function greetFirstTimers(
  tx: Transaction,
  signUpIds: readonly string[],
  { activityId, now }: { activityId: string; now: Date },
): Promise<void> {
  const residentIds = await firstTimersOf(tx, signUpIds, activityId)
  if (residentIds.length > 0) await enqueue(tx, { topic: 'activities.first_visit', payload: { activityId, residentIds }, now })
}

/** Once in their life, and only while the check-in stands: a slip at the door that was taken back welcomes nobody. */
const firstVisit: OutboxHandler = async (tx, { payload, createdAt }, now) => {
  const { activityId, residentIds } = payload as Greeting
  for (const residentId of residentIds) {
    const activity = await find(tx, activityId, residentId)
    const attended = await attendedBy(tx, residentId)
    if (!activity || !attended.includes(activityId)) continue
    const next = await nextAfter(tx, activity, { residentId, now })
    const text = welcomeText(next)
    await insertNoticeOnce(tx, { residentId, kind: 'first_visit', subjectId: activityId, title: activity.title, text }, createdAt)
  }
}

function welcomeText(next: Awaited<ReturnType<typeof nextAfter>>): string {
  if (next === null) return '第一次来，记上了。以后办什么，“活动”里都看得到。'
  const when = `${momentText(new Date(next.startsAt))}，${next.stationName}`
  return `第一次来，记上了。下一场：${next.title}，${when}。${next.isHeld ? '你的名额在。' : '想来就报名。'}`
}

/** What becomes of the word of welcome in the outbox. */
export const welcomeHandlers: Readonly<Record<string, OutboxHandler>> = { 'activities.first_visit': firstVisit }
