import { createSessions } from '../../server/doors/session'
import { host } from '../../server/host/hosted'
import { systemClock } from '../../server/kernel/clock'
import { openPostgres } from '../../server/kernel/database'
import { silentLog } from '../../server/kernel/log'
import { localContentCheck } from '../../server/wechat/local-content-check'
import { testSealer } from '../../server/testing/harness'

/** The real thing, as a deployment runs it, on the database under test. */
async function start(): Promise<void> {
  const url = process.env['DATABASE_URL'] ?? ''
  const database = await openPostgres({ url, poolSize: Number(process.env['POOL_SIZE']) })
  const running = await host(
    {
      database, clock: systemClock, contentCheck: localContentCheck, messenger: null, sealer: testSealer,
      log: silentLog,
    },
    { port: 0, sessions: createSessions(process.env['SESSION_SECRET'] ?? ''), mediaRoot: '.', loginUrl: null },
  )
  console.log(running.url)
}

void start()
