import { beforeEach, expect, test } from 'vitest'
import type { ScanAnswer } from '../../../contract/check-ins'
import { DAY_MS, MINUTE_MS } from '../../../contract/time'
import { sql } from '../../kernel/database'
import { createSealer } from '../../kernel/sealer'
import { anActivity, aStation } from '../../testing/activity-fixture'
import { requestId, testSealer } from '../../testing/harness'
import { useStreet } from '../../testing/street'
import { ticketText } from './code-rules'
import { at, atTheDoor, statesOf } from './testing/at-the-door'

const street = useStreet()
const { database } = street
const { batch, desk, send, signUp, ticketOf } = atTheDoor(street)
let stationId: string
let guMin: string

beforeEach(async () => {
  stationId = await aStation(database)
  guMin = await street.resident('顾敏', { isStaff: true })
})

/** Starts Monday at noon and lasts two hours. */
const noonActivity = (changes: Partial<Parameters<typeof anActivity>[1]> = {}) =>
  anActivity(database, { stationId, startsInHours: 2, ...changes })

test('staff scan a ticket, type its digits or find the name', async () => {
  const activity = await noonActivity()
  const people = [await signUp('一', activity), await signUp('二', activity), await signUp('三', activity)]
  const tickets = await Promise.all(people.map((person) => ticketOf(person, activity)))
  street.clock.moveTo(at(2))
  const { guests } = await desk(guMin, activity)
  expect(guests.map(({ name, digits }) => [name, digits]))
    .toEqual([['一', tickets[0]!.digits], ['二', tickets[1]!.digits], ['三', tickets[2]!.digits]])
  expect(guests.every(({ codeStart }, index) => tickets[index]!.code.startsWith(codeStart))).toBe(true)
  const answers = await send(guMin, batch(activity, [
    { sight: { kind: 'ticket', text: tickets[0]!.code } },
    { sight: { kind: 'digits', digits: tickets[1]!.digits } },
    { sight: { kind: 'roster', signUpId: guests[2]!.signUpId } },
  ]))
  expect(answers.map(({ state, name, seen }) => [state, name, seen?.method]))
    .toEqual([['checked_in', '一', 'ticket'], ['checked_in', '二', 'ticket'], ['checked_in', '三', 'roster']])
  expect((await desk(guMin, activity)).came).toEqual({ onSite: 3, remote: 0 })
})

test('every scan gets the answer it deserves', async () => {
  const [activity, other] = [await noonActivity({ capacity: 1 }), await noonActivity()]
  const [resident, stranger] = [await signUp('一', activity), await signUp('二', other)]
  const waiting = await street.resident('等的人')
  await street.data(waiting, 'activities.signUp', { activityId: activity, requestId: requestId() })
  const [mine, theirs] = [await ticketOf(resident, activity), await ticketOf(stranger, other)]
  const [row] = await database.query<{ id: string }>(sql`select id from sign_ups where resident_id = ${waiting}`)
  const forged = ticketText((text) => createSealer('a forger’s key of thirty-two characters').sign(text), { rollId: activity, signUpId: row!.id })
  street.clock.moveTo(at(2))
  const answers = await send(guMin, batch(activity, [
    { sight: { kind: 'ticket', text: mine.code } },
    { sight: { kind: 'digits', digits: mine.digits } },
    { sight: { kind: 'ticket', text: theirs.code } },
    { sight: { kind: 'ticket', text: forged } },
    { sight: { kind: 'ticket', text: '\u202eمرحبا 🍊' } },
    { sight: { kind: 'roster', signUpId: row!.id } },
  ]))
  expect(statesOf(answers)).toEqual(['checked_in', 'already', 'other_activity', 'unknown', 'unknown', 'not_confirmed'])
  expect(answers[2]).toMatchObject({ name: '二', otherTitle: '旧衣改布袋' })
  expect((await desk(guMin, other)).came.onSite).toBe(0)
})

test('who guesses digits is stopped', async () => {
  const activity = await noonActivity()
  street.clock.moveTo(at(2))
  const guess = () => batch(activity, Array.from({ length: 50 }, () => ({ sight: { kind: 'digits', digits: '123456' } as const })))
  expect(new Set(statesOf(await send(guMin, guess())))).toEqual(new Set(['unknown']))
  expect(await street.code(guMin, 'activities.checkInFor', guess())).toBe('request.too_many')
})

test('the same scan twice, in one sending or in two, is one check-in', async () => {
  const activity = await noonActivity()
  const { code } = await ticketOf(await signUp('一', activity), activity)
  street.clock.moveTo(at(2))
  const scan = { sight: { kind: 'ticket', text: code } as const, scanId: requestId() }
  const twice = batch(activity, [scan, scan])
  const first = await send(guMin, twice)
  expect(statesOf(first)).toEqual(['checked_in', 'checked_in'])
  expect(await send(guMin, twice)).toEqual(first)
  expect(statesOf(await send(guMin, batch(activity, [scan])))).toEqual(['checked_in'])
  expect((await desk(guMin, activity)).came.onSite).toBe(1)
})

test('of two devices without a network the earlier scan holds, whichever is sent first, though their clocks differ', async () => {
  const activity = await noonActivity()
  const { code } = await ticketOf(await signUp('一', activity), activity)
  const colleague = await street.resident('小陆', { isStaff: true })
  street.clock.moveTo(at(3))
  const sight = { kind: 'ticket', text: code } as const
  const yearsAhead = new Date(at(3).getTime() + 400 * DAY_MS)
  const late = batch(activity, [{ sight, at: at(2, 50) }])
  const early = batch(activity, [{ sight, at: new Date(yearsAhead.getTime() - 55 * MINUTE_MS) }], yearsAhead)
  expect(statesOf(await send(guMin, late))).toEqual(['checked_in'])
  const [answer] = await send(colleague, early)
  expect(answer).toMatchObject({ state: 'already', seen: { at: at(2, 5).toISOString() } })
  const [row] = await database.query(sql`
    select seen_at as "seenAt", recorded_at as "recordedAt", seen_by as "seenBy" from check_ins where undone_at is null`)
  expect(row).toEqual({ seenAt: at(2, 5), recordedAt: at(3), seenBy: colleague })
})

test('a scan before the doors open is refused though it is sent later, and one after the end counts', async () => {
  const activity = await noonActivity()
  const { code } = await ticketOf(await signUp('一', activity), activity)
  const sight = { kind: 'ticket', text: code } as const
  street.clock.moveTo(at(5))
  expect(statesOf(await send(guMin, batch(activity, [{ sight, at: at(1, 29) }])))).toEqual(['too_early'])
  expect(statesOf(await send(guMin, batch(activity, [{ sight, at: at(4, 30) }])))).toEqual(['checked_in'])
})

test('of a party staff count who is there; who comes later is added', async () => {
  const activity = await noonActivity({ rules: { companionsMax: 3 } })
  const family = await signUp('许家', activity, { party: [{ poolId: activity, places: 3 }] })
  const sight = { kind: 'digits', digits: (await ticketOf(family, activity)).digits } as const
  street.clock.moveTo(at(2))
  const counts = []
  for (const places of [2, undefined, 1, 3]) {
    const [answer] = await send(guMin, batch(activity, [{ sight, ...(places !== undefined && { places }) }]))
    counts.push(answer?.seen?.places)
  }
  expect(counts).toEqual([2, 2, 2, 3])
})

test('a check-in is taken back with a reason, and the scan that made it does not come back', async () => {
  const activity = await noonActivity()
  const { code } = await ticketOf(await signUp('一', activity), activity)
  street.clock.moveTo(at(2))
  const scan = { sight: { kind: 'ticket', text: code } as const, scanId: requestId() }
  const [{ signUpId }] = (await send(guMin, batch(activity, [scan]))) as [ScanAnswer]
  const takeBack = () => street.call(guMin, 'activities.undoCheckIn', { activityId: activity, signUpId, reason: '认错人了', requestId: requestId() })
  expect(await takeBack()).toEqual({ ok: true, data: { came: { onSite: 0, remote: 0 } } })
  expect(await takeBack()).toMatchObject({ error: { code: 'check_in.not_found' } })
  expect(statesOf(await send(guMin, batch(activity, [scan])))).toEqual(['undone'])
  expect((await desk(guMin, activity)).guests[0]?.seen).toBeNull()
  expect(statesOf(await send(guMin, batch(activity, [{ sight: scan.sight }])))).toEqual(['checked_in'])
  const entries = await database.query<{ action: string; after: unknown }>(sql`
    select action, after from audit_entries where subject_id = ${activity} order by id`)
  expect(entries.map(({ action }) => action)).toEqual([
    'activities.checkInFor', 'activities.undoCheckIn', 'activities.checkInFor', 'activities.checkInFor',
  ])
  expect(entries[1]?.after).toEqual({ signUpId, seen: false, reason: '认错人了' })
})

test('a cancelled activity checks nobody in', async () => {
  const activity = await noonActivity()
  const { code } = await ticketOf(await signUp('一', activity), activity)
  await street.data(guMin, 'activities.cancel', { activityId: activity, reason: '停电', requestId: requestId() })
  street.clock.moveTo(at(2))
  expect(await street.code(guMin, 'activities.checkInFor', batch(activity, [{ sight: { kind: 'ticket', text: code } }]))).toBe('activity.cancelled')
})

test('somebody without WeChat is found by the last four digits of the number staff took down', async () => {
  const activity = await noonActivity()
  await signUp('一', activity)
  await database.query(sql`
    update sign_ups set resident_id = null, contact_name = '钱大伯', contact_phone = ${testSealer.seal('138 0573 0162')}, channel = 'phone'
    where activity_id = ${activity}`)
  expect((await desk(guMin, activity)).guests).toMatchObject([{ name: '钱大伯', tail: '0162', channel: 'phone' }])
})
