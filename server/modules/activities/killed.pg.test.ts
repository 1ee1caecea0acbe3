import { expect, test } from 'vitest'
import type { Answer } from '../../../contract/answer'
import type { AnswerOfferView, SignUpView, WithdrawView } from '../../../contract/sign-ups'
import { deliverDue } from '../../deliver'
import { sql } from '../../kernel/database'
import { anActivity, aStation, poolAndRows } from '../../testing/activity-fixture'
import { requestId } from '../../testing/harness'
import { seededRandom } from '../../testing/random'
import { useStreet } from '../../testing/street'
import { CONNECTION_NAME, useProcesses } from '../../testing/use-processes'
import { brokenRows } from './testing/broken-rows'
import { fromNow } from './testing/from-now'
import { overtaken } from './testing/overtaken'

const PEOPLE = 400
const PLACES = 25
/** Up to which rank people look whether a place is offered to them, and how often. */
const NEAR = 60
const LOOKS = 6
const LOOK_EVERY_MS = 150
const ROUNDS_OF_CUTS = 12
/** For a machine on which much else goes on. */
const LONG = { timeout: 120_000 }

const street = useStreet({ connections: 8 })
const { database } = street
const processes = useProcesses(street, [11, 11, 10])

/** What somebody was told, in the end, of each thing they wanted. */
interface Told {
  readonly residentId: string
  readonly signUp: { readonly requestId: string; readonly answer: SignUpView }
  readonly withdrawal: { readonly requestId: string; readonly answer: WithdrawView } | null
  readonly offer: AnswerOfferView | null
}

/** People who sign up, of whom some take what they are offered or leave it, and half give up in the end. */
async function rush(activityId: string, disturb: () => Promise<void>): Promise<Told[]> {
  const residents = await Promise.all(Array.from({ length: PEOPLE }, (_, index) => street.resident(`邻居 ${index}`)))
  const random = seededRandom(400)
  const all = residents.map((residentId, index) =>
    oneOf({ residentId, activityId, process: index % 3, gives: random() < 0.5, accepts: random() < 0.5 }))
  const [told] = await Promise.all([Promise.all(all), disturb()])
  return told
}

interface Person {
  readonly residentId: string
  readonly activityId: string
  /** Where they begin. */
  readonly process: number
  readonly gives: boolean
  readonly accepts: boolean
}

async function oneOf({ residentId, activityId, process, gives, accepts }: Person): Promise<Told> {
  const ask = async <T>(procedure: string, more: object = {}) => {
    const input = { activityId, requestId: requestId(), ...more }
    const answer = await processes.phones.insist<T>(process, { residentId, procedure, input })
    return { requestId: input.requestId, answer }
  }
  const signedUp = await ask<SignUpView>('activities.signUp')
  const withdrawal = gives ? await ask<WithdrawView>('activities.withdraw') : null
  const mine = dataOf(signedUp.answer)
  const mayBeOffered = !gives && mine.state === 'waiting' && mine.position <= NEAR
  let offer: AnswerOfferView | null = null
  for (let look = 0; mayBeOffered && offer === null && look < LOOKS; look += 1) {
    await soon(LOOK_EVERY_MS)
    offer = offerOf((await ask<AnswerOfferView>('activities.answerOffer', { accept: accepts })).answer)
  }
  return {
    residentId,
    signUp: { ...signedUp, answer: mine },
    withdrawal: withdrawal && { ...withdrawal, answer: dataOf(withdrawal.answer) },
    offer,
  }
}

/** Who was offered nothing is told so; everything else is an answer or a fault. */
function offerOf(answer: Answer<AnswerOfferView>): AnswerOfferView | null {
  if (!answer.ok && answer.error.code === 'offer.not_found') return null
  return dataOf(answer)
}

function dataOf<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.data
}

/** Every acknowledged write is there, once, and nothing else is; the ledgers agree; nobody was passed over. */
async function expectNothingLost(activityId: string, told: readonly Told[]): Promise<void> {
  const rows = await database.query<{ residentId: string; request: string; ended: string | null; isConfirmed: boolean }>(sql`
    select resident_id as "residentId", request_id as request, withdrawn_as as ended, confirmed_at is not null as "isConfirmed"
    from sign_ups where activity_id = ${activityId}`)
  expect(rows).toHaveLength(PEOPLE)
  const byResident = new Map(rows.map((row) => [row.residentId, row]))
  for (const { residentId, signUp, withdrawal, offer } of told) {
    const row = byResident.get(residentId)
    expect(row).toMatchObject({ request: signUp.requestId, ended: withdrawal ? 'self' : endOf(offer) })
    if ([offer?.state, signUp.answer.state].includes('confirmed')) expect(row).toMatchObject({ isConfirmed: true })
  }
  expect(told.filter(({ offer }) => offer !== null).length).toBeGreaterThan(3)
  const keys = await database.query<{ count: number }>(sql`select count(*) from request_keys where procedure = 'activities.withdraw'`)
  expect(keys).toEqual([{ count: told.filter(({ withdrawal }) => withdrawal).length }])
  const after = await poolAndRows(database, activityId)
  expect(after).toMatchObject({ taken: after?.takenByRows, waiting: after?.waitingByRows })
  expect(after?.taken).toBeLessThanOrEqual(PLACES)
  expect(await brokenRows(database, activityId)).toEqual({ oversold: 0, twice: 0, endedTwice: 0, pools: 0 })
  expect(await overtaken(database, activityId)).toEqual([])
  await expectToldOnce()
}

const endOf = (offer: AnswerOfferView | null) => (offer?.state === 'refused' ? 'refused' : null)

/** The messages survive as well: one for each sign-up, one for each offer, whichever process delivered them. */
async function expectToldOnce(): Promise<void> {
  await deliverDue(street.system)
  const waiting = await database.query(sql`select topic from outbox where delivered_at is null`)
  expect(waiting).toEqual([])
  const signedUp = await database.query<{ count: number }>(sql`select count(*) from outbox where topic = 'activities.signed_up'`)
  expect(signedUp).toEqual([{ count: PEOPLE }])
  const twice = await database.query(sql`
    select resident_id, kind, title from notifications group by 1, 2, 3 having count(*) > 1`)
  expect(twice).toEqual([])
  const silent = await database.query(sql`
    select id from sign_ups s where not exists (select 1 from notifications n where n.resident_id = s.resident_id)`)
  expect(silent).toEqual([])
}

const soon = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function anOpenActivity(): Promise<string> {
  return anActivity(database, { stationId: await aStation(database), capacity: PLACES, promotion: 'ask', rules: fromNow() })
}

/** Resolves once so many have signed up. */
async function until(count: number, activityId: string): Promise<void> {
  const [row] = await database.query<{ count: number }>(sql`select count(*) from sign_ups where activity_id = ${activityId}`)
  if ((row?.count ?? 0) >= count) return
  await soon(5)
  await until(count, activityId)
}

test('a process that is killed in the middle of a rush loses nothing that was acknowledged and doubles nothing', LONG, async () => {
  const activityId = await anOpenActivity()
  const told = await rush(activityId, async () => {
    await until(PEOPLE / 4, activityId)
    await processes.all[1]?.stop('SIGKILL')
  })
  expect(processes.all.map((process) => process.isRunning())).toEqual([true, false, true])
  await expectNothingLost(activityId, told)
})

test('connections that are cut again and again in a rush end no process, lose nothing and double nothing', LONG, async () => {
  const activityId = await anOpenActivity()
  let cut = 0
  const told = await rush(activityId, async () => {
    await until(PEOPLE / 8, activityId)
    for (let round = 0; round < ROUNDS_OF_CUTS; round += 1) {
      const rows = await database.query(sql`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = ${CONNECTION_NAME} and random() < 0.3`)
      cut += rows.length
      await soon(60)
    }
  })
  expect(cut).toBeGreaterThan(20)
  expect(processes.all.map((process) => process.isRunning())).toEqual([true, true, true])
  await expectNothingLost(activityId, told)
})
