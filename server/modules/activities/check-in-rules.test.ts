import { describe, expect, test } from 'vitest'
import { HOUR_MS } from '../../../contract/time'
import { createSealer } from '../../kernel/sealer'
import { codeRefusal, headsOf, remoteRefusal, scanState, scanTime, screenState, type PartyFacts } from './check-in-rules'
import { screenDigits, screenText, stepAt } from './code-rules'

const sealer = createSealer('tests of codes only, never deployed')
const sign = (text: string): string => sealer.sign(text)
const door = { activityId: '0190a0b0-c0d0-7000-8000-000000000001', stationId: '0190a0b0-c0d0-7000-8000-0000000000bb' }
const elsewhere = { ...door, activityId: '0190a0b0-c0d0-7000-8000-000000000002' }
const at = (time: string): Date => new Date(`2026-03-03T${time}+08:00`)
const session = { startsAt: at('12:00:00.000'), endsAt: at('14:00:00.000'), cancelledAt: null }
const party: PartyFacts = { places: 3, remotePlaces: 0, isConfirmed: true, isEnded: false, offerUntil: null }

describe('the code on the screen', () => {
  const check = (code: string, now: Date) => codeRefusal(session, party, { sign, door, code, now })
  const shownAt = (time: string) => screenText(sign, door, stepAt(at(time)))

  test('holds in its own 30 seconds and in the next, to the millisecond', () => {
    const code = shownAt('11:45:00.000')
    expect(check(code, at('11:45:00.000'))).toBeNull()
    expect(check(code, at('11:45:59.999'))).toBeNull()
    expect(check(code, at('11:46:00.000'))).toBe('check_in.code_wrong')
    expect(check(code, at('11:44:59.999'))).toBe('check_in.code_wrong')
  })

  test('can be typed, with or without the gap in the middle', () => {
    const digits = screenDigits(sign, door, stepAt(at('11:45:00.000')))
    expect(check(digits, at('11:45:30.000'))).toBeNull()
    expect(check(`${digits.slice(0, 3)} ${digits.slice(3)}`, at('11:45:30.000'))).toBeNull()
    expect(check(digits, at('11:46:00.000'))).toBe('check_in.code_wrong')
  })

  test('of another activity is told apart from one that is over or made up', () => {
    const now = at('11:45:00.000')
    expect(check(screenText(sign, elsewhere, stepAt(now)), now)).toBe('check_in.other_activity')
    expect(check(screenDigits(sign, elsewhere, stepAt(now)), now)).toBe('check_in.code_wrong')
    expect(check(`${shownAt('11:45:00.000').slice(0, -1)}_`, now)).toBe('check_in.code_wrong')
    expect(check('🍊'.repeat(20), now)).toBe('check_in.code_wrong')
  })

  test('is good from half an hour before the start until the end, both edges half-open', () => {
    const states = ['11:29:59.999', '11:30:00.000', '13:59:59.999', '14:00:00.000'].map((time) => screenState(session, at(time)))
    expect(states).toEqual(['early', 'open', 'open', 'over'])
    expect(check(shownAt('11:29:00.000'), at('11:29:00.000'))).toBe('check_in.too_early')
    expect(check(shownAt('14:00:00.000'), at('14:00:00.000'))).toBe('check_in.too_late')
  })

  test('is for those who have a place in the room; the others are told where to go', () => {
    const now = at('11:45:00.000')
    const code = shownAt('11:45:00.000')
    const as = (who: PartyFacts | null) => codeRefusal(session, who, { sign, door, code, now })
    expect(as(null)).toBe('check_in.no_place')
    expect(as({ ...party, isConfirmed: false })).toBe('check_in.no_place')
    expect(as({ ...party, isEnded: true })).toBe('check_in.no_place')
    expect(as({ ...party, isConfirmed: false, offerUntil: now })).toBe('check_in.offer_first')
    expect(as({ ...party, remotePlaces: 3 })).toBe('check_in.remote_place')
    expect(as({ ...party, remotePlaces: 1 })).toBeNull()
    expect(codeRefusal({ ...session, cancelledAt: now }, party, { sign, door, code, now })).toBe('activity.cancelled')
  })
})

test('from home one checks in with a remote place, from the start until the end', () => {
  const remote = { ...party, remotePlaces: 1 }
  const at12 = (time: string, who: PartyFacts | null = remote) => remoteRefusal(session, who, at(time))
  expect([at12('11:59:59.999'), at12('12:00:00.000'), at12('13:59:59.999'), at12('14:00:00.000')])
    .toEqual(['check_in.remote_too_early', null, null, 'check_in.too_late'])
  expect(at12('12:30:00.000', party)).toBe('check_in.on_site_place')
  expect(at12('12:30:00.000', null)).toBe('check_in.no_place')
  expect(remoteRefusal({ ...session, cancelledAt: at('10:00:00.000') }, remote, at('12:30:00.000'))).toBe('activity.cancelled')
})

test('all of a party are counted unless somebody counted, and never more than signed up', () => {
  expect([headsOf(3, undefined), headsOf(3, 2), headsOf(3, 4)]).toEqual([3, 2, null])
})

describe('a scan sent later', () => {
  const now = at('13:00:00.000')
  const scanned = (age: number, deviceYearsOff = 0) => {
    const sentAt = new Date(now.getTime() + deviceYearsOff * 365 * 24 * HOUR_MS)
    return scanTime({ at: new Date(sentAt.getTime() - age), sentAt }, now)
  }

  test.each([[0], [-3], [5]])('is dated by how long ago it was, though the device is %s years off', (years) => {
    expect(scanned(2 * HOUR_MS, years)).toEqual(at('11:00:00.000'))
    expect(scanned(0, years)).toEqual(now)
  })

  test('is dated when it arrives if it seems to come from the future or from more than a day ago', () => {
    expect(scanned(-1)).toEqual(now)
    expect(scanned(24 * HOUR_MS)).toEqual(new Date(now.getTime() - 24 * HOUR_MS))
    expect(scanned(24 * HOUR_MS + 1)).toEqual(now)
  })
})

test('staff check in who has a place here, from half an hour before the start, also afterwards', () => {
  const here = { ...party, isHere: true }
  const state = (who: typeof here | null, time = '11:30:00.000') => scanState(session, who, at(time))
  expect(state(here)).toBe('checked_in')
  expect(state(here, '20:00:00.000')).toBe('checked_in')
  expect(state(here, '11:29:59.999')).toBe('too_early')
  expect(state({ ...here, isHere: false })).toBe('other_activity')
  expect(state({ ...here, isConfirmed: false })).toBe('not_confirmed')
  expect(state({ ...here, isEnded: true })).toBe('not_confirmed')
  expect(state(null)).toBe('unknown')
})
