import { beforeEach, expect, test } from 'vitest'
import type { Sight } from '../../../contract/check-ins'
import { MINUTE_MS } from '../../../contract/time'
import { sql } from '../../kernel/database'
import { anActivity, aStation } from '../../testing/activity-fixture'
import { requestId } from '../../testing/harness'
import { seededRandom } from '../../testing/random'
import { useStreet } from '../../testing/street'
import { at, atTheDoor, type Seen } from './testing/at-the-door'

const CONNECTIONS = 16
const GUESTS = 60
const DEVICES = 12

const street = useStreet({ connections: CONNECTIONS })
const { database } = street
const { batch, checkIn, desk, screen, send, signUp, ticketOf } = atTheDoor(street)
const random = seededRandom(20260302)

let activity: string
let guMin: string
let people: string[]

beforeEach(async () => {
  const stationId = await aStation(database)
  guMin = await street.resident('顾敏', { isStaff: true })
  activity = await anActivity(database, { stationId, startsInHours: 2 })
  people = await Promise.all(Array.from({ length: GUESTS }, (_, index) => signUp(`邻居 ${index}`, activity)))
  street.clock.moveTo(at(3))
})

const shuffled = <Item>(items: readonly Item[]): Item[] =>
  items.map((item) => ({ item, key: random() })).sort((one, other) => one.key - other.key).map(({ item }) => item)

test('twelve devices that come back from a cellar at once, and residents at the screen: everybody once, the earliest holds', async () => {
  const sights = await Promise.all(people.map(async (person): Promise<Sight> => {
    const { digits, code } = await ticketOf(person, activity)
    return random() < 0.5 ? { kind: 'digits', digits } : { kind: 'ticket', text: code }
  }))
  const earliest = new Map<Sight, number>()
  const see = (sight: Sight): Seen => {
    const minutesAgo = Math.floor(random() * 60)
    earliest.set(sight, Math.max(earliest.get(sight) ?? 0, minutesAgo))
    return { sight, at: new Date(at(3).getTime() - minutesAgo * MINUTE_MS) }
  }
  const batches = Array.from({ length: DEVICES }, () => batch(activity, shuffled(sights).map(see)))
  const { code } = await screen(guMin, activity)
  await Promise.all([
    ...batches.map((input) => send(guMin, input)),
    ...batches.slice(0, 3).map((input) => send(guMin, input)),
    ...people.slice(0, 20).map((person) => checkIn(person, activity, code!.text)),
  ])

  const { guests, came } = await desk(guMin, activity)
  expect(came).toEqual({ onSite: GUESTS, remote: 0 })
  const times = sights.map((sight) => at(3).getTime() - (earliest.get(sight) ?? 0) * MINUTE_MS)
  expect(guests.map(({ seen }) => Date.parse(seen?.at ?? '')).sort()).toEqual(times.sort())
  const [rows] = await database.query<{ all: number }>(sql`select count(*)::int as all from check_ins`)
  expect(rows).toEqual({ all: GUESTS })
})

test('the same scan sent by many at once is one check-in and answered alike', async () => {
  const { code } = await ticketOf(people[0]!, activity)
  const scan = { sight: { kind: 'ticket', text: code } as const, scanId: requestId() }
  const answers = await Promise.all(Array.from({ length: 20 }, () => send(guMin, batch(activity, [scan]))))
  expect(new Set(answers.map((all) => JSON.stringify(all.map(({ state, seen }) => [state, seen]))))).toHaveProperty('size', 1)
  expect((await desk(guMin, activity)).came.onSite).toBe(1)
})
