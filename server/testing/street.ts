import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { ContentCheck } from '../kernel/content-check'
import { forgetCalendar } from '../modules/calendar'
import { forgetShelters } from '../modules/stations'
import { createHarness, MONDAY_TEN, type Harness } from './harness'
import { testDatabase, truncateAll, type TestDatabase } from './test-database'

export interface StreetOptions {
  /** What judges people's words; unless given, the local rules. */
  readonly contentCheck?: ContentCheck
  /** Connections to the database at most, as several hosts would have. PGlite has one: there calls take turns. */
  readonly connections?: number
  /** Leaves the rows of one test to the next, for files that fill the database once. */
  readonly keepRows?: boolean
}

/** The harness, and the database under it. */
export interface Street extends Harness {
  readonly database: TestDatabase
}

/**
 * A street for one test file: the whole system on a database of its own, empty and at Monday ten before each test.
 * Called at the top of a file, it registers the hooks; what it returns stays the same and works inside hooks and tests.
 */
export function useStreet({ contentCheck, connections = 4, keepRows = false }: StreetOptions = {}): Street {
  const { database, open } = databaseToCome()
  const harness = createHarness(database, contentCheck)
  beforeAll(async () => open(await testDatabase({ poolSize: connections })))
  afterAll(() => database.close())
  beforeEach(async () => {
    harness.clock.moveTo(MONDAY_TEN)
    if (!keepRows) await truncateAll(database)
    forgetCalendar(database)
    forgetShelters(database)
  })
  return { ...harness, database }
}

/** Stands for a database that a hook will open, so that a file can name it before. */
function databaseToCome(): { database: TestDatabase; open(database: TestDatabase): void } {
  let opened: TestDatabase | undefined
  const present = (): TestDatabase => {
    if (!opened) throw new Error('The street has a database only inside hooks and tests.')
    return opened
  }
  const database: TestDatabase = {
    get engine() { return present().engine },
    get url() { return present().url },
    query: (statement) => present().query(statement),
    transaction: (work) => present().transaction(work),
    script: (text) => present().script(text),
    close: () => present().close(),
  }
  return { database, open: (given) => { opened = given } }
}
