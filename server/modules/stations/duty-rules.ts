import { DUTY_DAYS } from '../../../contract/limits'
import type { Duty, DutyTable } from '../../../contract/station-details'
import { MINUTE_MS } from '../../../contract/time'
import { withClosures, type Closure, type Opening } from './closure-rules'
import type { Day, Moment } from './day-rules'

/** An agency's desk by the week: minutes of the local day, half-open. */
export interface WeeklyDuty {
  readonly agency: string
  readonly weekday: number
  readonly fromMinute: number
  readonly toMinute: number
  readonly topics: readonly string[]
}

interface Desk {
  readonly duties: readonly WeeklyDuty[]
  /** Exceptions of the station that are not over yet, in the order they were entered. */
  readonly closures: readonly Closure[]
}

/**
 * Who is at the desks now, who comes next, and everybody of the coming week, today included. Nobody comes on a public
 * holiday, nor while the station is shut by a dated exception. A shifted workday brings no duty of another
 * weekday: no notice says whose turn it would be.
 */
export function dutyTable(desk: Desk, moment: Moment): DutyTable {
  const days = Array.from({ length: DUTY_DAYS }, (_, offset) => moment.day(offset))
  const coming = days.flatMap((day) => dutiesOn(desk, day))
  const iso = new Date(moment.nowMs).toISOString()
  const off = days.find((day) => isHoliday(day) && desk.duties.some(({ weekday }) => weekday === day.weekday))
  return {
    now: coming.filter(({ from, to }) => from <= iso && iso < to),
    next: coming.find(({ from }) => from > iso) ?? null,
    coming,
    holiday: off?.moved ? { date: off.date, name: off.moved.name } : null,
  }
}

const isHoliday = ({ moved }: Day): boolean => moved?.kind === 'holiday'

function dutiesOn({ duties, closures }: Desk, day: Day): Duty[] {
  if (isHoliday(day)) return []
  const shut = closures.filter(({ kind }) => kind === 'closed')
  return duties
    .filter(({ weekday }) => weekday === day.weekday)
    .flatMap((duty) => withClosures([timeOf(duty, day)], shut).map((time) => dutyAt(duty, time)))
    .sort((a, b) => (a.from === b.from ? 0 : a.from < b.from ? -1 : 1))
}

const timeOf = ({ fromMinute, toMinute }: WeeklyDuty, { beginMs }: Day): Opening =>
  ({ from: beginMs + fromMinute * MINUTE_MS, to: beginMs + toMinute * MINUTE_MS })

const dutyAt = ({ agency, topics }: WeeklyDuty, { from, to }: Opening): Duty =>
  ({ agency, topics: [...topics], from: new Date(from).toISOString(), to: new Date(to).toISOString() })
