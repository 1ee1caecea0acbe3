import type { DayHours } from '../../../contract/opening-hours'

/** Neighbouring weekdays with the same hours; Monday is 1. */
export interface DayGroup {
  readonly from: number
  readonly to: number
  readonly intervals: DayHours['intervals']
}

/** Joins weekdays that follow each other and are alike: 周一到周五 8:30–17:30. */
export function groupDays(hours: readonly DayHours[]): DayGroup[] {
  const groups: DayGroup[] = []
  for (const { weekday, intervals } of [...hours].sort((a, b) => a.weekday - b.weekday)) {
    const last = groups[groups.length - 1]
    const isAlike = last?.to === weekday - 1 && JSON.stringify(last.intervals) === JSON.stringify(intervals)
    if (last && isAlike) groups[groups.length - 1] = { ...last, to: weekday }
    else groups.push({ from: weekday, to: weekday, intervals })
  }
  return groups
}
