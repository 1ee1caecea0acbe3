import path from 'node:path'
import { createHandle } from '../../../server/handle'
import { wechatCaller } from '../../../server/doors/wechat-caller'
import { FixedClock } from '../../../server/kernel/clock'
import type { Caller } from '../../../server/kernel/context'
import { migrate, openPglite, readMigrations } from '../../../server/kernel/database'
import { silentLog } from '../../../server/kernel/log'
import { personaId, seedStreet, type Persona } from '../../../server/seeds'
import { localContentCheck } from '../../../server/wechat/local-content-check'
import type { CloudFunctions } from '../client/client'
import { testSealer } from '../../../server/testing/harness'

/** Tuesday 2026-03-03, 10:00 in Shanghai: the lunch lessons of the day are still to come. */
export const TUESDAY_TEN = new Date('2026-03-03T02:00:00Z')

/** The real backend with the demo street in it, as the cloud function `api` offers it. */
export interface Street {
  /** The cloud functions as WeChat calls them for somebody with this OPENID. */
  wechatUser(openid: string): CloudFunctions
  /** The cloud functions for a persona of the demo street. */
  persona(name: Persona): CloudFunctions
  /** Another day for the backend; a phone has a clock of its own. */
  moveTo(instant: Date): void
  close(): Promise<void>
}

/** Opens a database in memory, fills it with the demo street and puts the procedures on it, on a fixed day. */
export async function openStreet(now = TUESDAY_TEN): Promise<Street> {
  const database = await openPglite()
  await migrate(database, readMigrations(path.resolve(import.meta.dirname, '../../../server/migrations')))
  await seedStreet(database, now)
  const clock = new FixedClock(now)
  const handle = createHandle({
    database, clock, contentCheck: localContentCheck, messenger: null, sealer: testSealer, log: silentLog,
    hasWall: true,
  })
  const as = (caller: Caller): CloudFunctions => (name, data) => {
    if (name !== 'api') throw new Error(`there is no cloud function "${name}"`)
    const { procedure, input } = data as { procedure: string; input?: unknown }
    return handle({ procedure, input, caller })
  }
  return {
    wechatUser: (openid) => as(wechatCaller({
      WX_CONTEXT_KEYS: 'WX_OPENID', WX_OPENID: openid, TCB_SOURCE: 'wx_client',
    })),
    persona: (name) => as({ kind: 'resident', residentId: personaId(name) }),
    moveTo: (instant) => clock.moveTo(instant),
    close: () => database.close(),
  }
}
