import type { CalendarYearView, MovedDay } from '../../../contract/calendar'
import { weekdayOf } from '../../../contract/time'
import { noticeCopy } from './calendar-copy'

/** What staff type and paste about a year, as a draft keeps it. */
export type NoticeForm = {
  text: string
  source: string
  /** The days, as JSON: a draft is flat. */
  days: string
}

/** One day that is being added. */
export interface NewDay {
  readonly date: string
  readonly name: string
  readonly kind: MovedDay['kind']
}

export type NoticeProblems = { readonly [Field in 'text' | 'source' | 'days' | 'date' | 'name']?: string }

export const blankDay: NewDay = { date: '', name: '', kind: 'holiday' }

const SATURDAY = 6

/** What is known of a year, to be corrected. */
export const formOf = ({ days, source, text }: CalendarYearView): NoticeForm =>
  ({ text: text ?? '', source: source ?? '', days: JSON.stringify(days) })

/** The days of a form; none when what the device kept is no list. */
export function daysOf({ days }: NoticeForm): MovedDay[] {
  try {
    const kept: unknown = JSON.parse(days)
    return Array.isArray(kept) ? kept.filter(isMovedDay) : []
  } catch {
    return []
  }
}

function isMovedDay(value: unknown): value is MovedDay {
  if (typeof value !== 'object' || value === null) return false
  const { date, name, kind } = value as Partial<MovedDay>
  return typeof date === 'string' && typeof name === 'string' && (kind === 'holiday' || kind === 'workday')
}

/** The days with one more; the same date is replaced. */
export const withDay = (days: readonly MovedDay[], day: MovedDay): MovedDay[] =>
  [...days.filter(({ date }) => date !== day.date), day].sort((a, b) => (a.date < b.date ? -1 : 1))

/** Why a day cannot be added yet; empty when it can. */
export function dayProblems({ date, name, kind }: NewDay, year: number): NoticeProblems {
  const { problems } = noticeCopy
  if (date === '') return { date: problems.date }
  if (date < `${year - 1}-12-25` || date > `${year}-12-31`) return { date: problems.otherYear(year) }
  if (kind === 'workday' && weekdayOf(date) < SATURDAY) return { date: problems.weekday }
  return name.trim() === '' ? { name: problems.name } : {}
}

/** Why a year cannot be saved yet; empty when it can. */
export const saveProblems = (form: NoticeForm): NoticeProblems => ({
  ...(form.source.trim() === '' && { source: noticeCopy.problems.source }),
  ...(daysOf(form).length === 0 && { days: noticeCopy.problems.days }),
})
