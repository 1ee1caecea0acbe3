import { addDays, localDateOf } from '../../../contract/time'
import { audit } from '../../kernel/audit'
import type { StaffContext } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { writeOnce } from '../../kernel/write'
import { allowStation } from '../stations'
import { cancelActivity } from './cancel'
import { lockSeries, occurrenceRows, updateSeries } from './series-repository'

interface EndRequest {
  readonly seriesId: string
  readonly from: string
  readonly reason: string
  readonly requestId: string
}

/**
 * Lets a series end before a day: what is there from that day on is cancelled for the reason, and nothing more is
 * written. People of a term are told once. Refused with `series.not_found` or `series.date_invalid`.
 */
export async function endSeries(context: StaffContext, input: EndRequest): Promise<{ id: string }> {
  const { seriesId, from, reason, requestId } = input
  const { now, residentId } = context
  return writeOnce(context, 'activities.endSeries', {
    input,
    work: async (tx) => {
      const series = await lockSeries(tx, seriesId)
      if (!series) throw new Failure('series.not_found')
      await allowStation(tx, residentId, series.template.stationId)
      const isOver = series.endsOn !== null && from > series.endsOn
      if (from < localDateOf(now) || isOver) throw new Failure('series.date_invalid')
      const rows = (await occurrenceRows(tx, [seriesId], from))
        .filter(({ cancelledAt, startsAt }) => cancelledAt === null && startsAt > now)
      for (const [index, { id }] of rows.entries()) {
        await cancelActivity(tx, context, { activityId: id, reason, requestId, isQuiet: series.isCourse && index > 0 })
      }
      // It ends on a day it has: days that are written and have no activity do not take place.
      const endsOn = from > series.startsOn ? addDays(from, -1) : series.startsOn
      const isAll = from <= series.startsOn && endsOn > series.writtenUntil
      await updateSeries(tx, { ...series, endsOn, writtenUntil: isAll ? endsOn : series.writtenUntil })
      await audit(tx, {
        actorId: residentId, action: 'activities.endSeries', subjectId: seriesId, requestId, now,
        before: { endsOn: series.endsOn }, after: { endsOn, reason },
      })
      return { id: seriesId }
    },
  })
}
