import { beforeEach, describe, expect, test } from 'vitest'
import { sql } from '../../kernel/database'
import { createSealer } from '../../kernel/sealer'
import { anActivity, aStation } from '../../testing/activity-fixture'
import { MONDAY_TEN, requestId } from '../../testing/harness'
import { useStreet } from '../../testing/street'
import { screenText, stepAt } from './code-rules'
import { at, atTheDoor, statesOf } from './testing/at-the-door'

const street = useStreet()
const { database } = street
const { batch, checkIn, codeOf, desk, screen, send, signUp, ticketOf } = atTheDoor(street)
let stationId: string
let guMin: string

beforeEach(async () => {
  stationId = await aStation(database)
  guMin = await street.resident('顾敏', { isStaff: true })
})

/** Starts Monday at noon and lasts two hours. */
const noonActivity = (changes: Partial<Parameters<typeof anActivity>[1]> = {}) =>
  anActivity(database, { stationId, startsInHours: 2, ...changes })

describe('by the code on the screen', () => {
  test('a resident scans it and is there, once, whatever they scan afterwards', async () => {
    const activity = await noonActivity()
    const resident = await signUp('阿芳', activity)
    street.clock.moveTo(at(1, 45))
    const { code } = await screen(guMin, activity)
    const first = await checkIn(resident, activity, code!.text)
    expect(first).toEqual({ seen: { at: at(1, 45).toISOString(), places: 1, method: 'code' }, already: false })
    expect(await checkIn(resident, activity, '000000')).toEqual({ ...first, already: true })
    expect(await screen(guMin, activity)).toMatchObject({ state: 'open', came: { onSite: 1, remote: 0 }, expected: { onSite: 1, remote: 0 } })
    expect((await ticketOf(resident, activity)).seen).toEqual(first.seen)
  })

  test('somebody who cannot scan types the six digits', async () => {
    const activity = await noonActivity()
    const resident = await signUp('老金', activity)
    street.clock.moveTo(at(2))
    const { digits, nextAt } = (await screen(guMin, activity)).code!
    street.clock.moveTo(new Date(Date.parse(nextAt) + 29_999))
    expect(await checkIn(resident, activity, `${digits.slice(0, 3)} ${digits.slice(3)}`)).toMatchObject({ already: false })
  })

  test('a photograph of it is worth nothing a minute later, nor is a code of another activity or another key', async () => {
    const [activity, other] = [await noonActivity(), await noonActivity()]
    const resident = await signUp('阿芳', activity)
    street.clock.moveTo(at(1, 45))
    const [old, elsewhere] = [(await screen(guMin, activity)).code!.text, (await screen(guMin, other)).code!.text]
    const forger = createSealer('a forger’s key of thirty-two characters')
    const forged = screenText((text) => forger.sign(text), { activityId: activity, stationId }, stepAt(at(1, 45)))
    expect(await codeOf(resident, activity, forged)).toBe('check_in.code_wrong')
    expect(await codeOf(resident, activity, elsewhere)).toBe('check_in.other_activity')
    street.clock.moveTo(at(1, 46))
    expect(await codeOf(resident, activity, old)).toBe('check_in.code_wrong')
    expect((await screen(guMin, activity)).came).toEqual({ onSite: 0, remote: 0 })
  })

  test('who has no place is sent to the desk, and who guesses is stopped', async () => {
    const activity = await noonActivity({ capacity: 1 })
    await signUp('阿芳', activity)
    const waiting = await street.resident('小周')
    await street.data(waiting, 'activities.signUp', { activityId: activity, requestId: requestId() })
    street.clock.moveTo(at(2))
    const { digits } = (await screen(guMin, activity)).code!
    expect(await codeOf(waiting, activity, digits)).toBe('check_in.no_place')
    expect(await codeOf(await street.resident('路人'), activity, digits)).toBe('check_in.no_place')
    for (let tries = 0; tries < 9; tries += 1) await codeOf(waiting, activity, '123456')
    expect(await codeOf(waiting, activity, digits)).toBe('request.too_many')
  })

  test('a family says how many came, and never more than signed up', async () => {
    const activity = await noonActivity({ rules: { companionsMax: 3 } })
    const family = await signUp('许家', activity, { party: [{ poolId: activity, places: 3 }] })
    street.clock.moveTo(at(2))
    const { digits } = (await screen(guMin, activity)).code!
    expect(await codeOf(family, activity, { code: digits, places: 4 })).toBe('check_in.places_invalid')
    expect((await checkIn(family, activity, { code: digits, places: 2 })).seen.places).toBe(2)
    const counts = { came: { onSite: 2, remote: 0 }, expected: { onSite: 3, remote: 0 } }
    expect(await screen(guMin, activity)).toMatchObject(counts)
  })

  test('the screen shows no code before, after, or when it was cancelled', async () => {
    const activity = await noonActivity()
    expect(await screen(guMin, activity)).toMatchObject({ state: 'early', code: null, opensAt: at(1, 30).toISOString() })
    street.clock.moveTo(at(4))
    expect(await screen(guMin, activity)).toMatchObject({ state: 'over', code: null })
    street.clock.moveTo(MONDAY_TEN)
    await street.data(guMin, 'activities.cancel', { activityId: activity, reason: '停电', requestId: requestId() })
    expect(await screen(guMin, activity)).toMatchObject({ state: 'cancelled', code: null })
  })
})

describe('with a remote place', () => {
  test('one checks in from home while it is on, and is counted apart', async () => {
    const [room, net] = [requestId(), requestId()]
    const pool = { who: 'anyone' as const, capacity: null, releasesAt: null }
    const activity = await noonActivity({
      pools: [{ id: room, position: 0, mode: 'on_site', ...pool }, { id: net, position: 1, mode: 'remote', ...pool }],
    })
    const home = await signUp('在家的', activity, { party: [{ poolId: net, places: 1 }] })
    const here = await signUp('到场的', activity, { party: [{ poolId: room, places: 1 }] })
    const remotely = (who: string) => street.code(who, 'activities.checkInRemote', { activityId: activity, requestId: requestId() })
    street.clock.moveTo(at(1, 59))
    expect(await remotely(home)).toBe('check_in.remote_too_early')
    street.clock.moveTo(at(2))
    expect(await remotely(here)).toBe('check_in.on_site_place')
    const { digits } = (await screen(guMin, activity)).code!
    expect(await codeOf(home, activity, digits)).toBe('check_in.remote_place')
    expect(await remotely(home)).toBe('ok')
    await checkIn(here, activity, digits)
    const counts = { onSite: 1, remote: 1 }
    expect(await screen(guMin, activity)).toMatchObject({ came: counts, expected: counts })
    const { guests } = await desk(guMin, activity)
    expect(guests.map(({ isRemote, seen }) => [isRemote, seen?.method])).toEqual([[true, 'remote'], [false, 'code']])
  })
})

test('residents and staff of another unit see no screen, no desk and check nobody in', async () => {
  const activity = await noonActivity()
  const resident = await signUp('阿芳', activity)
  const elsewhere = await street.resident('外区的', { isStaff: true })
  await database.query(sql`update residents set staff_unit_id = ${requestId()} where id = ${elsewhere}`)
  const calls = [
    ['activities.screenCode', { activityId: activity }],
    ['activities.checkInDesk', { activityId: activity }],
    ['activities.checkInFor', batch(activity, [{ sight: { kind: 'digits', digits: '123456' } }])],
    ['activities.undoCheckIn', { activityId: activity, signUpId: requestId(), reason: '试', requestId: requestId() }],
  ] as const
  for (const [procedure, input] of calls) {
    expect(await street.code(null, procedure, input), procedure).toBe('login.required')
    expect(await street.code(resident, procedure, input), procedure).toBe('access.denied')
    expect(await street.code(elsewhere, procedure, input), procedure).toBe('staff.other_unit')
  }
  expect(await street.code(null, 'activities.ticket', { activityId: activity })).toBe('login.required')
  expect(await street.code(elsewhere, 'activities.ticket', { activityId: activity })).toBe('check_in.no_place')
})

test('in a course one place is seen at every session of the term', async () => {
  const first = await noonActivity()
  const second = await anActivity(database, { stationId, startsInHours: 2 + 7 * 24 })
  await database.query(sql`update activities set course_id = ${first} where id in (${first}, ${second})`)
  const resident = await signUp('学员', first)
  const { code } = await ticketOf(resident, first)
  expect((await ticketOf(resident, second)).code).toBe(code)
  street.clock.moveTo(at(2))
  expect(statesOf(await send(guMin, batch(first, [{ sight: { kind: 'ticket', text: code } }])))).toEqual(['checked_in'])
  street.clock.moveTo(at(2 + 7 * 24))
  expect((await desk(guMin, second)).guests).toMatchObject([{ name: '学员', seen: null }])
  expect(statesOf(await send(guMin, batch(second, [{ sight: { kind: 'ticket', text: code } }])))).toEqual(['checked_in'])
})
