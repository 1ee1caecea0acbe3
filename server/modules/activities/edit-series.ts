import type { EditSeriesInput } from '../../../contract/series'
import { addDays, localDateOf } from '../../../contract/time'
import { audit } from '../../kernel/audit'
import type { StaffContext } from '../../kernel/context'
import type { Transaction } from '../../kernel/database'
import { Failure } from '../../kernel/failure'
import { newId } from '../../kernel/ids'
import { writeOnce } from '../../kernel/write'
import { calendarOf, type ChineseCalendar } from '../calendar'
import { allowStation } from '../stations'
import { cancelActivity } from './cancel'
import { checkSeries } from './create-series'
import { draftOf } from './draft-of'
import { changeActivity } from './edit'
import { find } from './repository'
import { datesOf, ruleDays } from './series-dates'
import {
  insertSeries, lockSeries, moveOccurrences, occurrenceRows, updateSeries, type OccurrenceRow, type SeriesRow,
} from './series-repository'
import { changedFields, fateOf, type DatesBy } from './series-edit-rules'
import { horizonOf, poolsFor, spanOn, writeUntil } from './write-series'

/**
 * Changes a series from a day on (`startsOn` of the draft). What lies before it stays as it was: the series ends there
 * and another goes on. Activities that are there get what changed, and keep what staff changed on one alone; those on
 * days that are no longer of the rule are cancelled for `reason`. Whoever signed up is told. Refused with
 * `series.not_found`, `series.date_invalid` (a day that is past or after its end), and with whatever refuses a new one.
 */
export async function editSeries(context: StaffContext, input: EditSeriesInput): Promise<{ id: string }> {
  const { now, residentId } = context
  const calendar = await calendarOf(context)
  return writeOnce(context, 'activities.editSeries', {
    input,
    work: async (tx) => {
      const { seriesId, requestId, reason = '排期改了', ...draft } = input
      const before = await lockSeries(tx, seriesId)
      if (!before) throw new Failure('series.not_found')
      await allowStation(tx, residentId, before.template.stationId)
      const from = draft.startsOn
      const isOver = before.endsOn !== null && from > before.endsOn
      if (from < localDateOf(now) || isOver) throw new Failure('series.date_invalid')
      const after = await goOnFrom(tx, { before, after: { ...before, ...draft }, now })
      await checkSeries(tx, after, { calendar, by: residentId, now })
      const change = { before, after, calendar, reason, requestId }
      await changeOccurrences(tx, context, change)
      const writtenUntil = addDays(from, -1)
      await writeUntil(tx, { ...after, writtenUntil }, { until: horizonOf(after, now), calendar, by: residentId, now })
      await audit(tx, {
        actorId: residentId, action: 'activities.editSeries', subjectId: after.id, before, after, requestId, now,
      })
      return { id: after.id }
    },
  })
}

/** Ends a series before the change, if anything of it lies there, and answers the one that goes on. */
async function goOnFrom(
  tx: Transaction,
  { before, after, now }: { before: SeriesRow; after: SeriesRow; now: Date },
): Promise<SeriesRow> {
  const dayBefore = addDays(after.startsOn, -1)
  const lived = { from: before.startsOn, to: dayBefore }
  const isWhole = dayBefore < before.startsOn || ruleDays(before, lived, 1).length === 0
  if (isWhole) {
    await updateSeries(tx, after)
    return after
  }
  const next = { ...after, id: newId(now) }
  await updateSeries(tx, { ...before, endsOn: dayBefore })
  await insertSeries(tx, { ...next, createdAt: now })
  await moveOccurrences(tx, { from: before.id, to: next.id, since: after.startsOn })
  return next
}

interface Change {
  readonly before: SeriesRow
  readonly after: SeriesRow
  readonly calendar: ChineseCalendar
  readonly reason: string
  readonly requestId: string
}

/** Lets every activity from the day on that is still to come follow the change. People of a term are told once. */
async function changeOccurrences(tx: Transaction, context: StaffContext, change: Change): Promise<void> {
  const { before, after, reason, requestId } = change
  const rows = (await occurrenceRows(tx, [after.id], after.startsOn))
    .filter((row) => row.cancelledAt === null && row.startsAt > context.now)
  const last = rows.at(-1)
  if (!last) return
  const span = { from: after.startsOn, to: last.on }
  const datesIn = (series: SeriesRow): DatesBy => byDay(datesOf(series, span, change.calendar))
  const dates = { before: datesIn(before), after: datesIn(after) }
  let told = false
  for (const row of rows) {
    const isQuiet = after.isCourse && told
    const fate = fateOf(row, { before, after, dates })
    if (fate.kind === 'cancelled') await cancelActivity(tx, context, { activityId: row.id, reason, requestId, isQuiet })
    else await follow(tx, context, { row, fate, change, isQuiet })
    told ||= fate.kind !== 'kept'
  }
}

const byDay = (dates: ReturnType<typeof datesOf>): DatesBy => new Map(dates.map(({ on, date }) => [on, date]))

interface Following {
  readonly row: OccurrenceRow
  readonly fate: { readonly kind: 'kept' } | { readonly kind: 'moved'; readonly date: string }
  readonly change: Change
  readonly isQuiet: boolean
}

async function follow(tx: Transaction, context: StaffContext, following: Following): Promise<void> {
  const { row, fate, change, isQuiet } = following
  const activity = await find(tx, row.id, null)
  const fields = changedFields(change.before.template, change.after.template)
  if (!activity || (fate.kind === 'kept' && Object.keys(fields).length === 0)) return
  const span = fate.kind === 'moved' ? spanOn(change.after, fate.date) : row
  const present = await draftOf(tx, activity)
  const { opensDaysBefore: _, ...draft } = { ...present, opensDaysBefore: null, ...fields }
  // Who may come to a term, and how many, is said by its first session alone.
  const isOfTerm = activity.lineId !== activity.id
  const hasNewPlaces = !isOfTerm && ('pools' in fields || 'capacity' in fields)
  await changeActivity(tx, context, {
    ...draft,
    pools: hasNewPlaces ? poolsFor(change.after.template, span.startsAt) : present.pools,
    ...(isOfTerm && { questions: present.questions }),
    startsAt: span.startsAt.toISOString(),
    endsAt: span.endsAt.toISOString(),
    activityId: row.id,
    requestId: change.requestId,
    isQuiet,
  })
}
