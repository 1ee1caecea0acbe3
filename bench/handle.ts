import { createHandle, type Handle } from '../server/handle'
import { systemClock } from '../server/kernel/clock'
import type { Database } from '../server/kernel/database'
import { silentLog } from '../server/kernel/log'
import { testSealer } from '../server/testing/harness'
import { localContentCheck } from '../server/wechat/local-content-check'

/** The whole system in this process, on a database. */
export const handleOn = (database: Database): Handle =>
  createHandle({
    database, clock: systemClock, contentCheck: localContentCheck, messenger: null, sealer: testSealer, log: silentLog,
    hasWall: true,
  })
