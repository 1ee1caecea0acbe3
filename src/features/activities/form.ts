import type { ActivityDraft, ActivityKind, ActivityView } from '../../../contract/activities'
import { ACTIVITY_CAPACITY_MAX } from '../../../contract/limits'
import { addDays, clockText, instantAt, localDateOf, MINUTE_MS, minuteOfDay } from '../../../contract/time'
import { copied, plainRules, rulesFormOf, rulesIn, rulesOf } from './rules-form'
import { hasRuleProblems, ruleProblems } from './rules-problems'
import { formCopy } from './staff-copy'
import { isDate, startMinute } from './typed-time'

/** What staff type about an activity, as the fields hold it. Day and time are Shanghai time. */
export type ActivityForm = {
  title: string
  kind: ActivityKind
  stationId: string
  stationName: string
  date: string
  time: string
  minutes: string
  /** Empty: no limit. */
  capacity: string
  room: string
  description: string
  bring: string
  lecturer: string
  lessonId: string
  lessonTitle: string
  /** A RulesForm as JSON: a draft is flat. */
  rules: string
}

/** What to do about a field before it can be sent. */
export type Problems = { readonly [Field in keyof ActivityForm]?: string }

const DAY_MINUTES = 1440

/** An hour tomorrow afternoon, to be changed. */
export function blankForm(now: Date): ActivityForm {
  return {
    title: '', kind: 'culture', stationId: '', stationName: '', date: addDays(localDateOf(now), 1), time: '14:00',
    minutes: '60', capacity: '', room: '', description: '', bring: '', lecturer: '', lessonId: '', lessonTitle: '',
    rules: JSON.stringify(plainRules),
  }
}

export function formOf(activity: ActivityView): ActivityForm {
  const { title, kind, station, description, lessonId, places } = activity
  const [startsAt, endsAt] = [new Date(activity.startsAt), new Date(activity.endsAt)]
  return {
    title, kind, description,
    stationId: station.id,
    stationName: station.name,
    date: localDateOf(startsAt),
    time: clockText(minuteOfDay(startsAt)).padStart(5, '0'),
    minutes: String((endsAt.getTime() - startsAt.getTime()) / MINUTE_MS),
    capacity: places.capacity === null ? '' : String(places.capacity),
    room: activity.room ?? '',
    bring: activity.bring ?? '',
    lecturer: activity.lecturer ?? '',
    lessonId: lessonId ?? '',
    lessonTitle: lessonId === null ? '' : formCopy.chosenLesson,
    rules: JSON.stringify(rulesFormOf(activity)),
  }
}

/** The same once more: a week later, or a week from today when that is over. */
export function copyOf(activity: ActivityView, now: Date): ActivityForm {
  const form = formOf(activity)
  const weekLater = addDays(form.date, 7)
  const today = localDateOf(now)
  const rules = JSON.stringify(copied(rulesFormOf(activity)))
  return { ...form, date: weekLater > today ? weekLater : addDays(today, 7), rules }
}

/** The sentences for the fields that do not fit; empty when everything does. */
export function problemsOf(form: ActivityForm): Problems {
  const { problems } = formCopy
  return {
    ...(form.title.trim() === '' && { title: problems.title }),
    ...(form.stationId === '' && { stationId: problems.station }),
    ...(!isDate(form.date) && { date: problems.date }),
    ...(startMinute(form.time) === null && { time: problems.time }),
    ...(!isWhole(form.minutes, DAY_MINUTES) && { minutes: problems.minutes }),
    ...(form.capacity !== '' && !isWhole(form.capacity, ACTIVITY_CAPACITY_MAX) && { capacity: problems.capacity }),
    ...(form.kind === 'lesson' && form.lessonId === '' && { lessonId: problems.lesson }),
  }
}

/** Begin and end of what is typed; null while day, time or length are not there. */
export function spanOf({ date, time, minutes }: ActivityForm): { startsAt: Date; endsAt: Date } | null {
  const minute = startMinute(time)
  if (!isDate(date) || minute === null || !isWhole(minutes, DAY_MINUTES)) return null
  return { startsAt: instantAt(date, minute), endsAt: instantAt(date, minute + Number(minutes)) }
}

/** Whether everything fits. */
export const isSound = (form: ActivityForm): boolean =>
  Object.keys(problemsOf(form)).length === 0 &&
  !hasRuleProblems(ruleProblems(rulesIn(form.rules), spanOf(form)?.startsAt))

/** What is sent; null while something does not fit. A lesson belongs to activities of that kind only. */
export function draftOf(form: ActivityForm, now: Date): ActivityDraft | null {
  const span = spanOf(form)
  if (!span || !isSound(form)) return null
  const { title, kind, stationId, description } = form
  return {
    ...rulesOf(rulesIn(form.rules), { startsAt: span.startsAt, now }),
    title, kind, stationId, description,
    startsAt: span.startsAt.toISOString(),
    endsAt: span.endsAt.toISOString(),
    capacity: form.capacity === '' ? null : Number(form.capacity),
    room: textOrNull(form.room),
    bring: textOrNull(form.bring),
    lecturer: textOrNull(form.lecturer),
    lessonId: kind === 'lesson' ? form.lessonId : null,
  }
}

const textOrNull = (text: string): string | null => text.trim() || null

const isWhole = (text: string, most: number): boolean => /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= most
