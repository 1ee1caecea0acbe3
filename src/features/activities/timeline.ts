import type { ActivitySummary } from '../../../contract/activities'
import { localDateOf } from '../../../contract/time'
import type { Call } from '@/shared/rpc/call'

/** Activities by start, as far as they were read; `nextCursor` is null once that was all. */
export interface Timeline {
  readonly activities: readonly ActivitySummary[]
  readonly nextCursor: string | null
}

/** Activities of one Shanghai day. */
export interface ActivityDay {
  readonly date: string
  readonly activities: readonly ActivitySummary[]
}

/** As many as the server gives at once: an ordinary week in one answer, so that the week strip can count. */
const PAGE = 50

/** The first page from `from` on, or the page after `before`. Rejects with CallError. */
export async function readOn(call: Call, from: Date, before: Timeline | null): Promise<Timeline> {
  const cursor = before?.nextCursor ?? null
  const input = { from: from.toISOString(), limit: PAGE, ...(cursor !== null && { cursor }) }
  const page = await call('activities.list', input)
  return { activities: [...(before?.activities ?? []), ...page.items], nextCursor: page.nextCursor }
}

/** The Shanghai day on which an activity starts. */
export const dateOf = (activity: ActivitySummary): string => localDateOf(new Date(activity.startsAt))

/** The last day of which something was read; null when nothing was. */
export function lastDate({ activities }: Timeline): string | null {
  const last = activities[activities.length - 1]
  return last ? dateOf(last) : null
}

/** Whether everything on a day, and before it, was read. */
export function covers(timeline: Timeline, date: string): boolean {
  return timeline.nextCursor === null || (lastDate(timeline) ?? '') > date
}

/** Puts activities that are in order under their days. A day that must be there is, with nothing in it if need be. */
export function byDay(activities: readonly ActivitySummary[], firstDay: string): ActivityDay[] {
  const days = new Map<string, ActivitySummary[]>([[firstDay, []]])
  for (const activity of activities) {
    const date = dateOf(activity)
    const day = days.get(date)
    if (day) day.push(activity)
    else days.set(date, [activity])
  }
  return [...days].map(([date, ofDay]) => ({ date, activities: ofDay }))
}
