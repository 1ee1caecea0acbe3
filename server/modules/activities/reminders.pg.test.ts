import { beforeEach, expect, test } from 'vitest'
import type { NotificationView } from '../../../contract/residents'
import { runDue } from '../../deliver'
import { anActivity, aStation } from '../../testing/activity-fixture'
import { requestId } from '../../testing/harness'
import { useStreet } from '../../testing/street'

const street = useStreet({ connections: 8 })
const { database, clock } = street
let stationId: string

beforeEach(async () => { stationId = await aStation(database) })

test('eight timers at once remind everybody of every activity once', async () => {
  const people = await Promise.all(Array.from({ length: 10 }, (_, index) => street.resident(`邻居 ${index}`)))
  const activities = await Promise.all(Array.from({ length: 6 }, () => anActivity(database, { stationId })))
  for (const activityId of activities) {
    await Promise.all(people.map((person) => street.data(person, 'activities.signUp', { activityId, requestId: requestId() })))
  }
  clock.moveTo(new Date('2026-03-02T19:00:00+08:00'))
  await Promise.all(Array.from({ length: 8 }, () => runDue(street.system)))
  await runDue(street.system)
  for (const person of people) {
    const { items } = await street.data<{ items: NotificationView[] }>(person, 'residents.inbox', { limit: 50 })
    const reminded = items.filter(({ kind }) => kind === 'activity_reminder').map(({ subjectId }) => subjectId)
    expect(reminded.toSorted()).toEqual(activities.toSorted())
  }
})
