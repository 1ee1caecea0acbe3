import type { MovedDay } from '../../../contract/calendar'
import { addDays } from '../../../contract/time'

/** The days of one festival: its days off, run together, and the days worked for it. */
export interface HolidayGroup {
  readonly name: string
  readonly off: readonly { readonly from: string; readonly to: string }[]
  readonly worked: readonly string[]
}

/** A year's days by festival, in the order they come. */
export function holidayGroups(days: readonly MovedDay[]): HolidayGroup[] {
  const names = [...new Set(days.map(({ name }) => name))]
  const groups = names.map((name) => {
    const own = days.filter((day) => day.name === name)
    const of = (kind: MovedDay['kind']): string[] => own.filter((day) => day.kind === kind).map(({ date }) => date).sort()
    return { name, off: runsOf(of('holiday')), worked: of('workday') }
  })
  return groups.sort((a, b) => (firstOf(a) < firstOf(b) ? -1 : 1))
}

const firstOf = ({ off, worked }: HolidayGroup): string => off[0]?.from ?? worked[0] ?? ''

function runsOf(dates: readonly string[]): { from: string; to: string }[] {
  const runs: { from: string; to: string }[] = []
  for (const date of dates) {
    const last = runs[runs.length - 1]
    if (last && date === addDays(last.to, 1)) last.to = date
    else runs.push({ from: date, to: date })
  }
  return runs
}
