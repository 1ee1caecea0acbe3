import type { SeriesDraft } from '../../../contract/series'
import { TERM_SESSIONS_MAX } from '../../../contract/limits'
import { addDays, DAY_MS, localDateOf } from '../../../contract/time'
import { audit } from '../../kernel/audit'
import type { StaffContext } from '../../kernel/context'
import type { Transaction } from '../../kernel/database'
import { Failure } from '../../kernel/failure'
import { newId } from '../../kernel/ids'
import { writeOnce } from '../../kernel/write'
import { calendarOf, type ChineseCalendar } from '../calendar'
import { allowStation } from '../stations'
import { valuesOf } from './drafts'
import { nextDates } from './series-dates'
import { insertSeries, type SeriesRow } from './series-repository'
import { horizonOf, spanOn, writeUntil } from './write-series'

type CreateSeriesRequest = SeriesDraft & { readonly isCourse: boolean; readonly requestId: string }

/**
 * Begins a series and writes its near future, of a course the whole term. Refused with `series.no_dates` when the rule
 * gives no day to come, `series.term_invalid` for a course without an end or with too many sessions, and with whatever
 * refuses a single activity.
 */
export async function createSeries(
  context: StaffContext,
  input: CreateSeriesRequest,
): Promise<{ id: string; activityId: string | null }> {
  const { now, residentId } = context
  const calendar = await calendarOf(context)
  return writeOnce(context, 'activities.createSeries', {
    input,
    work: async (tx) => {
      const { requestId, ...draft } = input
      const today = localDateOf(now)
      const startsOn = draft.startsOn < today ? today : draft.startsOn
      const before = addDays(startsOn, -1)
      const series: SeriesRow = { ...draft, startsOn, id: newId(now), createdBy: residentId, writtenUntil: before }
      await checkSeries(tx, series, { calendar, by: residentId, now })
      await insertSeries(tx, { ...series, createdAt: now })
      const until = horizonOf(series, now)
      const [activityId = null] = await writeUntil(tx, series, { until, calendar, by: residentId, now })
      await audit(tx, {
        actorId: residentId, action: 'activities.createSeries', subjectId: series.id, requestId, now,
        before: null, after: { ...draft },
      })
      return { id: series.id, activityId }
    },
  })
}

/** Throws the code of what does not fit in a series as staff want it. */
export async function checkSeries(
  tx: Transaction,
  series: SeriesRow,
  { calendar, by, now }: { calendar: ChineseCalendar; by: string; now: Date },
): Promise<void> {
  const { template } = series
  await allowStation(tx, by, template.stationId)
  const dates = nextDates(series, { from: series.startsOn, limit: TERM_SESSIONS_MAX + 1 }, calendar)
  const first = dates.find(({ date }) => date !== null && spanOn(series, date).startsAt > now)
  if (!first?.date) throw new Failure('series.no_dates')
  const isEndless = series.endsOn === null || dates.length > TERM_SESSIONS_MAX
  if (series.isCourse && isEndless) throw new Failure('series.term_invalid')
  const { startsAt, endsAt } = spanOn(series, first.date)
  // Station and lesson are checked as those of its first activity.
  const signUpOpensAt = new Date(startsAt.getTime() - DAY_MS).toISOString()
  const times = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), signUpOpensAt }
  await valuesOf(tx, { ...template, ...times }, now)
}
