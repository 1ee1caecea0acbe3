import { describe, expect, test } from 'vitest'
import type { Answer } from '../../../contract/answer'
import type { SignUpView } from '../../../contract/sign-ups'
import { anActivity, aStation, poolAndRows } from '../../testing/activity-fixture'
import type { Call } from '../../testing/api-processes'
import { requestId } from '../../testing/harness'
import { useStreet } from '../../testing/street'
import { useProcesses } from '../../testing/use-processes'
import { brokenRows } from './testing/broken-rows'
import { fromNow } from './testing/from-now'
import { overtaken } from './testing/overtaken'

/** 32 in all, as three hosts of one city would share a small server. */
const CONNECTIONS = [11, 11, 10]
const PEOPLE = 2000
const PLACES = 25

const street = useStreet({ connections: 8 })
const { database } = street
const processes = useProcesses(street, CONNECTIONS)

describe('three processes of the API on one database', () => {
  test('2,000 residents and 400 repeats at another process for 25 places: 25 get one, the others wait in order', { timeout: 120_000 }, async () => {
    const stationId = await aStation(database)
    const activityId = await anActivity(database, { stationId, capacity: PLACES, rules: fromNow() })
    const residents = await Promise.all(Array.from({ length: PEOPLE }, (_, index) => street.resident(`邻居 ${index}`)))
    const taps = residents.map((residentId): Call => ({
      residentId, procedure: 'activities.signUp', input: { activityId, requestId: requestId() },
    }))
    const again = taps.map((tap, index) => ({ tap, index })).filter(({ index }) => index % 5 === 0)
    const [answers, repeated] = await Promise.all([
      Promise.all(taps.map((tap, index) => processes.phones.call<SignUpView>(index % 3, tap))),
      Promise.all(again.map(({ tap, index }) => processes.phones.call<SignUpView>((index + 1) % 3, tap))),
    ])

    const waiting = PEOPLE - PLACES
    const first = answers.map(dataOf)
    expect(first.filter(({ state }) => state === 'confirmed')).toHaveLength(PLACES)
    const positions = first.flatMap((answer) => (answer.state === 'waiting' ? [answer.position] : []))
    expect(positions.toSorted((a, b) => a - b)).toEqual(Array.from({ length: waiting }, (_, index) => index + 1))
    expect(repeated.map(dataOf)).toEqual(again.map(({ index }) => first[index]))
    expect(await poolAndRows(database, activityId))
      .toEqual({ taken: PLACES, waiting, takenByRows: PLACES, waitingByRows: waiting })
    expect(await overtaken(database, activityId)).toEqual([])
    expect(await brokenRows(database, activityId)).toEqual({ oversold: 0, twice: 0, endedTwice: 0, pools: 0 })
  })
})

function dataOf<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.data
}
