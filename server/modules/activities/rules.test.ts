import { describe, expect, test } from 'vitest'
import { completeTimes, phaseOf, placesOf, refusalOf, seatsOf, withdrawRefusal } from './rules'

const at = (time: string): Date => new Date(`2026-03-03T${time}+08:00`)
const lunchLesson = {
  startsAt: at('12:10:00'),
  endsAt: at('12:25:00'),
  signUpOpensAt: at('08:00:00'),
  signUpClosesAt: at('11:40:00'),
  withdrawUntil: at('10:10:00'),
  cancelledAt: null,
}

describe('the sign-up window', () => {
  test.each([
    ['07:59:59.999', 'not_open', 'sign_up.not_open'],
    ['08:00:00', 'open', null],
    ['11:39:59.999', 'open', null],
    ['11:40:00', 'closed', 'sign_up.closed'],
    ['12:10:00', 'started', 'sign_up.closed'],
    ['12:25:00', 'ended', 'sign_up.closed'],
  ])('at %s the lunch lesson is %s', (time, phase, refusal) => {
    expect(phaseOf(lunchLesson, at(time))).toBe(phase)
    expect(refusalOf(lunchLesson, at(time))).toBe(refusal)
  })

  test('a cancelled activity is cancelled, whatever the hour', () => {
    const cancelled = { ...lunchLesson, cancelledAt: at('07:00:00') }
    expect(phaseOf(cancelled, at('09:00:00'))).toBe('cancelled')
    expect(refusalOf(cancelled, at('09:00:00'))).toBe('activity.cancelled')
  })
})

describe('withdrawing', () => {
  test.each([
    ['a place, a minute before the stated one', { state: 'confirmed' }, '10:09:59', null],
    ['a place, at the stated minute', { state: 'confirmed' }, '10:10:00', 'sign_up.withdraw_closed'],
    ['a rank, after that minute', { state: 'waiting', position: 2 }, '11:00:00', null],
    ['a rank, when it has started', { state: 'waiting', position: 2 }, '12:10:00', 'sign_up.withdraw_closed'],
  ] as const)('%s', (_case, mine, time, refusal) => {
    expect(withdrawRefusal(lunchLesson, mine, at(time))).toBe(refusal)
  })
})

describe('places', () => {
  test.each([
    [{ capacity: 24, placesTaken: 18, waiting: 0 }, { capacity: 24, left: 6, waiting: 0 }],
    [{ capacity: 24, placesTaken: 24, waiting: 5 }, { capacity: 24, left: 0, waiting: 5 }],
    [{ capacity: 24, placesTaken: 22, waiting: 1 }, { capacity: 24, left: 0, waiting: 1 }],
    [{ capacity: 10, placesTaken: 12, waiting: 0 }, { capacity: 10, left: 0, waiting: 0 }],
    [{ capacity: null, placesTaken: 300, waiting: 0 }, { capacity: null, left: null, waiting: 0 }],
  ])('%o shows %o', (pool, shown) => {
    expect(placesOf(pool)).toEqual(shown)
  })

  test('lowering the capacity below the people who have a place keeps their seats', () => {
    expect(seatsOf(10, 12)).toBe(12)
    expect(seatsOf(15, 12)).toBe(15)
    expect(seatsOf(null, 12)).toBeNull()
  })
})

describe('times staff give', () => {
  const now = at('07:00:00')
  const draft = { startsAt: at('12:10:00'), endsAt: at('12:25:00'), signUpOpensAt: null, signUpClosesAt: null, withdrawUntil: null }

  test('what they leave out follows from the start', () => {
    expect(completeTimes(draft, now)).toEqual({
      startsAt: at('12:10:00'),
      endsAt: at('12:25:00'),
      signUpOpensAt: now,
      signUpClosesAt: at('11:40:00'),
      withdrawUntil: at('10:10:00'),
    })
  })

  test.each([
    ['it ends before it starts', { endsAt: at('12:00:00') }],
    ['sign-up closes after the start', { signUpClosesAt: at('12:10:01') }],
    ['sign-up opens when it closes', { signUpOpensAt: at('11:40:00') }],
    ['withdrawing after the start', { withdrawUntil: at('12:11:00') }],
    ['it starts in the past', { startsAt: at('06:00:00'), endsAt: at('08:00:00') }],
  ])('are refused when %s', (_case, change) => {
    expect(completeTimes({ ...draft, ...change }, now)).toBe('activity.times_invalid')
  })
})
