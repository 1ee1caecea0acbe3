import { beforeEach, expect, test } from 'vitest'
import type { SignUpView } from '../../../contract/sign-ups'
import { anActivity, aStation, poolAndRows } from '../../testing/activity-fixture'
import { requestId } from '../../testing/harness'
import { useStreet } from '../../testing/street'
import { overtaken } from './testing/overtaken'
import { EXPECTED, intact, randomHistory } from './testing/random-history'

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
  const tap = async ({ residentId, request }: (typeof taps)[number]) =>
    ({ residentId, answer: await patiently(residentId, { activityId, requestId: request }) })
  const answers = await Promise.all([...taps, ...again].map(tap))
  const [first, repeated] = [answers.slice(0, 2000), answers.slice(2000)]

  expect(first.filter(({ answer }) => answer.state === 'confirmed')).toHaveLength(25)
  const positions = first.flatMap(({ answer }) => (answer.state === 'waiting' ? [answer.position] : []))
  expect(positions.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 1975 }, (_, index) => index + 1))
  const firstOf = new Map(first.map(({ residentId, answer }) => [residentId, answer]))
  for (const { residentId, answer } of repeated) expect(answer).toEqual(firstOf.get(residentId))
  expect(await poolAndRows(database, activityId))
    .toEqual({ taken: 25, waiting: 1975, takenByRows: 25, waitingByRows: 1975 })
  expect(await overtaken(database, activityId)).toEqual([])
})

/** Signs up, and again with the same request id when a slow machine says that too many wait for a connection. */
async function patiently(residentId: string, input: { activityId: string; requestId: string }): Promise<SignUpView> {
  const answer = await street.call(residentId, 'activities.signUp', input)
  if (answer.ok) return answer.data as SignUpView
  expect(answer.error.code).toBe('server.busy')
  return patiently(residentId, input)
}

/** 16 hands of 640 steps each: more than 10,000 from one seed. */
test('a random history of many hands keeps every invariant', { timeout: 300_000 }, async () => {
  const { codes, ledgers, accepted, ...left } = await randomHistory(street, { seed: 1, hands: CONNECTIONS, steps: 640 })
  expect(codes.filter((code) => !EXPECTED.includes(code))).toEqual([])
  for (const code of ['ok', 'offer.not_found']) expect(codes).toContain(code)
  expect(ledgers).toMatchObject({ taken: ledgers?.takenByRows, waiting: ledgers?.waitingByRows })
  expect(left).toEqual(intact)
  expect(accepted).toBeGreaterThan(20)
})
