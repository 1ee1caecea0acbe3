import { beforeEach, describe, expect, test } from 'vitest'
import type { Database, Queryable, Sql } from '../../kernel/database'
import { anActivity, aStation, poolAndRows } from '../../testing/activity-fixture'
import { createHarness, requestId, type Harness } from '../../testing/harness'
import { useStreet } from '../../testing/street'
import { brokenRows } from './testing/broken-rows'
import { overtaken } from './testing/overtaken'

const PEOPLE = 40
const PLACES = 5
/** A race may go well by luck; so often in a row it does not. */
const ROUNDS_MAX = 40

const street = useStreet({ connections: 16 })
const { database } = street
let stationId: string
beforeEach(async () => { stationId = await aStation(database) })

/** One change to the statements as they leave for the database; shipped code knows nothing of it. */
interface Break {
  readonly name: string
  readonly statement: RegExp
  readonly becomes: string
  readonly shows: Violation
}

type Violation = 'ledger' | 'oversold' | 'overtaken' | 'failed'

const breaks: readonly Break[] = [
  {
    name: 'signing up locks the pools no more',
    statement: /(removed_at is null\s+and exists \(select 1 from line\)\s+)for update/, becomes: '$1', shows: 'oversold',
  },
  {
    name: 'signing up locks nothing',
    statement: /for update(?=\s+\))/g, becomes: '', shows: 'ledger',
  },
  {
    name: 'withdrawing does not lock the line',
    statement: /(where id = \$1\) )for update/, becomes: '$1', shows: 'ledger',
  },
  {
    name: 'the line is read from its end',
    statement: /order by seq limit/, becomes: 'order by seq desc limit', shows: 'overtaken',
  },
]

/** The database with one statement broken, and how often that was sent. */
function brokenBy({ statement, becomes }: Pick<Break, 'statement' | 'becomes'>): { on: Database; sent: () => number } {
  let count = 0
  const broken = ({ text, values }: Sql): Sql => {
    const changed = text.replace(statement, becomes)
    if (changed !== text) count += 1
    return { text: changed, values }
  }
  const through = (queryable: Queryable): Queryable['query'] => (sent) => queryable.query(broken(sent))
  const on: Database = {
    engine: 'postgres',
    query: through(database),
    transaction: (work) => database.transaction((tx) => work({ ...tx, query: through(tx) })),
    script: (text) => database.script(text),
    close: () => database.close(),
  }
  return { on, sent: () => count }
}

/**
 * A small rush in which some give up while others still come, and others all at once afterwards; answers what is wrong
 * then.
 */
async function rush({ call, code }: Harness): Promise<Violation[]> {
  const activityId = await anActivity(database, { stationId, capacity: PLACES })
  const residents = await Promise.all(Array.from({ length: PEOPLE }, (_, index) => street.resident(`邻居 ${index}`)))
  const codes = await Promise.all(residents.map(async (residentId, index) => {
    const answer = await call(residentId, 'activities.signUp', { activityId, requestId: requestId() })
    if (index % 2 === 0 || !answer.ok) return answer.ok ? 'ok' : answer.error.code
    return code(residentId, 'activities.withdraw', { activityId, requestId: requestId() })
  }))
  const late = residents.filter((_, index) => index % 4 === 0)
  const lateCodes = await Promise.all(late.map((residentId) =>
    code(residentId, 'activities.withdraw', { activityId, requestId: requestId() })))
  const [pool, broken] = [await poolAndRows(database, activityId), await brokenRows(database, activityId)]
  const isWrong: Record<Violation, boolean> = {
    failed: [...codes, ...lateCodes].some((each) => each !== 'ok'),
    oversold: (pool?.takenByRows ?? 0) > PLACES || broken?.oversold !== 0,
    ledger: pool?.taken !== pool?.takenByRows || pool?.waiting !== pool?.waitingByRows || broken?.pools !== 0,
    overtaken: (await overtaken(database, activityId)).length > 0,
  }
  return (Object.keys(isWrong) as Violation[]).filter((violation) => isWrong[violation])
}

/** Rushes until something is wrong, or gives up. */
async function untilWrong(harness: Harness, wanted: Violation): Promise<Violation[]> {
  const met = new Set<Violation>()
  for (let round = 0; round < ROUNDS_MAX && !met.has(wanted); round += 1) {
    for (const violation of await rush(harness)) met.add(violation)
  }
  return [...met]
}

describe('the checks of the rush notice', () => {
  test.each(breaks)('when $name', async ({ shows, ...change }) => {
    const { on, sent } = brokenBy(change)
    expect(await untilWrong(createHarness(on), shows)).toContain(shows)
    expect(sent()).toBeGreaterThan(0)
  })

  test('nothing when nothing is broken, six times', async () => {
    const { on, sent } = brokenBy({ statement: /no statement says this/, becomes: '' })
    const found: Violation[] = []
    for (let round = 0; round < 6; round += 1) found.push(...(await rush(createHarness(on))))
    expect(found).toEqual([])
    expect(sent()).toBe(0)
  })
})
