import { beforeEach, describe, expect, test } from 'vitest'
import type { ActivityView } from '../../../contract/activities'
import type { SignUpView } from '../../../contract/sign-ups'
import { sql } from '../../kernel/database'
import { anActivity, aStation, poolAndRows } from '../../testing/activity-fixture'
import { createHarness, MONDAY_TEN, requestId } from '../../testing/harness'
import { useStreet } from '../../testing/street'
import { at, atTheDoor, statesOf } from './testing/at-the-door'
import { overtaken } from './testing/overtaken'

const street = useStreet()
const { database } = street
const { batch, codeOf, screen, send, signUp, ticketOf } = atTheDoor(street)
let stationId: string
let guMin: string
let fang: string
let laoJin: string

beforeEach(async () => {
  stationId = await aStation(database)
  guMin = await street.resident('顾敏', { isStaff: true })
  fang = await street.resident('阿芳')
  laoJin = await street.resident('老金')
})

const signUpOf = async (activityId: string, residentId: string): Promise<string> => {
  const [row] = await database.query<{ id: string }>(sql`
    select id from sign_ups where activity_id = ${activityId} and resident_id = ${residentId}`)
  return row?.id ?? ''
}

describe('ids of somebody else', () => {
  test('a request id that a neighbour used answers everybody for themselves', async () => {
    const activityId = await anActivity(database, { stationId, capacity: 1 })
    const input = { activityId, requestId: requestId() }
    expect(await street.data(fang, 'activities.signUp', input)).toEqual({ state: 'confirmed' })
    expect(await street.data(laoJin, 'activities.signUp', input)).toEqual({ state: 'waiting', position: 1 })
    expect(await street.data(laoJin, 'activities.withdraw', input)).toEqual({ state: 'withdrawn' })
    expect(await street.data(fang, 'activities.withdraw', input)).toEqual({ state: 'withdrawn' })
  })

  test('nobody signs up, withdraws or shows a ticket as somebody else by naming them', async () => {
    const activityId = await anActivity(database, { stationId })
    await street.data(fang, 'activities.signUp', { activityId, requestId: requestId() })
    for (const procedure of ['signUp', 'withdraw', 'ticket']) {
      const input = { activityId, residentId: fang, ...(procedure !== 'ticket' && { requestId: requestId() }) }
      expect(await street.code(laoJin, `activities.${procedure}`, input), procedure).toBe('input.invalid')
    }
    expect(await poolAndRows(database, activityId)).toMatchObject({ taken: 1, takenByRows: 1 })
  })

  test('places and questions of another activity are none of this one', async () => {
    const questions = [{ kind: 'text', label: '忌口', options: [], required: false }]
    const draft = {
      title: '做香囊', kind: 'culture', stationId, startsAt: '2026-03-05T04:00:00Z', endsAt: '2026-03-05T06:00:00Z',
      capacity: 5, questions, requestId: requestId(),
    }
    const other = await street.data<{ id: string }>(guMin, 'activities.create', draft)
    const { pools, questions: asked } = await street.data<ActivityView>(null, 'activities.get', other)
    const activityId = await anActivity(database, { stationId })
    const attempt = (more: object) =>
      street.code(fang, 'activities.signUp', { activityId, requestId: requestId(), ...more })
    expect(await attempt({ party: [{ poolId: pools[0]!.id, places: 1 }] })).toBe('sign_up.party_invalid')
    expect(await attempt({ answers: [{ questionId: asked[0]!.id, answer: '无' }] })).toBe('sign_up.answer_invalid')
    const booked = { activityId, channel: 'desk', name: '陈秀英', requestId: requestId() }
    const { signUpId } = await street.data<{ signUpId: string }>(guMin, 'activities.book', booked)
    const moved = { signUpId, party: [{ poolId: pools[0]!.id, places: 1 }], requestId: requestId() }
    expect(await street.code(guMin, 'activities.moveParty', moved)).toBe('sign_up.party_invalid')
  })

  test('an offer made to a neighbour is not there for anybody else', async () => {
    const activityId = await anActivity(database, { stationId, capacity: 1, promotion: 'ask' })
    for (const who of [guMin, fang, laoJin]) await street.data(who, 'activities.signUp', { activityId, requestId: requestId() })
    await street.data(guMin, 'activities.withdraw', { activityId, requestId: requestId() })
    const answer = (who: string) => street.code(who, 'activities.answerOffer', { activityId, accept: true, requestId: requestId() })
    expect([await answer(laoJin), await answer(fang)]).toEqual(['offer.not_found', 'ok'])
  })

  test('a suggestion that a colleague has begun is neither read nor stopped', async () => {
    const { jobId } = await street.data<{ jobId: string }>(guMin, 'coverage.start', { k: 1, requestId: requestId() })
    const colleague = await street.resident('老沈', { isStaff: true })
    expect(await street.code(colleague, 'coverage.job', { jobId })).toBe('coverage.job_not_found')
    expect(await street.code(colleague, 'coverage.cancel', { jobId, requestId: requestId() })).toBe('coverage.job_not_found')
  })
})

describe('tickets and codes', () => {
  test('a ticket that was used twice, changed, for another activity or of somebody removed opens no door', async () => {
    const today = { stationId, startsInHours: 2 }
    const [here, elsewhere] = [await anActivity(database, today), await anActivity(database, today)]
    const [first, second] = [await signUp('先来的', here), await signUp('后来的', here)]
    const [mine, other] = [await ticketOf(first, here), await ticketOf(second, here)]
    const changed = mine.code.slice(0, -1) + (mine.code.endsWith('A') ? 'B' : 'A')
    const removed = { signUpId: await signUpOf(here, second), reason: '报重了', requestId: requestId() }
    await street.data(guMin, 'activities.removeSignUp', removed)
    street.clock.moveTo(at(2))
    const scan = async (activityId: string, text: string) =>
      statesOf(await send(guMin, batch(activityId, [{ sight: { kind: 'ticket', text } }])))
    expect(await scan(here, changed)).toEqual(['unknown'])
    expect(await scan(elsewhere, mine.code)).toEqual(['other_activity'])
    expect(await scan(here, other.code)).toEqual(['not_confirmed'])
    expect(await scan(here, mine.code)).toEqual(['checked_in'])
    expect(await scan(here, mine.code)).toEqual(['already'])
  })

  test('a code of the screen is no ticket, a ticket is no code, and neither is a text of one’s own', async () => {
    const activityId = await anActivity(database, { stationId, startsInHours: 2 })
    const resident = await signUp('阿芳', activityId)
    const { code: ticket } = await ticketOf(resident, activityId)
    street.clock.moveTo(at(2))
    const { code } = await screen(guMin, activityId)
    for (const text of [ticket, `${code!.text}0`, code!.text.toUpperCase(), 'ys:', '000000000', '🍊'.repeat(20)]) {
      expect(await codeOf(resident, activityId, text), text).toMatch(/^check_in\.(code_wrong|other_activity)$/)
    }
    const states = statesOf(await send(guMin, batch(activityId, [{ sight: { kind: 'ticket', text: code!.text } }])))
    expect(states).toEqual(['unknown'])
  })
})

test('two servers whose clocks differ by ten minutes keep one line, in the order people came', async () => {
  const activityId = await anActivity(database, { stationId, capacity: 2 })
  const [slow, fast] = [createHarness(database), createHarness(database)]
  fast.clock.moveTo(new Date(MONDAY_TEN.getTime() + 10 * 60_000))
  const people = await Promise.all(Array.from({ length: 12 }, (_, index) => street.resident(`邻居 ${index}`)))
  const states: SignUpView[] = []
  for (const [index, who] of people.entries()) {
    const server = index % 2 === 0 ? fast : slow
    states.push(await server.data<SignUpView>(who, 'activities.signUp', { activityId, requestId: requestId() }))
  }
  expect(states.map((state) => (state.state === 'waiting' ? state.position : 0))).toEqual([0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  await slow.data(people[0]!, 'activities.withdraw', { activityId, requestId: requestId() })
  const next = await street.data<ActivityView>(people[2]!, 'activities.get', { id: activityId })
  expect(next.mine).toEqual({ state: 'confirmed' })
  expect(await overtaken(database, activityId)).toEqual([])
})
