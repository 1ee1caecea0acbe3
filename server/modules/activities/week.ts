import type { ActivityFilters, ActivityWeekView } from '../../../contract/activities'
import { addDays, instantAt, localDateOf } from '../../../contract/time'
import type { Context } from '../../kernel/context'
import { conditionsFrom } from './queries'
import { countByDay } from './repository'
import { plannedBetween } from './series-queries'
import { unwrittenBefore, type SeriesRow } from './series-repository'

interface WeekRequest extends ActivityFilters {
  readonly from?: string | undefined
  readonly days: number
}

/**
 * How much is on from a day on, day by day, under the filters of the list: what is there, and what a series will have
 * on days further ahead than its activities are written. What was cancelled or has ended does not count.
 */
export async function countWeek(context: Context, input: WeekRequest): Promise<ActivityWeekView> {
  const { database, now } = context
  const from = input.from ?? localDateOf(now)
  const end = addDays(from, input.days)
  const conditions = await conditionsFrom(context, input)
  const filter = { ...conditions, from: instantAt(from), to: instantAt(end) }
  const counts = new Map((await countByDay(database, filter, now)).map(({ date, count }) => [date, count]))
  const series = (await unwrittenBefore(database, addDays(end, -1))).filter((one) => fits(one, conditions))
  const planned = series.length === 0 ? [] : await plannedBetween(context, series, { from, to: addDays(end, -1) })
  for (const { date } of planned) counts.set(date, (counts.get(date) ?? 0) + 1)
  const days = Array.from({ length: input.days }, (_, index) => addDays(from, index))
  return { days: days.map((date) => ({ date, count: counts.get(date) ?? 0 })) }
}

type Conditions = Awaited<ReturnType<typeof conditionsFrom>>

/** Whether the activities of a series would be found. */
const fits = ({ template }: SeriesRow, { stationIds, kinds, forms }: Conditions): boolean =>
  (stationIds === null || stationIds.includes(template.stationId)) &&
  (kinds === null || kinds.includes(template.kind)) &&
  forms.every((form) => template.forms.includes(form))
