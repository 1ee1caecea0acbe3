import { requestId } from './harness'

type Fields = Record<string, unknown>

/** What staff write about a series: 微电影 every Tuesday from 12:00 to 13:00, from Monday 2026-03-02 on. */
export const seriesDraft = (stationId: string, changes: Fields = {}, template: Fields = {}) => ({
  rule: { kind: 'weekly', everyWeeks: 1, weekdays: [2] },
  startsOn: '2026-03-02',
  endsOn: null,
  onHolidays: 'keep',
  startMinute: 720,
  minutes: 60,
  template: { title: '周二微电影', kind: 'film', stationId, capacity: 2, promotion: 'confirm', ...template },
  requestId: requestId(),
  ...changes,
})

/** 每月第二周四 at 18:30. */
export const secondThursday = {
  rule: { kind: 'monthly', nth: 2, weekday: 4 }, startMinute: 1110, minutes: 60,
}
