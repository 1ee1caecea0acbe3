import { expect, test } from 'vitest'
import { DAY_MS } from '../../../contract/time'
import { runDue } from '../../deliver'
import { sql } from '../../kernel/database'
import { aStation } from '../../testing/activity-fixture'
import { MONDAY_TEN, requestId } from '../../testing/harness'
import { seriesDraft } from '../../testing/series-fixture'
import { useStreet } from '../../testing/street'

const street = useStreet({ connections: 16 })
const { database } = street

test('eight timers at once, staff at the same days and a change of the hour: no day has two activities', { timeout: 60_000 }, async () => {
  const stationId = await aStation(database)
  const staff = await street.resident('顾敏', { isStaff: true })
  const draft = seriesDraft(stationId, { rule: { kind: 'weekly', everyWeeks: 1, weekdays: [1, 2, 3, 4, 5, 6, 7] } })
  const { id } = await street.data<{ id: string }>(staff, 'activities.createSeries', draft)
  street.clock.moveTo(new Date(MONDAY_TEN.getTime() + 14 * DAY_MS))
  const touch = (on: string) => street.code(staff, 'activities.writeOccurrence', { seriesId: id, on, requestId: requestId() })
  const outcomes = await Promise.all([
    ...Array.from({ length: 8 }, () => runDue(street.system).then(() => 'ok')),
    ...['2026-05-01', '2026-05-01', '2026-05-08', '2026-06-30'].map(touch),
    street.code(staff, 'activities.editSeries', { ...draft, startsOn: '2026-03-20', startMinute: 780, seriesId: id, requestId: requestId() }),
    ...Array.from({ length: 4 }, () => runDue(street.system).then(() => 'ok')),
  ])
  // Whoever touches a day after the change finds it in the series that goes on.
  expect(outcomes.filter((code) => !['ok', 'series.date_invalid'].includes(code))).toEqual([])
  await runDue(street.system)
  const rows = await database.query<{ day: string; activities: number }>(sql`
    select occurrence_on::text as day, count(*)::int as activities from activities group by 1 order by 1`)
  expect(rows.filter(({ activities }) => activities !== 1)).toEqual([])
  expect(rows.filter(({ day }) => day <= '2026-05-11')).toHaveLength(71)
})
