import type { DayHours } from '../../../contract/opening-hours'

/** Neighbouring weekdays with the same hours; Monday is 1. */
export interface DayGroup {
  readonly from: number
  readonly to: number
  readonly intervals: DayHours['intervals']
}

/** Joins weekdays that follow each other and are alike: 周一到周五 8:30–17:30. A day that is not listed is closed. */
export function groupDays(weekly: readonly DayHours[]): DayGroup[] {
  const groups: DayGroup[] = []
  for (let weekday = 1; weekday <= 7; weekday += 1) {
    const intervals = weekly.find((day) => day.weekday === weekday)?.intervals ?? []
    const last = groups[groups.length - 1]
    const isAlike = last && JSON.stringify(last.intervals) === JSON.stringify(intervals)
    if (isAlike) groups[groups.length - 1] = { ...last, to: weekday }
    else groups.push({ from: weekday, to: weekday, intervals })
  }
  return groups
}
