import { resolve } from 'node:path'
import { createSessions } from '../doors/session'
import { host } from '../host/hosted'
import { closeOnSignal } from '../host/serve'
import { systemClock } from '../kernel/clock'
import { migrate, openPostgres, readMigrations } from '../kernel/database'
import { createLog } from '../kernel/log'
import { createSealer } from '../kernel/sealer'
import { hasWall } from '../kernel/switches'
import { contentCheckFrom } from '../wechat/content-check-from'
import { messengerFrom } from '../wechat/messenger-from'
import { readSelfHostedSettings } from './settings'

const POOL_SIZE = 10

/** Starts a real deployment on a PostgreSQL server, behind a reverse proxy. No demo data, no demo routes. */
async function start(): Promise<void> {
  const settings = readSelfHostedSettings(process.env)
  const database = await openPostgres({ url: settings.databaseUrl, poolSize: POOL_SIZE })
  await migrate(database, readMigrations(resolve(__dirname, '../migrations')))
  const log = createLog((line) => console.log(line))
  const sealer = createSealer(settings.dataKey)
  const system = {
    database, clock: systemClock, contentCheck: contentCheckFrom(process.env), messenger: messengerFrom(process.env),
    sealer, log, hasWall: hasWall(process.env),
  }
  const running = await host(system, {
    port: settings.port,
    sessions: createSessions(settings.sessionSecret),
    mediaRoot: settings.mediaRoot,
    loginUrl: null,
    publicHosts: settings.publicHosts,
    imageOrigins: settings.tileOrigins,
  })
  closeOnSignal(() => running.close())
  log.info('started', { url: running.url })
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
