import { expect, test } from 'vitest'
import type { BookView } from '../../../contract/bookings'
import { createHandle } from '../../handle'
import { anActivity, aStation, poolAndRows } from '../../testing/activity-fixture'
import { requestId } from '../../testing/harness'
import { useStreet } from '../../testing/street'

const street = useStreet({ connections: 16 })
const { database } = street

test('four channels race for the last place, fifty times: exactly one wins, the others wait in order', { timeout: 120_000 }, async () => {
  const stationId = await aStation(database)
  const staff = [await street.resident('顾敏', { isStaff: true }), await street.resident('老沈', { isStaff: true })]
  const [inApp, onH5] = [await street.resident('阿芳'), await street.resident('老金')]
  await street.database.query({
    text: `insert into identities (provider, subject, resident_id, created_at) values ('wechat_mini', 'openid', $1, now())`, values: [inApp],
  })
  const handle = createHandle(street.system)
  for (let round = 0; round < 50; round += 1) {
    const activityId = await anActivity(database, { stationId, capacity: 1 })
    const book = async (channel: string, index: number) => (await street.data<BookView>(staff[index]!, 'activities.book', {
      activityId, channel, name: channel, phone: `1380573000${index}`, requestId: requestId(),
    })).signUp
    const app = handle({
      procedure: 'activities.signUp', input: { activityId, requestId: requestId() },
      caller: { kind: 'identity', provider: 'wechat_mini', subject: 'openid' },
    }).then((answer) => (answer.ok ? answer.data : answer.error.code))
    const h5 = street.data(onH5, 'activities.signUp', { activityId, requestId: requestId() })
    const answers = await Promise.all([app, h5, book('phone', 0), book('desk', 1)])
    expect(answers).toContainEqual({ state: 'confirmed' })
    for (const position of [1, 2, 3]) expect(answers).toContainEqual({ state: 'waiting', position })
    expect(await poolAndRows(database, activityId)).toEqual({ taken: 1, waiting: 3, takenByRows: 1, waitingByRows: 3 })
  }
})

test('two desks that book the same telephone at once book it once', async () => {
  const stationId = await aStation(database)
  const staff = [await street.resident('顾敏', { isStaff: true }), await street.resident('老沈', { isStaff: true })]
  for (let round = 0; round < 20; round += 1) {
    const activityId = await anActivity(database, { stationId, capacity: 5 })
    const codes = await Promise.all(staff.map((who) => street.code(who, 'activities.book', {
      activityId, channel: 'desk', name: '陈秀英', phone: '13805730001', requestId: requestId(),
    })))
    expect(codes.toSorted()).toEqual(['ok', 'sign_up.phone_taken'])
  }
})
