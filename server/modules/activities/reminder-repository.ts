import { DAY_MS, HOUR_MS } from '../../../contract/time'
import { sql, type Queryable, type Transaction } from '../../kernel/database'
import type { ReminderKind } from './reminder-rules'

/** From 19:00 to the end of the next day: no reminder is sent longer before a start. */
const LONGEST_BEFORE_MS = DAY_MS + 5 * HOUR_MS

/** An activity that starts soon, and the reminders of this start that were sent. */
export interface Upcoming {
  readonly activityId: string
  readonly startsAt: Date
  readonly sent: readonly string[]
}

/** Published activities nobody cancelled that start in the next 29 hours, the next first. */
export async function upcoming(database: Queryable, now: Date): Promise<Upcoming[]> {
  return database.query<Upcoming>(sql`
    select a.id as "activityId", a.starts_at as "startsAt",
      array(select kind from activity_reminders r where r.activity_id = a.id and r.starts_at = a.starts_at) as sent
    from activities a
    where a.starts_at > ${now} and a.starts_at <= ${new Date(now.getTime() + LONGEST_BEFORE_MS)}
      and a.published_at is not null and a.cancelled_at is null
    order by a.starts_at, a.id`)
}

/** One reminder of one start. */
export interface Reminder {
  readonly activityId: string
  readonly kind: ReminderKind
  readonly startsAt: Date
}

/** Notes a reminder as sent; false when it was sent before, or the activity does not start then any more. */
export async function markReminded(tx: Transaction, reminder: Reminder, now: Date): Promise<boolean> {
  const { activityId, kind, startsAt } = reminder
  const marked = await tx.query(sql`
    insert into activity_reminders (activity_id, kind, starts_at, sent_at)
    select id, ${kind}::text, starts_at, ${now}::timestamptz from activities
    where id = ${activityId} and starts_at = ${startsAt} and cancelled_at is null
    on conflict do nothing returning 1`)
  return marked.length === 1
}

/** The residents who have a place; in a course it is that of the whole term. */
export async function confirmedResidents(tx: Transaction, activityId: string): Promise<string[]> {
  const rows = await tx.query<{ residentId: string }>(sql`
    select resident_id as "residentId" from sign_ups
    where activity_id = (select coalesce(course_id, id) from activities where id = ${activityId})
      and confirmed_at is not null and withdrawn_at is null and resident_id is not null
    order by seq`)
  return rows.map((row) => row.residentId)
}
