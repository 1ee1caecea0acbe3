import { beforeEach, describe, expect, test } from 'vitest'
import type { SignUpView } from '../../../contract/sign-ups'
import { sql } from '../../kernel/database'
import { anActivity, aStation, poolAndRows } from '../../testing/activity-fixture'
import { requestId } from '../../testing/harness'
import { seededRandom } from '../../testing/random'
import { useStreet } from '../../testing/street'

const CONNECTIONS = 16

const street = useStreet({ connections: CONNECTIONS })
const { database } = street
let stationId: string

beforeEach(async () => { stationId = await aStation(database) })

const people = (count: number) => Promise.all(Array.from({ length: count }, (_, index) => street.resident(`邻居 ${index}`)))

test('2,000 residents and 400 repeated taps for 25 places: exactly 25 get one, everybody else waits in order', { timeout: 120_000 }, async () => {
  const activityId = await anActivity(database, { stationId, capacity: 25 })
  const residents = await people(2000)
  const taps = residents.map((residentId) => ({ residentId, request: requestId() }))
  const again = taps.filter((_, index) => index % 5 === 0)
  const tap = async ({ residentId, request }: (typeof taps)[number]) => ({
    residentId,
    answer: await street.data<SignUpView>(residentId, 'activities.signUp', { activityId, requestId: request }),
  })
  const answers = await Promise.all([...taps, ...again].map(tap))
  const [first, repeated] = [answers.slice(0, 2000), answers.slice(2000)]

  expect(first.filter(({ answer }) => answer.state === 'confirmed')).toHaveLength(25)
  const positions = first.flatMap(({ answer }) => (answer.state === 'waiting' ? [answer.position] : []))
  expect(positions.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 1975 }, (_, index) => index + 1))
  const firstOf = new Map(first.map(({ residentId, answer }) => [residentId, answer]))
  for (const { residentId, answer } of repeated) expect(answer).toEqual(firstOf.get(residentId))
  expect(await poolAndRows(database, activityId))
    .toEqual({ taken: 25, waiting: 1975, takenByRows: 25, waitingByRows: 1975 })
  await expectOrder(activityId)
})

describe('random histories of sign-up, repeated taps, withdrawal and changing capacity', () => {
  test.each([1, 2, 3])('keep every invariant (seed %i)', { timeout: 120_000 }, async (seed) => {
    const activityId = await anActivity(database, { stationId, capacity: 12 })
    const staff = await street.resident('顾敏', { isStaff: true })
    const residents = await people(60)
    const codes = await Promise.all(Array.from({ length: CONNECTIONS }, (_, worker) =>
      walk({ activityId, staff, residents, random: seededRandom(seed * 100 + worker) })))
    expect(codes.flat().filter((code) => !['ok', 'sign_up.not_found'].includes(code))).toEqual([])
    const after = await poolAndRows(database, activityId)
    expect(after).toMatchObject({ taken: after?.takenByRows, waiting: after?.waitingByRows })
    await expectOrder(activityId)
  })
})

interface Walk {
  readonly activityId: string
  readonly staff: string
  readonly residents: readonly string[]
  readonly random: () => number
}

/** One hand of the crowd: 60 steps, each at random; answers the codes it met. */
async function walk({ activityId, staff, residents, random }: Walk): Promise<string[]> {
  const codes: string[] = []
  for (let step = 0; step < 60; step += 1) {
    const resident = residents[Math.floor(random() * residents.length)]!
    const input = { activityId, requestId: requestId() }
    const signUp = () => street.code(resident, 'activities.signUp', input)
    const dice = random()
    if (dice < 0.02) codes.push(await changeCapacity(staff, activityId, 8 + Math.floor(random() * 10)))
    else if (dice < 0.55) codes.push(...(await Promise.all([signUp(), signUp()])))
    else codes.push(await street.code(resident, 'activities.withdraw', input))
  }
  return codes
}

async function changeCapacity(staff: string, activityId: string, capacity: number): Promise<string> {
  return street.code(staff, 'activities.edit', {
    activityId, title: '旧衣改布袋', kind: 'culture', stationId, room: '手工间',
    startsAt: '2026-03-03T04:00:00Z', endsAt: '2026-03-03T06:00:00Z', capacity, requestId: requestId(),
  })
}

/**
 * What must hold of the rows at any rest: nobody waits while a place is free, nobody confirmed overtook somebody still
 * waiting who came before, each rank was given once, and nobody is in twice.
 */
async function expectOrder(activityId: string): Promise<void> {
  const [row] = await database.query<Record<'idle' | 'overtaken' | 'twice' | 'oversold', number>>(sql`
    with live as (select * from sign_ups where activity_id = ${activityId} and withdrawn_at is null),
         pool as (select * from place_pools where activity_id = ${activityId})
    select (select count(*)::int from pool where waiting > 0 and places_taken < capacity) as idle,
           (select count(*)::int from live w where confirmed_at is null and exists
              (select 1 from live c where c.confirmed_at is not null and c.seq > w.seq)) as overtaken,
           (select count(*)::int from (select resident_id from live group by resident_id having count(*) > 1) d) as twice,
           (select count(*)::int from pool where places_taken > seats) as oversold`)
  expect(row).toEqual({ idle: 0, overtaken: 0, twice: 0, oversold: 0 })
}
