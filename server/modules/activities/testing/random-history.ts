import type { AnswerOfferView } from '../../../../contract/sign-ups'
import { DAY_MS, HOUR_MS } from '../../../../contract/time'
import { runDue } from '../../../deliver'
import { sql } from '../../../kernel/database'
import { newId } from '../../../kernel/ids'
import { anActivity, aStation, poolAndRows } from '../../../testing/activity-fixture'
import { MONDAY_TEN, requestId } from '../../../testing/harness'
import { seededRandom } from '../../../testing/random'
import type { Street } from '../../../testing/street'
import { brokenRows } from './broken-rows'
import { overtaken } from './overtaken'

interface History {
  readonly seed: number
  /** People who act at the same time, and how often each. */
  readonly hands: number
  readonly steps: number
}

/** What a history left behind; `codes` are the answers people met. */
export interface Outcome {
  readonly codes: readonly string[]
  readonly ledgers: Awaited<ReturnType<typeof poolAndRows>>
  readonly overtaken: Awaited<ReturnType<typeof overtaken>>
  readonly broken: Awaited<ReturnType<typeof brokenRows>>
  /** Offers that were acknowledged as accepted, and those of them that the rows know nothing of. */
  readonly accepted: number
  readonly lost: number
}

/**
 * Parties of one to four for adults and children sign up, withdraw, come fewer and answer offers, while time passes and
 * staff change how many places there are; by a seed.
 */
export async function randomHistory(street: Street, { seed, hands, steps }: History): Promise<Outcome> {
  const { database, clock } = street
  const [stationId, kinds] = [await aStation(database), pools(12, 5)]
  const activityId = await anActivity(database, {
    stationId, pools: kinds, promotion: 'ask', startsInHours: 24 * 30, rules: { companionsMax: 3 },
  })
  const staff = await street.resident('顾敏', { isStaff: true })
  const residents = await Promise.all(Array.from({ length: 60 }, (_, index) => street.resident(`邻居 ${index}`)))
  const crowd = { street, steps, stationId, activityId, staff, residents, kinds, accepted: [] as string[] }
  const codes = await Promise.all(Array.from({ length: hands }, (_, hand) =>
    walk({ ...crowd, random: seededRandom(seed * 100 + hand) })))
  clock.moveTo(new Date(clock.now().getTime() + 1))
  await runDue(street.system)
  return {
    codes: codes.flat(),
    ledgers: await poolAndRows(database, activityId),
    overtaken: await overtaken(database, activityId),
    broken: await brokenRows(database, activityId),
    accepted: crowd.accepted.length,
    lost: await notConfirmed(street, crowd.accepted),
  }
}

/** Places for adults and children, so that families lock both kinds. */
const pools = (adult: number, child: number) => [
  { id: newId(MONDAY_TEN), position: 0, mode: 'on_site', who: 'adult', capacity: adult, releasesAt: null },
  { id: newId(MONDAY_TEN), position: 1, mode: 'on_site', who: 'child', capacity: child, releasesAt: null },
] as const

interface Walk {
  readonly street: Street
  readonly steps: number
  readonly stationId: string
  readonly activityId: string
  readonly staff: string
  readonly residents: readonly string[]
  readonly kinds: ReturnType<typeof pools>
  /** Sign-ups whose offer was acknowledged as accepted. */
  readonly accepted: string[]
  readonly random: () => number
}

/** One hand of the crowd; answers the codes it met. */
async function walk(crowd: Walk): Promise<string[]> {
  const { street, activityId, residents, kinds, random } = crowd
  const codes: string[] = []
  const upTo = (most: number): number => Math.floor(random() * most)
  for (let step = 0; step < crowd.steps; step += 1) {
    const resident = residents[upTo(residents.length)]!
    const input = { activityId, requestId: requestId() }
    const party = [
      { poolId: kinds[0].id, places: 1 + upTo(3) },
      ...(random() < 0.3 ? [{ poolId: kinds[1].id, places: 1 }] : []),
    ]
    const signUp = () => street.code(resident, 'activities.signUp', { ...input, party, guardianName: '阿芳' })
    const dice = random()
    if (dice < 0.02) codes.push(await changeCapacity(crowd, { adult: 8 + upTo(10), child: 3 + upTo(4) }))
    else if (dice < 0.05) await passTime(street, upTo(3) * HOUR_MS)
    else if (dice < 0.1) codes.push(await comeAlone(crowd, resident, input))
    else if (dice < 0.45) codes.push(...(await Promise.all([signUp(), signUp()])))
    else if (dice < 0.75) codes.push(await answerOffer(crowd, resident, random() < 0.7))
    else codes.push(await street.code(resident, 'activities.withdraw', input))
  }
  return codes
}

/** All but one of a party stay at home; somebody who is one already, or has no place for themselves, is told so. */
async function comeAlone({ street, kinds }: Walk, resident: string, input: object): Promise<string> {
  const party = [{ poolId: kinds[0].id, places: 1 }]
  const code = await street.code(resident, 'activities.comeFewer', { ...input, party })
  return code === 'sign_up.party_invalid' ? 'ok' : code
}

async function passTime({ clock, system }: Street, ms: number): Promise<void> {
  const until = new Date(MONDAY_TEN.getTime() + 20 * DAY_MS)
  const now = new Date(clock.now().getTime() + ms)
  if (now < until) clock.moveTo(now)
  await runDue(system)
}

async function answerOffer({ street, activityId, accepted }: Walk, resident: string, accept: boolean): Promise<string> {
  const input = { activityId, accept, requestId: requestId() }
  const answer = await street.call(resident, 'activities.answerOffer', input)
  if (!answer.ok) return answer.error.code
  if ((answer.data as AnswerOfferView).state === 'confirmed') {
    const [row] = await street.database.query<{ id: string }>(sql`
      select id from sign_ups where activity_id = ${activityId} and resident_id = ${resident} and offered_at is not null
      and confirmed_at is not null order by confirmed_at desc limit 1`)
    if (row) accepted.push(row.id)
  }
  return 'ok'
}

const changeCapacity = (
  { street, staff, activityId, stationId }: Walk,
  { adult, child }: { adult: number; child: number },
): Promise<string> =>
  street.code(staff, 'activities.edit', {
    activityId, title: '旧衣改布袋', kind: 'culture', stationId, room: '手工间', companionsMax: 3,
    startsAt: '2026-04-01T02:00:00Z', endsAt: '2026-04-01T04:00:00Z', requestId: requestId(),
    pools: [{ mode: 'on_site', who: 'adult', capacity: adult }, { mode: 'on_site', who: 'child', capacity: child }],
  })

/** Acknowledged acceptances that the rows know nothing of. */
async function notConfirmed({ database }: Street, ids: readonly string[]): Promise<number> {
  const [row] = await database.query<{ count: number }>(sql`
    select count(*) as count from sign_ups where id = any(${ids}) and confirmed_at is null`)
  return row?.count ?? 0
}

/** Every answer that a history may give. */
export const EXPECTED = ['ok', 'sign_up.not_found', 'offer.not_found', 'offer.lapsed']

/** What a history may leave behind. */
export const intact = { overtaken: [], broken: { oversold: 0, twice: 0, endedTwice: 0, pools: 0 }, lost: 0 }
