import { createSessions } from '../doors/session'
import { host } from '../host/hosted'
import { systemClock } from '../kernel/clock'
import { openPostgres } from '../kernel/database'
import { silentLog } from '../kernel/log'
import { localContentCheck } from '../wechat/local-content-check'
import { endWithParent } from './child-server'
import { testSealer } from './harness'

/** The real thing in a process of its own, as a deployment runs it, on the database under test or measurement. */
async function start(): Promise<void> {
  endWithParent()
  const url = process.env['DATABASE_URL'] ?? ''
  const database = await openPostgres({ url, poolSize: Number(process.env['POOL_SIZE']) })
  const running = await host(
    {
      database, clock: systemClock, contentCheck: localContentCheck, messenger: null, sealer: testSealer,
      log: silentLog, hasWall: true,
    },
    { port: 0, sessions: createSessions(process.env['SESSION_SECRET'] ?? ''), mediaRoot: '.', loginUrl: null },
  )
  console.log(running.url)
}

void start()
