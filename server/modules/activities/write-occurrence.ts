import { audit } from '../../kernel/audit'
import type { StaffContext } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { writeOnce } from '../../kernel/write'
import { calendarOf } from '../calendar'
import { allowStation } from '../stations'
import { datesOf } from './series-dates'
import { lockSeries, occurrenceRows } from './series-repository'
import { writeDates } from './write-series'

/**
 * The activity of one day of a series, written now if it is not there: staff change one that is far ahead, or let a day
 * take place that a holiday had left out. Refused with `series.not_found`, or `series.date_invalid` when the rule does
 * not give the day or it is past.
 */
export async function writeOccurrence(
  context: StaffContext,
  input: { seriesId: string; on: string; requestId: string },
): Promise<{ id: string }> {
  const { seriesId, on, requestId } = input
  const { now, residentId } = context
  const calendar = await calendarOf(context)
  return writeOnce(context, 'activities.writeOccurrence', {
    input,
    work: async (tx) => {
      const series = await lockSeries(tx, seriesId)
      if (!series) throw new Failure('series.not_found')
      await allowStation(tx, residentId, series.template.stationId)
      const there = (await occurrenceRows(tx, [seriesId], on)).find((row) => row.on === on)
      if (there) return { id: there.id }
      const dates = datesOf(series, { from: on, to: on }, calendar).map((one) => ({ ...one, date: one.date ?? on }))
      const [id] = await writeDates(tx, series, { dates, by: residentId, now })
      if (id === undefined) throw new Failure('series.date_invalid')
      await audit(tx, {
        actorId: residentId, action: 'activities.writeOccurrence', subjectId: id, before: null, after: { seriesId, on }, requestId, now,
      })
      return { id }
    },
  })
}
