import { SERIES_DAYS_AHEAD } from '../../../contract/limits'
import type { PoolDraft } from '../../../contract/places'
import type { SeriesDate } from '../../../contract/series'
import { addDays, DAY_MS, HOUR_MS, instantAt, localDateOf, MINUTE_MS } from '../../../contract/time'
import type { System } from '../../kernel/context'
import type { Transaction } from '../../kernel/database'
import { newId } from '../../kernel/ids'
import { calendarOf, type ChineseCalendar } from '../calendar'
import { insertActivity } from './create'
import { poolsOf, questionsFrom } from './drafts'
import { storeQuestions } from './question-repository'
import type { ActivityValues } from './repository'
import { completeTimes } from './rules'
import { datesOf } from './series-dates'
import { courseOf, lockSeries, occurrenceRows, unwrittenBefore, updateSeries, type SeriesRow } from './series-repository'

/** Kept places of an activity of a series go to everybody a day before it. */
const KEPT_UNTIL_BEFORE_MS = DAY_MS

/** The last day that has its activity by now: the near future, of a course the whole term. */
export const horizonOf = (series: SeriesRow, now: Date): string =>
  series.isCourse && series.endsOn !== null ? series.endsOn : addDays(localDateOf(now), SERIES_DAYS_AHEAD)

type Times = Pick<SeriesRow, 'startMinute' | 'minutes'>

/** When an activity of a series takes place on a day. */
export function spanOn({ startMinute, minutes }: Times, date: string): { startsAt: Date; endsAt: Date } {
  const startsAt = instantAt(date, startMinute)
  return { startsAt, endsAt: new Date(startsAt.getTime() + minutes * MINUTE_MS) }
}

export interface Writing {
  readonly by: string
  readonly now: Date
}

/**
 * Writes the activities of a locked series up to a day that are not there yet and not past. Answers their ids. Whoever
 * holds no lock meets the unique index over series and day.
 */
export async function writeUntil(
  tx: Transaction,
  series: SeriesRow,
  { until, calendar, ...writing }: Writing & { until: string; calendar: ChineseCalendar },
): Promise<string[]> {
  const from = addDays(series.writtenUntil, 1)
  if (from > until) return []
  const ids = await writeDates(tx, series, { ...writing, dates: datesOf(series, { from, to: until }, calendar) })
  await updateSeries(tx, { ...series, writtenUntil: until })
  return ids
}

/** Writes the activities of some days of a locked series; what is there, past or left out is passed over. */
export async function writeDates(
  tx: Transaction,
  series: SeriesRow,
  { dates, by, now }: Writing & { dates: readonly SeriesDate[] },
): Promise<string[]> {
  const [first] = dates
  if (!first) return []
  const there = new Set((await occurrenceRows(tx, [series.id], first.on)).map(({ on }) => on))
  const written: string[] = []
  let courseId = series.isCourse ? await courseOf(tx, series.id) : null
  for (const { on, date } of dates) {
    if (date === null || there.has(on) || spanOn(series, date).startsAt <= now) continue
    const id = newId(now)
    if (series.isCourse) courseId ??= id
    await writeOne(tx, series, { id, on, date, courseId, by, now })
    written.push(id)
  }
  return written
}

interface Occurrence extends Writing {
  readonly id: string
  readonly on: string
  readonly date: string
  readonly courseId: string | null
}

async function writeOne(tx: Transaction, series: SeriesRow, occurrence: Occurrence): Promise<void> {
  const { id, on, date, courseId, by, now } = occurrence
  // The places of a term are those of its first session.
  const isOfCourse = courseId !== null && courseId !== id
  const drafts = isOfCourse ? [] : poolsFor(series.template, spanOn(series, date).startsAt)
  const pools = drafts.map((pool, position) => ({ ...pool, id: newId(now), position }))
  await insertActivity(tx, {
    ...valuesOn(series, date, now), id, pools, createdBy: by, createdAt: now, publishedAt: now,
    series: { id: series.id, occurrenceOn: on, courseId },
  })
  if (isOfCourse) return
  await storeQuestions(tx, id, { questions: questionsFrom(withNewIds(series.template), now), now })
}

/** The places of an activity of a series that starts at some time. */
export function poolsFor(template: SeriesRow['template'], startsAt: Date): PoolDraft[] {
  const releasesAt = new Date(startsAt.getTime() - KEPT_UNTIL_BEFORE_MS).toISOString()
  return poolsOf(template).map((pool) => ({ ...pool, releasesAt: pool.who === 'newcomer' ? releasesAt : null }))
}

/** Every activity asks in questions of its own. */
const withNewIds = ({ questions }: SeriesRow['template']): Pick<SeriesRow['template'], 'questions'> =>
  ({ questions: questions.map((question) => ({ ...question, id: undefined })) })

/** What an activity of a series is on a day. */
export function valuesOn(series: SeriesRow, date: string, now: Date): ActivityValues {
  const { capacity: _capacity, pools: _pools, questions: _questions, opensDaysBefore, ...facts } = series.template
  const span = spanOn(series, date)
  const opensAtOnce = opensDaysBefore === null || series.isCourse
  const byRule = opensAtOnce ? now : new Date(span.startsAt.getTime() - opensDaysBefore * DAY_MS)
  const latest = new Date(span.startsAt.getTime() - HOUR_MS)
  const signUpOpensAt = byRule < latest ? byRule : latest
  const times = completeTimes({ ...span, signUpOpensAt, signUpClosesAt: null, withdrawUntil: null }, now)
  // Sign-up opens an hour before the start at the latest and closes half an hour before it.
  if (times === 'activity.times_invalid') throw new RangeError(`times of a series do not follow each other on ${date}`)
  return { ...facts, ...times }
}

/** Series that are written on in one run at most, so that a run ends. */
const DUE_MAX = 200

/** Timer work: writes the near future of every series. Answers how many activities that were. */
export async function writeDueSeries(system: System): Promise<number> {
  const { database, clock } = system
  const now = clock.now()
  const due = await unwrittenBefore(database, addDays(localDateOf(now), SERIES_DAYS_AHEAD))
  if (due.length === 0) return 0
  const calendar = await calendarOf({ database, now })
  let written = 0
  for (const { id } of due.slice(0, DUE_MAX)) {
    written += await database.transaction(async (tx) => {
      const series = await lockSeries(tx, id)
      if (!series) return 0
      const until = horizonOf(series, now)
      return (await writeUntil(tx, series, { until, calendar, by: series.createdBy, now })).length
    })
  }
  return written
}
