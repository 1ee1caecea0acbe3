import type { ActivitySummary } from '../../../contract/activities'
import { localDateOf } from '../../../contract/time'
import type { ListPage } from '@/shared/list/paged-list'
import type { Call } from '@/shared/rpc/call'
import type { Scope } from './filters'

/** Activities by start, as far as they were read. */
export type Timeline = ListPage<ActivitySummary>

/** Activities of one Shanghai day. */
export interface ActivityDay {
  readonly date: string
  readonly activities: readonly ActivitySummary[]
}

/** As many as the server gives at once: an ordinary week in one answer, so that the week strip can count. */
const PAGE = 50

/** Reads from `from` on, or after a cursor, page after page until that is enough. Rejects with CallError. */
export async function readUntil(
  enough: (read: Timeline) => boolean,
  { call, from, query, after }: { call: Call; from: Date; query?: Scope['query'] | undefined; after: { cursor?: string } },
): Promise<Timeline> {
  const ask = (cursor: { cursor?: string }) =>
    call('activities.list', { from: from.toISOString(), limit: PAGE, ...query, ...cursor })
  let read: Timeline = await ask(after)
  while (read.nextCursor !== null && !enough(read)) {
    const { items, nextCursor } = await ask({ cursor: read.nextCursor })
    read = { items: [...read.items, ...items], nextCursor }
  }
  return read
}

/** The Shanghai day on which an activity starts. */
export const dateOf = (activity: ActivitySummary): string => localDateOf(new Date(activity.startsAt))

/** The last day of which something was read; null when nothing was. */
export function lastDate({ items }: Timeline): string | null {
  const last = items[items.length - 1]
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
