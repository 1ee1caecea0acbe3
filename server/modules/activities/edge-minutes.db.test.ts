import { beforeEach, describe, expect, test } from 'vitest'
import type { ActivityView } from '../../../contract/activities'
import type { ScreenCodeView } from '../../../contract/check-ins'
import type { SignUpView } from '../../../contract/sign-ups'
import { runDue } from '../../deliver'
import { sql } from '../../kernel/database'
import { anActivity, aStation } from '../../testing/activity-fixture'
import { requestId } from '../../testing/harness'
import { useStreet } from '../../testing/street'

/**
 * The minute at which each window opens and shuts, through the whole system, in Shanghai's time. Run once more in zones
 * far from it (vitest.config.mts): nothing here may depend on where the server stands.
 */
const street = useStreet()
const { database, clock } = street
let stationId: string
let fang: string
let guMin: string

/** Shanghai time in March 2026; with milliseconds where they matter. */
const at = (day: number, time: string): Date =>
  new Date(`2026-03-${String(day).padStart(2, '0')}T${time.padEnd(8, ':00')}+08:00`)
const justBefore = (instant: Date): Date => new Date(instant.getTime() - 1)

beforeEach(async () => {
  stationId = await aStation(database)
  fang = await street.resident('阿芳')
  guMin = await street.resident('顾敏', { isStaff: true })
})

type Times = Partial<Record<'startsAt' | 'endsAt' | 'signUpOpensAt' | 'signUpClosesAt' | 'withdrawUntil', Date>>

/** A lesson at half past midnight on the 4th, which is still the 3rd in Greenwich and in America. */
const midnightLesson = {
  startsAt: at(4, '00:30'), endsAt: at(4, '01:30'), signUpOpensAt: at(3, '00:00'), signUpClosesAt: at(4, '00:00'),
  withdrawUntil: at(3, '22:30'),
}
const lesson = (times: Times = {}, more: { capacity?: number; promotion?: 'ask' } = {}) =>
  anActivity(database, { stationId, ...more, rules: { ...midnightLesson, ...times } })

const write = (who: string, procedure: string, activityId: string, more: object = {}) =>
  street.code(who, `activities.${procedure}`, { activityId, requestId: requestId(), ...more })

test('sign-up opens at midnight and closes at midnight, to the millisecond', async () => {
  const id = await lesson()
  const codeAt = async (now: Date): Promise<string> => {
    clock.moveTo(now)
    return write(await street.resident('邻居'), 'signUp', id)
  }
  expect(await codeAt(justBefore(at(3, '00:00')))).toBe('sign_up.not_open')
  expect(await codeAt(at(3, '00:00'))).toBe('ok')
  expect(await codeAt(justBefore(at(4, '00:00')))).toBe('ok')
  expect(await codeAt(at(4, '00:00'))).toBe('sign_up.closed')
})

test('a place can be given back until the stated minute; from then on one asks, until it starts', async () => {
  const stateAt = async (now: Date): Promise<unknown> => {
    const id = await lesson()
    const who = await street.resident('邻居')
    clock.moveTo(at(3, '12:00'))
    await street.data(who, 'activities.signUp', { activityId: id, requestId: requestId() })
    clock.moveTo(now)
    const answer = await street.call(who, 'activities.withdraw', { activityId: id, reason: '', requestId: requestId() })
    return answer.ok ? answer.data : answer.error.code
  }
  expect(await stateAt(justBefore(at(3, '22:30')))).toEqual({ state: 'withdrawn' })
  expect(await stateAt(at(3, '22:30'))).toEqual({ state: 'asked' })
  expect(await stateAt(justBefore(at(4, '00:30')))).toEqual({ state: 'asked' })
  expect(await stateAt(at(4, '00:30'))).toBe('sign_up.withdraw_closed')
})

describe('an offer', () => {
  /** Somebody waits for the one place of a lesson on the 20th, and it is given up at this instant. */
  async function offeredAt(now: Date): Promise<{ id: string; until: string }> {
    const id = await lesson(
      { startsAt: at(20, '15:00'), endsAt: at(20, '16:00'), signUpClosesAt: at(20, '15:00'), withdrawUntil: at(20, '12:00') },
      { capacity: 1, promotion: 'ask' })
    const holder = await street.resident('老金')
    clock.moveTo(at(3, '12:00'))
    for (const who of [holder, fang]) await street.data(who, 'activities.signUp', { activityId: id, requestId: requestId() })
    clock.moveTo(now)
    await street.data(holder, 'activities.withdraw', { activityId: id, reason: '', requestId: requestId() })
    const { mine } = await street.data<ActivityView>(fang, 'activities.get', { id })
    return { id, until: (mine as Extract<SignUpView, { state: 'offered' }>).until }
  }

  test.each([
    ['three in the afternoon', at(5, '15:00'), at(6, '12:30')],
    ['the last moment of the evening', justBefore(at(5, '22:00')), justBefore(at(6, '19:30'))],
    ['ten, when the night begins', at(5, '22:00'), at(6, '19:30')],
    ['midnight', at(6, '00:00'), at(6, '19:30')],
    ['half past seven, when it ends', at(6, '07:30'), at(6, '19:30')],
    ['a minute later', at(6, '07:31'), at(6, '19:31')],
  ])('made at %s is kept for twelve waking hours', async (_when, now, until) => {
    expect((await offeredAt(now)).until).toBe(until.toISOString())
  })

  test('can be taken until its last millisecond and lapses at its minute', async () => {
    for (const [late, code] of [[false, 'ok'], [true, 'offer.lapsed']] as const) {
      const { id, until } = await offeredAt(at(5, '22:00'))
      clock.moveTo(late ? new Date(until) : justBefore(new Date(until)))
      expect(await write(fang, 'answerOffer', id, { accept: true })).toBe(code)
    }
  })
})

test('the reminder of a lesson after midnight comes at seven on the evening before, by Shanghai’s calendar', async () => {
  const id = await lesson()
  clock.moveTo(at(3, '12:00'))
  await street.data(fang, 'activities.signUp', { activityId: id, requestId: requestId() })
  const reminded = async (now: Date): Promise<number> => {
    clock.moveTo(now)
    await runDue(street.system)
    const rows = await database.query(sql`select 1 from notifications where kind = 'activity_reminder'`)
    return rows.length
  }
  expect(await reminded(justBefore(at(3, '19:00')))).toBe(0)
  expect(await reminded(at(3, '19:00'))).toBe(1)
  // 90 minutes before the start it is night.
  expect(await reminded(at(3, '23:00'))).toBe(1)
})

test('one can check in from half an hour before the start until the end', async () => {
  const id = await lesson()
  const stateAt = async (now: Date) => {
    clock.moveTo(now)
    return (await street.data<ScreenCodeView>(guMin, 'activities.screenCode', { activityId: id })).state
  }
  expect(await stateAt(justBefore(at(4, '00:00')))).toBe('early')
  expect(await stateAt(at(4, '00:00'))).toBe('open')
  expect(await stateAt(justBefore(at(4, '01:30')))).toBe('open')
  expect(await stateAt(at(4, '01:30'))).toBe('over')
})

test('a day of the list begins at Shanghai’s midnight', async () => {
  await lesson({ startsAt: at(4, '00:00') })
  const { days } = await street.data<{ days: { date: string; count: number }[] }>(
    null, 'activities.week', { from: '2026-03-03', days: 2 })
  expect(days).toEqual([{ date: '2026-03-03', count: 0 }, { date: '2026-03-04', count: 1 }])
})

test('the process stands in the zone it was given', () => {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  expect(zone).toBe(process.env['TZ'] ?? zone)
})
