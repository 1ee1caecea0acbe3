import type { SeriesDate, SeriesOccurrence, SeriesSummary, SeriesView } from '../../../contract/series'
import { addDays, localDateOf } from '../../../contract/time'
import type { Context, StaffContext } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { calendarOf } from '../calendar'
import { stationNamesOf } from '../stations'
import { phaseOf } from './rules'
import { nextDates, type SeriesPlan } from './series-dates'
import { cameTo, findSeries, listLive, occurrenceRows, type OccurrenceRow, type SeriesRow } from './series-repository'
import { spanOn } from './write-series'

/** The dates a rule gives, from a day on, with what public holidays do to them; nothing is written. */
export async function previewSeries(
  context: Context,
  { from, limit, ...plan }: SeriesPlan & { from?: string | undefined; limit: number },
): Promise<{ dates: SeriesDate[] }> {
  const calendar = await calendarOf(context)
  return { dates: nextDates(plan, { from: from ?? plan.startsOn, limit }, calendar) }
}

/** The series and courses that go on. */
export async function listSeries({ database, now }: StaffContext): Promise<{ items: SeriesSummary[] }> {
  const rows = await listLive(database, localDateOf(now))
  const names = await stationNamesOf(database, rows.map(({ template }) => template.stationId))
  return { items: rows.map((row) => summaryOf(row, names.get(row.template.stationId) ?? '')) }
}

/** A series and its days from one on, written or only planned; `series.not_found` otherwise. */
export async function getSeries(
  context: Context,
  input: { id: string; from?: string | undefined; limit: number },
): Promise<SeriesView> {
  const { database, now } = context
  const row = await findSeries(database, input.id)
  if (!row) throw new Failure('series.not_found')
  const from = input.from ?? localDateOf(now)
  const isStaff = (await context.resident())?.isStaff ?? false
  const dates = nextDates(row, { from, limit: input.limit + 1 }, await calendarOf(context))
  const shown = dates.slice(0, input.limit)
  const rows = (await occurrenceRows(database, [row.id], from))
    .filter(({ publishedAt }) => publishedAt !== null || isStaff)
  const came = isStaff ? await cameTo(database, rows.map(({ id }) => id)) : null
  const names = await stationNamesOf(database, [row.template.stationId])
  return {
    ...summaryOf(row, names.get(row.template.stationId) ?? ''),
    occurrences: occurrencesOf(row, { dates: shown, rows, isStaff, now }).map((one) => ({
      ...one, came: came === null || one.activityId === null ? null : (came.get(one.activityId) ?? 0),
    })),
    nextFrom: dates[input.limit]?.on ?? null,
    template: isStaff ? row.template : null,
  }
}

interface Days {
  readonly dates: readonly SeriesDate[]
  readonly rows: readonly OccurrenceRow[]
  readonly isStaff: boolean
  readonly now: Date
}

/**
 * Days with their activities. Of the planned ones a resident sees those that will take place; a day that was written
 * without an activity will not.
 */
function occurrencesOf(series: SeriesRow, { dates, rows, isStaff, now }: Days): Omit<SeriesOccurrence, 'came'>[] {
  const byDay = new Map(rows.map((row) => [row.on, row]))
  return dates.flatMap((planned): Omit<SeriesOccurrence, 'came'>[] => {
    const row = byDay.get(planned.on)
    if (row) return [writtenView(series, planned, { row, now })]
    const { date } = planned
    const isPlanned = date !== null && planned.on > series.writtenUntil
    if (!isPlanned && (!isStaff || date !== null)) return []
    const startsAt = date === null ? null : spanOn(series, date).startsAt.toISOString()
    return [{ ...planned, activityId: null, title: series.template.title, startsAt, phase: null, isMoved: false }]
  })
}

function writtenView(series: SeriesRow, planned: SeriesDate, { row, now }: { row: OccurrenceRow; now: Date }) {
  const byRule = planned.date === null ? null : spanOn(series, planned.date).startsAt.getTime()
  return {
    ...planned,
    activityId: row.id,
    title: row.title,
    startsAt: row.startsAt.toISOString(),
    phase: phaseOf(row, now),
    isMoved: row.startsAt.getTime() !== byRule,
  }
}

function summaryOf(row: SeriesRow, stationName: string): SeriesSummary {
  const { id, rule, startsOn, endsOn, onHolidays, startMinute, minutes, isCourse, template } = row
  return {
    id, rule, startsOn, endsOn, onHolidays, startMinute, minutes, isCourse,
    title: template.title,
    kind: template.kind,
    station: { id: template.stationId, name: stationName },
  }
}

/** Days of series between two that will have an activity and have none yet, with what they are made from. */
export async function plannedBetween(
  context: Context,
  series: readonly SeriesRow[],
  { from, to }: { from: string; to: string },
): Promise<{ series: SeriesRow; date: string }[]> {
  const calendar = await calendarOf(context)
  const there = await occurrenceRows(context.database, series.map(({ id }) => id), from)
  const written = new Set(there.map(({ seriesId, on }) => `${seriesId} ${on}`))
  return series.flatMap((one) => {
    const first = one.writtenUntil < from ? from : addDays(one.writtenUntil, 1)
    // A day may be moved into the span from before it, or out of it.
    const dates = nextDates(one, { from: first, limit: daysOf(first, to) }, calendar)
    return dates.flatMap(({ on, date }) =>
      (date !== null && date >= from && date <= to && !written.has(`${one.id} ${on}`) ? [{ series: one, date }] : []))
  })
}

const daysOf = (from: string, to: string): number => Math.max(1, (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1)
