import { describe, expect, test } from 'vitest'
import { view } from './testing/examples'
import { opensInTime, plainWindow, windowFormOf, windowOf } from './window-form'

const startsAt = new Date('2026-10-18T04:00:00Z')
const now = new Date('2026-10-12T02:00:00Z')

test('left as it is, the opening is not sent, and the two ends follow from the start', () => {
  expect(windowOf(plainWindow, { startsAt, now })).toEqual({
    signUpClosesAt: '2026-10-18T03:30:00.000Z', withdrawUntil: '2026-10-18T02:00:00.000Z',
  })
})

test('a chosen day and time is the opening, in Shanghai time', () => {
  const window = { ...plainWindow, opensLater: true, opensOn: '2026-10-14', opensAt: '20:00' }
  expect(windowOf(window, { startsAt, now }).signUpOpensAt).toBe('2026-10-14T12:00:00.000Z')
  expect(windowOf({ ...window, opensLater: false }, { startsAt, now }).signUpOpensAt).toBe(now.toISOString())
})

test('an opening comes before the sign-up is over', () => {
  const window = { ...plainWindow, opensLater: true, opensOn: '2026-10-18', closesBefore: '30' }
  expect(opensInTime({ ...window, opensAt: '11:29' }, startsAt)).toBe(true)
  expect(opensInTime({ ...window, opensAt: '11:30' }, startsAt)).toBe(false)
  expect(opensInTime({ ...window, opensOn: '' }, startsAt)).toBe(false)
})

describe('an activity that is there', () => {
  const times = {
    startsAt: startsAt.toISOString(), signUpOpensAt: '2026-10-14T12:00:00.000Z',
    signUpClosesAt: '2026-10-17T04:00:00.000Z', withdrawUntil: '2026-10-18T04:00:00.000Z',
  }

  test('keeps an opening that is still to come, and both ends', () => {
    const form = windowFormOf(view({ ...times, phase: 'not_open' }))
    expect(form).toEqual({
      opensLater: true, opensOn: '2026-10-14', opensAt: '20:00', closesBefore: '1440', withdrawBefore: '0',
    })
    expect(windowOf(form, { startsAt, now })).toEqual({
      signUpOpensAt: times.signUpOpensAt, signUpClosesAt: times.signUpClosesAt, withdrawUntil: times.withdrawUntil,
    })
  })

  test('says nothing about an opening that has passed', () => {
    const form = windowFormOf(view({ ...times, phase: 'open' }))
    expect(form.opensLater).toBe(false)
    expect(windowOf(form, { startsAt, now })).not.toHaveProperty('signUpOpensAt')
  })
})
