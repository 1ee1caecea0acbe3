import { expect, test } from 'vitest'
import { anActivity, aStation } from '../../testing/activity-fixture'
import { requestId } from '../../testing/harness'
import { useStreet } from '../../testing/street'

const street = useStreet({ connections: 12 })

test('while eight staff change an activity over and over, nobody who signs up is told that it is closed', { timeout: 120_000 }, async () => {
  const stationId = await aStation(street.database)
  const activityId = await anActivity(street.database, { stationId, capacity: 1000 })
  const staff = await street.resident('顾敏', { isStaff: true })
  const residents = await Promise.all(Array.from({ length: 200 }, (_, index) => street.resident(`邻居 ${index}`)))
  const edit = (capacity: number) => street.code(staff, 'activities.edit', {
    activityId, title: '旧衣改布袋', kind: 'culture', stationId, capacity, requestId: requestId(),
    startsAt: '2026-03-03T02:00:00Z', endsAt: '2026-03-03T04:00:00Z',
  })
  let isRush = true
  const changes = Array.from({ length: 8 }, async (_, hand) => {
    for (let turn = 0; isRush; turn += 1) expect(await edit(900 + hand + turn)).toBe('ok')
  })
  const codes = await Promise.all(residents.map((resident) =>
    street.code(resident, 'activities.signUp', { activityId, requestId: requestId() })))
  isRush = false
  await Promise.all(changes)
  expect(codes.filter((code) => code !== 'ok')).toEqual([])
})
