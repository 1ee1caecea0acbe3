import { resolve } from 'node:path'
import { createSessions } from '../doors/session'
import { host, type RunningHost } from '../host/hosted'
import { MovableClock } from '../kernel/clock'
import type { System } from '../kernel/context'
import { migrate, openDatabase, readMigrations } from '../kernel/database'
import { createLog, type Log } from '../kernel/log'
import { createSealer } from '../kernel/sealer'
import { seedStreet } from '../seeds'
import { localContentCheck } from '../wechat/local-content-check'
import { devRoutes } from './dev-routes'
import { dataKey, sessionSecret } from './secret'
import type { EmbeddedSettings } from './settings'

const POOL_SIZE = 10

/** The demo's terminal stays quiet but for what went wrong. */
const errorLog: Log = { ...createLog((line) => console.error(line)), info: () => undefined }

/**
 * Starts the whole system on this machine: database, demo street, pages, procedures and the demo's own routes.
 * Resolves when it answers; `close` finishes running work and closes the database cleanly.
 */
export async function startEmbeddedHost(settings: EmbeddedSettings): Promise<RunningHost> {
  const clock = new MovableClock()
  const { databaseUrl, dataDir, port } = settings
  const database = await openDatabase({
    ...(databaseUrl !== null && { url: databaseUrl }),
    dataDir,
    poolSize: POOL_SIZE,
  })
  const sealer = createSealer(dataKey(dataDir))
  const system: System = {
    database, clock, contentCheck: localContentCheck, messenger: null, sealer, log: errorLog,
    hasWall: true,
  }
  try {
    await migrate(database, readMigrations(resolve(__dirname, '../migrations')))
    await seedStreet(database, clock.now())
    const sessions = createSessions(sessionSecret(dataDir))
    return await host(system, {
      port,
      sessions,
      mediaRoot: resolve(__dirname, '../seeds/media'),
      loginUrl: '/dev/login',
      extra: { path: '/dev', routes: devRoutes({ system, clock, sessions }) },
    })
  } catch (error) {
    await database.close()
    throw error
  }
}
