import { expect, test } from 'vitest'
import { useStreet } from '../../testing/street'
import { EXPECTED, intact, randomHistory } from './testing/random-history'

const street = useStreet()

/** On every engine: what holds in a race on PostgreSQL (rush.pg.test.ts) holds one call after another on PGlite too. */
test.each([1, 2, 3])('a random history keeps every invariant, whichever engine it is on (seed %i)', { timeout: 120_000 }, async (seed) => {
  const { codes, ledgers, accepted, ...left } = await randomHistory(street, { seed, hands: 2, steps: 250 })
  expect(codes.filter((code) => !EXPECTED.includes(code))).toEqual([])
  expect(ledgers).toMatchObject({ taken: ledgers?.takenByRows, waiting: ledgers?.waitingByRows })
  expect(left).toEqual(intact)
  expect(accepted).toBeGreaterThan(3)
})
