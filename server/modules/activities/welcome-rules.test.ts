import { describe, expect, test } from 'vitest'
import { floorOf, isRemoteOnly, nextOf, stageOf, type Candidate } from './welcome-rules'

const at = (hour: number): Date => new Date(Date.UTC(2026, 2, 2, hour))
const now = at(2)

const facts = (startsAt = 4) => ({
  startsAt: at(startsAt), endsAt: at(startsAt + 1), signUpOpensAt: at(0), signUpClosesAt: at(startsAt),
  withdrawUntil: at(startsAt), cancelledAt: null as Date | null,
})
const candidate = (id: string, startsAt: number, changes: Partial<Candidate> = {}) =>
  ({ id, ...facts(startsAt), seriesId: null, audience: null, left: null, isHeld: false, ...changes })

describe('where somebody stands', () => {
  const activity = { id: 'bags', ...facts() }

  test.each([
    ['was never anywhere', [], 'first'],
    ['came to this one alone', ['bags'], 'came'],
    ['came to another one', ['film'], null],
    ['came to this and another one', ['bags', 'film'], null],
  ])('somebody who %s', (_case, attended, stage) => {
    expect(stageOf(attended, activity, now)).toBe(stage)
  })

  test('nobody is prepared for what is cancelled or over, to the minute; who came then still is welcome', () => {
    expect(stageOf([], { ...activity, cancelledAt: at(1) }, now)).toBeNull()
    expect(stageOf([], activity, new Date(at(5).getTime() - 1))).toBe('first')
    expect(stageOf([], activity, at(5))).toBeNull()
    expect(stageOf(['bags'], activity, at(9))).toBe('came')
  })
})

describe('the next one', () => {
  const next = (candidates: ReturnType<typeof candidate>[], seriesId: string | null = null) =>
    nextOf(candidates, seriesId, now)?.id ?? null

  test('is the earliest, but of the same series before any other', () => {
    const [late, early] = [candidate('late', 9, { seriesId: 'films' }), candidate('early', 6)]
    expect(next([late, early])).toBe('early')
    expect(next([late, early], 'films')).toBe('late')
  })

  test.each<[string, Partial<Candidate>]>([
    ['is cancelled', { cancelledAt: at(1) }],
    ['is full', { left: 0 }],
    ['is not for everybody', { audience: { ageFrom: 60 } }],
    ['is not open for sign-up yet', { signUpOpensAt: at(3) }],
    ['is closed for sign-up', { signUpClosesAt: at(1) }],
  ])('is not one that %s', (_case, changes) => {
    expect(next([candidate('this', 6, changes), candidate('other', 9)])).toBe('other')
    expect(next([candidate('this', 6, changes)])).toBeNull()
  })

  test('is one they hold a place in, whether others can still get in or not, unless it is cancelled', () => {
    const held = { isHeld: true, left: 0, audience: { ageFrom: 60 }, signUpClosesAt: at(1) }
    expect(next([candidate('held', 6, held), candidate('other', 9)])).toBe('held')
    expect(next([candidate('held', 6, { ...held, cancelledAt: at(1) })])).toBeNull()
  })
})

test('the floor is that of the room the station lists by that name, and is not guessed', () => {
  const zones = [{ name: '三楼会客厅', floor: null }, { name: '手工间', floor: '2 楼' }]
  expect(floorOf('手工间', zones)).toBe('2 楼')
  expect([floorOf('三楼会客厅', zones), floorOf('小剧场', zones), floorOf(null, zones)]).toEqual([null, null, null])
})

test('somebody takes part from home by the places they hold, and before that where there are no others', () => {
  const both = [{ id: 'room', mode: 'on_site' as const }, { id: 'net', mode: 'remote' as const }]
  expect(isRemoteOnly(both, [])).toBe(false)
  expect(isRemoteOnly(both, [{ poolId: 'net' }])).toBe(true)
  expect(isRemoteOnly(both, [{ poolId: 'net' }, { poolId: 'room' }])).toBe(false)
  expect(isRemoteOnly(both.slice(1), [])).toBe(true)
  expect(isRemoteOnly([], [])).toBe(false)
})
