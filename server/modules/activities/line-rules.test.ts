import { describe, expect, test } from 'vitest'
import { HOUR_MS } from '../../../contract/time'
import { beginWalk, canGoOn, movesFor, type Pool, type WaitingParty } from './line-rules'

const now = new Date('2026-03-02T02:00:00Z')
const startsAt = new Date('2026-03-05T02:00:00Z')

const pool = (id: string, capacity: number | null, placesTaken: number): Pool =>
  ({ id, capacity, placesTaken, waiting: 1 })
const party = (id: string, wants: Record<string, number>, heldUntil: Date | null = null): WaitingParty =>
  ({ id, heldUntil, party: Object.entries(wants).map(([poolId, places]) => ({ poolId, places })) })

function moves(pools: readonly Pool[], parties: readonly WaitingParty[], promotion: 'ask' | 'confirm' = 'ask'): string[] {
  const all = movesFor({ pools, promotion, startsAt }, beginWalk(pools), { parties, now })
  return all.map(({ kind, party: { id } }) => `${kind} ${id}`)
}

const past = new Date(now.getTime() - 1)
const later = new Date(now.getTime() + HOUR_MS)

describe('one kind of places', () => {
  test('nobody moves while nothing is free', () => expect(moves([pool('a', 2, 2)], [party('x', { a: 1 })])).toEqual([]))
  test('freed places are offered in order of arrival', () =>
    expect(moves([pool('a', 4, 2)], [party('x', { a: 1 }), party('y', { a: 1 }), party('z', { a: 1 })])).toEqual(['offer x', 'offer y']))
  test('they are given at once when the activity says so', () =>
    expect(moves([pool('a', 2, 1)], [party('x', { a: 1 })], 'confirm')).toEqual(['confirm x']))
  test('a group that does not fit holds what is free, and nobody behind it passes', () =>
    expect(moves([pool('a', 4, 2)], [party('group', { a: 3 }), party('y', { a: 1 })])).toEqual(['hold group']))
  test('its hold is given once', () =>
    expect(moves([pool('a', 4, 2)], [party('group', { a: 3 }, later), party('y', { a: 1 })])).toEqual([]))
  test('when the hold has ended, at that very instant, smaller parties pass', () =>
    expect(moves([pool('a', 4, 2)], [party('group', { a: 3 }, now), party('y', { a: 1 })])).toEqual(['offer y']))
  test('it keeps its rank: once there is enough it comes first', () =>
    expect(moves([pool('a', 4, 1)], [party('group', { a: 3 }, past), party('y', { a: 1 })])).toEqual(['offer group']))
  test('a capacity below what is taken frees nothing', () =>
    expect(moves([pool('a', 2, 5)], [party('x', { a: 1 })])).toEqual([]))
  test('without a limit everybody moves up', () =>
    expect(moves([pool('a', null, 90)], [party('x', { a: 5 }), party('y', { a: 1 })])).toEqual(['offer x', 'offer y']))
})

describe('several kinds of places', () => {
  test('all of a party or nobody of it', () =>
    expect(moves([pool('adults', 9, 0), pool('children', 5, 5)], [party('family', { adults: 1, children: 1 })])).toEqual(['hold family']))
  test('who wants only what is left over elsewhere is not kept waiting', () =>
    expect(moves([pool('room', 5, 5), pool('remote', 9, 0)], [party('x', { room: 1 }), party('y', { remote: 1 })])).toEqual(['offer y']))
  test('a family holds every kind it wants', () =>
    expect(moves([pool('adults', 9, 0), pool('children', 5, 5)], [
      party('family', { adults: 1, children: 1 }), party('y', { adults: 1 }),
    ])).toEqual(['hold family']))
  test('somebody held back by one kind holds the other in their turn', () =>
    expect(moves([pool('a', 2, 1), pool('b', 9, 0)], [
      party('group', { a: 2 }), party('both', { a: 1, b: 1 }), party('y', { b: 1 }),
    ])).toEqual(['hold group', 'hold both']))
})

test('a walk ends when nothing is free that is not kept', () => {
  const walk = beginWalk([pool('a', 3, 2)])
  expect(canGoOn(walk)).toBe(true)
  movesFor({ pools: [pool('a', 3, 2)], promotion: 'ask', startsAt }, walk, { parties: [party('group', { a: 2 })], now })
  expect(canGoOn(walk)).toBe(false)
})
