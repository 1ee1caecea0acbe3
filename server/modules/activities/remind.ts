import type { System } from '../../kernel/context'
import { enqueue } from '../../kernel/outbox'
import { markReminded, upcoming, type Reminder } from './reminder-repository'
import { remindersDue } from './reminder-rules'

/**
 * Timer work: puts the reminders that are due into the outbox, each once whoever else is at it: the row that says so
 * and the message are one transaction. Answers how many activities' reminders those were.
 */
export async function remindDue(system: System): Promise<number> {
  const now = system.clock.now()
  const starts = await upcoming(system.database, now)
  const due = starts.flatMap(({ activityId, startsAt, sent }) =>
    remindersDue(startsAt, { sent, now }).map((kind) => ({ activityId, startsAt, kind })))
  let reminded = 0
  for (const reminder of due) reminded += (await remind(system, reminder, now)) ? 1 : 0
  return reminded
}

async function remind({ database }: System, reminder: Reminder, now: Date): Promise<boolean> {
  return database.transaction(async (tx) => {
    if (!(await markReminded(tx, reminder, now))) return false
    const payload = { ...reminder, startsAt: reminder.startsAt.toISOString() }
    await enqueue(tx, { topic: 'activities.reminder', payload, now })
    return true
  })
}
