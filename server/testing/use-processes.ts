import { afterEach, beforeEach } from 'vitest'
import { Phones, startApi } from './api-processes'
import type { ChildServer } from './child-server'
import type { Street } from './street'

/** What a test has of the processes it runs on; made anew before each test. */
export interface Processes {
  readonly all: readonly ChildServer[]
  readonly phones: Phones
}

/** By which the database tells the connections of these processes from the test's own. */
export const CONNECTION_NAME = 'yili_process'

/** As many connections of phones to each process at once. */
const CLIENTS = 70

/**
 * The API in as many processes as there are numbers, each with so many connections to the street's database. Called at
 * the top of a file after `useStreet`; what it returns works inside tests.
 */
export function useProcesses({ database }: Street, connections: readonly number[]): Processes {
  let all: readonly ChildServer[] = []
  let phones = new Phones([], CLIENTS)
  beforeEach(async () => {
    const { url } = database
    if (url === null) throw new Error('Other processes need a PostgreSQL server.')
    const databaseUrl = `${url}?application_name=${CONNECTION_NAME}`
    all = await Promise.all(connections.map((poolSize) => startApi({ databaseUrl, poolSize })))
    phones = new Phones(all, CLIENTS)
  })
  afterEach(async () => {
    phones.hangUp()
    await Promise.all(all.map((process) => process.stop()))
  })
  return {
    get all() { return all },
    get phones() { return phones },
  }
}
