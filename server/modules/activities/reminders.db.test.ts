import { beforeEach, expect, test } from 'vitest'
import type { NotificationView } from '../../../contract/residents'
import { HOUR_MS } from '../../../contract/time'
import { runDue } from '../../deliver'
import { sql } from '../../kernel/database'
import { anActivity, aStation } from '../../testing/activity-fixture'
import { MONDAY_TEN, requestId } from '../../testing/harness'
import { useStreet } from '../../testing/street'

const street = useStreet()
const { database, clock } = street
let stationId: string
let fang: string

beforeEach(async () => {
  stationId = await aStation(database)
  fang = await street.resident('阿芳')
})

/** Tuesday 12:00: a lunch lesson. */
const lunch = (fixture: object = {}) => anActivity(database, { stationId, ...fixture })
const signUp = (resident: string, activityId: string) =>
  street.data(resident, 'activities.signUp', { activityId, requestId: requestId() })
const at = async (time: string, day = '03') => {
  clock.moveTo(new Date(`2026-03-${day}T${time}:00+08:00`))
  await runDue(street.system)
}
const reminders = async (who: string) => {
  const { items } = await street.data<{ items: NotificationView[] }>(who, 'residents.inbox', {})
  return items.filter(({ kind }) => kind === 'activity_reminder').map(({ text }) => text)
}
const moveTo = (id: string, startsAt: Date) => database.query(sql`
  update activities set starts_at = ${startsAt}, ends_at = ${new Date(startsAt.getTime() + HOUR_MS)} where id = ${id}`)

test('who has a place is reminded the evening before and, of a lunch lesson, at eleven; each once', async () => {
  await signUp(fang, await lunch({ rules: { bring: '围裙' } }))
  await at('18:59', '02')
  expect(await reminders(fang)).toEqual([])
  await at('19:00', '02')
  await at('19:01', '02')
  expect(await reminders(fang)).toEqual(['明天，3 月 3 日 12:00，望湖驿站，手工间。带上：围裙。来不了就早点取消，让给下一位邻居。'])
  await at('10:59')
  expect(await reminders(fang)).toHaveLength(1)
  await at('11:00')
  await at('11:30')
  expect(await reminders(fang)).toHaveLength(2)
  expect((await reminders(fang))[0]).toBe('3 月 3 日 12:00，望湖驿站，手工间。带上：围裙。')
})

test('who waits, who withdrew and who never signed up is not', async () => {
  const activity = await lunch({ capacity: 1 })
  const [waiting, gone, stranger] = [await street.resident('老金'), await street.resident('小周'), await street.resident('过路的')]
  await signUp(fang, activity)
  for (const person of [waiting, gone]) await signUp(person, activity)
  await street.data(gone, 'activities.withdraw', { activityId: activity, requestId: requestId() })
  await at('19:00', '02')
  expect(await reminders(fang)).toHaveLength(1)
  for (const person of [waiting, gone, stranger]) expect(await reminders(person)).toEqual([])
})

test('a timer that comes too late says nothing that is of no use any more', async () => {
  await signUp(fang, await lunch())
  await at('22:30', '02')
  await at('08:00')
  expect(await reminders(fang)).toEqual([])
  await at('12:00')
  expect(await reminders(fang)).toEqual([])
})

test('nobody is reminded of what was cancelled or is not published', async () => {
  const [cancelled, draft] = [await lunch(), await lunch()]
  for (const activity of [cancelled, draft]) await signUp(fang, activity)
  await database.query(sql`update activities set cancelled_at = ${MONDAY_TEN}, cancelled_reason = '停电' where id = ${cancelled}`)
  await database.query(sql`update activities set published_at = null where id = ${draft}`)
  await at('19:00', '02')
  await at('11:00')
  expect(await reminders(fang)).toEqual([])
})

test('of an activity that was moved one is reminded anew', async () => {
  const activity = await lunch()
  await signUp(fang, activity)
  await at('19:00', '02')
  await moveTo(activity, new Date('2026-03-04T12:00:00+08:00'))
  await at('11:00')
  expect(await reminders(fang)).toHaveLength(1)
  await at('19:00')
  expect((await reminders(fang))[0]).toContain('3 月 4 日 12:00')
  await at('11:00', '04')
  expect(await reminders(fang)).toHaveLength(3)
})

test('in a course every meeting is reminded of, by the place of the term', async () => {
  const first = await lunch()
  const second = await lunch({ startsInHours: 26 + 24 })
  await database.query(sql`update activities set course_id = ${first} where id = any(${[first, second]})`)
  await signUp(fang, first)
  await at('19:00')
  expect((await reminders(fang))[0]).toContain('3 月 4 日 12:00')
})
