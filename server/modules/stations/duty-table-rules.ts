import type { DutyEntry } from '../../../contract/station-staff'
import type { WeeklyDuty } from './duty-rules'

/** Whether a duty table makes sense: each duty ends after it begins, and no agency is twice at its desk at one time. */
export function areSoundDuties(duties: readonly DutyEntry[]): boolean {
  const rows = rowsOfDuties(duties)
  return rows.every((row) => row.fromMinute < row.toMinute)
    && rows.every((row, index) => rows.slice(index + 1).every((other) => !overlaps(row, other)))
}

const overlaps = (a: WeeklyDuty, b: WeeklyDuty): boolean =>
  a.agency === b.agency && a.weekday === b.weekday && a.fromMinute < b.toMinute && b.fromMinute < a.toMinute

/** A row for each weekday of each entry. */
export const rowsOfDuties = (duties: readonly DutyEntry[]): WeeklyDuty[] =>
  duties.flatMap(({ weekdays, ...desk }) => [...new Set(weekdays)].sort().map((weekday) => ({ ...desk, weekday })))

/** The other way round: rows that differ in the weekday alone are one entry, in the order of their first day. */
export function dutiesOfRows(rows: readonly WeeklyDuty[]): DutyEntry[] {
  const entries = new Map<string, DutyEntry>()
  for (const { weekday, agency, fromMinute, toMinute, topics } of rows) {
    const key = JSON.stringify([agency, fromMinute, toMinute, topics])
    const weekdays = [...new Set([...entries.get(key)?.weekdays ?? [], weekday])].sort()
    entries.set(key, { agency, weekdays, fromMinute, toMinute, topics: [...topics] })
  }
  return [...entries.values()]
}
