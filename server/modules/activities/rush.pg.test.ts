import { beforeEach, describe, expect, test } from 'vitest'
import type { AnswerOfferView, SignUpView } from '../../../contract/sign-ups'
import { DAY_MS, HOUR_MS } from '../../../contract/time'
import { runDue } from '../../deliver'
import { sql } from '../../kernel/database'
import { newId } from '../../kernel/ids'
import { anActivity, aStation, poolAndRows } from '../../testing/activity-fixture'
import { MONDAY_TEN, requestId } from '../../testing/harness'
import { seededRandom } from '../../testing/random'
import { useStreet } from '../../testing/street'
import { brokenRows } from './testing/broken-rows'
import { overtaken } from './testing/overtaken'

const CONNECTIONS = 16

const street = useStreet({ connections: CONNECTIONS })
const { database, clock } = street
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
  expect(await overtaken(database, activityId)).toEqual([])
})

/** Places for adults and children, so that families lock both kinds. */
const pools = (adult: number, child: number) => [
  { id: newId(MONDAY_TEN), position: 0, mode: 'on_site', who: 'adult', capacity: adult, releasesAt: null },
  { id: newId(MONDAY_TEN), position: 1, mode: 'on_site', who: 'child', capacity: child, releasesAt: null },
] as const

const STEPS = 640

/** 16 hands of 640 steps each: more than 10,000 from one seed. */
describe('random histories of parties signing up, withdrawing, offers, deadlines and changing capacity', () => {
  test.each([1])('keep every invariant (seed %i)', { timeout: 300_000 }, async (seed) => {
    const kinds = pools(12, 5)
    const activityId = await anActivity(database, {
      stationId, pools: kinds, promotion: 'ask', startsInHours: 24 * 30, rules: { companionsMax: 3 },
    })
    const [staff, residents] = [await street.resident('顾敏', { isStaff: true }), await people(60)]
    const accepted: string[] = []
    const hands = Array.from({ length: CONNECTIONS }, (_, hand) =>
      walk({ activityId, staff, residents, kinds, accepted, random: seededRandom(seed * 100 + hand) }))
    const codes = (await Promise.all(hands)).flat()
    const expected = ['ok', 'sign_up.not_found', 'offer.not_found', 'offer.lapsed']
    expect(codes.filter((code) => !expected.includes(code))).toEqual([])
    for (const code of ['ok', 'offer.not_found']) expect(codes).toContain(code)

    clock.moveTo(new Date(clock.now().getTime() + 1))
    await runDue(street.system)
    const after = await poolAndRows(database, activityId)
    expect(after).toMatchObject({ taken: after?.takenByRows, waiting: after?.waitingByRows })
    expect(await overtaken(database, activityId)).toEqual([])
    expect(await brokenRows(database, activityId)).toEqual({ oversold: 0, twice: 0, endedTwice: 0, pools: 0 })
    expect(accepted.length).toBeGreaterThan(20)
    expect(await notConfirmed(accepted)).toBe(0)
  })
})

interface Walk {
  readonly activityId: string
  readonly staff: string
  readonly residents: readonly string[]
  readonly kinds: ReturnType<typeof pools>
  /** Sign-ups whose offer was acknowledged as accepted. */
  readonly accepted: string[]
  readonly random: () => number
}

/** One hand of the crowd; answers the codes it met. */
async function walk({ activityId, staff, residents, kinds, accepted, random }: Walk): Promise<string[]> {
  const codes: string[] = []
  const upTo = (most: number): number => Math.floor(random() * most)
  for (let step = 0; step < STEPS; step += 1) {
    const resident = residents[upTo(residents.length)]!
    const input = { activityId, requestId: requestId() }
    const party = [
      { poolId: kinds[0].id, places: 1 + upTo(3) },
      ...(random() < 0.3 ? [{ poolId: kinds[1].id, places: 1 }] : []),
    ]
    const signUp = () => street.code(resident, 'activities.signUp', { ...input, party, guardianName: '阿芳' })
    const dice = random()
    if (dice < 0.02) codes.push(await changeCapacity({ staff, activityId, adult: 8 + upTo(10), child: 3 + upTo(4) }))
    else if (dice < 0.05) await passTime(upTo(3) * HOUR_MS)
    else if (dice < 0.1) codes.push(await comeAlone(resident, input, kinds))
    else if (dice < 0.45) codes.push(...(await Promise.all([signUp(), signUp()])))
    else if (dice < 0.75) codes.push(await answerOffer(resident, input, { accept: random() < 0.7, accepted }))
    else codes.push(await street.code(resident, 'activities.withdraw', input))
  }
  return codes
}

/** All but one of a party stay at home; somebody who is one already, or has no place for themselves, is told so. */
async function comeAlone(resident: string, input: { activityId: string }, kinds: Walk['kinds']): Promise<string> {
  const code = await street.code(resident, 'activities.comeFewer', { ...input, party: [{ poolId: kinds[0].id, places: 1 }] })
  return code === 'sign_up.party_invalid' ? 'ok' : code
}

async function passTime(ms: number): Promise<void> {
  const until = new Date(MONDAY_TEN.getTime() + 20 * DAY_MS)
  const now = new Date(clock.now().getTime() + ms)
  if (now < until) clock.moveTo(now)
  await runDue(street.system)
}

interface Said {
  readonly accept: boolean
  readonly accepted: string[]
}

async function answerOffer(
  resident: string,
  input: { activityId: string },
  { accept, accepted }: Said,
): Promise<string> {
  const answer = await street.call(resident, 'activities.answerOffer', { ...input, accept })
  if (!answer.ok) return answer.error.code
  if ((answer.data as AnswerOfferView).state === 'confirmed') {
    const [row] = await database.query<{ id: string }>(sql`
      select id from sign_ups where activity_id = ${input.activityId} and resident_id = ${resident} and offered_at is not null
      and confirmed_at is not null order by confirmed_at desc limit 1`)
    if (row) accepted.push(row.id)
  }
  return 'ok'
}

interface Change {
  readonly staff: string
  readonly activityId: string
  readonly adult: number
  readonly child: number
}

async function changeCapacity({ staff, activityId, adult, child }: Change): Promise<string> {
  return street.code(staff, 'activities.edit', {
    activityId, title: '旧衣改布袋', kind: 'culture', stationId, room: '手工间', companionsMax: 3,
    startsAt: '2026-04-01T02:00:00Z', endsAt: '2026-04-01T04:00:00Z', requestId: requestId(),
    pools: [{ mode: 'on_site', who: 'adult', capacity: adult }, { mode: 'on_site', who: 'child', capacity: child }],
  })
}

/** Acknowledged acceptances that the rows know nothing of. */
async function notConfirmed(ids: readonly string[]): Promise<number> {
  const [row] = await database.query<{ count: number }>(sql`
    select count(*) as count from sign_ups where id = any(${ids}) and confirmed_at is null`)
  return row?.count ?? 0
}
