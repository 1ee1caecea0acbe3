import type { Answer } from '../../contract/answer'
import { desk } from '../desk'
import { createHandle, type Handle } from '../handle'
import { FixedClock } from '../kernel/clock'
import type { ContentCheck } from '../kernel/content-check'
import type { System } from '../kernel/context'
import { sql, type Database } from '../kernel/database'
import { newId } from '../kernel/ids'
import { silentLog } from '../kernel/log'
import { createSealer } from '../kernel/sealer'
import { localContentCheck } from '../wechat/local-content-check'

/** Monday 2026-03-02, 10:00 in Shanghai: the day most tests happen on. */
export const MONDAY_TEN = new Date('2026-03-02T02:00:00Z')

export interface Harness {
  readonly system: System
  readonly clock: FixedClock
  readonly handle: Handle
  /** Calls as a resident (their id) or as nobody (null). */
  call(residentId: string | null, procedure: string, input?: unknown): Promise<Answer<unknown>>
  /** Calls and returns the data; a refusal fails the test with its code. */
  data<T>(residentId: string | null, procedure: string, input?: unknown): Promise<T>
  /** Calls and returns the refusal's code; `ok` when it was not refused. */
  code(residentId: string | null, procedure: string, input?: unknown): Promise<string>
  /** A new resident, by nickname. */
  resident(nickname: string, traits?: { isStaff?: boolean; isPartyMember?: boolean }): Promise<string>
}

/** The key of tests and benches. */
export const testSealer = createSealer('tests and benches only, never deployed')

/** The whole system behind its doors on a test database, with a clock that stands still. */
export function createHarness(database: Database, contentCheck: ContentCheck = localContentCheck): Harness {
  const clock = new FixedClock(MONDAY_TEN)
  const system: System = {
    database, clock, contentCheck, messenger: null, sealer: testSealer, log: silentLog, hasWall: true,
  }
  const handle = createHandle(system, desk)
  const call: Harness['call'] = (residentId, procedure, input) =>
    handle({ procedure, input, caller: residentId === null ? { kind: 'nobody' } : { kind: 'resident', residentId } })
  return {
    system,
    clock,
    handle,
    call,
    data: async <T>(residentId: string | null, procedure: string, input?: unknown) => {
      const answer = await call(residentId, procedure, input)
      if (!answer.ok) throw new Error(`${procedure}: ${answer.error.code} ${JSON.stringify(answer.error.details ?? null)}`)
      return answer.data as T
    },
    code: async (residentId, procedure, input) => {
      const answer = await call(residentId, procedure, input)
      return answer.ok ? 'ok' : answer.error.code
    },
    resident: async (nickname, traits = {}) => {
      const id = newId(clock.now())
      await database.query(sql`
        insert into residents (id, nickname, is_party_member, is_staff, created_at)
        values (${id}, ${nickname}, ${traits.isPartyMember ?? false}, ${traits.isStaff ?? false}, ${clock.now()})`)
      return id
    },
  }
}

/** A fresh request id: one per intention. */
export const requestId = (): string => newId(MONDAY_TEN)
