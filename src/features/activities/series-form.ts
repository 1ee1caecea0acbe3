import type { ActivityForm as Form } from '../../../contract/activity-forms'
import type { ActivityKind } from '../../../contract/activities'
import { ACTIVITY_CAPACITY_MAX, SERIES_DAYS_AHEAD } from '../../../contract/limits'
import type { Nth, OnHolidays, SeriesDraft, SeriesRule, SeriesTemplate, SeriesView } from '../../../contract/series'
import { addDays, clockText, localDateOf } from '../../../contract/time'
import { seriesFormCopy } from './series-staff-copy'
import { startMinute } from './typed-time'

/** What staff type about a series, as the fields hold it; flat, so that it can be kept on the device. */
export type SeriesFields = {
  rule: 'weekly' | 'monthly'
  everyWeeks: string
  /** ISO numbers, as `14`. */
  weekdays: string
  nth: string
  weekday: string
  startsOn: string
  /** Empty: until somebody ends it. */
  endsOn: string
  time: string
  minutes: string
  onHolidays: OnHolidays
  isCourse: boolean
  title: string
  kind: ActivityKind
  stationId: string
  stationName: string
  room: string
  capacity: string
  opensDaysBefore: string
  description: string
  bring: string
  lecturer: string
  /** The six pairs, as `indoor talk`. */
  forms: string
  /** Why days that are no longer of the rule are cancelled. */
  reason: string
}

/** What the form does not show of a template that is there: it stays as it is. */
export type KeptTemplate = Pick<
  SeriesTemplate, 'pools' | 'audience' | 'companionsMax' | 'needsApproval' | 'promotion' | 'questions' | 'remoteLink' | 'lessonId'
>

const plainTemplate: KeptTemplate = {
  audience: null, companionsMax: 0, needsApproval: false, promotion: 'ask', questions: [], remoteLink: null, lessonId: null,
}

export type SeriesProblems = { readonly [Field in keyof SeriesFields]?: string }

/** A Tuesday noon from tomorrow on, to be changed. */
export function blankSeries(now: Date): SeriesFields {
  return {
    rule: 'weekly', everyWeeks: '1', weekdays: '2', nth: '2', weekday: '4', startsOn: addDays(localDateOf(now), 1), endsOn: '',
    time: '12:00', minutes: '60', onHolidays: 'skip', isCourse: false, title: '', kind: 'film', stationId: '', stationName: '',
    room: '', capacity: '', opensDaysBefore: '', description: '', bring: '', lecturer: '', forms: '', reason: '',
  }
}

/** A series that is there, to be changed from a day on. */
export function fieldsOf(series: SeriesView, from: string): SeriesFields {
  const { rule, template } = series
  const weekly = rule.kind === 'weekly' && { everyWeeks: String(rule.everyWeeks), weekdays: [...rule.weekdays].sort().join('') }
  const monthly = rule.kind === 'monthly' && { nth: String(rule.nth), weekday: String(rule.weekday) }
  return {
    ...blankSeries(new Date(0)),
    rule: rule.kind,
    ...weekly,
    ...monthly,
    startsOn: from,
    endsOn: series.endsOn ?? '',
    time: clockText(series.startMinute).padStart(5, '0'),
    minutes: String(series.minutes),
    onHolidays: series.onHolidays,
    isCourse: series.isCourse,
    title: series.title,
    kind: series.kind,
    stationId: series.station.id,
    stationName: series.station.name,
    ...(template && textsOf(template)),
  }
}

const textsOf = ({ room, capacity, opensDaysBefore, description, bring, lecturer, forms }: SeriesTemplate) => ({
  room: room ?? '', description, bring: bring ?? '', lecturer: lecturer ?? '', forms: forms.join(' '),
  capacity: capacity === null ? '' : String(capacity),
  opensDaysBefore: opensDaysBefore === null ? '' : String(opensDaysBefore),
})

/** The rule as the fields say it; null while no weekday is chosen. */
export function ruleOf({ rule, everyWeeks, weekdays, nth, weekday }: SeriesFields): SeriesRule | null {
  if (rule === 'monthly') return { kind: 'monthly', nth: Number(nth) as Nth, weekday: Number(weekday) }
  if (weekdays === '') return null
  return { kind: 'weekly', everyWeeks: Number(everyWeeks), weekdays: [...weekdays].map(Number) }
}

/** The sentences for the fields that do not fit; empty when everything does. */
export function problemsOf(fields: SeriesFields): SeriesProblems {
  const { problems } = seriesFormCopy
  return {
    ...daysProblems(fields),
    ...(startMinute(fields.time) === null && { time: problems.time }),
    ...(!isWhole(fields.minutes, 1440) && { minutes: problems.minutes }),
    ...(fields.title.trim() === '' && { title: problems.title }),
    ...(fields.stationId === '' && { stationId: problems.station }),
    ...(fields.capacity !== '' && !isWhole(fields.capacity, ACTIVITY_CAPACITY_MAX) && { capacity: problems.capacity }),
    ...(fields.opensDaysBefore !== '' && !isWhole(fields.opensDaysBefore, SERIES_DAYS_AHEAD) && { opensDaysBefore: problems.opens }),
  }
}

function daysProblems(fields: SeriesFields): SeriesProblems {
  const { problems } = seriesFormCopy
  const { startsOn, endsOn, isCourse } = fields
  return {
    ...(ruleOf(fields) === null && { weekdays: problems.weekdays }),
    ...(startsOn === '' && { startsOn: problems.startsOn }),
    ...(endsOn !== '' && endsOn < startsOn && { endsOn: problems.endsOn }),
    ...(isCourse && endsOn === '' && { endsOn: problems.termEnd }),
  }
}

/** What is sent; null while something does not fit. */
export function draftOf(fields: SeriesFields, kept: KeptTemplate = plainTemplate): SeriesDraft | null {
  const rule = ruleOf(fields)
  const minute = startMinute(fields.time)
  if (!rule || minute === null || Object.keys(problemsOf(fields)).length > 0) return null
  const { startsOn, endsOn, minutes, onHolidays } = fields
  return {
    rule, startsOn, onHolidays,
    endsOn: endsOn === '' ? null : endsOn,
    startMinute: minute,
    minutes: Number(minutes),
    template: { ...kept, ...templateOf(fields) },
  }
}

function templateOf(fields: SeriesFields) {
  const { title, kind, stationId, description, forms } = fields
  return {
    title, kind, stationId, description,
    room: textOrNull(fields.room),
    bring: textOrNull(fields.bring),
    lecturer: textOrNull(fields.lecturer),
    capacity: numberOrNull(fields.capacity),
    opensDaysBefore: numberOrNull(fields.opensDaysBefore),
    forms: forms === '' ? [] : forms.split(' ') as Form[],
  }
}

const textOrNull = (text: string): string | null => text.trim() || null
const numberOrNull = (text: string): number | null => (text === '' ? null : Number(text))
const isWhole = (text: string, most: number): boolean => /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= most
