import { SERIES_DAYS_AHEAD } from '../../../contract/limits'
import type { SeriesDate, SeriesTemplate } from '../../../contract/series'
import { addDays, DAY_MS, instantAt, localDateOf, MINUTE_MS } from '../../../contract/time'
import type { Database } from '../../kernel/database'
import { idForName } from '../../kernel/ids'
import { datesOf, insertActivity, insertSeries, plainRules } from '../../modules/activities'
import { shippedCalendar } from '../../modules/calendar'
import { neighboursOf, signUpInOrder } from './seed-activities'
import { personaId, type Person } from './seed-people'
import { stationId } from './seed-stations'
import { seedSeriesList, type SeedSeries } from './series'

/** A term begins so many days from now at the earliest: there is time to sign up. */
const TERM_IN_DAYS = 3

/** What is counted of a series: as far as the single activities reach. */
const COUNTED_DAYS = 14

interface Street {
  readonly now: Date
  readonly people: readonly Person[]
}

/** Writes what goes by a rule, once: from then on the timer does. Answers how many the next fortnight has of them. */
export async function seedSeries(database: Database, street: Street): Promise<number> {
  const end = instantAt(addDays(localDateOf(street.now), COUNTED_DAYS))
  let count = 0
  for (const series of seedSeriesList) {
    const days = daysOf(series, street.now)
    await write(database, series, { ...street, days })
    count += days.filter(({ date }) => instantAt(date, series.startMinute) < end).length
  }
  return count
}

interface Day extends SeriesDate {
  readonly date: string
}

/** The days that are still to come, of a term as many as it has sessions. */
function daysOf(series: SeedSeries, now: Date): Day[] {
  const today = localDateOf(now)
  const from = series.sessions === null ? today : addDays(today, TERM_IN_DAYS)
  const span = { from, to: addDays(today, SERIES_DAYS_AHEAD) }
  const dates = datesOf({ ...planOf(series), startsOn: from, endsOn: null }, span, shippedCalendar)
  const coming = dates.filter((day): day is Day => day.date !== null && instantAt(day.date, series.startMinute) > now)
  return coming.slice(0, series.sessions ?? undefined)
}

const planOf = ({ rule, onHolidays }: SeedSeries) => ({ rule, onHolidays })

async function write(database: Database, series: SeedSeries, street: Street & { days: readonly Day[] }): Promise<void> {
  const { now, people, days } = street
  const id = idForName(`series:${series.key}`)
  const isCourse = series.sessions !== null
  const [first] = days
  const last = days.at(-1)
  if (!first || !last) return
  const isNew = await insertSeries(database, {
    ...planOf(series), id, isCourse, startMinute: series.startMinute, minutes: series.minutes,
    template: templateOf(series),
    startsOn: first.on, endsOn: isCourse ? last.on : null,
    writtenUntil: isCourse ? last.on : addDays(localDateOf(now), SERIES_DAYS_AHEAD),
    createdBy: personaId('staff'), createdAt: now,
  })
  if (!isNew) return
  for (const [index, day] of days.entries()) await writeDay(database, series, { id, day, index, first, now })
  const residents = neighboursOf(people).slice(0, series.signedUp).map((person) => person.id)
  await signUpInOrder(database, { activityId: activityId(series, first), residents, now })
}

const activityId = ({ key }: SeedSeries, { on }: SeriesDate): string => idForName(`series:${key}:${on}`)

interface Writing {
  readonly id: string
  readonly day: Day
  readonly index: number
  readonly first: Day
  readonly now: Date
}

async function writeDay(database: Database, series: SeedSeries, writing: Writing): Promise<void> {
  const { id: seriesId, day, index, first, now } = writing
  const { kind, room, bring, lecturer, forms, capacity, minutes, startMinute } = series
  const id = activityId(series, day)
  const isCourse = series.sessions !== null
  const startsAt = instantAt(day.date, startMinute)
  const before = (amount: number): Date => new Date(startsAt.getTime() - amount * MINUTE_MS)
  const theme = series.themes[turnOf(series, day, index)]
  const kindOfPlaces = { mode: 'on_site' as const, who: 'anyone' as const, capacity, releasesAt: null }
  const pool = { id: idForName(`pool:${id}`), position: 0, ...kindOfPlaces }
  await insertActivity(database, {
    ...plainRules, id, kind, room, bring, lecturer, forms, startsAt,
    title: theme?.[0] ?? series.title,
    description: theme?.[1] ?? series.description,
    lessonId: null,
    stationId: stationId(series.station),
    pools: isCourse && day.on !== first.on ? [] : [pool],
    endsAt: before(-minutes),
    signUpOpensAt: new Date(now.getTime() - DAY_MS),
    signUpClosesAt: before(30),
    withdrawUntil: before(120),
    createdBy: personaId('staff'), createdAt: now, publishedAt: now,
    series: { id: seriesId, occurrenceOn: day.on, courseId: isCourse ? activityId(series, first) : null },
  })
}

/** Months have themes of their own, the sessions of a term go in order, films go round by the week. */
function turnOf({ rule, sessions, themes }: SeedSeries, { on }: SeriesDate, index: number): number {
  if (rule.kind === 'monthly') return Number(on.slice(5, 7)) - 1
  return sessions === null ? Math.floor(Date.parse(on) / (7 * DAY_MS)) % themes.length : index
}

function templateOf(series: SeedSeries): SeriesTemplate {
  const { title, kind, station, room, description, bring, lecturer, forms, capacity } = series
  return {
    ...plainRules, title, kind, stationId: stationId(station), room, description, bring, lecturer, capacity,
    forms: [...forms], lessonId: null, questions: [], opensDaysBefore: null,
  }
}
